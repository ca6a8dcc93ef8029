package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.OverwritePolicy;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.Report;
import org.entente.reporting.run.RunReport;
import org.entente.simulation.Simulation;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The READMEs of the modules: their Java. */
class ModuleReadmesTest {

    private static final ScenarioFile FILE = ScenarioReader.read("amended-2026", List.of());

    @TempDir
    private Path temporary;

    @Test
    void modelReadme_javaSnippet_compilesAndRuns() throws IOException {
        assertThat(SystemOut.printedBy(ModuleReadmesTest::shownByModel)).contains("RevenueShare[name=microsoft-share");
        MarkdownText.assertCodeIn(ModuleReadmesTest.class, java("model"));
    }

    private static void shownByModel() {
        ScenarioFile file = ScenarioReader.read("amended-2026", List.of());
        Scenario scenario = file.scenario();
        scenario.terms(RevenueShare.class).forEach(System.out::println);
    }

    /** The yearly medians in the main README add up to 796 billion; the mean has three digits too. */
    @Test
    void simulationReadme_javaSnippet_compilesAndRuns() throws IOException {
        assertThat(SystemOut.printedBy(() -> shownBySimulation(FILE.scenario())))
                .matches("\\d{3}\\.\\d ± \\d\\.\\d billion\\R");
        MarkdownText.assertCodeIn(ModuleReadmesTest.class, java("simulation"));
    }

    private static void shownBySimulation(Scenario scenario) {
        Results results = Simulation.of(List.of(scenario))
                .run(SimulationPlan.withDefaults().withPaths(10_000));
        Summary revenue = results.scenarios()
                .get(0)
                .summary(Metrics.REVENUE, Period.TOTAL)
                .orElseThrow();
        System.out.printf("%.1f ± %.1f billion%n", revenue.mean(), revenue.standardError());
    }

    @Test
    void reportingReadme_javaSnippet_compilesAndRuns() throws IOException, InterruptedException {
        shownByReporting(run(), temporary);
        assertThat(temporary.resolve("mine/report.html")).isNotEmptyFile();
        MarkdownText.assertCodeIn(
                ModuleReadmesTest.class,
                java("reporting").replace("Path.of(\"out\", \"mine\")", "home.resolve(\"mine\")"));
    }

    private static RunReport run() {
        SimulationPlan plan = SimulationPlan.withDefaults().withPaths(40);
        Results results = Simulation.of(List.of(FILE.scenario())).run(plan);
        RunInfo info = new RunInfo(
                "0.1.0",
                Instant.EPOCH,
                Duration.ZERO,
                new Invocation(List.of("run", "amended-2026")),
                List.of(FILE),
                Optional.empty(),
                plan);
        return new RunReport(info, results);
    }

    private static void shownByReporting(RunReport run, Path home) throws IOException, InterruptedException {
        try (RunFolder folder = RunFolder.create(home.resolve("mine"), OverwritePolicy.REFUSE)) {
            Report.write(run, folder.partial());
            folder.complete();
        }
    }

    private static String java(String module) throws IOException {
        return MarkdownText.read(module + "/README.md").blocks("java").get(0);
    }
}
