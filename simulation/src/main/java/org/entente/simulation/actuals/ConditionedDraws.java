package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.ColumnLoops;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.KnownMonths;
import org.entente.simulation.random.MedianDraws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Streams;
import org.jspecify.annotations.Nullable;

/**
 * The draws of paths that meet actuals. In the place of each path stands a chosen one, with its inputs as they were
 * proposed and its shocks moved to meet the observations. Everything else is drawn as ever.
 */
final class ConditionedDraws implements Draws {

    private static final long MAX_BYTES = 512L << 20;

    private final Evidence evidence;
    private final Draws base;
    private final Proposal proposal;
    private final int[] inputs;
    private final int[] jumps;
    private final MovedDraws moved;
    private final int[] ancestors;
    private final int[] shockStreams;
    private final Draws noise;
    private final boolean isObserved;
    private final boolean isKept;
    private final AtomicReferenceArray<Unit> units;
    private final OfThread<Workspace> workspaces = new OfThread<>(Workspace::new);

    ConditionedDraws(Evidence evidence, Draws base, Proposal proposal, int[] ancestors, long seed) {
        this(evidence, base, proposal, ancestors, new RandomDraws(seed));
    }

    private ConditionedDraws(Evidence evidence, Draws base, Proposal proposal, int[] ancestors, Draws noise) {
        this.evidence = evidence;
        this.base = base;
        this.proposal = proposal;
        inputs = Streams.idsOf(evidence.inputs());
        jumps = evidence.jumps().stream().mapToInt(Jump::stream).toArray();
        this.ancestors = ancestors;
        this.noise = noise;
        moved = new MovedDraws(base, evidence, proposal, noise);
        shockStreams = Streams.idsOf(evidence.shocks());
        isObserved = !evidence.observations().isEmpty();
        int count = (int) Block.units(ancestors.length);
        long bytes = (long) ancestors.length
                * (Double.BYTES * (long) (inputs.length + jumps.length)
                        + Float.BYTES * (long) shockStreams.length * evidence.months());
        isKept = bytes <= MAX_BYTES;
        units = new AtomicReferenceArray<>(isKept ? count : 0);
    }

    /** The draws without chance: inputs in the middle of what is left of them, and the likeliest moves of shocks. */
    Draws medians() {
        return new ConditionedDraws(evidence, new MedianDraws(), proposal, new int[1], new MedianDraws());
    }

    /** The paths in the places of a unit: from which units, with which moved scores, with which moves of shocks. */
    private static final class Unit {

        private final long firstPath;
        private final long[] sources;
        private final int[] sourceOf;
        private final int[] placeOf;
        private final double[][] scores;
        private final double[][] places;
        private final float[][] moves;

        Unit(long firstPath, int[] ancestors, int inputs, int jumps, int moves) {
            int n = (int) Math.min(UNIT_PATHS, ancestors.length - firstPath);
            this.firstPath = firstPath;
            this.sourceOf = new int[n];
            this.placeOf = new int[n];
            this.scores = new double[inputs][n];
            this.places = new double[jumps][n];
            this.moves = new float[moves][n];
            List<Long> found = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int ancestor = ancestors[(int) firstPath + i];
                long first = ancestor / UNIT_PATHS * (long) UNIT_PATHS;
                if (!found.contains(first)) {
                    found.add(first);
                }
                sourceOf[i] = found.indexOf(first);
                placeOf[i] = ancestor % UNIT_PATHS;
            }
            sources = found.stream().mapToLong(first -> first).toArray();
        }

