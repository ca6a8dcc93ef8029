package org.entente.model.file;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;

/** Reads scenario files. */
public final class ScenarioReader {

    private ScenarioReader() {}

    /**
     * Reads a built-in scenario by name, or a scenario file by path. A text that ends in {@code .yaml} or {@code .yml}
     * or holds a separator is a path.
     *
     * @param settings laid over the file in their order
     * @throws ScenarioFileException with every problem of the file
     */
    public static ScenarioFile read(String nameOrPath, List<Setting> settings) {
        return open(nameOrPath).with(settings);
    }

    /**
     * Reads a file once, for callers that need it with several settings.
     *
     * @throws ScenarioFileException if the file cannot be found or is no YAML; other problems are reported when a
     *     scenario is made of it
     */
    public static ScenarioSource open(String nameOrPath) {
        Problems problems = new Problems();
        SortedMap<String, String> texts = new TreeMap<>();
        return new ScenarioSource(named(document(nameOrPath), problems, texts), problems, texts);
    }

    /**
     * Reads a resolved scenario in the form of {@link ScenarioFile#canonicalJson()}.
     *
     * @param label the name of the text in messages
     * @throws ScenarioFileException with every problem of the text
     */
    public static ScenarioFile readResolved(String label, String json) {
        return openResolved(label, json).with(List.of());
    }

    /**
     * Opens a resolved scenario in the form of {@link ScenarioSource#canonicalJson()}.
     *
     * @param label the name of the text in messages
     */
    public static ScenarioSource openResolved(String label, String json) {
        Problems problems = new Problems();
        Mapping root = YamlReader.read(json, (line, column) -> new Location(label, 0, line, column), problems)
                .flatMap(Node::asMapping)
                .orElse(Mapping.empty(new Location(label, 0, 1, 1)));
        return new ScenarioSource(Layers.alone(root), problems, new TreeMap<>());
    }

    private static Document document(String nameOrPath) {
        if (!Document.isPath(nameOrPath) && !ScenarioLibrary.names().contains(nameOrPath)) {
            throw Problems.refusal("unknown scenario '" + nameOrPath + "'"
                    + Spelling.hint(Spelling.nearest(nameOrPath, ScenarioLibrary.names())));
        }
        return Document.of(nameOrPath);
    }

    /** The file with all that it inherits and a name, before any setting is laid over it. */
    static Layers named(Document document, Problems problems, Map<String, String> texts) {
        Layers file = Inheritance.resolve(document, problems, texts);
        Location location = new Location(document.label(), 0, 1, 1);
        return file.root().has("name") ? file : file.named(new Scalar(location, Scalar.Kind.TEXT, document.stem()));
    }
}
