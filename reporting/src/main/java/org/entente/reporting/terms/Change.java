package org.entente.reporting.terms;

import java.util.List;
import java.util.Optional;

/**
 * What two agreements settle differently in one clause.
 *
 * @param clause the name of the clause
 * @param heading of its first term
 * @param removed what only the one before says
 * @param added what only the one after says
 * @param altered what both say, but not alike
 */
public record Change(String clause, String heading, List<Article> removed, List<Article> added, List<Altered> altered) {

    public Change {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        altered = List.copyOf(altered);
    }

    /**
     * A term of both agreements.
     *
     * @param before what the one before says
     * @param after what the one after says, possibly under another name
     * @param differences the entries that are not the same
     */
    public record Altered(Article before, Article after, List<Difference> differences) {

        public Altered {
            differences = List.copyOf(differences);
        }
    }

    /**
     * An entry that is not the same.
     *
     * @param before empty if only the one after has it
     * @param after empty if only the one before has it
     */
    public record Difference(String item, Optional<Entry> before, Optional<Entry> after) {}
}
