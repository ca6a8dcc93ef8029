package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.model.sweep.Shard;
import org.entente.reporting.actuals.Update;
import org.entente.reporting.actuals.UpdateText;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.folder.BrokenFolderException;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.folder.ScenarioRemark;
import org.entente.reporting.run.Report;
import org.entente.reporting.run.RunReport;
import org.entente.reporting.run.RunShards;
import org.entente.reporting.words.Screen;
import org.entente.simulation.PartialRun;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.DefaultPaths;
import org.entente.simulation.plan.Kept;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of {@code run} and {@code compare}, and the run that the two commands share. */
final class RunOptions {

    @Mixin
    private ScenarioOptions scenarios = new ScenarioOptions();

    @Option(
            names = "--given",
            paramLabel = "CONDITION",
            description = {
                "Conditions on a quantity lying in part of its distribution. Repeatable.",
                "Example: --given 'products.api.demand.growth < p10'; also '> 0.5' and 'in p10 to p90'."
            })
    private List<String> given = new ArrayList<>();

    @Option(
            names = "--given-event",
            paramLabel = "CONDITION",
            description = {
                "Conditions on an event happening in a period, or never. Repeatable.",
                "Example: --given-event 'agi-declared before 2029-01'; also 'agi-declared never'."
            })
    private List<String> givenEvents = new ArrayList<>();

    @Option(
            names = "--until",
            paramLabel = "PRECISION",
            description = {
                "Adds paths until the standard error of a mean is small enough, or until --paths is reached.",
                "Example: --until 'npv of gain.microsoft within 0.5 %%'; also 'gain.microsoft less october-2025 within"
                        + " 1', a difference from the baseline. The default of --paths is then " + DefaultPaths.UNTIL
                        + ".",
                "'entente metrics SCENARIO' lists metrics."
            })
    private Optional<String> until = Optional.empty();

    @Option(
            names = BadPath.OPTION,
            paramLabel = "CHOICE",
            converter = BadPath.Converter.class,
            description = "What to do about a path on which an amount is no number or beyond 1e60: stop, and write"
                    + " nothing, or skip it in all scenarios, up to a tenth of the paths. Default: stop.")
    private BadPath onBadPath = BadPath.STOP;

    @Mixin
    private PlanOptions options = PlanOptions.ofRun();

    @Mixin
    private ActualsOptions actuals = new ActualsOptions();

