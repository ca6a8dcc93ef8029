package org.entente.explorer.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of the page, by their paths. They are read from the jar once; nothing else is ever served. */
public final class PageFiles {

    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final Map<String, File> files;

    /** A file and its type. */
    static final class File {

        private final String type;
        private final byte[] bytes;

        private File(String type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }

        /** This file between two texts. */
        File between(String before, String after) {
            String text = before + new String(bytes, StandardCharsets.UTF_8) + after;
            return new File(type, text.getBytes(StandardCharsets.UTF_8));
        }

        /** The type, as HTTP names it. */
        String type() {
            return type;
        }

        /** The number of bytes. */
        int length() {
            return bytes.length;
        }

        /** Writes the bytes. */
        void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    private PageFiles(Map<String, File> files) {
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * Reads the files.
     *
     * @param colours the colours of the page, which are put before its style
     * @param neighbour a class in whose package the files called {@code names} are; the first is that of {@code /}
     */
    public static PageFiles read(String colours, Class<?> neighbour, String... names) throws IOException {
        Map<String, File> files = new TreeMap<>();
        for (String name : names) {
            files.put("/" + name, file(neighbour, name));
        }
        files.computeIfPresent("/explorer.css", (path, file) -> file.between(colours, ""));
        files.put("/", files.get("/" + names[0]));
        File uplot = file(PageFiles.class, UPLOT + "uPlot.iife.min.js");
        files.put("/uplot.js", uplot.between("", "export default uPlot;\n")); // a module, as the page's own files are
        files.put("/uplot.css", file(PageFiles.class, UPLOT + "uPlot.min.css"));
        return new PageFiles(files);
    }

    private static File file(Class<?> neighbour, String name) throws IOException {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
            return new File(type + "; charset=utf-8", in.readAllBytes());
        }
    }

    /** The file at {@code path}, which is looked up as it is written. */
    Optional<File> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The bytes of all files together, each once. */
    public int weight() {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().equals("/"))
                .mapToInt(file -> file.getValue().length())
                .sum();
    }
}
