package org.entente.reporting.terms;

import java.util.List;

/** An element of a page: a heading, a paragraph or a table. */
sealed interface PageElement {

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /** A method for each kind of element. */
    interface Cases<R> {

        R heading(Heading element);

        R paragraph(Paragraph element);

        R table(Table element);
    }

    /**
     * A heading.
     *
     * @param level 1 for the whole page
     * @param words the text of the heading
     * @param name the key after the words; may be empty
     */
    record Heading(int level, String words, String name) implements PageElement {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.heading(this);
        }
    }

    /** A paragraph of sentences. */
    record Paragraph(String words) implements PageElement {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paragraph(this);
        }
    }

    /** A table, whose rows have a cell for each title. */
    record Table(List<String> titles, List<List<String>> rows) implements PageElement {

        public Table {
            titles = List.copyOf(titles);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }
    }
}
