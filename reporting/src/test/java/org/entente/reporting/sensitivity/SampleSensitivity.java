package org.entente.reporting.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.SampleInfo;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.sensitivity.GroupIndices;
import org.entente.simulation.sensitivity.InputGroup;
import org.entente.simulation.sensitivity.RankCorrelation;
import org.entente.simulation.sensitivity.RankedInputs;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.SobolAnalysis;
import org.entente.simulation.sensitivity.SobolIndex;
import org.entente.simulation.sensitivity.Tornado;

/** A sensitivity of Microsoft's gain to a term and two drivers of the scenario {@code capped} of {@link SampleRun}. */
public final class SampleSensitivity {

    private static final Measure GAIN = Measure.parse("npv of gain.microsoft");
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withPaths(8192).withSampling(Sampling.SOBOL);
    private static final Address CAP = new Address("terms.microsoft-share.cap");
    private static final Address GROWTH = new Address("products.api.demand.growth");
    private static final Address MARGIN = new Address("clouds.aws.margin");

    private SampleSensitivity() {}

    /**
     * The cap moves the gain by -4 and +3, growth by -40 and +60, a margin by 0; growth explains half of the variance.
     */
    static Sensitivity sensitivity() {
        Scenario scenario = SampleRun.results().scenario("capped").orElseThrow().scenario();
        return new Sensitivity(scenario, GAIN, Metric.Kind.FLOW, tornado(), indices(), ranked());
    }

    /** The same with one bar alone: the date of an event, from 2028.075 to 2028.675. */
    static Sensitivity ofADate() {
        Sensitivity whole = sensitivity();
        Tornado.Bar bar = new Tornado.Bar(
                new Address("events.agi-declared.date"),
                InputKind.DRIVER,
                2028.075,
                2028.675,
                new Estimate(-4, 0.05),
                new Estimate(3, 0.05),
                new Estimate(7, 0.07),
                true);
        Tornado tornado = whole.tornado();
        return new Sensitivity(
                whole.scenario(),
                GAIN,
                Metric.Kind.FLOW,
                new Tornado(tornado.objective(), tornado.base(), List.of(bar), tornado.plan()),
                whole.indices(),
                whole.ranked());
    }

    private static Tornado tornado() {
        Estimate none = new Estimate(0, 0);
        List<Tornado.Bar> bars = List.of(
                new Tornado.Bar(
                        GROWTH,
                        InputKind.DRIVER,
                        0.5,
                        1.5,
                        new Estimate(-40, 0.5),
                        new Estimate(60, 0.5),
                        new Estimate(100, 0.7),
                        true),
                new Tornado.Bar(
                        CAP,
                        InputKind.TERM,
                        30,
                        60,
                        new Estimate(-4, 0.05),
                        new Estimate(3, 0.05),
                        new Estimate(7, 0.07),
                        true),
                new Tornado.Bar(MARGIN, InputKind.DRIVER, 0.2, 0.4, none, none, none, false));
        return new Tornado(Objective.of(GAIN, Statistic.MEAN), new Estimate(320, 0.5), bars, PLAN.withPaths(2048));
    }

    private static SobolAnalysis indices() {
        List<Period> periods = new ArrayList<>();
        for (int year = 2026; year <= 2032; year++) {
            periods.add(Period.ofYear(year));
        }
        periods.addAll(List.of(Period.TOTAL, Period.NPV));
        InputGroup growth =
                new InputGroup("2 correlated quantities", Optional.of(InputKind.DRIVER), List.of(GROWTH, MARGIN));
        InputGroup shocks = new InputGroup(
                "products.api.demand.shock",
                Optional.of(InputKind.DRIVER),
                List.of(new Address("products.api.demand")));
        InputGroup cap = new InputGroup(CAP.text(), Optional.of(InputKind.TERM), List.of(CAP));
        InputGroup event = new InputGroup(
                "events.agi-declared", Optional.of(InputKind.DRIVER), List.of(new Address("events.agi-declared")));
        return new SobolAnalysis(
                "gain.microsoft",
                periods,
                List.of(
                        indices(growth, 0.5, 0.6),
                        indices(cap, -0.01, 0.02),
                        indices(event, 0, 0),
                        indices(shocks, 0.3, 0.4)),
                List.of(indices(
                        new InputGroup("all terms together", Optional.of(InputKind.TERM), List.of(CAP)), -0.01, 0.02)),
                periods.stream().map(period -> new Estimate(0.79, 0.02)).toList(),
                indices(new InputGroup("nothing", Optional.of(InputKind.DRIVER), List.of()), 0, 0),
                indices(new InputGroup("everything", Optional.empty(), List.of(CAP, GROWTH)), 1.01, 0.99),
                PLAN);
    }

    /** The indices of a group: from a tenth of both in 2026 up to both, which the last two periods have. */
    private static GroupIndices indices(InputGroup group, double first, double total) {
        List<SobolIndex> indices = new ArrayList<>();
        for (int k = 0; k < 9; k++) {
            double part = k < 7 ? 0.1 + 0.15 * k : 1;
            double error = total == 0 ? 0 : 0.01;
            indices.add(new SobolIndex(part * first, error, part * total, error));
        }
        return new GroupIndices(group, indices);
    }

    private static RankedInputs ranked() {
        return new RankedInputs(
                GAIN,
                List.of(
                        new RankedInputs.Entry(GROWTH.text(), InputKind.DRIVER, new RankCorrelation(0.6, 0.01)),
                        new RankedInputs.Entry(CAP.text(), InputKind.TERM, new RankCorrelation(-0.1, 0.02)),
                        new RankedInputs.Entry(
                                "events.agi-declared", InputKind.DRIVER, new RankCorrelation(Double.NaN, Double.NaN))),
                PLAN);
    }

    /** The figures of the sample. */
    public static List<FigureTask> tasks() {
        return SensitivityFigures.tasks(sensitivity(), plain());
    }

    /** The report of the sample. */
    public static AnalysisReport report() {
        return SensitivityReport.of(sensitivity(), info());
    }

    /** The origin of the sample. */
    static RunInfo info() {
        return SampleInfo.with(plain(), sensitivity().scenario());
    }

    private static RunInfo plain() {
        return SampleRun.info(PLAN, "sensitivity", "capped", "--metric", "gain.microsoft");
    }
}
