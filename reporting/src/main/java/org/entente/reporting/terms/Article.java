package org.entente.reporting.terms;

import java.util.List;
import java.util.Optional;

/**
 * The article about one term, or about an event that ends terms.
 *
 * @param name the key of the term or event in its file
 * @param heading the heading, a few words
 * @param sentences the term in plain English, in reading order
 * @param entries the term item by item; terms of one kind have the same items in the same order
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
