package org.entente.model.file;

/** How messages put what they found. */
final class NodeText {

    private static final int MAX_LENGTH = 60;

    private NodeText() {}

    /** What {@code node} holds: {@code 1.2}, {@code 'abc'}, {@code empty}, a short map or list, or what it is. */
    static String found(Node node) {
        return node.match(
                map -> shortened(map, "a map"), list -> shortened(list, "a list"), scalar -> switch (scalar.kind()) {
                    case NUMBER, FLAG -> scalar.text();
                    case TEXT -> "'" + scalar.text() + "'";
                    case NOTHING -> "empty";
                });
    }

    private static String shortened(Node node, String otherwise) {
        String text = node.inline();
        return text.length() <= MAX_LENGTH ? text : otherwise;
    }
}
