package org.entente.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScopedAddress;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.seek.MapText;
import org.entente.reporting.seek.SeekReport;
import org.entente.reporting.seek.SeekText;
import org.entente.reporting.seek.VariedInputWords;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.DefaultPaths;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.Seek;
import org.entente.simulation.seek.VariedInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code seek}: finds the value at which a statistic meets a target, or maps the statistic. */
@Command(
        name = "seek",
        description = {
            "Seeks the value of an address of a scenario at which a statistic meets a target.",
            "With --map, draws the lines along which the statistic is constant, over two addresses."
        })
final class SeekCommand implements Callable<Integer> {

    private static final String VARY = "--vary";
    private static final String MAP = "--map";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument argument = new ScenarioArgument();

    @Option(
            names = VARY,
            paramLabel = "ADDRESS",
            required = true,
            description = {
                "The address to vary. Example: --vary terms.microsoft-share.cap",
                "A term (terms.*) moves in SCENARIO alone; anything else moves in the other scenario (of --equal-to or"
                        + " 'less') too. With NAME: before the address, it moves in the scenario of that name alone."
            })
    private String address = "";

    @Option(
            names = "--range",
            paramLabel = "LOW:HIGH",
            description = {
                "The range to search, in numbers or months. Example: --range 30:60",
                "Default: 0 to twice the current median of a rate, a quarter to four times that of another number, or"
                        + " the months of the horizon, clipped to what the scenario accepts."
            })
    private Optional<String> range = Optional.empty();

    @Option(
            names = "--metric",
            paramLabel = "[PERIOD of ]METRIC[ less SCENARIO]",
            required = true,
            description = {
                "The metric to look at. Examples: gain.microsoft, 'total of revenue', or a difference between scenarios:"
                        + " 'gain.microsoft less october-2025'.",
                "Default period: npv or end. 'entente metrics SCENARIO' lists metrics."
            })
    private String metric = "";

    @Option(
            names = "--statistic",
            paramLabel = "S",
            description =
                    "Statistic of the metric: mean, sd, p10, es5, 'above 10' or 'below 10'. Default: ${DEFAULT-VALUE}.")
    private String statistic = "mean";

    @Option(names = "--target", paramLabel = "X", description = "The value that the statistic should have.")
    private Optional<Double> target = Optional.empty();

    @Option(
            names = "--equal-to",
            paramLabel = "SCENARIO",
            description = {
                "Takes the target from another scenario: the value of the statistic there, on the same draws.",
                "What is set or varied applies to that scenario too, except terms (terms.*)."
            })
    private Optional<String> equalTo = Optional.empty();

    @Option(
            names = MAP,
            paramLabel = "ADDRESS",
            description = {
                "A second address to vary; draws contour lines over both (" + DefaultPaths.MAP + " paths by default).",
                "The default target is the statistic at the current values."
            })
    private Optional<String> mapAddress = Optional.empty();

    @Option(
            names = "--map-range",
            paramLabel = "LOW:HIGH",
            description = "The range of the second address, as in --range.")
    private Optional<String> mapRange = Optional.empty();

    @Mixin
    private AnalysisOptions options = new AnalysisOptions(DefaultPaths.SEEK);

    @Override
    public Integer call() throws IOException, InterruptedException {
        Measure measure = BadUsageException.refusing(() -> Measure.parse(metric));
        requireTarget(measure);
        SeekSides sides = new SeekSides(argument.against(equalTo.or(measure::less)), argument.settings());
        ScopedAddress right = varied(sides, address);
        VariedInput first = new VariedArgument(sides, VARY, right, range).input();
        if (mapAddress.isEmpty()) {
            return seek(sides, right, first);
        }
        // fewer than for one search: a map is over a hundred runs, and should take some seconds
        options.defaultPaths(spec, DefaultPaths.MAP);
        ScopedAddress up = varied(sides, mapAddress.get());
        VariedInput second = new VariedArgument(sides, MAP, up, mapRange).input();
        return map(sides, List.of(right, up), first, second);
    }

