package org.entente.reporting.terms;

import java.util.List;
import java.util.Optional;

/**
 * What one term says, or how an event comes that ends terms.
 *
 * @param name the key of the term or event in its file
 * @param heading a few words
 * @param sentences plain English, in the order in which one reads them
 * @param entries the same item by item; terms of one kind have the same items in the same order
 */
public record Article(String name, String heading, List<String> sentences, List<Entry> entries) {

    public Article {
        sentences = List.copyOf(sentences);
        entries = List.copyOf(entries);
    }

    /** The entry about {@code item}. */
    public Optional<Entry> entry(String item) {
        return entries.stream().filter(entry -> entry.item().equals(item)).findFirst();
    }
}
