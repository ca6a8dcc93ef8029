package org.entente.model.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** The built-in scenarios: resources that the file {@code index} lists. */
public final class ScenarioLibrary {

    private static final String FOLDER = "/org/entente/model/library/";

    private static final List<String> NAMES = readIndex();

    private ScenarioLibrary() {}

    /**
     * The name, title and description of a built-in scenario.
     *
     * @param description may be empty
     */
    public record Entry(String name, String title, String description) {}

    /** The names of the built-in scenarios, sorted. */
    public static List<String> names() {
        return NAMES;
    }

    /** Every built-in scenario, sorted by name. */
    public static List<Entry> entries() {
        return NAMES.stream().map(ScenarioLibrary::entry).toList();
    }

    private static Entry entry(String name) {
        Problems problems = new Problems();
        Node.Mapping root = Inheritance.readRoot(Document.of(name), 0, problems);
        problems.refuseIfAny();
        return entry(name, root);
    }

    /** The entry of the scenario called {@code name}, whose file holds {@code root}. */
    static Entry entry(String name, Node.Mapping root) {
        return new Entry(name, text(root, "title", name), text(root, "description", ""));
    }

    private static String text(Node.Mapping root, String key, String otherwise) {
        return root.get(key).flatMap(Node::asScalar).map(Scalar::text).orElse(otherwise);
    }

    /** The resource {@code file} of the library. */
    static InputStream open(String file) throws IOException {
        InputStream resource = ScenarioLibrary.class.getResourceAsStream(FOLDER + file);
        if (resource == null) {
            throw new NoSuchFileException(file);
        }
        return resource;
    }

    private static List<String> readIndex() {
        try (BufferedReader index = new BufferedReader(new InputStreamReader(open("index"), StandardCharsets.UTF_8))) {
            return index.lines().filter(line -> !line.isBlank()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