    private void requireTarget(Measure measure) {
        if (measure.isDifference() && equalTo.isPresent()) {
            throw new BadUsageException("the target of a difference must be a number (--target), but was the scenario "
                    + equalTo.get() + "; a target of 0 is where both scenarios are equal");
        }
        boolean isNeither = target.isEmpty() && equalTo.isEmpty();
        boolean isBoth = target.isPresent() && equalTo.isPresent();
        if (isBoth || (isNeither && mapAddress.isEmpty())) {
            throw new BadUsageException("a search must have either --target or --equal-to");
        }
    }

    /** @throws BadUsageException if the address is in neither scenario */
    private static ScopedAddress varied(SeekSides sides, String text) {
        ScopedAddress address = ScopedAddress.parse(text);
        if (address.address().isBlank()) {
            throw new BadUsageException("what is varied must be an address, but was '" + text + "'");
        }
        sides.scenarios().requireScope("what is varied", address.scenario());
        return address;
    }

    private int seek(SeekSides sides, ScopedAddress address, VariedInput varied)
            throws IOException, InterruptedException {
        List<ScenarioFile> files = sides.files();
        Optional<Known> known = options.known(files);
        SimulationPlan plan = Known.plan(known, options.plan(spec));
        String name = "seek-" + files.get(0).scenario().name() + "-" + address;
        try (CommandRun run = options.begin(spec, name)) {
            Seek seek = BadUsageException.refusing(() -> Seek.run(varied, objective(files), plan));
            RunInfo info = Known.info(known, plan, run.info(files, Optional.empty(), plan));
            Known.write(known, plan, run.folder());
            List<String> remarks = SeekReport.write(seek, info, run.folder());
            run.complete(Known.text(known, plan) + sides.text(List.of(address)) + SeekText.text(seek), remarks);
        }
        return ExitCode.SUCCESS;
    }

    /** The statistic with its target, if the arguments name a target. */
    private Objective objective(List<ScenarioFile> files) {
        Measure measure = Measure.parse(metric);
        Objective alone = Objective.of(measure, Statistic.parse(statistic));
        Objective objective = measure.isDifference() ? alone.less(files.get(1).scenario()) : alone;
        if (target.isPresent()) {
            return objective.at(target.get());
        }
        return equalTo.isEmpty() ? objective : objective.equalTo(files.get(1).scenario());
    }

    private static NegotiationMap.Combination combination(
            SeekSides sides, List<ScopedAddress> addresses, VariedInput x, VariedInput y) {
        return (right, up) -> sides.candidateIfValid(List.of(
                ScopedSetting.varied(VARY, addresses.get(0), VariedInputWords.exact(x, right)),
                ScopedSetting.varied(MAP, addresses.get(1), VariedInputWords.exact(y, up))));
    }

    private int map(SeekSides sides, List<ScopedAddress> addresses, VariedInput x, VariedInput y)
            throws IOException, InterruptedException {
        List<ScenarioFile> files = sides.files();
        Optional<Known> known = options.known(files);
        SimulationPlan plan = Known.plan(known, options.plan(spec));
        NegotiationMap.Combination combination = combination(sides, addresses, x, y);
        String name = "map-" + files.get(0).scenario().name() + "-" + x.name() + "-" + y.name();
        try (CommandRun run = options.begin(spec, name)) {
            NegotiationMap map =
                    BadUsageException.refusing(() -> NegotiationMap.run(x, y, combination, objective(files), plan));
            RunInfo info = Known.info(known, plan, run.info(files, Optional.empty(), plan));
            Known.write(known, plan, run.folder());
            List<String> remarks = SeekReport.write(map, info, run.folder());
            run.complete(Known.text(known, plan) + sides.text(addresses) + MapText.text(map), remarks);
        }
        return ExitCode.SUCCESS;
    }
}
