package org.entente.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.discovery.DiscoveryReport;
import org.entente.reporting.discovery.DiscoveryText;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.discovery.Criterion;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.DiscoveryOptions;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.plan.DefaultPaths;
import org.entente.simulation.plan.SimulationPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code discover}: finds combinations of inputs that lead to an outcome. */
@Command(
        name = "discover",
        description = {
            "Finds which combinations of inputs lead to an outcome: limits on few inputs within which it is frequent.",
            "Rules are found on a training half of the paths (patient rule induction method) and evaluated on a test"
                    + " half."
        })
final class DiscoverCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument argument = new ScenarioArgument();

    @Option(
            names = "--outcome",
            paramLabel = "CONDITION",
            required = true,
            description = {
                "The outcome to explain. Examples:",
                "'gain.openai < 0', 'gain.microsoft < p10',",
                "'total of shortfall.oracle-commitment > 10',",
                "'cap.microsoft-share never',",
                "'cap.microsoft-share by 2028',",
                "'event.agi-declared before 2028-07',",
                "'gain.microsoft less october-2025 < 0'.",
                "'entente metrics SCENARIO' lists metrics."
            })
    private String outcome = "";

    @Option(
            names = "--inputs",
            paramLabel = "N",
            description = "The maximum number of inputs in a rule. Default: ${DEFAULT-VALUE}.")
    private int inputs = DiscoveryOptions.withDefaults().inputs();

    @Option(
            names = "--rules",
            paramLabel = "K",
            description = "The number of rules to find, each on the paths that earlier rules leave."
                    + " Default: ${DEFAULT-VALUE}.")
    private int rules = DiscoveryOptions.withDefaults().rules();

    @Option(
            names = "--box",
            paramLabel = "N",
            split = ",",
            description = "The box of trajectory.csv to take, for each rule."
                    + " Default: the box with the best balance of density and coverage.")
    private List<Integer> numbers = new ArrayList<>();

    @Option(
            names = "--among",
            paramLabel = "KIND",
            split = ",",
            converter = KindConverter.class,
            description = "The kinds of inputs that a rule may use: term, driver, event, noise. Default: all kinds.")
    private Set<InputKind> kinds = EnumSet.allOf(InputKind.class);

    @Mixin
    private AnalysisOptions options = new AnalysisOptions(DefaultPaths.DISCOVERY);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Criterion asked = BadUsageException.refusing(() -> Criterion.parse(outcome));
        Optional<String> less = asked.measure().less();
        List<ScenarioFile> files = argument.read(less);
        Optional<Known> known = options.known(files);
        SimulationPlan plan = Known.plan(known, options.plan(spec));
        try (CommandRun run =
                options.begin(spec, "discover-" + files.get(0).scenario().name())) {
            Discovery discovery = BadUsageException.refusing(() -> discover(files, asked, plan));
            RunInfo info = Known.info(known, plan, run.info(files, Optional.empty(), plan));
            Known.write(known, plan, run.folder());
            List<String> remarks = DiscoveryReport.write(discovery, info, run.folder());
            run.complete(Known.text(known, plan) + argument.text(less) + DiscoveryText.text(discovery), remarks);
        }
        return ExitCode.SUCCESS;
    }

    private Discovery discover(List<ScenarioFile> files, Criterion asked, SimulationPlan plan) {
        Optional<Scenario> less =
                asked.measure().less().map(name -> files.get(1).scenario());
        Criterion criterion = less.map(Scenario::name).map(asked::less).orElse(asked);
        return Discovery.run(
                Variant.of(files.get(0).scenario(), less),
                criterion,
                new DiscoveryOptions(inputs, rules, numbers, kinds),
                plan);
    }
}