        void gather(int source, double[] from, double[] to, int n) {
            for (int i = 0; i < n; i++) {
                if (sourceOf[i] == source) {
                    to[i] = from[placeOf[i]];
                }
            }
        }
    }

    /** What a thread works on. */
    private final class Workspace {

        private final StillPaths still = new StillPaths(evidence, moved);
        private final PathEquations equations = new PathEquations(evidence, false);
        private final Optional<MeetingShocks> meeting =
                evidence.isCorrected() ? Optional.of(new MeetingShocks(evidence, equations)) : Optional.empty();
        private final PathShocks drawn = new PathShocks(evidence, base);
        private final double[][] gathered = new double[drawn.normals().length][UNIT_PATHS];
        private final double[][][] shocks =
                new double[evidence.processes().size()][evidence.months()][PathEquations.LANES];
        private final double[][][] moves =
                new double[evidence.processes().size()][evidence.months()][PathEquations.LANES];
        private final PathErrors errors = new PathErrors(evidence, noise);
        private final double[][] error = new double[evidence.observations().size()][PathEquations.LANES];
        private final double[] total = new double[PathEquations.LANES];
        private final double[] column = new double[UNIT_PATHS];
        private double[][] columns = new double[0][];
        private @Nullable Unit last;

        double[][] columns(int count) {
            if (columns.length < count) {
                columns = new double[count][UNIT_PATHS];
            }
            return columns;
        }

        void fill(Unit unit) {
            for (int source = 0; source < unit.sources.length; source++) {
                long first = unit.sources[source];
                int n = paths(first);
                gather(unit, source, moved.scores(first, n), unit.scores);
                gather(unit, source, moved.places(first, n), unit.places);
                if (isObserved) {
                    move(unit, source, first, n);
                }
            }
        }

        private void gather(Unit unit, int source, double[][] from, double[][] to) {
            for (int k = 0; k < to.length; k++) {
                unit.gather(source, from[k], to[k], unit.placeOf.length);
            }
        }

        private void move(Unit unit, int source, long first, int n) {
            still.run(first, n);
            drawn.draw(first, n);
            gather(unit, source, drawn.normals(), gathered);
            errors.draw(first, n);
            int[] places = IntStream.range(0, unit.placeOf.length)
                    .filter(i -> unit.sourceOf[i] == source)
                    .map(i -> unit.placeOf[i])
                    .distinct()
                    .toArray();
            for (int from = 0; from < places.length; from += PathEquations.LANES) {
                int count = Math.min(PathEquations.LANES, places.length - from);
                meet(places, from, count);
                keep(unit, source, places, from, count);
            }
        }

        /** Copies shocks that were drawn to move them; whether all were. */
        boolean copy(int[] streams, int firstMonth, int n, double[][] to) {
            int atOnce = monthsAtOnce();
            boolean areDrawn = isObserved && firstMonth + atOnce <= drawn.months();
            for (int k = 0; areDrawn && k < streams.length; k++) {
                int process = Streams.placeOf(streams[k], shockStreams);
                for (int m = 0; process >= 0 && m < atOnce; m++) {
                    double[] from = gathered[process * drawn.months() + firstMonth + m];
                    System.arraycopy(from, 0, to[k * atOnce + m], 0, n);
                }
                areDrawn = process >= 0;
            }
            return areDrawn;
        }

        private void meet(int[] places, int from, int n) {
            drawn.correlated(places, from, n, shocks);
            errors.gather(places, from, n, error);
            equations.load(still, places, from, n);
            if (meeting.isPresent()) {
                meeting.get().meet(shocks, error, n);
                meeting.get().fillMoves(moves);
            } else {
                equations.meet(shocks, error, moves);
            }
        }

        /** Copies the moves of the independent shocks to the places of the paths in the unit. */
        private void keep(Unit unit, int source, int[] places, int from, int n) {
            int[] laneOf = new int[UNIT_PATHS];
            Arrays.fill(laneOf, -1);
            for (int i = 0; i < n; i++) {
                laneOf[places[from + i]] = i;
            }
            for (int j = 0; j < shockStreams.length; j++) {
                for (int t = 0; t < evidence.months(); t++) {
                    independent(j, t, n);
                    float[] kept = unit.moves[j * evidence.months() + t];
                    for (int i = 0; i < kept.length; i++) {
                        int lane = unit.sourceOf[i] == source ? laneOf[unit.placeOf[i]] : -1;
                        if (lane >= 0) {
                            kept[i] = (float) total[lane];
                        }
                    }
                }
            }
        }

        private void independent(int j, int t, int n) {
            Arrays.fill(total, 0, n, 0);
            for (int p = 0; p < moves.length; p++) {
                double a = evidence.factor()[evidence.row(p)][j];
                if (a != 0) {
                    ColumnLoops.addMultiple(total, a, moves[p][t], n);
                }
            }
        }
    }

    private Unit unit(long firstPath, int n) {
        if (firstPath % UNIT_PATHS != 0 || !(firstPath + n <= ancestors.length)) {
            throw new IllegalArgumentException("conditioned paths must be some of the " + ancestors.length
                    + " that were conditioned, by units of " + UNIT_PATHS + ", but were " + n + " from " + firstPath
                    + " on");
        }
        Workspace workspace = workspaces.get();
        int index = (int) (firstPath / UNIT_PATHS);
        Unit known = isKept ? units.get(index) : workspace.last;
        if (known == null || known.firstPath != firstPath) {
            known = new Unit(
                    firstPath, ancestors, inputs.length, jumps.length, shockStreams.length * evidence.months());
            workspace.fill(known);
            workspace.last = known;
            if (isKept) {
                units.set(index, known);
            }
        }
        return known;
    }

    /** The number of paths in the unit that begins with {@code first}. */
    private int paths(long first) {
        return (int) Math.min(UNIT_PATHS, ancestors.length - first);
    }

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        Unit unit = unit(firstPath, n);
        int input = Streams.placeOf(stream, inputs);
        int jump = Streams.placeOf(stream, jumps);
        if (input >= 0) {
            for (int i = 0; i < n; i++) {
                u[i] = Draws.inside(StandardNormal.cumulative(unit.scores[input][i]));
            }
        } else if (jump >= 0) {
            System.arraycopy(unit.places[jump], 0, u, 0, n);
        } else {
            gatherUniforms(unit, stream, n, u);
        }
    }

    private void gatherUniforms(Unit unit, int stream, int n, double[] u) {
        double[] column = workspaces.get().column;
        for (int source = 0; source < unit.sources.length; source++) {
            base.uniforms(stream, unit.sources[source], paths(unit.sources[source]), column);
            unit.gather(source, column, u, n);
        }
    }

    @Override
    public void normals(int[] streams, long firstPath, int n, double[][] z) {
        Unit unit = unit(firstPath, n);
        double[][] columns = workspaces.get().columns(streams.length);
        for (int source = 0; source < unit.sources.length; source++) {
            base.normals(streams, unit.sources[source], paths(unit.sources[source]), columns);
            for (int k = 0; k < streams.length; k++) {
                unit.gather(source, columns[k], z[k], n);
            }
        }
        for (int k = 0; k < streams.length; k++) {
            int input = Streams.placeOf(streams[k], inputs);
            int jump = Streams.placeOf(streams[k], jumps);
            if (input >= 0) {
                System.arraycopy(unit.scores[input], 0, z[k], 0, n);
            } else if (jump >= 0) {
                ColumnMath.normalQuantile(unit.places[jump], z[k], n);
            }
        }
    }

    @Override
    public KnownMonths known(int stream) {
        return evidence.draws().known(stream);
    }

    @Override
    public int monthsAtOnce() {
        return base.monthsAtOnce();
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        Unit unit = unit(firstPath, n);
        int atOnce = monthsAtOnce();
        Workspace workspace = workspaces.get();
        if (!(unit.equals(workspace.last) && workspace.copy(streams, firstMonth, n, shocks))) {
            double[][] columns = workspace.columns(streams.length * atOnce);
            for (int source = 0; source < unit.sources.length; source++) {
                base.shocks(streams, firstMonth, unit.sources[source], paths(unit.sources[source]), columns);
                for (int k = 0; k < streams.length * atOnce; k++) {
                    unit.gather(source, columns[k], shocks[k], n);
                }
            }
        }
        for (int k = 0; k < streams.length; k++) {
            int process = Streams.placeOf(streams[k], shockStreams);
            for (int m = 0; process >= 0 && m < atOnce && firstMonth + m < evidence.months(); m++) {
                add(unit.moves[process * evidence.months() + firstMonth + m], shocks[k * atOnce + m], n);
            }
        }
    }

    private static void add(float[] moves, double[] shocks, int n) {
        for (int i = 0; i < n; i++) {
            shocks[i] += moves[i];
        }
    }
}
