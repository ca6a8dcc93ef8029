package org.entente.reporting.analysis;

import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.html.PagePart;
import org.entente.reporting.terms.Amendment;

/**
 * What the page and the workbook of an analysis say.
 *
 * @param title the question
 * @param subject what it is asked about: scenarios by their titles
 * @param answers the answer in sentences, the most important first
 * @param note how to read the numbers
 * @param tables the tables, the most important first
 * @param amendment the terms in which two scenarios differ; empty if there is one scenario
 */
public record AnalysisPage(
        String title,
        String subject,
        List<String> answers,
        String note,
        List<Named> tables,
        Optional<Amendment> amendment) {

    /**
     * A table.
     *
     * @param name its name in a few words, for a heading and for a sheet of the workbook
     * @param table its content
     * @param isFolded whether the page shows it only when it is asked for
     * @param id its place in the page; empty if nothing leads there
     * @param links the places of tables that have to do with it
     */
    public record Named(String name, HtmlTable table, boolean isFolded, String id, List<PagePart> links) {

        public Named {
            links = List.copyOf(links);
        }

        /** A table that the page shows. */
        public static Named shown(String name, HtmlTable table) {
            return new Named(name, table, false, "", List.of());
        }

        /** A table that the page shows when it is asked for. */
        public static Named folded(String name, HtmlTable table) {
            return new Named(name, table, true, "", List.of());
        }

        /** The same table at the place {@code id}, with {@code links} to others. */
        public Named linked(String id, List<PagePart> links) {
            return new Named(name, table, isFolded, id, links);
        }
    }

    /** The terms that change from the second file, a baseline, to the first; empty if there is one file alone. */
    public static Optional<Amendment> fromBaseline(List<ScenarioFile> files) {
        return files.size() > 1 ? Optional.of(Amendment.of(files.get(1), files.get(0))) : Optional.empty();
    }

    public AnalysisPage {
        answers = List.copyOf(answers);
        tables = List.copyOf(tables);
    }
}
