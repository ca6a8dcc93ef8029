package org.entente.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.model.file.Node.Mapping;

/**
 * Writes a resolved file as YAML that can be read again, with a comment behind each value that says where it is written.
 * What was written on one line comes out on one line.
 */
final class AnnotatedYaml {

    private static final int LONGEST_LINE = 100;
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
        if (isOneLine(node, before)) {
            line(before + " " + node.inline(), node.place());
        } else if (node.asScalar().isPresent()) {
            folded(before, indent, node.asScalar().orElseThrow());
        } else {
            yaml.append(before).append('\n');
            node.asMapping().ifPresent(map -> map.entries().forEach((key, entry) -> entry(indent, key, entry.value())));
            node.asSequence().ifPresent(list -> list.items().forEach(item -> value(indent + "-", indent + "  ", item)));
        }
    }

    private static boolean isOneLine(Node node, String before) {
        String text = node.inline();
        if (node.asScalar().isPresent()) {
            return before.length() + text.length() < LONGEST_LINE
                    || !isFoldable(node.asScalar().get().text());
        }
        boolean fits = before.length() + text.length() < LONGEST_LINE && isFromOneLine(node);
        return fits || text.equals("{}") || text.equals("[]");
    }

    private static boolean isFromOneLine(Node node) {
        Set<String> lines = new TreeSet<>();
        collectLines(node, lines);
        return lines.size() == 1;
    }

    private static void collectLines(Node node, Set<String> lines) {
        node.asScalar().ifPresent(scalar -> lines.add(scalar.place().sourceAndLine()));
        node.asSequence().ifPresent(list -> list.items().forEach(item -> collectLines(item, lines)));
        node.asMapping().ifPresent(map -> map.entries().values().forEach(entry -> collectLines(entry.value(), lines)));
    }

    /** Whether folding gives the text back: words with single spaces between them. */
    private static boolean isFoldable(String text) {
        return text.matches("[^\\s#]\\S*( \\S+)+");
    }

    private void folded(String before, String indent, Scalar scalar) {
        line(before + " >-", scalar.place());
        wrapped(scalar.text(), LONGEST_LINE - indent.length())
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

    private void line(String text, Place place) {
        yaml.append(text)
                .append(" ".repeat(Math.max(1, COMMENT_COLUMN - text.length())))
                .append("# ")
                .append(place.sourceAndLine())
                .append('\n');
    }
}
