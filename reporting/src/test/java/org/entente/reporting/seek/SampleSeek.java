package org.entente.reporting.seek;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.analysis.SampleInfo;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.contour.ContourLine;
import org.entente.simulation.contour.Point;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.seek.NegotiationMap;
import org.entente.simulation.seek.NegotiationMap.Cell;
import org.entente.simulation.seek.NegotiationMap.Line;
import org.entente.simulation.seek.NegotiationMap.TradeOff;
import org.entente.simulation.seek.Seek;
import org.entente.simulation.seek.Seek.Meeting;
import org.entente.simulation.seek.Seek.Purpose;
import org.entente.simulation.seek.Seek.Solution;
import org.entente.simulation.seek.Target;
import org.entente.simulation.seek.VariedInput;

/** Searches for a cap, and a map of a cap and a month, in the scenario {@code capped} of {@link SampleRun}. */
public final class SampleSeek {

    private static final Objective GAIN = Objective.of(Measure.parse("gain.microsoft"), Statistic.MEAN);
    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withPaths(4096).withSampling(Sampling.SOBOL);

    private SampleSeek() {}

    private static Scenario scenario() {
        return SampleRun.results().scenario("capped").orElseThrow().scenario();
    }

    private static Scenario open() {
        return SampleRun.results().scenario("open").orElseThrow().scenario();
    }

    private static VariedInput cap() {
        return VariedInput.number("terms.microsoft-share.cap", 10, 90, x -> scenario())
                .from(38);
    }

    private static VariedInput until() {
        return VariedInput.month(
                        "terms.microsoft-share.until", YearMonth.of(2028, 1), YearMonth.of(2032, 1), x -> scenario())
                .from(VariedInput.count(YearMonth.of(2030, 1)));
    }

    /** With a cap of c the gain is 300 + c/2: as under other terms, 340, at 80 ± 0.4. */
    static Seek found() {
        return seek(
                Target.fixed("open", new Estimate(340, 0.6)),
                List.of(
                        open(10, Purpose.SCAN),
                        open(38, Purpose.SCAN),
                        open(50, Purpose.SCAN),
                        open(79, Purpose.SLOPE),
                        open(80, Purpose.SOLVE),
                        open(90, Purpose.SCAN)),
                List.of(new Solution(Meeting.CROSSING, 80, 80, 0.4, new Estimate(0.5, 0.004))));
    }

    /** 400 is more than the 345 of the highest cap. */
    static Seek none() {
        return seek(Target.of(400), List.of(number(10), number(38), number(90)), List.of());
    }

    private static Seek.Point open(double cap, Purpose purpose) {
        return point(cap, purpose, new Estimate(340, 0.6));
    }

    private static Seek.Point number(double cap) {
        return point(cap, Purpose.SCAN, new Estimate(400, 0));
    }

    private static Seek.Point point(double cap, Purpose purpose, Estimate target) {
        double value = 300 + cap / 2;
        return new Seek.Point(
                cap, purpose, new Estimate(value, 0.5), target, new Estimate(value - target.value(), 0.2));
    }

    /** With a cap of c the gain is 300 + c/2, and 270 + c under other terms that move too: the same at 60 ± 1. */
    public static Seek moving() {
        return seek(
                Target.moving("open"),
                List.of(moving(10), moving(38), moving(60), moving(90)),
                List.of(new Solution(Meeting.CROSSING, 60, 60, 1, new Estimate(-0.5, 0.004))));
    }

    private static Seek.Point moving(double cap) {
        return point(cap, Purpose.SCAN, new Estimate(270 + cap, 0.6));
    }

    private static Seek seek(Target target, List<Seek.Point> points, List<Solution> solutions) {
        return new Seek(cap(), GAIN, Metric.Kind.FLOW, target, points, solutions);
    }

