package org.entente.cli;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The command lines in a text. */
final class CommandLineText {

    private static final Pattern LINE = Pattern.compile("(?m)^\\./entente ([^#\n]+)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private CommandLineText() {}

    /** The arguments of each line that begins with {@code ./entente}, as a shell would pass them on. */
    static List<List<String>> in(String text) {
        return LINE.matcher(text)
                .results()
                .map(line -> WORD.matcher(line.group(1))
                        .results()
                        .map(CommandLineText::word)
                        .toList())
                .toList();
    }

    private static String word(MatchResult match) {
        for (int group = 1; group < 3; group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group(3);
    }
}
