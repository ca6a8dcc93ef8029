package org.entente.reporting.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style and the script of a page, which stand within it.
 *
 * @param style the CSS
 * @param script the JavaScript
 */
public record PageAssets(String style, String script) {

    /** Reads the style and the script from the jar. */
    public static PageAssets read() throws IOException {
        return new PageAssets(colours() + resource("report.css"), resource("report.js"));
    }

    /** The colours of pages, light and dark, as CSS. */
    public static String colours() throws IOException {
        return resource("colours.css");
    }

    /** The content security policy: the page loads nothing, and runs only the script with the right hash. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageAssets.class.getResourceAsStream(name)) {
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
