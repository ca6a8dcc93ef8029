package org.entente.reporting.analysis;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.results.Series;
import tools.jackson.databind.module.SimpleModule;

/** The JSON of types that several analyses share. */
final class ResultsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ResultsModule(List<Scenario> scenarios) {
        super("results");
        add(Address.class, String.class, Address::text, Address::new);
        add(Period.class, String.class, Period::label, Period::new);
        add(Scenario.class, Integer.class, scenario -> place(scenarios, scenario), place -> at(scenarios, place));
        add(Estimate.class, double[].class, ResultsModule::numbers, ResultsModule::estimate);
        add(Series.class, double[].class, ResultsModule::values, Series::of);
        add(SimulationPlan.class, Plan.class, Plan::of, Plan::plan);
    }

    /** What of a plan decides results. */
    private record Plan(long paths, long seed, String sampling, int replicates) {

        static Plan of(SimulationPlan plan) {
            return new Plan(plan.paths(), plan.seed(), plan.sampling().label(), plan.replicates());
        }

        SimulationPlan plan() {
            return SimulationPlan.withDefaults()
                    .withSeed(seed)
                    .withSampling(
                            Sampling.ofLabel(sampling)
                                    .orElseThrow(() -> new IllegalArgumentException(
                                            "there is no sampling plan called " + sampling)),
                            replicates)
                    .withPaths(paths);
        }
    }

    private static int place(List<Scenario> scenarios, Scenario scenario) {
        return IntStream.range(0, scenarios.size())
                .filter(place -> scenarios.get(place).equals(scenario))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the manifest lacks the scenario " + scenario.name()));
    }

    private static Scenario at(List<Scenario> scenarios, int place) {
        if (place < 0 || place >= scenarios.size()) {
            throw new IllegalArgumentException(
                    "a scenario must be one of the manifest's " + scenarios.size() + ", but was number " + place);
        }
        return scenarios.get(place);
    }

    /** The value, the standard error and, where it is known otherwise, the interval. */
    private static double[] numbers(Estimate estimate) {
        ConfidenceInterval interval = estimate.interval();
        return interval.isKnown()
                ? new double[] {estimate.value(), estimate.standardError(), interval.low(), interval.high()}
                : new double[] {estimate.value(), estimate.standardError()};
    }

    private static Estimate estimate(double[] numbers) {
        return switch (numbers.length) {
            case 2 -> new Estimate(numbers[0], numbers[1]);
            case 4 -> new Estimate(numbers[0], numbers[1], new ConfidenceInterval(numbers[2], numbers[3]));
            default ->
                throw new IllegalArgumentException("an estimate must have 2 or 4 numbers, but had " + numbers.length);
        };
    }

    private static double[] values(Series series) {
        return IntStream.range(0, series.size()).mapToDouble(series::get).toArray();
    }

    private <T, J> void add(Class<T> type, Class<J> json, Function<T, J> write, Function<J, T> read) {
        Conversion.add(this, type, json, write, read);
    }
}
