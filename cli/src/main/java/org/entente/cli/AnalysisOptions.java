package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.Report;
import org.entente.reporting.RunInfo;
import org.entente.simulation.Sampling;
import org.entente.simulation.SimulationPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** How an analysis is simulated, and where its answer goes. */
final class AnalysisOptions {

    @Mixin
    private PlanOptions plan;

    @Mixin
    private OutOptions out = new OutOptions();

    /** Options with {@code paths} futures of Sobol's sequence unless told otherwise. */
    AnalysisOptions(long paths) {
        this(paths, Sampling.SOBOL);
    }

    /** Options with {@code paths} futures spread by {@code sampling} unless told otherwise. */
    AnalysisOptions(long paths, Sampling sampling) {
        plan = new PlanOptions(SimulationPlan.withDefaults().withPaths(paths).withSampling(sampling));
    }

    /** Simulates {@code paths} futures, unless the command line says how many. */
    void usualPaths(CommandSpec spec, long paths) {
        if (!spec.commandLine().getParseResult().hasMatchedOption("--paths")) {
            plan.setPaths(paths);
        }
    }

    /**
     * A question to the library.
     *
     * @param <T> what answers it
     * @param name of the folder
     * @param files the scenarios
     * @param baseline the one with which others are compared
     * @param compute finds the answer
     * @param text of the answer
     * @param report writes its files
     */
    record Question<T>(
            String name,
            List<ScenarioFile> files,
            Optional<String> baseline,
            Function<SimulationPlan, T> compute,
            Function<T, String> text,
            Files<T> report) {}

    /** Writes the files of an answer and returns what the reader should know. */
    @FunctionalInterface
    interface Files<T> {
        List<String> write(T answer, RunInfo info, Path folder) throws IOException, InterruptedException;
    }

    /**
     * Answers a question.
     *
     * @throws BadUsageException if the library refuses it
     */
    <T> int answer(CommandSpec spec, Question<T> question) throws IOException, InterruptedException {
        SimulationPlan how = plan.plan();
        if (how.threads() > 1) {
            Report.prepare();
        }
        out.answer(spec, question.name, err -> {
            Instant created = Instant.now();
            T answer = compute(question, how);
            List<String> arguments = spec.commandLine().getParseResult().originalArgs();
            RunInfo info = new RunInfo(
                    Version.current(),
                    created,
                    Duration.between(created, Instant.now()),
                    arguments,
                    question.files,
                    question.baseline,
                    how);
            return new OutOptions.Answer(
                    question.text.apply(answer), folder -> question.report.write(answer, info, folder));
        });
        return ExitCode.FINE;
    }

    private static <T> T compute(Question<T> question, SimulationPlan plan) {
        try {
            return question.compute.apply(plan);
        } catch (IllegalArgumentException refused) {
            throw new BadUsageException(refused);
        }
    }
}
