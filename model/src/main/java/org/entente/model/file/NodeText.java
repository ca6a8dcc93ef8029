package org.entente.model.file;

import org.entente.model.Printable;

/** The text of a node in a message. */
final class NodeText {

    private static final int MAX_LENGTH = 60;
    private static final int MAX_LENGTH_OF_TEXT = 200;

    private NodeText() {}

    /**
     * The value of {@code node}: {@code 1.2}, {@code 'abc'}, {@code empty}, or a short map or list; {@code a map} or
     * {@code a list} if it is long.
     */
    static String found(Node node) {
        return node.match(
                map -> shortened(map, "a map"), list -> shortened(list, "a list"), scalar -> switch (scalar.kind()) {
                    case NUMBER, FLAG -> scalar.text();
                    case TEXT -> "'" + Printable.line(scalar.text(), MAX_LENGTH_OF_TEXT) + "'";
                    case NOTHING -> "empty";
                });
    }

    private static String shortened(Node node, String otherwise) {
        String text = node.inline();
        return text.length() <= MAX_LENGTH ? text : otherwise;
    }
}
