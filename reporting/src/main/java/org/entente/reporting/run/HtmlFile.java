package org.entente.reporting.run;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.entente.model.Printable;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.html.PageAssets;

/**
 * The page of a run, in one file: the findings, charts, tables, assumptions with their sources, and the command that
 * runs it again. The policy of the page lets the browser load nothing and run only the page's own script.
 */
final class HtmlFile {

    private static final int INITIAL_CAPACITY = 1 << 20;

    private HtmlFile() {}

    /** Writes {@code file}, which must not exist. */
    static void write(RunReport run, ChartSet charts, Path file) throws IOException {
        Files.writeString(file, text(run, charts), StandardOpenOption.CREATE_NEW);
    }

    /** The text of the page. */
    @SuppressWarnings("NullAway") // null: no interceptor, as in jte's own code
    static String text(RunReport run, ChartSet charts) throws IOException {
        PageAssets assets = PageAssets.read();
        StringOutput text = new StringOutput(INITIAL_CAPACITY);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(text), null, Page.of(run, charts), assets);
        return Printable.text(text.toString());
    }
}
