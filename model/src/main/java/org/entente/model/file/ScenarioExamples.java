package org.entente.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Printable;
import org.entente.model.Spelling;

/**
 * What a new scenario file can begin from: examples of agreements, each a file that stands alone, and the built-in
 * scenarios.
 */
public final class ScenarioExamples {

    /** The example from which a file begins if nothing else is said. */
    public static final String DEFAULT = "pharma-licence";

    private static final String FOLDER = "/org/entente/model/examples/";

    /** The examples in {@code docs/examples} that extend no other file, in the order of its README. */
    private static final List<String> EXAMPLES = List.of(
            DEFAULT, "default-search", "cloud-commitment", "investment-tranches", "film-waterfall", "drug-licence");

    private ScenarioExamples() {}

    /** The names of the examples, then those of the built-in scenarios. */
    public static List<String> names() {
        return Stream.concat(EXAMPLES.stream(), ScenarioLibrary.names().stream())
                .toList();
    }

    /** The examples, then the built-in scenarios. */
    public static List<ScenarioLibrary.Entry> entries() {
        return Stream.concat(EXAMPLES.stream().map(ScenarioExamples::entry), ScenarioLibrary.entries().stream())
                .toList();
    }

    private static ScenarioLibrary.Entry entry(String name) {
        Problems problems = new Problems();
        Node.Mapping root = YamlReader.read(
                        resource(name), (line, column) -> new Location(name, 0, line, column), problems)
                .flatMap(Node::asMapping)
                .orElseThrow();
        problems.refuseIfAny();
        return ScenarioLibrary.entry(name, root);
    }

    /**
     * The text of a new file that begins from {@code name}: that of the example; or a file that extends the built-in
     * scenario, with the names of its terms.
     *
     * @param file the name of the new file, which the text tells its reader
     * @throws ScenarioFileException if there is no such example
     */
    public static String text(String name, String file) {
        if (EXAMPLES.contains(name)) {
            // The scenario is called as its file is.
            return resource(name)
                    .replace("docs/examples/" + name + ".yaml", Printable.line(file))
                    .replaceFirst("(?m)^name: .*\\R", "");
        }
        if (!ScenarioLibrary.names().contains(name)) {
            throw Problems.refusal("unknown example '" + name + "'" + Spelling.hint(Spelling.nearest(name, names())));
        }
        return extending(name, file);
    }

    private static String extending(String name, String file) {
        ScenarioSource source = ScenarioReader.open(name);
        String head = """
            # An agreement that begins as the built-in scenario %s. What does not stand here is as it is there.
            # Show all of it with ./entente show %s, and run it with ./entente run %s
            extends: %s
            title: %s
            """.formatted(
                        name,
                        name,
                        Printable.line(file),
                        name,
                        Scalar.plainOrQuoted(source.scenario(List.of()).title() + ", changed"));
        return source.terms().isEmpty() ? head : head + terms(source.terms());
    }

    /** A comment that begins a change of each term. */
    private static String terms(List<String> terms) {
        return terms.stream()
                .map(term -> "#   " + Scalar.plainOrQuoted(term) + ":\n")
                .collect(Collectors.joining(
                        "", "# Its terms; write here what changes in one, or null to strike it out.\n# terms:\n", ""));
    }

    private static String resource(String name) {
        try (InputStream in = ScenarioExamples.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the example " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
