package org.entente.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.reporting.SeekReport;
import org.entente.reporting.text.SeekText;
import org.entente.simulation.Measure;
import org.entente.simulation.SimulationPlan;
import org.entente.simulation.analysis.Experiment;
import org.entente.simulation.analysis.NegotiationMap;
import org.entente.simulation.analysis.Seek;
import org.entente.simulation.analysis.Statistic;
import org.entente.simulation.analysis.Varied;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Seeks the value of a term at which a statistic meets a target, or maps it over two terms. */
@Command(
        name = "seek",
        description = {
            "Seeks the value of something in a scenario at which a statistic meets a target.",
            "With --map: the lines along which the statistic is the same, over two terms."
        })
final class SeekCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private OneScenario argument = new OneScenario();

    @Option(
            names = "--vary",
            paramLabel = "ADDRESS",
            required = true,
            description = "What is varied. Example: --vary terms.microsoft-share.cap")
    private String address = "";

    @Option(
            names = "--range",
            paramLabel = "LOW:HIGH",
            description = {
                "How far, in numbers or months. Example: --range 30:60",
                "Default: from a quarter to four times the present median, or what the scenario accepts of it."
            })
    private Optional<String> range = Optional.empty();

    @Option(
            names = "--metric",
            paramLabel = "[PERIOD of ]METRIC",
            required = true,
            description =
                    "What is looked at. Examples: gain.microsoft, 'total of revenue'. Default period: npv or end.")
    private String metric = "";

    @Option(
            names = "--statistic",
            paramLabel = "S",
            description = "Of it: mean, sd, p10, es5, 'above 10' or 'below 10'. Default: ${DEFAULT-VALUE}.")
    private String statistic = "mean";

    @Option(names = "--target", paramLabel = "X", description = "The value that is wanted.")
    private Optional<Double> target = Optional.empty();

    @Option(
            names = "--equal-to",
            paramLabel = "SCENARIO",
            description = "Instead of a target: what the statistic is in another scenario.")
    private Optional<String> other = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "ADDRESS",
            description = "Something else that is varied as well: draws lines of equal value over both.")
    private Optional<String> second = Optional.empty();

    @Option(names = "--map-range", paramLabel = "LOW:HIGH", description = "How far that is varied.")
    private Optional<String> secondRange = Optional.empty();

    @Mixin
    private AnalysisOptions options = new AnalysisOptions(4096);

    @Override
    public Integer call() throws IOException, InterruptedException {
        ScenarioSource source = argument.open();
        List<ScenarioFile> files = new ArrayList<>(List.of(source.with(argument.settings())));
        other.ifPresent(name -> files.add(ScenarioReader.read(name, List.of())));
        if (second.isEmpty() && target.isEmpty() == other.isEmpty()) {
            throw new BadUsageException("a search must have either --target or --equal-to");
        }
        VariedArgument first = new VariedArgument(source, argument.settings(), address, range);
        return second.isPresent() ? map(files, first, second.get()) : seek(files, first.varied());
    }

    private int seek(List<ScenarioFile> files, Varied varied) throws IOException, InterruptedException {
        return options.answer(
                spec,
                new AnalysisOptions.Question<>(
                        "seek-" + files.get(0).scenario().name() + "-" + address,
                        files,
                        Optional.empty(),
                        plan -> seek(files, varied, plan),
                        SeekText::of,
                        SeekReport::write));
    }

    private Seek seek(List<ScenarioFile> files, Varied varied, SimulationPlan plan) {
        Measure measure = Measure.parse(metric);
        Statistic of = Statistic.parse(statistic);
        return target.map(value -> Seek.target(varied, measure, of, value, plan))
                .orElseGet(() -> Seek.equalTo(files.get(1).scenario(), varied, measure, of, plan));
    }

    private int map(List<ScenarioFile> files, VariedArgument first, String upwards)
            throws IOException, InterruptedException {
        VariedArgument next = new VariedArgument(first.source(), first.settings(), upwards, secondRange);
        Varied x = first.varied();
        Varied y = next.varied();
        Optional<double[]> present =
                first.present().isPresent() && next.present().isPresent()
                        ? Optional.of(new double[] {
                            first.present().getAsDouble(), next.present().getAsDouble()
                        })
                        : Optional.empty();
        return options.answer(
                spec,
                new AnalysisOptions.Question<>(
                        "map-" + files.get(0).scenario().name() + "-" + address + "-" + upwards,
                        files,
                        Optional.empty(),
                        plan -> map(files, first, x, y, plan),
                        SeekText::of,
                        (map, origin, folder) -> SeekReport.write(map, present, origin, folder)));
    }

    private NegotiationMap map(List<ScenarioFile> files, VariedArgument of, Varied x, Varied y, SimulationPlan plan) {
        Measure measure = Measure.parse(metric);
        Statistic wanted = Statistic.parse(statistic);
        Optional<Double> goal = files.size() < 2
                ? target
                : Optional.of(Experiment.of(plan, List.of(files.get(1).scenario()))
                        .sample(files.get(1).scenario(), measure)
                        .estimate(wanted)
                        .value());
        return NegotiationMap.of(
                x,
                y,
                (a, b) -> {
                    List<Setting> both = new ArrayList<>(of.settings());
                    both.add(VariedArgument.setting(x, a));
                    both.add(VariedArgument.setting(y, b));
                    return of.source().scenario(both);
                },
                measure,
                wanted,
                goal,
                plan);
    }
}
