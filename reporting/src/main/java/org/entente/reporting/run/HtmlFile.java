package org.entente.reporting.run;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.html.PageAssets;

/**
 * A run as one page that needs nothing but itself: the answer, charts, tables, assumptions with their sources, and how to
 * run it again. Its policy allows the browser to load nothing, and to run nothing but the script that it knows by hash.
 */
public final class HtmlFile {

    private static final int DEFAULT_LENGTH = 1 << 20;

    private HtmlFile() {}

    /** Writes {@code file}, which must not exist. */
    public static void write(RunReport run, ChartSet charts, Path file) throws IOException {
        Files.writeString(file, text(run, charts), StandardOpenOption.CREATE_NEW);
    }

    /** The text of the page. */
    @SuppressWarnings("NullAway") // no interceptor, as jte itself says it
    static String text(RunReport run, ChartSet charts) throws IOException {
        PageAssets assets = PageAssets.read();
        StringOutput text = new StringOutput(DEFAULT_LENGTH);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(text), null, Page.of(run, charts), assets);
        return text.toString();
    }
}
