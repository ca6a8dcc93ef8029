package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.file.Node.Mapping;

/**
 * Writes a resolved file as YAML that can be read again, with a comment behind each value that names its file and line,
 * and those of the value that it replaces. A node written on one line comes out on one line.
 */
final class AnnotatedYaml {

    private static final int MAX_LINE_LENGTH = 100;
    private static final int COMMENT_COLUMN = 60;

    private final StringBuilder yaml = new StringBuilder();
    private final Map<String, String> replaced;

    private AnnotatedYaml(Map<String, String> replaced) {
        this.replaced = replaced;
    }

    /**
     * The YAML of the map {@code root}, its keys in the order of {@link ScenarioBinder#KEYS}.
     *
     * @param replaced the file and line of what stood below a value that is replaced, by address
     */
    static String yaml(Mapping root, Map<String, String> replaced) {
        AnnotatedYaml writer = new AnnotatedYaml(replaced);
        for (String key : ScenarioBinder.KEYS) {
            root.get(key).ifPresent(node -> writer.entry("", "", key, node));
        }
        return writer.yaml.toString();
    }

    private void entry(String parent, String indent, String key, Node node) {
        value(parent + key, indent + Scalar.plainOrQuoted(key) + ":", indent + "  ", node);
    }

    private void value(String address, String prefix, String indent, Node node) {
        Optional<String> oneLine = oneLine(node, prefix);
        Optional<String> before = Optional.ofNullable(replaced.get(address)).map(place -> "replaces " + place);
        String own = node.location().sourceAndLine();
        if (oneLine.isPresent()) {
            line(
                    prefix + " " + oneLine.get(),
                    before.map(place -> own + ", " + place).orElse(own));
        } else if (node.asScalar().isPresent()) {
            folded(prefix, indent, node.asScalar().orElseThrow());
        } else {
            before.ifPresentOrElse(
                    place -> line(prefix, place), () -> yaml.append(prefix).append('\n'));
            node.asMapping()
                    .ifPresent(map ->
                            map.entries().forEach((key, entry) -> entry(address + ".", indent, key, entry.value())));
            node.asSequence()
                    .ifPresent(list -> list.items().forEach(item -> value("", indent + "-", indent + "  ", item)));
        }
    }

    /** The text of a node that fits on one line; empty for other nodes. */
    private static Optional<String> oneLine(Node node, String prefix) {
        if (!isFromOneLine(node)) {
            return Optional.empty();
        }
        String text = node.inline();
        boolean fits = prefix.length() + text.length() < MAX_LINE_LENGTH;
        return fits || isIndivisible(node) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isIndivisible(Node node) {
        return isEmpty(node)
                || node.asScalar().filter(scalar -> !isFoldable(scalar.text())).isPresent();
    }

    private static boolean isFromOneLine(Node node) {
        List<String> twoLines = lines(node).distinct().limit(2).toList();
        return twoLines.isEmpty() ? isEmpty(node) : twoLines.size() == 1;
    }

    private static boolean isEmpty(Node node) {
        return node.match(map -> map.entries().isEmpty(), list -> list.items().isEmpty(), scalar -> false);
    }

    /** The file and line of each single value of a node. */
    private static Stream<String> lines(Node node) {
        return node.match(
                map -> map.entries().values().stream().flatMap(entry -> lines(entry.value())),
                list -> list.items().stream().flatMap(AnnotatedYaml::lines),
                scalar -> Stream.of(scalar.location().sourceAndLine()));
    }

    /** Whether folding gives the text back, as it does for words with single spaces between them. */
    private static boolean isFoldable(String text) {
        return text.matches("[^\\s#]\\S*( \\S+)+");
    }

    private void folded(String prefix, String indent, Scalar scalar) {
        line(prefix + " >-", scalar.location().sourceAndLine());
        wrapped(scalar.text(), MAX_LINE_LENGTH - indent.length())
                .forEach(text -> yaml.append(indent).append(text).append('\n'));
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void line(String text, String comment) {
        yaml.append(text)
                .append(" ".repeat(Math.max(1, COMMENT_COLUMN - text.length())))
                .append("# ")
                .append(comment)
                .append('\n');
    }
}
