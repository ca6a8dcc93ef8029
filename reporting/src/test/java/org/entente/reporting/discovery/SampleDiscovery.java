package org.entente.reporting.discovery;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.SampleInfo;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.discovery.Box;
import org.entente.simulation.discovery.Criterion;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.DiscoveryOptions;
import org.entente.simulation.discovery.Restriction;
import org.entente.simulation.discovery.Rule;
import org.entente.simulation.discovery.TestedBox;
import org.entente.simulation.discovery.TestedRestriction;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;

/**
 * What leads to a shortfall in the scenario {@code capped} of {@link SampleRun}, invented: a rule of an input of each
 * kind.
 */
public final class SampleDiscovery {

    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(4000);
    private static final Criterion SHORTFALL = Criterion.parse("total of shortfall.oracle-commitment > 10");
    private static final Estimate ALL = new Estimate(1, 0);
    private static final Estimate SHARE = new Estimate(0.2, 0.009);

    private static final Restriction GROWTH = new Restriction("products.api.demand.growth", NONE, 0.59, 1e-30);
    private static final Restriction CAP = new Restriction("terms.microsoft-share.cap", 30, 60, 1e-9);
    private static final Restriction EVENT = new Restriction("events.agi-declared", NEVER, NEVER, 0.0004);
    private static final Restriction SHOCK = new Restriction("products.api.demand.shock", 0.5, NEVER, 0.03);

    private SampleDiscovery() {}

    /**
     * Of 2,000 paths of the test half 400 are interesting: of 300 in the box 240, so the density is 80 %, coverage 60
     * %.
     */
    static Discovery discovery() {
        return new Discovery(
                scenario(),
                SHORTFALL,
                DiscoveryOptions.withDefaults(),
                new Estimate(10, 0),
                SHARE,
                new Estimate(0.6, 0.02),
                List.of(rule()));
    }

    /** With a second rule that says less, of three that were wanted; the limit is a percentile. */
    static Discovery ofTwoRules() {
        Restriction high = new Restriction("products.api.demand.growth", 1.5, NEVER, 0.01);
        Rule second = new Rule(
                List.of(box(List.of(), 1700, 160, 0.85), box(List.of(high), 200, 40, 0.1)),
                1,
                List.of(new TestedRestriction(high, InputKind.DRIVER, 0.9, 1, 0.25, box(List.of(), 1700, 160, 0.85))),
                List.of(box(List.of(high), 200, 40, 0.1)));
        return new Discovery(
                scenario(),
                Criterion.parse("npv of gain.microsoft < p20"),
                DiscoveryOptions.withDefaults().withRules(3),
                new Estimate(123.4, 1.5),
                SHARE,
                new Estimate(0.7, 0.02),
                List.of(rule(), second));
    }

    /** Whatever was found did not stand the test. */
    static Discovery ofNoRule() {
        Rule none = new Rule(List.of(all(), box(List.of(SHOCK), 1900, 380, 0.95)), 0, List.of(), List.of(all()));
        return new Discovery(
                scenario(),
                SHORTFALL,
                DiscoveryOptions.withDefaults().withInputs(1),
                new Estimate(10, 0),
                SHARE,
                new Estimate(0, 0),
                List.of(none));
    }

    private static Scenario scenario() {
        return SampleRun.results().scenario("capped").orElseThrow().scenario();
    }

    private static Rule rule() {
        List<Restriction> four = List.of(EVENT, GROWTH, SHOCK, CAP);
        List<TestedBox> trajectory = new ArrayList<>(List.of(
                all(),
                box(List.of(GROWTH), 1200, 380, 0.6),
                box(List.of(GROWTH, CAP), 700, 340, 0.35),
                box(List.of(EVENT, GROWTH, CAP), 450, 300, 0.225),
                box(four, 300, 240, 0.15)));
        trajectory.add(new TestedBox(
                new Box(four, 100, 100, 2000, 400),
                100,
                new Estimate(0.05, 0.005),
                new Estimate(0.25, 0.02),
                new Estimate(1, 0.01)));
        return new Rule(
                trajectory,
                4,
                List.of(
                        new TestedRestriction(
                                GROWTH,
                                InputKind.DRIVER,
                                0,
                                0.14,
                                1e-30,
                                box(List.of(EVENT, SHOCK, CAP), 900, 300, 0.45)),
                        new TestedRestriction(
                                CAP,
                                InputKind.TERM,
                                0.2,
                                0.7,
                                0.0004,
                                box(List.of(EVENT, GROWTH, SHOCK), 480, 270, 0.24)),
                        new TestedRestriction(
                                EVENT, InputKind.EVENT, 0.4, 1, 0.002, box(List.of(GROWTH, SHOCK, CAP), 400, 260, 0.2)),
                        new TestedRestriction(SHOCK, InputKind.NOISE, 0.69, 1, 0.009, trajectory.get(3))),
                List.of(trajectory.get(4), trajectory.get(3), trajectory.get(2), trajectory.get(1)));
    }

    private static TestedBox all() {
        return new TestedBox(new Box(List.of(), 2000, 400, 2000, 400), 2000, ALL, ALL, SHARE);
    }

    /** On the training half it is a tenth smaller, with as many interesting ones. */
    private static TestedBox box(List<Restriction> restrictions, int count, int interesting, double mass) {
        return new TestedBox(
                new Box(restrictions, count * 9L / 10, interesting, 2000, 400),
                count,
                new Estimate(mass, 0.008),
                new Estimate(interesting / 400.0, 0.02),
                new Estimate((double) interesting / count, 0.02));
    }

    /** The report of the sample. */
    public static AnalysisReport report() {
        return DiscoveryReport.of(ofTwoRules(), info());
    }

    /** The figures of the sample. */
    public static List<Figure> figures() {
        return List.of(
                PeelingPoints.figure(discovery(), plain().footer()), BoxBars.figure(discovery(), plain().footer()));
    }

    /** The origin of the sample. */
    static RunInfo info() {
        return SampleInfo.with(plain(), scenario());
    }

    private static RunInfo plain() {
        return SampleRun.info(PLAN, "discover", "capped", "--outcome", SHORTFALL.toString());
    }
}
