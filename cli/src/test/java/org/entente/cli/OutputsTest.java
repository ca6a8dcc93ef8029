package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns in {@code docs/outputs.md}: those of each table that the commands write. */
class OutputsTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";
    private static final String EXCLUSIVE = "../docs/examples/drug-licence-exclusive.yaml";
    private static final String EXPLAIN = "explain --out";

    /** A run writes these only where an event waits until it is worthwhile, and where it leaves out a path. */
    private static final List<String> SELDOM = List.of("decisions.csv", "left-out.csv");

    @TempDir
    private Path temporary;

    private static Map<String, List<String>> documented() throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        String text = MarkdownText.read("docs/outputs.md")
                .all("(?s)\\n## Files and columns\\n(.*?)\\n## ")
                .get(0);
        for (String section : text.split("\\n### `", -1)) {
            if (section.contains("`\n")) {
                String name = section.substring(0, section.indexOf('`'));
                tables.put(name, columns(section));
            }
        }
        return tables;
    }

    private static List<String> columns(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Pattern.compile("`([^`]+)`")
                        .matcher(line.split("\\|", -1)[1])
                        .results()
                        .map(match -> match.group(1)))
                .toList();
    }

    /** The pattern of a header: capitals stand for any name, and with an ellipsis for any number of names. */
    private static String pattern(List<String> columns) {
        List<String> patterns = new ArrayList<>();
        for (String column : columns) {
            boolean isAny = column.matches("[A-Z ]+");
            patterns.add(column.endsWith("…") ? "[^,]+(,[^,]+)*" : isAny ? "[^,]+" : Pattern.quote(column));
        }
        return String.join(",", patterns);
    }

    @Test
    void columns_ofEachTable_areDocumented() throws IOException {
        Map<String, List<String>> documented = documented();
        Map<String, String> written = written();
        assertThat(documented)
                .containsOnlyKeys(Stream.concat(written.keySet().stream(), SELDOM.stream())
                        .toList());
        written.forEach((name, header) ->
                assertThat(header).as(name).matches(pattern(documented.getOrDefault(name, List.of()))));
    }

    /** The header of each table, by its name; the summary of a batch begins with the case. */
    private Map<String, String> written() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        headers.putAll(headers("batch", "batch", "../docs/examples/cap-sweep.yaml"));
        assertThat(headers.get("summary.csv")).startsWith("case,");
        String[] run = {DRUG, EXCLUSIVE, "--until", "revenue within 50 %", "--keep-paths", "1", "--keep-months"};
        headers.putAll(headers("run", "run", run));
        headers.putAll(headers("bridge", "bridge", DRUG, EXCLUSIVE));
        score().forEach(headers::putIfAbsent); // tables of runs that know something may have one more column
        String[] rate = {DRUG, "--metric", "gain.norden", "--vary", "terms.calder-share.rate", "--target", "0"};
        headers.putAll(headers("seek", "seek", rate));
        headers.putAll(headers(
                "map",
                "seek",
                Stream.concat(Stream.of(rate), Stream.of("--map", "discount-rate"))
                        .toArray(String[]::new)));
        headers.putAll(headers("sensitivity", "sensitivity", DRUG, "--metric", "gain.norden"));
        headers.putAll(headers("discover", "discover", DRUG, "--outcome", "gain.norden < p20"));
        Path explained = temporary.resolve("explained.csv");
        assertThat(CommandResult.of("explain", DRUG, "--out", explained.toString())
                        .code())
                .isZero();
        headers.put(EXPLAIN, Files.readAllLines(explained).get(0));
        Path page = temporary.resolve("explained");
        assertThat(CommandResult.of("explain", DRUG, "--out", page.toString()).code())
                .isZero();
        headers.putAll(headers(page));
        return headers;
    }

    /** The tables of the score of a run, and of runs that know what is scored: a new one, and one of before. */
    private Map<String, String> score() throws IOException {
        Path actuals =
                Files.writeString(temporary.resolve("actuals.csv"), "metric,period,value,sd\nrevenue,2029,1,0.5\n");
        Path folder = temporary.resolve("score");
        CommandResult score = CommandResult.of(
                "score",
                temporary.resolve("run").toString(),
                "--actuals",
                actuals.toString(),
                "--charts",
                "none",
                "--out",
                folder.toString());
        assertThat(score.code()).as(score.err()).isZero();
        Map<String, String> headers = new TreeMap<>(headers(folder));
        headers.putAll(headers("known", "run", DRUG, "--actuals", actuals.toString()));
        headers.putAll(headers(update(temporary.resolve("known"))));
        return headers;
    }

    /** The folder of {@code run} after more was reported. */
    private Path update(Path run) throws IOException {
        Path more = Files.writeString(temporary.resolve("more.csv"), "metric,period,value,sd\nrevenue,2029,1.1,0.4\n");
        Path folder = temporary.resolve("updated");
        CommandResult update =
                CommandResult.of("update", run.toString(), "--actuals", more.toString(), "--out", folder.toString());
        assertThat(update.code()).as(update.err()).isZero();
        return folder;
    }

    private Map<String, String> headers(String name, String command, String... arguments) throws IOException {
        Path folder = temporary.resolve(name);
        String paths = command.equals("discover") ? "1024" : "64";
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--paths", paths, "--sampling", "random", "--charts", "none", "--out", folder.toString()));
        CommandResult result = CommandResult.of(all.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        return headers(folder);
    }

    private static Map<String, String> headers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), OutputsTest::header));
        }
    }

    private static String header(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
