package org.entente.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.model.Scenario;
import org.entente.model.Spelling;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.bridge.BridgeReport;
import org.entente.reporting.bridge.BridgeText;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.plan.DefaultPaths;
import org.entente.simulation.plan.SimulationPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code bridge}: goes from one agreement to another, clause by clause. */
@Command(
        name = "bridge",
        description = {
            "Goes from one agreement to another, clause by clause, and shows what each clause changes for each party.",
            "Everything outside the terms is replaced first; clauses follow in the order of the second scenario's file."
        })
final class BridgeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description = "The scenario to start from: a built-in name or a file.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "The scenario to end at.")
    private String to = "";

    @Option(
            names = "--set",
            paramLabel = "[SCENARIO:]ADDRESS=VALUE",
            converter = ScopedSetting.Converter.class,
            description = {
                "Replaces a value of both scenarios; null removes it. Repeatable.",
                "A setting of a term (terms.*) applies to TO alone. With SCENARIO, the setting applies to that scenario"
                        + " only."
            })
    private List<ScopedSetting> settings = new ArrayList<>();

    @Option(
            names = "--shapley",
            description = "Averages over all orders of the clauses instead of taking one order (by default on "
                    + DefaultPaths.AVERAGED_BRIDGE + " paths).")
    private boolean isAveraged;

    @Option(
            names = "--metric",
            paramLabel = "gain.PARTY",
            description = "Also shows what a party gains by source: gain.microsoft.")
    private @Nullable String metric;

    @Mixin
    private AnalysisOptions options = new AnalysisOptions(DefaultPaths.BRIDGE);

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (isAveraged) {
            options.defaultPaths(spec, DefaultPaths.AVERAGED_BRIDGE);
        }
        ScenarioSelection selection = new ScenarioSelection(List.of(from, to), true);
        List<ScenarioFile> files = selection.read(settings);
        Scenario first = files.get(0).scenario();
        Scenario second = files.get(1).scenario();
        Optional<String> party = Optional.ofNullable(metric).map(name -> party(name, first, second));
        List<String> order = selection.source(1).terms();
        Optional<Known> known = options.known(files);
        SimulationPlan plan = Known.plan(known, options.plan(spec));
        String name = "bridge-" + DefaultFolder.name(List.of(first.name(), second.name()), true);
        try (CommandRun run = options.begin(spec, name)) {
            Bridge bridge = BadUsageException.refusing(() -> bridge(first, second, order, plan));
            RunInfo info = Known.info(known, plan, run.info(files, Optional.of(first.name()), plan));
            Known.write(known, plan, run.folder());
            List<String> remarks = BridgeReport.write(bridge, party, info, run.folder());
            String sources = party.map(holder -> "\n" + BridgeText.sources(bridge, holder))
                    .orElse("");
            run.complete(Known.text(known, plan) + preamble(selection) + BridgeText.text(bridge) + sources, remarks);
        }
        return ExitCode.SUCCESS;
    }

    /** The party whose gain is called {@code name}. */
    private static String party(String name, Scenario first, Scenario second) {
        Set<String> parties = new TreeSet<>(first.parties().keySet());
        parties.retainAll(second.parties().keySet());
        return parties.stream()
                .filter(party -> Metrics.gain(party).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadUsageException(
                        "the metric of a bridge must be the gain of a party that both agreements know, but was '" + name
                                + "'"
                                + Spelling.hint(Spelling.nearest(
                                        name,
                                        parties.stream()
                                                .map(party ->
                                                        Metrics.gain(party).name())
                                                .toList()))));
    }

    private String preamble(ScenarioSelection selection) {
        return selection.settingLines(settings).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private Bridge bridge(Scenario first, Scenario second, List<String> order, SimulationPlan plan) {
        return isAveraged ? Bridge.runAveraged(first, second, plan) : Bridge.runInOrder(first, second, order, plan);
    }
}
