package org.entente.reporting.html;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.entente.model.Printable;

/**
 * A page in one file. The policy of the page lets the browser load nothing and run only the page's own script. Each
 * text is escaped where it stands.
 */
public final class PageFile {

    private static final int INITIAL_CAPACITY = 1 << 20;

    private PageFile() {}

    /** A template that is filled in. */
    @FunctionalInterface
    public interface Template {
        void render(HtmlTemplateOutput out, PageAssets assets);
    }

    /** Writes {@code file}, which must not exist. */
    public static void write(Template template, Path file) throws IOException {
        Files.writeString(file, text(template), StandardOpenOption.CREATE_NEW);
    }

    /** The text of the page. */
    public static String text(Template template) throws IOException {
        PageAssets assets = PageAssets.read();
        StringOutput text = new StringOutput(INITIAL_CAPACITY);
        template.render(new OwaspHtmlTemplateOutput(text), assets);
        return Printable.text(text.toString());
    }
}
