package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";
    private static final String EXCLUSIVE = "../docs/examples/drug-licence-exclusive.yaml";

    @TempDir
    private Path temporary;

    @AfterEach
    void requireNoPartialFolder() throws IOException {
        assertThat(entries(temporary)).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void run_noArguments_comparesTheAmendmentWithTheTermsBefore() throws IOException {
        Path folder = temporary.resolve("run");
        CommandResult result = run(folder);
        assertThat(result.err().lines()).allMatch(line -> line.startsWith("Remark on "));
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out()).contains("amended-2026", "october-2025", "OpenAI", "Microsoft", "Amazon", "2032");
        assertThat(result.out()).endsWith(MainTest.lines("Files: " + folder));
        assertThat(entries(folder))
                .contains("charts", "comparison.csv", "dates.csv", "manifest.json", "summary.csv")
                .doesNotContain("paths.csv", "codebook.csv", "path-months.csv");
        assertThat(entries(folder.resolve("charts"))).isNotEmpty().allMatch(name -> name.endsWith(".svg"));
        assertThat(Files.readAllLines(folder.resolve("comparison.csv")))
                .element(1)
                .asString()
                .startsWith("october-2025,amended-2026,");
    }

    @Test
    void run_filesOfAUser_namesTheirPartiesAlone() throws IOException {
        Path folder = temporary.resolve("drug");
        CommandResult result = run(folder, DRUG, EXCLUSIVE, "--seed", "3");
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("Helix Therapeutics", "Norden Pharma", "drug-licence-exclusive")
                .doesNotContain("Microsoft", "OpenAI");
        assertThat(Files.readString(folder.resolve("summary.csv")))
                .contains("drug-licence,share.calder-share,", "drug-licence-exclusive,gain.norden,");
    }

    @Test
    void run_oneScenario_comparesNothing() throws IOException {
        Path folder = temporary.resolve("one");
        assertThat(run(folder, "cap-60").code()).isEqualTo(0);
        assertThat(Files.readAllLines(folder.resolve("comparison.csv"))).hasSize(1);
    }

    @Test
    void run_setting_isPrintedAndApplied() throws IOException {
        Path folder = temporary.resolve("set");
        CommandResult result = run(folder, DRUG, "--set", "terms.calder-share.rate=0");
        assertThat(result.out()).startsWith(MainTest.lines("With terms.calder-share.rate=0"));
        assertThat(Files.readAllLines(folder.resolve("summary.csv")))
                .filteredOn(row -> row.startsWith("drug-licence,share.calder-share,total,flow,"))
                .singleElement()
                .asString()
                .contains(",$ billion,0.0,");
    }

    /** One scenario: a row for each path below the header. The codebook describes each column. */
    @Test
    void run_keepPaths_writesARowForEachAndTheirCodebook() throws IOException {
        Path folder = temporary.resolve("kept");
        CommandResult result = run(folder, DRUG, "--keep-paths", "2");
        List<String> rows = Files.readAllLines(folder.resolve("paths.csv"));
        assertThat(rows).hasSize(3);
        List<String> columns = List.of(rows.get(0).split(",", -1));
        assertThat(columns)
                .startsWith("scenario", "path")
                .contains("npv of gain.norden", "total of revenue", "products.rheuma.demand.ceiling")
                .doesNotContain("2030 of revenue");
        assertThat(Files.readAllLines(folder.resolve("codebook.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(','))))
                .isEqualTo(columns);
        assertThat(result.err())
                .startsWith("paths.csv will have 2 rows and " + columns.size()
                        + " columns; the files of kept paths take up to ");
        assertThat(folder.resolve("path-months.csv")).doesNotExist();
    }

    @Test
    void run_keepYearsAndMonths_writesThemToo() throws IOException {
        Path folder = temporary.resolve("kept");
        run(folder, DRUG, "--keep-paths", "2", "--keep-years", "--keep-months");
        assertThat(Files.readAllLines(folder.resolve("paths.csv")).get(0)).contains(",2030 of revenue,");
        assertThat(Files.readAllLines(folder.resolve("path-months.csv")).get(0))
                .isEqualTo("scenario,path,metric,month,value");
    }

    @Test
    void run_keepMonthsOfNoPaths_isRefused() {
        CommandResult result = run(temporary.resolve("kept"), DRUG, "--keep-months");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--keep-years and --keep-months must be with --keep-paths");
    }

    @Test
    void run_quiet_printsTheFolderAlone() {
        Path folder = temporary.resolve("quiet");
        assertThat(run(folder, DRUG, "--seed", "3", "--quiet"))
                .isEqualTo(new CommandResult(0, MainTest.lines(folder.toString()), ""));
    }

    @Test
    void run_moreThreads_giveTheSameSummary() throws IOException {
        run(temporary.resolve("1"), DRUG, "--threads", "1");
        run(temporary.resolve("3"), DRUG, "--threads", "3");
        assertThat(temporary.resolve("3/summary.csv")).hasSameTextualContentAs(temporary.resolve("1/summary.csv"));
    }

    @Test
    void run_samplingPlan_isAppliedAndNamed() throws IOException {
        Path folder = temporary.resolve("latin");
        assertThat(run(folder, DRUG, "--sampling", "latin-hypercube", "--replicates", "4")
                        .code())
                .isEqualTo(0);
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .contains("\"sampling\" : \"latin-hypercube\"", "\"replicates\" : 4");
        assertThat(Files.readString(folder.resolve("charts/revenue-fan-drug-licence.svg")))
                .contains("latin-hypercube sampling");
    }

    @Test
    void run_chartsAsked_areTheOnesThatAreReproduced() throws IOException {
        Path folder = temporary.resolve("png");
        assertThat(run(folder, DRUG, "--charts", "png").code()).isEqualTo(0);
        assertThat(entries(folder.resolve("charts"))).isNotEmpty().allMatch(name -> name.endsWith(".png"));
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<svg");
        assertThat(CommandResult.of("reproduce", folder.toString()).code()).isEqualTo(0);
    }

    @Test
    void run_unknownCharts_suggestsTheNearest() {
        CommandResult result = run(temporary.resolve("no"), DRUG, "--charts", "pgn");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("files of charts must be one of none, svg, png, both, but were 'pgn'; did you mean 'png'?");
    }

    @Test
    void run_unknownSamplingPlan_suggestsTheNearest() {
        CommandResult result = run(temporary.resolve("no"), DRUG, "--sampling", "sobel");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("must be one of random, antithetic, latin-hypercube, sobol, but was 'sobel';"
                        + " did you mean 'sobol'?");
    }

    @Test
    void run_folderExists_isRefusedFirst() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("mine"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        CommandResult result = run(folder, DRUG);
        assertThat(result)
                .isEqualTo(new CommandResult(
                        2, "", MainTest.lines("entente run: the folder " + folder + " must not exist, but does")));
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void run_force_replacesARun() throws IOException {
        Path folder = temporary.resolve("run");
        run(folder, DRUG);
        assertThat(run(folder, EXCLUSIVE, "--force").code()).isEqualTo(0);
        assertThat(Files.readString(folder.resolve("summary.csv"))).doesNotContain("\ndrug-licence,");
    }

    @Test
    void run_forceOnAnotherFolder_isRefused() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("mine"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(run(folder, DRUG, "--force").code()).isEqualTo(2);
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void run_unknownScenario_suggestsTheNearestAndLeavesNothing() throws IOException {
        CommandResult result = run(temporary.resolve("run"), "amended-2025");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("'amended-2025'", "'amended-2026'");
        assertThat(entries(temporary)).isEmpty();
    }

    @Test
    void run_invalidFile_printsEveryProblemAndLeavesNothing() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("wrong.yaml"),
                "extends: " + Path.of(DRUG).toAbsolutePath() + "\n"
                        + "terms:\n"
                        + "  calder-share: { raet: 0.1 }\n"
                        + "  norden-licence: { royalty: 1.5 }\n");
        CommandResult result = run(temporary.resolve("run"), file.toString());
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("wrong.yaml:3:", "'raet'", "'rate'", "wrong.yaml:4:", "1.5");
        assertThat(entries(temporary)).containsExactly("wrong.yaml");
    }

    @Test
    void run_planOptionsOutOfRange_areBadUsage() throws IOException {
        assertThat(run(temporary.resolve("run"), DRUG, "--threads", "0"))
                .isEqualTo(new CommandResult(
                        2,
                        "",
                        MainTest.lines(
                                "entente run: threads must be at least 1, but was 0", "See 'entente run --help'.")));
        assertThat(run(temporary.resolve("run"), DRUG, "--seed", "one").code()).isEqualTo(2);
        assertThat(entries(temporary)).isEmpty();
    }

    @Test
    void run_interrupt_leavesNothing() throws IOException {
        Thread.currentThread().interrupt();
        CommandResult result = run(temporary.resolve("run"), DRUG);
        boolean unused = Thread.interrupted(); // clears the interrupt for the next tests
        assertThat(result.code()).isEqualTo(130);
        assertThat(result.err()).isEqualTo(MainTest.lines("entente: interrupted; nothing was written"));
        assertThat(entries(temporary)).isEmpty();
    }

    private static CommandResult run(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of("run", "--paths", "200", "--out", folder.toString()));
        all.addAll(List.of(arguments));
        return CommandResult.of(all.toArray(String[]::new));
    }

    private static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
