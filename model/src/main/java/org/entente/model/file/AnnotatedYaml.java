package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.file.Node.Mapping;

/**
 * Writes a resolved file as YAML that can be read again, with a comment behind each value that says where it is written.
 * What was written on one line comes out on one line.
 */
final class AnnotatedYaml {

    private static final int MAX_LINE = 100;
    private static final int COMMENT_COLUMN = 60;

    private final StringBuilder yaml = new StringBuilder();

    private AnnotatedYaml() {}

    /** The map {@code root}, its keys in the order of {@link ScenarioBinder#KEYS}. */
    static String of(Mapping root) {
        AnnotatedYaml writer = new AnnotatedYaml();
        for (String key : ScenarioBinder.KEYS) {
            root.get(key).ifPresent(node -> writer.entry("", key, node));
        }
        return writer.yaml.toString();
    }

    private void entry(String indent, String key, Node node) {
        value(indent + Scalar.plainOrQuoted(key) + ":", indent + "  ", node);
    }

    private void value(String before, String indent, Node node) {
        Optional<String> oneLine = oneLine(node, before);
        if (oneLine.isPresent()) {
            line(before + " " + oneLine.get(), node.place());
        } else if (node.asScalar().isPresent()) {
            folded(before, indent, node.asScalar().orElseThrow());
        } else {
            yaml.append(before).append('\n');
            node.asMapping().ifPresent(map -> map.entries().forEach((key, entry) -> entry(indent, key, entry.value())));
            node.asSequence().ifPresent(list -> list.items().forEach(item -> value(indent + "-", indent + "  ", item)));
        }
    }

    /** The text of a node that comes out on one line. */
    private static Optional<String> oneLine(Node node, String before) {
        if (!isFromOneLine(node)) {
            return Optional.empty();
        }
        String text = node.inline();
        boolean fits = before.length() + text.length() < MAX_LINE;
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

    /** Where the single values of a node are written. */
    private static Stream<String> lines(Node node) {
        return node.match(
                map -> map.entries().values().stream().flatMap(entry -> lines(entry.value())),
                list -> list.items().stream().flatMap(AnnotatedYaml::lines),
                scalar -> Stream.of(scalar.place().sourceAndLine()));
    }

    /** Whether folding gives the text back: words with single spaces between them. */
    private static boolean isFoldable(String text) {
        return text.matches("[^\\s#]\\S*( \\S+)+");
    }

    private void folded(String before, String indent, Scalar scalar) {
        line(before + " >-", scalar.place());
        wrapped(scalar.text(), MAX_LINE - indent.length())
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

    private void line(String text, Location place) {
        yaml.append(text)
                .append(" ".repeat(Math.max(1, COMMENT_COLUMN - text.length())))
                .append("# ")
                .append(place.sourceAndLine())
                .append('\n');
    }
}
