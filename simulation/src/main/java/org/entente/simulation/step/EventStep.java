package org.entente.simulation.step;

import java.util.Arrays;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.DecimalDate;
import org.entente.model.Event;
import org.entente.model.Occurrence;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.kernel.Dataflow;
import org.entente.simulation.kernel.Step;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.KnownMonths;
import org.entente.simulation.random.Streams;

/**
 * The step that draws the month of an event (MODEL 10): its index, 0 if it lies before the horizon, or infinity if the
 * event never happens. One uniform u decides: by hazard the time is −log(1−u)/λ years, by date the event
 * happens when u is below its probability.
 */
final class EventStep implements Step.OncePerPath {

    private final Draws draws;
    private final int stream;
    private final int uniform;
    private final int month;
    private final Timing timing;
    private final Optional<ResolvedConditions.Months> window;
    private final KnownMonths known;

    /** The rule by which the month follows from the uniform draw. */
    private interface Timing {

        /** The dataflow of the step, with the columns and parameters of the timing. */
        Dataflow join(Dataflow step);

        /** Computes the months from draws, which it may change. */
        void months(Block block, double[] u, double[] month, Optional<ResolvedConditions.Months> window);

        /** Moves draws to what is known of the event, where no window is given. */
        void restrict(Block block, double[] u, KnownMonths known);
    }

    /** Timing by the hazard rate in a column, which counts from a month. */
    private record ByHazard(int rate, int from) implements Timing {

        @Override
        public Dataflow join(Dataflow step) {
            return step.with(from).reads(rate);
        }

        @Override
        public void months(Block block, double[] u, double[] month, Optional<ResolvedConditions.Months> window) {
            int n = block.paths();
            double[] lambda = block.column(rate);
            window.ifPresent(given -> restrict(u, lambda, given, from, n));
            for (int i = 0; i < n; i++) {
                u[i] = 1 - u[i];
            }
            ColumnMath.log(u, month, n);
            for (int i = 0; i < n; i++) {
                month[i] = Math.max(0, from + Math.floor(-12 * month[i] / lambda[i]));
            }
        }

        @Override
        public void restrict(Block block, double[] u, KnownMonths known) {
            ResolvedConditions.Months months = new ResolvedConditions.Months(known.from(), known.before());
            restrict(u, block.column(rate), months, from, block.paths());
        }

        /** Moves draws into the part of (0, 1) in which the event happens in the window: its time is exponential. */
        private static void restrict(double[] u, double[] lambda, ResolvedConditions.Months window, int from, int n) {
            double[] begin = survival(lambda, window.from() - from, n);
            double[] end = survival(lambda, window.before() - from, n);
            for (int i = 0; i < n; i++) {
                u[i] = Draws.inside(1 - begin[i] + u[i] * (begin[i] - end[i]));
            }
        }

        /** The probability that nothing has happened {@code months} months after the rate began to count. */
        private static double[] survival(double[] lambda, double months, int n) {
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = -lambda[i] * Math.max(0, months) / 12;
            }
            double[] survival = new double[n];
            ColumnMath.exp(x, survival, n);
            return survival;
        }
    }

    /** Timing by a date and a probability, each in a column; the horizon begins in the month of index {@code start}. */
    private record ByDate(int date, int probability, double start) implements Timing {

        @Override
        public Dataflow join(Dataflow step) {
            return step.with(start).reads(date, probability);
        }

        @Override
        public void months(Block block, double[] u, double[] month, Optional<ResolvedConditions.Months> window) {
            double[] year = block.column(date);
            double[] p = block.column(probability);
            if (window.isPresent()) {
                ColumnLoops.multiply(u, p, block.paths());
            }
            for (int i = 0; i < block.paths(); i++) {
                double index = Math.max(0, DecimalDate.index(year[i]) - start);
                month[i] = u[i] < p[i] ? index : Double.POSITIVE_INFINITY;
            }
        }

        /** A past event happens, at a date that is drawn; a date before what is known never comes. */
        @Override
        public void restrict(Block block, double[] u, KnownMonths known) {
            double[] year = block.column(date);
            double[] p = block.column(probability);
            for (int i = 0; i < block.paths(); i++) {
                if (known.isPast()) {
                    u[i] *= p[i];
                } else if (DecimalDate.index(year[i]) - start < known.from()) {
                    u[i] = Draws.inside(p[i] + u[i] * (1 - p[i]));
                }
            }
        }
    }

    private EventStep(ProgramBuilder builder, Event event, Draws draws) {
        Address address = addressOf(event.name());
        this.draws = draws;
        this.stream = Streams.idOf(address);
        this.uniform = builder.layout().temporary();
        this.month = builder.layout().define(monthOf(event.name()));
        this.window = builder.conditions().window(event.name());
        this.known = draws.known(stream);
        this.timing = event.occurrence().match(new TimingOf(builder, address));
    }

    /** The timing of each kind of occurrence that chance decides. */
    private record TimingOf(ProgramBuilder builder, Address address) implements Occurrence.Cases<Timing> {

        @Override
        public Timing hazard(Occurrence.Hazard occurrence) {
            return new ByHazard(
                    builder.quantity(address.child("hazard")),
                    occurrence.from().map(builder.horizon()::indexOf).orElse(0));
        }

        @Override
        public Timing dated(Occurrence.Dated occurrence) {
            return new ByDate(
                    builder.quantity(address.child("date")),
                    builder.quantity(address.child("probability")),
                    DecimalDate.index(builder.horizon().from()));
        }

        @Override
        public Timing combined(Occurrence.Combined occurrence) {
            throw notDrawn();
        }

        @Override
        public Timing observed(Occurrence.Observed occurrence) {
            throw notDrawn();
        }

        @Override
        public Timing decided(Occurrence.Decided occurrence) {
            throw notDrawn();
        }

        @Override
        public Timing worthwhile(Occurrence.Worthwhile occurrence) {
            throw notDrawn();
        }

        private IllegalStateException notDrawn() {
            return new IllegalStateException("chance does not decide when " + address + " happens");
        }
    }

    /** The name of the column, and of the metric, of the month of an event. */
    static String monthOf(String event) {
        return Metrics.event(event).name();
    }

    /** The address of an event, and of its draw. */
    static Address addressOf(String event) {
        return Address.of("events", event);
    }

    /** Defines the column of the month of {@code event}, whose time chance decides. */
    static void compile(ProgramBuilder builder, Event event, Draws draws) {
        builder.add(new EventStep(builder, event, draws));
    }

    @Override
    public Dataflow dataflow() {
        return timing.join(Dataflow.of(this, draws, stream, window, known))
                .writes(month)
                .scratch(uniform);
    }

    @Override
    public void begin(Block block) {
        double[] u = block.column(uniform);
        draws.uniforms(stream, block.firstPath(), block.paths(), u);
        if (window.filter(ResolvedConditions.Months::isNever).isPresent()) {
            Arrays.fill(block.column(month), 0, block.paths(), Double.POSITIVE_INFINITY);
        } else {
            if (window.isEmpty() && !known.isAny()) {
                timing.restrict(block, u, known);
            }
            timing.months(block, u, block.column(month), window);
        }
    }
}
