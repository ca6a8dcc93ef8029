package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The text of the repository: its columns, links and names. */
class DocsTest {

    private static final int MAX_COLUMNS = 120;

    private static final Path ROOT = Path.of("..");

    @Test
    void markdown_prose_hasAtMost120Columns() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files(".md")) {
            boolean isCode = false;
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                isCode ^= line.strip().startsWith("```");
                boolean isFree = isCode || line.startsWith("|") || line.contains("://");
                if (!isFree && columns(line) > MAX_COLUMNS) {
                    tooLong.add(place(file, i));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** The formatter wraps code, but no comment. A line with a URL cannot be wrapped. */
    @Test
    void java_comments_haveAtMost120Columns() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files(".java")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                boolean isComment = Stream.of("*", "/*", "//").anyMatch(line.strip()::startsWith);
                if (isComment && !line.contains("://") && columns(line) > MAX_COLUMNS) {
                    tooLong.add(place(file, i));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** Links to other sites hold a colon. */
    @Test
    void markdown_links_leadToFiles() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : files(".md")) {
            Pattern link = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
            link.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(target -> {
                        if (!Files.exists(file.resolveSibling(target))) {
                            broken.add(ROOT.relativize(file) + ": " + target);
                        }
                    });
        }
        assertThat(broken).isEmpty();
    }

    /** A block that was wrapped as prose is none. */
    @Test
    void markdown_yamlBlocks_areYaml() throws IOException {
        Pattern block = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
        List<String> broken = new ArrayList<>();
        int read = 0;
        for (Path file : files(".md")) {
            Matcher blocks = block.matcher(Files.readString(file));
            while (blocks.find()) {
                read++;
                try {
                    new Load(LoadSettings.builder().build()).loadFromString(blocks.group(1));
                } catch (YamlEngineException e) {
                    broken.add(ROOT.relativize(file) + ": " + e.getMessage());
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(read).isGreaterThan(5);
    }

    /** Names such as {@code org.entente.model} and {@code org.entente.model.Scenario}. */
    @Test
    void markdown_packagesAndTypes_exist() throws IOException {
        List<String> sources = files(".java").stream()
                .map(path -> path.toString().replace('/', '.'))
                .filter(path -> path.contains(".java.org.entente."))
                .toList();
        List<String> unknown = new ArrayList<>();
        for (Path file : files(".md")) {
            Pattern name = Pattern.compile("org\\.entente(\\.[a-z]+)*(\\.[A-Z]\\w+)?");
            name.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(found -> {
                        if (sources.stream().noneMatch(source -> source.contains("." + found + "."))) {
                            unknown.add(ROOT.relativize(file) + ": " + found);
                        }
                    });
        }
        assertThat(unknown).isEmpty();
    }

    /** The sources of the repository, without what a build writes. */
    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> Stream.of("target", ".git")
                            .noneMatch(folder -> path.toString().contains("/" + folder + "/")))
                    .sorted()
                    .toList();
        }
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }

    private static String place(Path file, int index) {
        return ROOT.relativize(file) + ":" + (index + 1);
    }
}
