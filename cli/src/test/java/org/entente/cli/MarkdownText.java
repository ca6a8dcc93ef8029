package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of a Markdown file of the repository. */
record MarkdownText(String text) {

    static MarkdownText read(String file) throws IOException {
        return new MarkdownText(Files.readString(Path.of("..", file)));
    }

    /** The first group of every match of {@code pattern}. */
    List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    /** The blocks of code in {@code language}, which is empty for blocks without one. */
    List<String> blocks(String language) {
        return all("(?sm)^```" + language + "\n(.*?)^```$");
    }

    /** Fails unless {@code test} holds {@code code} line by line, at any indentation. */
    static void assertCodeIn(Class<?> test, String code) throws IOException {
        Path source = Path.of("src/test/java", test.getName().replace('.', '/') + ".java");
        assertThat(unindented(Files.readString(source))).contains(unindented(code));
    }

    private static String unindented(String code) {
        return code.replaceAll("(?m)^ +", "");
    }
}