    /** With a date of d the gain is 340 + 10 (d - 2028.3): 340 at 2028.3 ± 0.02. */
    static Seek date() {
        return new Seek(
                VariedInput.number("capped:events.agi-declared.date", 2028, 2028.75, x -> scenario()),
                GAIN,
                Metric.Kind.FLOW,
                Target.of(340),
                List.of(scanned(2028, 337), scanned(2028.375, 340.75), scanned(2028.75, 344.5)),
                List.of(new Solution(Meeting.CROSSING, 2028.3, 2028.3, 0.02, new Estimate(10, 0.1))));
    }

    /** With a term end in a month, the first at which the gain is at least 340, and no other: 2029-05 ± 0.3 months. */
    static Seek month() {
        double may = VariedInput.count(YearMonth.of(2029, 5));
        return new Seek(
                until(),
                GAIN,
                Metric.Kind.FLOW,
                Target.of(340),
                List.of(
                        scanned(may - 16, 310),
                        scanned(may - 1, 338),
                        scanned(may, 341),
                        scanned(VariedInput.count(YearMonth.of(2032, 1)), 350)),
                List.of(new Solution(Meeting.STEP, may, may, 0.3, new Estimate(3, 0.1))));
    }

    private static Seek.Point scanned(double x, double value) {
        return new Seek.Point(
                x, Purpose.SCAN, new Estimate(value, 0.5), new Estimate(340, 0), new Estimate(value - 340, 0.5));
    }

    /** The gain is 300 + c/2 plus 5 for each year; a cap of 90 from 2032 on is not accepted. */
    static NegotiationMap map() {
        List<Cell> cells = new ArrayList<>();
        for (double cap = 10; cap <= 90; cap += 40) {
            for (double month = until().low(); month <= until().high(); month += 24) {
                double value = value(cap, month);
                boolean isRefused = cap == 90 && month == until().high();
                cells.add(
                        isRefused
                                ? new Cell(
                                        cap,
                                        month,
                                        new Estimate(Double.NaN, Double.NaN),
                                        new Estimate(Double.NaN, Double.NaN))
                                : new Cell(cap, month, new Estimate(value, 0.5), new Estimate(value - 329, 0.2)));
            }
        }
        return new NegotiationMap(
                cap(),
                until(),
                GAIN,
                Metric.Kind.FLOW,
                Optional.of(Target.fixed("the present terms", new Estimate(329, 0.5))),
                cells,
                List.of(line(320, false), line(329, true), line(340, false)),
                List.of(tradeOff(2030), tradeOff(2032)));
    }

    private static double value(double cap, double month) {
        return 300 + cap / 2 + 5 * (month - until().low()) / 12;
    }

    /** The line on which the gain is {@code value}: caps of 2 (value - 300) less 10 for each year. */
    private static Line line(double value, boolean isTarget) {
        List<Point> points = new ArrayList<>();
        for (double month = until().low(); month <= until().high(); month += 12) {
            double cap = 2 * (value - 300) - 10 * (month - until().low()) / 12;
            points.add(new Point(cap, month));
        }
        return new Line(value, isTarget, List.of(new ContourLine(points)));
    }

    private static TradeOff tradeOff(int year) {
        double cap = 58 - 10 * (year - 2028);
        return new TradeOff(
                VariedInput.count(YearMonth.of(year, 1)),
                new Solution(Meeting.CROSSING, cap, cap, 0.4, new Estimate(0.5, 0.004)));
    }

    /** The reports of the sample: a search and a map. */
    public static List<AnalysisReport> reports() {
        return List.of(SeekReport.of(found(), info()), SeekReport.of(map(), info()));
    }

    /** The figures of the sample. */
    public static List<Figure> figures() {
        return List.of(SeekCurve.figure(found(), info()), ContourMap.figure(map(), info()));
    }

    /** The origin of the sample. */
    static RunInfo info() {
        return SampleInfo.with(plain(), scenario(), open());
    }

    private static RunInfo plain() {
        return SampleRun.info(PLAN, "seek", "capped", "--vary", "terms.microsoft-share.cap");
    }
}
