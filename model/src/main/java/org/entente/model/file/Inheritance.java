package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;

/** Follows {@code extends} from a file to the files it extends, and merges them (MODEL 14). */
final class Inheritance {

    static final String EXTENDS = "extends";

    /** The keys that are about the file itself; a file that extends it does not inherit them. */
    private static final List<String> NOT_INHERITED = List.of(EXTENDS, "name", "title", "description");

    static final int MAX_FILES = 16;

    private final Problems problems;
    private final Map<String, String> texts;
    private final List<Document> chain = new ArrayList<>();

    private Inheritance(Problems problems, Map<String, String> texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /**
     * The file laid over all files that it extends.
     *
     * @param texts receives the text of each file on disk, by its path
     * @throws ScenarioFileException if a file of the chain cannot be read
     */
    static Layers resolve(Document document, Problems problems, Map<String, String> texts) {
        return new Inheritance(problems, texts).resolve(document, 0).without(List.of(EXTENDS));
    }

    /**
     * The content of a file, which must be a map.
     *
     * @throws ScenarioFileException if the content is no map
     */
    static Mapping readRoot(Document document, int depth, Problems problems) {
        return readRoot(document, document.text(), depth, problems);
    }

    private static Mapping readRoot(Document document, String text, int depth, Problems problems) {
        String label = document.label();
        Optional<Node> node =
                YamlReader.read(text, (line, column) -> new Location(label, depth, line, column), problems);
        Optional<Mapping> root = node.flatMap(Node::asMapping);
        if (root.isEmpty()) {
            node.ifPresent(other ->
                    problems.add(other.location(), "a scenario file must be a map, but is " + NodeText.found(other)));
            problems.refuseIfAny();
        }
        return root.orElseThrow();
    }

    private Layers resolve(Document document, int depth) {
        chain.add(document);
        String text = document.text();
        document.path().ifPresent(file -> texts.put(document.label(), text));
        Mapping root = readRoot(document, text, depth, problems);
        Optional<Layers> base = root.get(EXTENDS).map(extended -> base(document, extended, depth + 1));
        return Layers.laid(base, root, problems);
    }

    private Layers base(Document document, Node extended, int depth) {
        String nameOrPath = extended.asScalar().map(Scalar::text).orElse("");
        Document next = document.referenced(nameOrPath);
        brokenRule(extended, nameOrPath, next).ifPresent(rule -> {
            problems.addViolation(extended.location(), EXTENDS, rule);
            problems.refuseIfAny();
        });
        return resolve(next, depth).without(NOT_INHERITED);
    }

    private Optional<String> brokenRule(Node extended, String nameOrPath, Document next) {
        String found = ", but was " + NodeText.found(extended);
        if (next.path().isEmpty() && !ScenarioLibrary.names().contains(nameOrPath)) {
            return Optional.of("must be the name of a built-in scenario or a path ending in .yaml" + found
                    + Spelling.hint(Spelling.nearest(nameOrPath, ScenarioLibrary.names())));
        }
        Optional<String> absence = next.absence();
        if (absence.isPresent()) {
            return Optional.of("must be the path of a file, but " + absence.get());
        }
        if (chain.stream().anyMatch(next::isSameAs)) {
            return Optional.of("must not lead back to a file that extends this one" + found);
        }
        return chain.size() < MAX_FILES
                ? Optional.empty()
                : Optional.of("must lead through at most " + MAX_FILES + " files" + found + " after as many");
    }
}
