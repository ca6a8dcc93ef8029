package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.html.PageFile;

/**
 * The page of a run, in one file: the findings, charts, tables, assumptions with their sources, and the command that
 * runs it again.
 */
final class HtmlFile {

    private HtmlFile() {}

    /** Writes {@code file}, which must not exist. */
    static void write(RunReport run, ChartSet charts, Path file) throws IOException {
        PageFile.write(template(Page.of(run, charts)), file);
    }

    /** The text of the page. */
    static String text(RunReport run, ChartSet charts) throws IOException {
        return PageFile.text(template(Page.of(run, charts)));
    }

    @SuppressWarnings("NullAway") // null: no interceptor, as in jte's own code
    private static PageFile.Template template(Page page) {
        return (out, assets) -> JtereportGenerated.render(out, null, page, assets);
    }
}
