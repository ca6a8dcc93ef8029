package org.entente.model;

/**
 * Text without characters that no reader can see: a terminal would obey them, and XML does not allow them. Control
 * characters other than tabs and line feeds, halves of surrogate pairs, noncharacters, and marks that turn the
 * direction of the text around them become {@code U+FFFD}, the replacement character.
 */
public final class Printable {

    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /** {@code text} with its lines as they are. */
    public static String text(String text) {
        return isAscii(text) || text.codePoints().allMatch(Printable::isPrintable)
                ? text
                : text.replace("\r\n", "\n")
                        .codePoints()
                        .map(c -> isPrintable(c) ? c : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** {@code text} on one line: each stretch of tabs and line ends is one space. */
    public static String line(String text) {
        return text(text.replaceAll("[\\t-\\r\\u0085\\u2028\\u2029]+", " ").strip());
    }

    /** As {@link #line}, with at most {@code length} characters; an ellipsis stands for the middle of a longer text. */
    public static String line(String text, int length) {
        String line = line(shortened(text, 8 * length));
        return text(shortened(line, length)); // a cut may halve a surrogate pair
    }

    /** The beginning and the end of {@code text}, with at most {@code length} characters together. */
    private static String shortened(String text, int length) {
        int head = length * 2 / 3;
        int tail = length - head - 1;
        return text.length() <= length ? text : text.substring(0, head) + "…" + text.substring(text.length() - tail);
    }

    /** Whether all characters are printable ones of ASCII, as in most cells of most tables. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n';
            case Character.SURROGATE -> false;
            default -> !isNoncharacter(c) && !turnsDirection(c);
        };
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
