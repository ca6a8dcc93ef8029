package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.explain.ExplanationCsv;
import org.entente.reporting.explain.ExplanationReport;
import org.entente.reporting.explain.ExplanationText;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.folder.ScenarioRemark;
import org.entente.reporting.words.Screen;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.plan.DefaultPaths;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code explain}: accounts for one path, by year or by month. */
@Command(
        name = "explain",
        description = {
            "Explains one path year by year: every quantity is at its median, and nothing is random.",
            "No event happens on it, except those that the path itself brings about,",
            "and those given with --event."
        })
final class ExplainCommand implements Callable<Integer> {

    /** The plan on which is learnt what was reported. */
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults(DefaultPaths.EXPLANATION).withSampling(Sampling.SOBOL);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument argument = new ScenarioArgument();

    @Mixin
    private ActualsOptions actuals = new ActualsOptions();

    @Option(
            names = "--event",
            paramLabel = "EVENT=YYYY-MM",
            description = "An event that happens, and its month. Repeatable. Example: --event agi-declared=2029-06")
    private Map<String, YearMonth> events = new TreeMap<>();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Writes a page, a workbook and tables to this folder, which must not exist; if its name ends in"
                            + " .csv, each month as CSV to a file instead of printing text.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--all", description = "Prints each line of each part. Default: what a part leads to.")
    private boolean all;

    @Option(names = "--monthly", description = "Prints each line of each part in each month.")
    private boolean monthly;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ScenarioFile file = argument.read();
        Optional<Known> known = actuals.known(List.of(file));
        Explanation explanation = explain(file.scenario(), known);
        List<String> remarks = new ArrayList<>(ScenarioRemark.sentences(ScenarioRemark.of(file)));
        known.ifPresent(one -> remarks.addAll(ScenarioRemark.sentences(one.unused())));
        remarks.addAll(repeatedEvents());
        remarks.addAll(eventsOutside(file.scenario().horizon()));
        remarks.forEach(spec.commandLine().getErr()::println);
        PrintWriter print = spec.commandLine().getOut();
        if (out.isPresent() && !out.get().toString().endsWith(".csv")) {
            writeFolder(file, explanation, known, out.get());
        } else if (out.isPresent()) {
            print.println(BadUsageException.writing(() -> write(explanation, out.get())));
        } else {
            print.print(Known.text(known, PLAN) + text(explanation));
        }
        return ExitCode.SUCCESS;
    }

    private String text(Explanation explanation) {
        Screen screen = Screen.ofProcess();
        if (monthly) {
            return ExplanationText.monthly(explanation, screen);
        }
        return all ? ExplanationText.yearly(explanation, screen) : ExplanationText.brief(explanation, screen);
    }

    /** A remark on each event that is given twice: the map of the option keeps the last. */
    private List<String> repeatedEvents() {
        OptionSpec option = spec.findOption("--event");
        return events.entrySet().stream()
                .filter(event -> given(option, event.getKey()) > 1)
                .map(event -> "Remark on --event: " + event.getKey() + " is given " + given(option, event.getKey())
                        + " times, and the last month, " + event.getValue() + ", holds.")
                .toList();
    }

    private List<String> eventsOutside(Horizon horizon) {
        return events.entrySet().stream()
                .filter(event -> !horizon.contains(event.getValue()))
                .map(event -> "Remark on --event: " + event.getKey() + " happens in " + event.getValue()
                        + ", outside the horizon of " + horizon.from() + " to " + horizon.to() + ".")
                .toList();
    }

    private static long given(OptionSpec option, String event) {
        return option.originalStringValues().stream()
                .filter(text -> text.startsWith(event + "="))
                .count();
    }

    private static Path write(Explanation explanation, Path file) throws IOException {
        ExplanationCsv.write(explanation, file);
        return file;
    }

    private void writeFolder(ScenarioFile file, Explanation explanation, Optional<Known> known, Path target)
            throws IOException, InterruptedException {
        Instant created = Instant.now();
        RunInfo plain = new RunInfo(
                Version.current(),
                created,
                Duration.ZERO,
                new Invocation(spec.commandLine().getParseResult().originalArgs()),
                List.of(file),
                Optional.empty(),
                SimulationPlan.withDefaults().withSampling(Sampling.RANDOM, 1).withPaths(1));
        RunInfo info = Known.info(known, PLAN, plain);
        try (RunFolder folder =
                OutOptions.create(target, false, spec.commandLine().getErr())) {
            Known.write(known, PLAN, folder.partial());
            List<String> unused = ExplanationReport.of(explanation, info).write(folder.partial());
            folder.complete();
        }
        spec.commandLine().getOut().print(text(explanation));
        spec.commandLine().getOut().println();
        spec.commandLine().getOut().println("Files: " + target);
    }

    private Explanation explain(Scenario scenario, Optional<Known> known) {
        try {
            return known.isPresent() ? known.get().explained(events, PLAN) : Explanation.run(scenario, events);
        } catch (IllegalArgumentException unknownEvent) {
            throw new BadUsageException(unknownEvent);
        }
    }
}
