package org.entente.reporting.words;

import java.util.List;

/** The words that join parts of a sentence. */
public final class Words {

    private Words() {}

    /** The items as a list: {@code a}, {@code a and b}, {@code a, b and c}; empty for no items. */
    public static String all(List<String> items) {
        int last = items.size() - 1;
        if (last < 1) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** The possessive of {@code name}: {@code Amazon's}, {@code Other suppliers'}. */
    public static String possessive(String name) {
        return name + (name.endsWith("s") ? "'" : "'s");
    }
}
