package org.entente.reporting.terms;

import java.util.List;

/** A piece of a page, in the order of reading. */
sealed interface PageElement {

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /** A method per kind of block. */
    interface Cases<R> {

        R heading(Heading block);

        R paragraph(Paragraph block);

        R table(Table block);
    }

    /**
     * A heading.
     *
     * @param level 1 for the whole page
     * @param name the key that stands behind the words; may be empty
     */
    record Heading(int level, String words, String name) implements PageElement {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.heading(this);
        }
    }

    /** Sentences. */
    record Paragraph(String words) implements PageElement {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paragraph(this);
        }
    }

    /** Rows of cells, as many as there are titles. */
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
