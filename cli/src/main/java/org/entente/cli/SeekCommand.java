package org.entente.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.seek.MapText;
import org.entente.reporting.seek.SeekReport;
import org.entente.reporting.seek.SeekText;
import org.entente.reporting.seek.VariedInputWords;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
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

    /** Fewer than for one search: a map is over a hundred runs, and should take some seconds. */
    private static final long DEFAULT_MAP_PATHS = 2048;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument argument = new ScenarioArgument();

    @Option(
            names = "--vary",
            paramLabel = "ADDRESS",
            required = true,
            description = "The address to vary. Example: --vary terms.microsoft-share.cap")
    private String address = "";

    @Option(
            names = "--range",
            paramLabel = "LOW:HIGH",
            description = {
                "The range to search, in numbers or months. Example: --range 30:60",
                "Default: a quarter to four times the current median, or the months of the horizon, clipped to what the"
                        + " scenario accepts."
            })
    private Optional<String> range = Optional.empty();

    @Option(
            names = "--metric",
            paramLabel = "[PERIOD of ]METRIC",
            required = true,
            description =
                    "The metric to look at. Examples: gain.microsoft, 'total of revenue'. Default period: npv or end.")
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
                "Settings apply to that scenario too, except settings of terms (terms.*)."
            })
    private Optional<String> equalTo = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "ADDRESS",
            description = {
                "A second address to vary; draws contour lines over both (" + DEFAULT_MAP_PATHS + " paths by default).",
                "The default target is the statistic at the current values."
            })
    private Optional<String> mapAddress = Optional.empty();

    @Option(
            names = "--map-range",
            paramLabel = "LOW:HIGH",
            description = "The range of the second address, as in --range.")
    private Optional<String> mapRange = Optional.empty();

    @Mixin
    private AnalysisOptions options = new AnalysisOptions(4096);

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireTarget();
        ScenarioSource source = argument.open();
        List<Setting> settings = argument.settings();
        List<ScenarioFile> files = new ArrayList<>(List.of(source.with(settings)));
        equalTo.ifPresent(name -> files.add(ScenarioReader.read(name, settingsOutsideTerms())));
        VariedInput first = new VariedArgument(source, settings, address, range).input();
        if (mapAddress.isEmpty()) {
            return seek(files, first);
        }
        options.defaultPaths(spec, DEFAULT_MAP_PATHS);
        VariedInput second = new VariedArgument(source, settings, mapAddress.get(), mapRange).input();
        return map(files, first, second, combination(source, first, second));
    }

    private void requireTarget() {
        boolean isNeither = target.isEmpty() && equalTo.isEmpty();
        boolean isBoth = target.isPresent() && equalTo.isPresent();
        if (isBoth || (isNeither && mapAddress.isEmpty())) {
            throw new BadUsageException("a search must have either --target or --equal-to");
        }
    }

    /** The settings that apply to the scenario of {@code --equal-to} too: all except settings of terms. */
    private List<Setting> settingsOutsideTerms() {
        return argument.settings().stream()
                .filter(setting -> new ScopedSetting(Optional.empty(), setting).appliesTo(name -> true, true))
                .toList();
    }

    private String preamble() {
        return argument.settings().stream()
                .map(setting -> "With " + setting + "\n")
                .collect(Collectors.joining());
    }

    private int seek(List<ScenarioFile> files, VariedInput varied) throws IOException, InterruptedException {
        SimulationPlan plan = options.plan();
        String name = "seek-" + files.get(0).scenario().name() + "-" + address;
        try (CommandRun run = options.begin(spec, name)) {
            Seek seek = BadUsageException.refusing(() -> Seek.run(varied, objective(files), plan));
            RunInfo info = run.info(files, Optional.empty(), plan);
            List<String> remarks = SeekReport.write(seek, info, run.folder());
            run.complete(preamble() + SeekText.text(seek), remarks);
        }
        return ExitCode.SUCCESS;
    }

    /** The statistic with its target, if the arguments name a target. */
    private Objective objective(List<ScenarioFile> files) {
        Objective objective = Objective.of(Measure.parse(metric), Statistic.parse(statistic));
        if (target.isPresent()) {
            return objective.at(target.get());
        }
        return files.size() < 2 ? objective : objective.equalTo(files.get(1).scenario());
    }

    private NegotiationMap.Combination combination(ScenarioSource source, VariedInput x, VariedInput y) {
        return (right, up) -> {
            List<Setting> both = new ArrayList<>(argument.settings());
            both.add(new Setting(x.name(), VariedInputWords.exact(x, right)));
            both.add(new Setting(y.name(), VariedInputWords.exact(y, up)));
            return source.scenarioIfValid(both);
        };
    }

    private int map(List<ScenarioFile> files, VariedInput x, VariedInput y, NegotiationMap.Combination combination)
            throws IOException, InterruptedException {
        SimulationPlan plan = options.plan();
        String name = "map-" + files.get(0).scenario().name() + "-" + x.name() + "-" + y.name();
        try (CommandRun run = options.begin(spec, name)) {
            NegotiationMap map =
                    BadUsageException.refusing(() -> NegotiationMap.run(x, y, combination, objective(files), plan));
            RunInfo info = run.info(files, Optional.empty(), plan);
            List<String> remarks = SeekReport.write(map, info, run.folder());
            run.complete(preamble() + MapText.text(map), remarks);
        }
        return ExitCode.SUCCESS;
    }
}
