package org.entente.reporting.folder;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code manifest.json} of a folder: properties of the run, then a digest of each other file. */
public final class ManifestFile {

    public static final String NAME = "manifest.json";

    private static final String FILES = "files";

    private ManifestFile() {}

    /** A JSON object with {@code properties}, indented, with a line feed at the end. */
    public static String text(Consumer<JsonGenerator> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new TwoSpaces(), text)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return text + "\n";
    }

    /** Writes the manifest of {@code folder}: {@code properties}, then {@code files}. */
    public static void write(Path folder, Consumer<JsonGenerator> properties, SortedMap<String, FileDigest> files)
            throws IOException {
        String text = text(properties.andThen(json -> write(json, files)));
        Files.writeString(folder.resolve(NAME), text, StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, SortedMap<String, FileDigest> files) {
        json.writeObjectPropertyStart(FILES);
        files.forEach((name, file) -> {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("sha256", file.sha256());
            json.writeNumberProperty("bytes", file.bytes());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /**
     * Reads the manifest of {@code folder}.
     *
     * @throws IOException if the folder has no readable manifest; its message is one sentence
     */
    static JsonNode read(Path folder) throws IOException {
        try {
            return new JsonMapper().readTree(Files.readString(folder.resolve(NAME)));
        } catch (NoSuchFileException e) {
            throw new IOException("a run folder must have a " + NAME + ", but " + folder + " has none", e);
        } catch (JacksonException e) {
            throw unreadable(folder, e);
        }
    }

    /**
     * The digests that the manifest of {@code folder}, of a run or of a batch, lists by path.
     *
     * @throws IOException if the folder has no readable manifest; its message is one sentence
     */
    static SortedMap<String, FileDigest> readFiles(Path folder) throws IOException {
        try {
            return files(read(folder));
        } catch (JacksonException e) {
            throw unreadable(folder, e);
        }
    }

    /** The digests that {@code manifest} lists, by path. */
    public static SortedMap<String, FileDigest> files(JsonNode manifest) {
        SortedMap<String, FileDigest> files = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : manifest.path(FILES).properties()) {
            JsonNode digest = file.getValue();
            files.put(
                    file.getKey(),
                    new FileDigest(
                            digest.path("sha256").stringValue(),
                            digest.path("bytes").longValue(0)));
        }
        return files;
    }

    /** The failure to read the manifest of {@code folder}. */
    static IOException unreadable(Path folder, RuntimeException cause) {
        return new IOException("the " + NAME + " of " + folder + " cannot be read", cause);
    }

    /** The indentation by two spaces, with a line feed on every system. */
    private static final class TwoSpaces extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
