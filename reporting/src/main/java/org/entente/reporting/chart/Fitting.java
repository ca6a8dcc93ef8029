package org.entente.reporting.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.entente.model.Printable;

/**
 * The fitting of texts into the room that they have: broken into lines, or with an ellipsis for their middle, because
 * names differ at both ends. Lengths are the same for each kind of file.
 */
final class Fitting {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    /** No figure has room for more letters of a text. */
    static final int MAX_LENGTH = 1000;

    private Fitting() {}

    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** The distance from the top of a line to the ground of its letters, in whole pixels as Java rounds it. */
    static int ascent(Font font) {
        return rounded(metrics(font).getAscent());
    }

    static int lineHeight(Font font) {
        LineMetrics metrics = metrics(font);
        return ascent(font) + rounded(metrics.getDescent() + metrics.getLeading());
    }

    private static LineMetrics metrics(Font font) {
        return font.getLineMetrics("Éq", CONTEXT);
    }

    private static int rounded(double length) {
        return (int) (0.95f + length);
    }

    /** {@code text} on one line of at most {@code width}. */
    static String shortened(String text, Font font, double width) {
        return longest(Printable.line(text, MAX_LENGTH), shorter -> width(shorter, font) <= width);
    }

    /** The lines of {@code text}, at most {@code max} of at most {@code width}. */
    static List<String> lines(String text, Font font, double width, int max) {
        String longest = longest(
                Printable.line(text, MAX_LENGTH),
                shorter -> broken(shorter, font, width, max).size() <= max);
        return broken(longest, font, width, max);
    }

    /** The text with as little as possible missing from its middle for it to be {@code fitting}. */
    private static String longest(String text, Predicate<String> fitting) {
        if (fitting.test(text)) {
            return text;
        }
        List<Integer> ends = ends(text);
        int kept = 0;
        int tooMany = ends.size() - 1;
        while (kept < tooMany - 1) {
            int middle = (kept + tooMany) >>> 1;
            if (fitting.test(without(text, ends, middle))) {
                kept = middle;
            } else {
                tooMany = middle;
            }
        }
        return without(text, ends, kept);
    }

    /** The text with {@code kept} of its letters, two thirds of them from its beginning. */
    private static String without(String text, List<Integer> ends, int kept) {
        int head = (2 * kept + 2) / 3;
        int tail = kept - head;
        return text.substring(0, ends.get(head)).stripTrailing()
                + ELLIPSIS
                + text.substring(ends.get(ends.size() - 1 - tail)).stripLeading();
    }

    /** The places between the letters of {@code text} as people count them, from 0 to its length. */
    private static List<Integer> ends(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = letters.first(); end != BreakIterator.DONE; end = letters.next()) {
            ends.add(end);
        }
        return ends;
    }

    /**
     * The lines of {@code text}, broken between words, and within a word that is longer than a line. Where there are
     * more than {@code enough}, the rest is left out.
     */
    private static List<String> broken(String text, Font font, double width, int enough) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = wrapped(word, font, width, lines, enough);
            if (lines.size() > enough) {
                return lines;
            }
        }
        lines.add(line);
        return lines;
    }

    /**
     * Adds the whole lines of {@code word} to {@code lines}, until there are more than enough, and returns the rest.
     */
    private static String wrapped(String word, Font font, double width, List<String> lines, int enough) {
        if (width(word, font) <= width) {
            return word;
        }
        List<Integer> ends = ends(word);
        int from = 0;
        int to = lineEnd(word, ends, from, font, width);
        while (to < ends.size() - 1 && lines.size() <= enough) {
            lines.add(word.substring(ends.get(from), ends.get(to)));
            from = to;
            to = lineEnd(word, ends, from, font, width);
        }
        return word.substring(ends.get(from));
    }

    /**
     * The place among {@code ends} of the last letter on the line that begins at {@code from}; one letter always fits.
     */
    private static int lineEnd(String word, List<Integer> ends, int from, Font font, double width) {
        int fits = from + 1;
        int tooFar = ends.size();
        while (fits < tooFar - 1) {
            int middle = (fits + tooFar) >>> 1;
            if (width(word.substring(ends.get(from), ends.get(middle)), font) <= width) {
                fits = middle;
            } else {
                tooFar = middle;
            }
        }
        return fits;
    }
}