    @Mixin
    private KeptOptions kept = new KeptOptions();

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = {
                "Simulates the Kth of N parts of the paths, and writes its statistics alone; not with --until.",
                "'entente merge' joins all N shards into the folder of the whole run."
            })
    private Shard shard = Shard.WHOLE;

    @Mixin
    private ChartOptions charts = new ChartOptions();

    @Mixin
    private ChartSelectionOptions chartSelection = new ChartSelectionOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    /** The shards whose statistics stand in the place of a simulation. */
    private Optional<RunShards> shards = Optional.empty();

    /** Lets the run take its statistics from {@code all} shards instead of simulating. */
    void merge(RunShards all) {
        shards = Optional.of(all);
    }

    /** The scenarios of the run, the baseline first. */
    ScenarioSelection selection() {
        return scenarios.selection();
    }

    /**
     * The scenarios of the run, with a baseline: a single scenario is its own, without what is set.
     *
     * @throws BadUsageException if there is nothing to compare
     */
    ScenarioSelection comparison() {
        ScenarioSelection selection = selection();
        ScenarioSelection comparison = scenarios.settings().isEmpty() ? selection : selection.compare();
        if (!comparison.hasBaseline()) {
            throw new BadUsageException("a comparison must be of at least two scenarios, or of one with --set, but was"
                    + " of one without it");
        }
        return comparison;
    }

    /** Runs the simulation, writes the report and prints {@code brief} of the results, or {@code full} with --all. */
    int run(
            CommandSpec spec,
            ScenarioSelection selection,
            BiFunction<Results, Screen, String> brief,
            BiFunction<Results, Screen, String> full)
            throws IOException, InterruptedException {
        SimulationPlan written = plan(spec);
        Conditions conditions = BadUsageException.refusing(this::conditions);
        Optional<Precision> precision = BadUsageException.refusing(() -> until.map(Precision::parse));
        if (precision.isPresent() && !shard.isWhole()) {
            throw new BadUsageException(
                    "--shard must be without --until, because a shard cannot tell how many paths all"
                            + " shards need together");
        }
        if (written.threads() > 1 && shard.isWhole()) {
            Charts.prepareInBackground(charts.files());
        }
        List<ScenarioFile> files = selection.read(scenarios.settings());
        Optional<Known> known = actuals.known(files);
        SimulationPlan plan = Known.plan(known, written);
        List<String> names = files.stream().map(file -> file.scenario().name()).toList();
        Optional<String> baseline = selection.hasBaseline() ? Optional.of(names.get(0)) : Optional.empty();
        try (CommandRun run = CommandRun.begin(spec, out, charts, folderName(names, selection))) {
            Simulation simulation =
                    BadUsageException.refusing(() -> simulation(files, baseline, conditions, precision));
            KeptOptions.size(simulation, scenarios(files), plan, run.folder())
                    .ifPresent(size -> out.tell(spec.commandLine().getErr(), size));
            if (!shard.isWhole()) {
                PartialRun part = BadUsageException.refusing(
                        () -> part(simulation.partial(plan), spec.commandLine().getErr()));
                RunInfo info = Known.info(known, plan, run.info(files, baseline, plan));
                List<String> remarks = RunShards.write(info, shard, part.toBytes(), run.folder());
                run.complete(preamble(selection) + RunShards.text(plan, shard, part.leftOut()), remarks);
                return ExitCode.SUCCESS;
            }
            Results results = shards.isPresent()
                    ? merged(BadUsageException.refusing(() -> simulation.partial(plan)), shards.get())
                    : BadUsageException.refusing(
                            () -> simulate(simulation, plan, spec.commandLine().getErr()));
            RunInfo info = Known.info(known, plan, run.info(files, baseline, results.plan()))
                    .withRemarks(ScenarioRemark.of(results));
            Known.write(known, plan, run.folder());
            Optional<Earlier> earlier = Known.earlier(known);
            Optional<Update> stages = stages(earlier, files, conditions, written);
            Optional<Update> update = stages.map(all -> all.then(Update.rows(Update.Stage.DATA, results)));
            RunReport report = new RunReport(kept(info, earlier, stages), results)
                    .withCharts(chartSelection.selection())
                    .withBefore(known.map(one -> one.before(written)).orElse(List.of()))
                    .withUpdate(update);
            List<String> remarks = Report.write(report, run.folder());
            String text = (screen.isAll() ? full : brief).apply(results, screen.screen());
            String changes =
                    update.map(all -> UpdateText.text(all, scenarios(files))).orElse("");
            run.complete(preamble(selection) + Known.text(known, plan) + text + changes, remarks);
        }
        return ExitCode.SUCCESS;
    }

    /** The stages from the earlier run, if there is one, to what is known now. */
    private Optional<Update> stages(
            Optional<Earlier> earlier, List<ScenarioFile> files, Conditions conditions, SimulationPlan written)
            throws IOException {
        return earlier.isEmpty()
                ? Optional.empty()
                : earlier.get()
                        .stages(
                                files,
                                written.withKept(Kept.NOTHING),
                                (all, plan) -> BadUsageException.refusing(
                                        () -> simulation(all, Optional.empty(), conditions, Optional.empty())
                                                .run(plan)));
    }

    private static RunInfo kept(RunInfo info, Optional<Earlier> earlier, Optional<Update> stages) {
        return earlier.isEmpty() || stages.isEmpty()
                ? info
                : info.withActuals(earlier.get().kept(info.actuals().orElseThrow(), stages.get()));
    }

    private static List<Scenario> scenarios(List<ScenarioFile> files) {
        return files.stream().map(ScenarioFile::scenario).toList();
    }

    private String folderName(List<String> names, ScenarioSelection selection) {
        String name = DefaultFolder.name(names, selection.hasBaseline());
        return shard.isWhole() ? name : name + "-" + shard.number() + "-of-" + shard.count();
    }

    /** Simulates the paths of the shard, and returns the part with their statistics. */
    private PartialRun part(PartialRun part, PrintWriter err) {
        try (TerminalProgress progress = out.progress(err)) {
            part.run(shard.first(part.units()), shard.end(part.units()), progress);
            return part;
        }
    }

    /** The results of {@code all} shards together. */
    private static Results merged(PartialRun whole, RunShards all) throws IOException {
        for (Path folder : all.folders()) {
            try {
                whole.add(RunShards.statistics(folder));
            } catch (IllegalArgumentException broken) {
                throw new BrokenFolderException("the shard " + folder + " cannot be read: " + broken.getMessage());
            }
        }
        return whole.results();
    }

    private SimulationPlan plan(CommandSpec spec) {
        SimulationPlan plan = options.plan(spec);
        boolean isGiven = spec.commandLine().getParseResult().hasMatchedOption("--paths");
        long paths = until.isPresent() && !isGiven ? DefaultPaths.UNTIL : plan.paths();
        return BadUsageException.refusing(() -> plan.withPaths(paths).withKept(kept.kept()));
    }

    private Conditions conditions() {
        Conditions all = Conditions.NONE;
        for (String text : given) {
            all = all.givenQuantity(text);
        }
        for (String text : givenEvents) {
            all = all.givenEvent(text);
        }
        return all;
    }

    private Simulation simulation(
            List<ScenarioFile> files, Optional<String> baseline, Conditions conditions, Optional<Precision> precision) {
        Simulation alone = Simulation.of(scenarios(files)).given(conditions);
        Simulation simulation = baseline.map(alone::comparedTo).orElse(alone);
        Simulation chosen = onBadPath == BadPath.SKIP ? simulation.leavingOutUnboundedPaths() : simulation;
        return precision.map(chosen::until).orElse(chosen);
    }

    private Results simulate(Simulation simulation, SimulationPlan plan, PrintWriter err) {
        try (TerminalProgress progress = out.progress(err)) {
            return simulation.run(plan, progress);
        }
    }

    private String preamble(ScenarioSelection selection) {
        StringBuilder text = new StringBuilder();
        selection
                .settingLines(scenarios.settings())
                .forEach(line -> text.append(line).append('\n'));
        given.forEach(condition -> text.append("Given ").append(condition).append('\n'));
        givenEvents.forEach(condition -> text.append("Given ").append(condition).append('\n'));
        return text.toString();
    }
}
