package org.entente.reporting.terms;

import java.util.List;
import java.util.Optional;

/**
 * The differences between two agreements in one clause.
 *
 * @param clause the name of the clause
 * @param heading the heading of the first term in the clause
 * @param removed the articles of the agreement before alone
 * @param added the articles of the agreement after alone
 * @param altered the articles of both that differ
 */
public record Change(String clause, String heading, List<Article> removed, List<Article> added, List<Altered> altered) {

    public Change {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        altered = List.copyOf(altered);
    }

    /**
     * A term of both agreements, with what differs.
     *
     * @param before the article of the agreement before
     * @param after the article of the agreement after, possibly under another name
     * @param differences the entries that differ
     */
    public record Altered(Article before, Article after, List<Difference> differences) {

        public Altered {
            differences = List.copyOf(differences);
        }
    }

    /**
     * An item whose entry differs.
     *
     * @param item the item: {@code Cap}
     * @param before the entry before; empty if there is none
     * @param after the entry after; empty if there is none
     */
    public record Difference(String item, Optional<Entry> before, Optional<Entry> after) {}
}
