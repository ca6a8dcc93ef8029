package org.entente.model.file;

import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;

/** Reads scenario files. */
public final class ScenarioReader {

    private ScenarioReader() {}

    /**
     * Reads a scenario by the name of a built-in one or by the path of a file: what ends in {@code .yaml} or {@code .yml}
     * or holds a separator is a path.
     *
     * @param settings laid over the file in their order
     * @throws ScenarioFileException with every problem of the file
     */
    public static ScenarioFile read(String nameOrPath, List<Setting> settings) {
        Problems problems = new Problems();
        Mapping root = resolved(document(nameOrPath), settings, problems);
        Scenario scenario = ScenarioBinder.bind(root, problems);
        String json = CanonicalJson.of(root);
        return new ScenarioFile(
                scenario, json, CanonicalJson.sha256(json), AnnotatedYaml.of(root), Unsourced.remarks(root));
    }

    private static Document document(String nameOrPath) {
        if (!Document.isPath(nameOrPath) && !ScenarioLibrary.names().contains(nameOrPath)) {
            throw Problems.refusal("unknown scenario '" + nameOrPath + "'"
                    + Words.hint(Spelling.nearest(nameOrPath, ScenarioLibrary.names())));
        }
        return Document.of(nameOrPath);
    }

    private static Mapping resolved(Document document, List<Setting> settings, Problems problems) {
        Mapping file = named(document, problems);
        return Citations.current(file, Settings.apply(file, settings, problems));
    }

    /** The file with all that it inherits and a name, before anything is laid over it. */
    static Mapping named(Document document, Problems problems) {
        Mapping file = Inheritance.resolve(document, problems);
        Place place = new Place(document.label(), 0, 1, 1);
        return file.has("name") ? file : file.with("name", place, new Scalar(place, Scalar.Kind.TEXT, document.stem()));
    }
}
