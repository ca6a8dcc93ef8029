package org.entente.reporting.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.entente.reporting.RunReport;
import org.entente.reporting.chart.ChartSet;

/**
 * A run as one page that needs nothing but itself: the answer, charts, tables, assumptions with their sources, and how to
 * run it again. Its policy allows the browser to load nothing, and to run nothing but the script that it knows by hash.
 */
public final class HtmlFile {

    private static final int USUAL_LENGTH = 1 << 20;

    private HtmlFile() {}

    /** Writes {@code file}, which must not exist. */
    public static void write(RunReport run, ChartSet charts, Path file) throws IOException {
        Files.writeString(file, text(run, charts), StandardOpenOption.CREATE_NEW);
    }

    /** The text of the page. */
    @SuppressWarnings("NullAway") // no interceptor, as jte itself says it
    static String text(RunReport run, ChartSet charts) throws IOException {
        String style = resource("report.css");
        String script = resource("report.js");
        String policy = "default-src 'none'; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
        StringOutput text = new StringOutput(USUAL_LENGTH);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(text), null, Page.of(run, charts), policy, style, script);
        return text.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
