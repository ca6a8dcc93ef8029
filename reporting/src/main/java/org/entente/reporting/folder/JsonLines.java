package org.entente.reporting.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON objects, one on each line. */
public final class JsonLines {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLines() {}

    /** A JSON object with {@code properties}, with a line feed at its end and no other. */
    public static String line(Consumer<JsonGenerator> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** Writes {@code file}, which must not exist: the line that {@code line} makes of each of {@code things}. */
    public static <T> void write(Path file, List<T> things, Function<T, String> line) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (T thing : things) {
                out.write(line.apply(thing));
            }
        }
    }

    /**
     * What {@code reader} makes of each line of {@code file}.
     *
     * @throws IllegalArgumentException if the file is no text, or if a line is no object, or lacks or has what {@code
     *     reader} does not expect
     */
    public static <T> List<T> read(Path file, Function<ManifestObject, T> reader) throws IOException {
        JsonMapper mapper = ManifestFile.strictMapper();
        List<T> read = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ManifestObject object = new ManifestObject("a line", mapper.readTree(line));
                read.add(reader.apply(object));
                object.requireAllAsked();
            }
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file.getFileName() + " must be text, but is not", e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a line of " + file.getFileName() + " is no JSON", e);
        }
        return read;
    }
}
