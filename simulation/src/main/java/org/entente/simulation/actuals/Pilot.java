package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;

/*
 * The first proposal is Laplace's approximation in each likely cell; where it fails, the prior. A stage weighs paths
 * by likelihood times prior over proposal, raised to the highest power up to 1 at which a fifth of them stays effective
 * (Neal 2001). The next proposal has the weighted means and covariances of the cells, the latter times 1.15 (Cappé et
 * al. 2004, Cornuet et al. 2012). From the prior the powers are those of the likelihood.
 */

/** The adaptive tempered importance sampling of the inputs of an evidence, on a few paths (MODEL 18). */
final class Pilot {

    /** The number of paths of each stage. */
    static final int PATHS = 16 * Block.PATHS;

    private static final double LEAST_SHARE = 0.2;
    private static final int MAX_STAGES = 60;
    private static final int LAST_STAGES = 4;
    private static final double GOOD_SHARE = 0.8;
    private static final double LEAST_POWER = 1e-9;
    private static final double LEAST_FIRST = 0.01;
    private static final double FIRST_INFLATION = 1.3;
    private static final double INFLATION = 1.15;
    private static final double REDUNDANT = 1e-3;

    private final Evidence evidence;
    private final Draws base;
    private final long seed;
    private final int threads;
    private final boolean isRefined;
    private int stages;

    Pilot(Evidence evidence, Draws base, long seed, int threads) {
        this.evidence = evidence;
        this.base = base;
        this.seed = seed;
        this.threads = threads;
        isRefined = findRefined();
    }

    /** Whether some observations follow from others to first order, on a typical path. */
    private boolean findRefined() {
        MovedDraws draws = new MovedDraws(base, evidence, Proposal.prior(evidence), new RandomDraws(seed));
        StillPaths still = new StillPaths(evidence, draws);
        still.run(0, 1);
        PathEquations equations = new PathEquations(evidence, false);
        equations.load(still, new int[] {0}, 0, 1);
        return equations.independence() < REDUNDANT;
    }

    boolean isRefined() {
        return isRefined;
    }

    int stages() {
        return stages;
    }

    /** The paths as they were expected; their likelihoods are left out. */
    Stage prior() {
        return run(Proposal.prior(evidence), false);
    }

    /** The last stage: its proposal is close to the inputs given the observations. */
    Stage adapt() {
        List<Cell> cells = cells();
        Stage stage = run(
                cells.isEmpty()
                        ? Proposal.prior(evidence)
                        : new CellMixture(evidence.jumps(), cells).proposal(FIRST_INFLATION));
        if (!cells.isEmpty() && !(stage.effectiveShare() > LEAST_FIRST)) {
            cells = List.of();
            stage = run(Proposal.prior(evidence));
        }
        Stage best = stage;
        for (int last = 0; last == 0 || (last < LAST_STAGES && !(best.effectiveShare() >= GOOD_SHARE)); ) {
            double power = power(stage);
            if (stages > MAX_STAGES) {
                throw new Unlikely();
            }
            double[] weights = Weights.relative(tempered(stage.logWeights(), power));
            cells = new Fit(evidence.jumps(), stage, weights, cells).cells();
            stage = run(new CellMixture(evidence.jumps(), cells).proposal(INFLATION));
            last += power == 1 ? 1 : 0;
            best = stage.effectiveShare() > best.effectiveShare() ? stage : best;
        }
        return best;
    }

    /** The likely cells by Laplace's approximation; none where it fails. */
    private List<Cell> cells() {
        return new Configurations(new Points(evidence, isRefined))
                .search()
                .map(Configurations.Result::cells)
                .orElse(List.of());
    }

    /** The highest power of the weights at which a fifth of the paths stays effective. */
    private static double power(Stage stage) {
        double[] logs = stage.logWeights();
        if (Weights.effectiveShare(logs) >= LEAST_SHARE) {
            return 1;
        }
        double low = FastMath.log(LEAST_POWER);
        double high = 0;
        for (int step = 0; step < 40; step++) {
            double middle = 0.5 * (low + high);
            if (Weights.effectiveShare(tempered(logs, FastMath.exp(middle))) >= LEAST_SHARE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if (!(Weights.effectiveShare(tempered(logs, FastMath.exp(low))) >= LEAST_SHARE)) {
            throw new Unlikely();
        }
        return FastMath.exp(low);
    }

    private static double[] tempered(double[] logWeights, double power) {
        return Arrays.stream(logWeights).map(log -> power * log).toArray();
    }

    /** The actuals have no likely path. */
    static final class Unlikely extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Stage run(Proposal proposal) {
        stages++;
        return run(proposal, true);
    }

    private Stage run(Proposal proposal, boolean isWeighted) {
        Stage stage = new Stage(proposal, evidence, PATHS);
        UnitLikelihoods likelihoods = UnitLikelihoods.linear(evidence, base, proposal, seed, isRefined);
        List<Integer> firsts = IntStream.range(0, PATHS / Block.PATHS)
                .mapToObj(unit -> unit * Block.PATHS)
                .toList();
        Workers.forEach(
                threads,
                firsts,
                first -> {
                    likelihoods.fill(stage, first, isWeighted);
                    return first;
                },
                done -> {});
        return stage;
    }
}
