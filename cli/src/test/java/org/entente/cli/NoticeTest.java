package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code NOTICE} names what the build resolves. */
final class NoticeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^ {2}([\\w.-]+):([\\w.*-]+) +([\\w.*-]+) +(\\S.*)$");

    /** A library of NOTICE; an artifact or version of {@code *} is any. */
    private record Library(String group, String artifact, String version, String licence) {

        static Library of(MatchResult row) {
            return new Library(row.group(1), row.group(2), row.group(3), row.group(4));
        }

        /** Whether {@code jar} is of this library, by its place in a Maven repository. */
        boolean isOf(String jar) {
            return jar.contains("/" + group.replace('.', '/') + "/" + (artifact.equals("*") ? "" : artifact + "/"))
                    && (version.equals("*") || jar.contains("/" + version + "/"));
        }
    }

    /** The libraries of the list that begins with {@code title}. */
    private static List<Library> list(String title) throws IOException {
        String notice = Files.readString(Path.of("../NOTICE"));
        String list = notice.substring(notice.indexOf(title));
        int end = list.indexOf("\n\n", list.indexOf("\n\n") + 2);
        return ROW.matcher(list.substring(0, end)).results().map(Library::of).toList();
    }

    /** The jars of others on the class path of the tests of this module. */
    private static List<String> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .map(entry -> entry.replace(File.separatorChar, '/'))
                .filter(entry -> entry.endsWith(".jar") && entry.contains("/repository/"))
                .filter(entry -> !entry.contains("/org/entente/"))
                .toList();
    }

    @Test
    void notice_namesEveryLibrary() throws IOException {
        List<Library> named = Stream.of(list("In entente.jar"), list("On the class path"))
                .flatMap(List::stream)
                .toList();
        assertThat(jars()).isNotEmpty().allMatch(jar -> named.stream().anyMatch(library -> library.isOf(jar)));
    }

    @Test
    void notice_namesNothingThatThereIsNot() throws IOException {
        assertThat(list("In entente.jar"))
                .isNotEmpty()
                .allMatch(library -> jars().stream().anyMatch(library::isOf));
    }

    /** A licence that asks for more than to be named: its words are at the end of NOTICE. */
    @Test
    void notice_licencesOfTheProgram_areKnown() throws IOException {
        assertThat(list("In entente.jar"))
                .extracting(Library::licence)
                .containsOnly("Apache-2.0", "MIT", "BSD-3-Clause", "LGPL-2.1-or-later");
    }
}
