package org.entente.reporting.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The fonts that have the letters of a text. The house's font is one that Java puts together when it starts, and may
 * lack letters that another font on the machine has.
 */
final class Typeface {

    private static final Set<Character.UnicodeScript> EAST_ASIAN = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.BOPOMOFO);

    private static final int MAX_SHOWN = 10;

    private Typeface() {}

    /** The fonts of the machine, found out where one is needed. */
    private static final class Installed {
        static final List<Font> FONTS = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT))
                .sorted()
                .map(family -> new Font(family, Font.PLAIN, 12))
                .toList();
    }

    /** {@code font}, or one of its size and weight that has more of the letters of {@code text}. */
    static Font of(Font font, String text) {
        if (missing(font, text).isEmpty()) {
            return font;
        }
        return Installed.FONTS.stream()
                .map(installed -> new Font(installed.getFamily(Locale.ROOT), font.getStyle(), font.getSize()))
                .min(Comparator.comparingInt(other -> missing(other, text).size()))
                .filter(other ->
                        missing(other, text).size() < missing(font, text).size())
                .orElse(font);
    }

    /** The letters of {@code text} that {@code font} lacks. */
    static NavigableSet<Integer> missing(Font font, String text) {
        NavigableSet<Integer> missing = new TreeSet<>();
        if (font.canDisplayUpTo(text) >= 0) {
            text.codePoints()
                    .filter(c -> !Character.isWhitespace(c) && !Character.isIdentifierIgnorable(c))
                    .filter(c -> !font.canDisplay(c))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** That no font has {@code letters}, in a sentence that says what to install. */
    static String remark(SortedSet<Integer> letters) {
        String shown =
                letters.stream().limit(MAX_SHOWN).map(Character::toString).reduce("", String::concat);
        boolean eastAsian = letters.stream().map(Character.UnicodeScript::of).anyMatch(EAST_ASIAN::contains);
        return "Some letters are boxes in the PNG charts, as no font of this machine has them (" + shown
                + (letters.size() > MAX_SHOWN ? " and " + (letters.size() - MAX_SHOWN) + " more" : "")
                + "): install one that does (on Debian: apt-get install "
                + (eastAsian ? "fonts-noto-cjk" : "fonts-noto")
                + ") and draw the charts again with 'entente report'.";
    }
}
