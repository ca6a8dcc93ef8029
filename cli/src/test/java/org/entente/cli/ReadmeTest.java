package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioLibrary;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.model.term.Term;
import org.entente.simulation.Simulation;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.discovery.Criterion;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.Restriction;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.seek.Seek;
import org.entente.simulation.seek.VariedInput;
import org.entente.simulation.sensitivity.Tornado;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README: its scenario, output, Java, tables and links. */
class ReadmeTest {

    private final MarkdownText readme = MarkdownText.read("README.md");

    @TempDir
    private Path temporary;

    ReadmeTest() throws IOException {}

    @Test
    void readme_scenario_isValid() throws IOException {
        Path file = Files.writeString(temporary.resolve("shown.yaml"), block("yaml"));
        assertThat(CommandResult.of("validate", file.toString()).code()).isEqualTo(0);
    }

    /** Fewer paths give other numbers, so only the words and the number of columns are compared. */
    @Test
    void readme_output_looksAsShown() {
        String printed = masked(CommandResult.of("run", "--paths", "8192", "--out", temporary + "/run")
                .out());
        String shown = masked(readme.blocks("").stream()
                .filter(block -> block.contains("Files:"))
                .findFirst()
                .orElseThrow());
        assertThat(printed).startsWith(shown.substring(0, shown.indexOf("Files:")));
    }

    /** {@code text} with every number as {@code #}, and every gap and line end as one space. */
    private static String masked(String text) {
        return text.replaceAll("[-−+<]?\\d[\\d.,]*", "#").replaceAll("\\s+", " ");
    }

    /** The program needs the modules alone. The share is a few tens of billions, under a cap of about 38. */
    @Test
    void readme_javaProgram_compilesAndRunsAsAProjectOfItsOwn() throws Exception {
        Path source = Files.writeString(temporary.resolve("Share.java"), block("java"));
        String modules = Stream.of(Scenario.class, Simulation.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", modules, "-d", temporary.toString(), source.toString());
        assertThat(code).isZero();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {temporary.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            Method main = classes.loadClass("Share").getMethod("main", String[].class);
            assertThat(SystemOut.printedBy(() -> invoke(main))).matches("[23]\\d\\.\\d ± 0\\.\\d billion\\R");
        }
    }

    private static void invoke(Method main) {
        try {
            main.invoke(null, (Object) new String[0]);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void readme_coordinates_areThoseOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        for (String line :
                block("xml").lines().filter(line -> line.contains("</")).toList()) {
            assertThat(line.contains("dependency>") || pom.contains(line.strip()))
                    .as(line)
                    .isTrue();
        }
    }

    /** Microsoft is paid less under the total cap. */
    @Test
    void readme_javaSnippetOfABridge_compilesAndRuns() throws IOException {
        assertShown(SystemOut.printedBy(ReadmeTest::shownAnalysis), "-[34]\\d ± 0\\.\\d billion\\R", 1);
    }

    /** The command {@code sensitivity} names the same input, and {@code seek} finds a cap of 84.7 ± 0.7. */
    @Test
    void readme_javaSnippetOfThreeQuestions_compilesAndRuns() throws IOException {
        assertShown(
                SystemOut.printedBy(ReadmeTest::shownQuestions),
                "decided by terms.microsoft-stake.multiple\\R"
                        + "even at a cap of 8\\d ± \\d\\R"
                        + "poor where terms.microsoft-stake.multiple is at most [45]\\.\\d\\R",
                2);
    }

    private void assertShown(String printed, String pattern, int place) throws IOException {
        assertThat(printed).matches(pattern);
        MarkdownText.assertCodeIn(ReadmeTest.class, readme.blocks("java").get(place));
    }

    private static void shownAnalysis() {
        Scenario before = ScenarioReader.read("october-2025", List.of()).scenario();
        Scenario after = ScenarioReader.read("amended-2026", List.of()).scenario();
        SimulationPlan plan = SimulationPlan.withDefaults().withPaths(2048).withSampling(Sampling.SOBOL);
        Bridge bridge = Bridge.runInOrder(before, after, List.of("microsoft-share"), plan);
        Estimate share = bridge.value("microsoft").orElseThrow().steps().get(0);
        System.out.printf("%.0f ± %.1f billion%n", share.value(), share.standardError());
    }

    private static void shownQuestions() {
        Scenario before = ScenarioReader.read("october-2025", List.of()).scenario();
        ScenarioSource amended = ScenarioReader.open("amended-2026");
        SimulationPlan plan = SimulationPlan.withDefaults().withPaths(1024).withSampling(Sampling.SOBOL);
        Objective value = Objective.of(Measure.parse("npv of gain.microsoft"), Statistic.MEAN);
        Tornado tornado = Tornado.run(amended.scenario(List.of()), value, plan);
        System.out.println("decided by " + tornado.bars().get(0).address());
        VariedInput cap = VariedInput.number(
                "terms.microsoft-share.cap",
                20,
                150,
                x -> amended.scenario(List.of(new Setting("terms.microsoft-share.cap", Double.toString(x)))));
        Seek.Solution even =
                Seek.run(cap, value.equalTo(before), plan).solutions().get(0);
        System.out.printf("even at a cap of %.0f ± %.0f%n", even.x(), even.standardError());
        Discovery poor = Discovery.run(
                amended.scenario(List.of()),
                Criterion.parse("npv of gain.microsoft < p10"),
                SimulationPlan.withDefaults().withPaths(8192));
        Restriction limit = poor.rules().get(0).restrictions().get(0).restriction();
        System.out.printf("poor where %s is at most %.1f%n", limit.input(), limit.high());
    }

    @Test
    void readme_library_isListedWhole() {
        assertThat(readme.all("(?m)^\\| `([a-z0-9-]+)` \\| [^|]+ \\|$")).isEqualTo(ScenarioLibrary.names());
    }

    @Test
    void readme_kindsOfTerm_areListedWithTheirRecords() {
        assertThat(readme.all("(?m)^\\| `[a-z-]+` \\| [^|]+ \\| `(\\w+)` \\|"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Term.class.getPermittedSubclasses())
                        .flatMap(kind ->
                                kind.isInterface() ? Arrays.stream(kind.getPermittedSubclasses()) : Stream.of(kind))
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void readme_steps_exist() {
        List<String> steps = readme.all("`(\\w+Step)`");
        assertThat(steps).isNotEmpty();
        for (String step : steps) {
            assertThatCode(() -> Class.forName("org.entente.simulation.step." + step))
                    .doesNotThrowAnyException();
        }
    }

    /** The first block of code in {@code language}. */
    private String block(String language) {
        return readme.blocks(language).get(0);
    }
}
