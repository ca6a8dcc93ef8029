package org.entente.reporting.words;

import java.util.List;

/** Parts of sentences. */
public final class Words {

    private Words() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}; empty for none. */
    public static String all(List<String> items) {
        int last = items.size() - 1;
        if (last < 1) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** What belongs to {@code name}: {@code Amazon's}, {@code Other suppliers'}. */
    public static String of(String name) {
        return name + (name.endsWith("s") ? "'" : "'s");
    }

    /** How many of the simulated futures: {@code all}, {@code none}, or {@code 36.4 ± 0.2 %}. */
    public static String futures(double part, double standardError) {
        if (part == 0 || part == 1) {
            return part == 0 ? "none" : "all";
        }
        return Amounts.withError(part * 100, standardError * 100) + " %";
    }
}
