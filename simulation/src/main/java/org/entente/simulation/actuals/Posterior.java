package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.model.Address;
import org.entente.model.actuals.Actual;
import org.entente.simulation.engine.Workers;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.RandomInputs;
import org.entente.simulation.random.Streams;

/**
 * The paths of a plan, given an evidence.
 *
 * @param draws their draws
 * @param findings what the evidence says
 */
record Posterior(ConditionedDraws draws, Findings findings) {

    private static final Address RESAMPLING = Address.of("actuals", "resampling");

    /**
     * The paths of {@code plan}.
     *
     * @param areSecond whether their draws are independent of the first of the plan
     * @throws IllegalArgumentException if next to no path agrees with the evidence
     */
    static Posterior of(Evidence evidence, SimulationPlan plan, RandomInputs inputs, boolean areSecond) {
        Draws base = plan.unconditionedDraws(inputs, areSecond);
        long seed = areSecond ? ~plan.seed() : plan.seed();
        Pilot pilot = new Pilot(evidence, base, plan.threads());
        Pilot.Stage before = pilot.prior();
        Expected expected = new Expected(evidence, base);
        Pilot.Stage after;
        try {
            after = pilot.adapt(before);
        } catch (Pilot.Unlikely e) {
            throw unlikely(expected, Double.POSITIVE_INFINITY, e);
        }
        double[] logWeights = logWeights(evidence, plan, base, after.proposal(), pilot.isRefined());
        double shape = ParetoShape.ofLogWeights(logWeights);
        if (shape > ParetoShape.LIMIT) {
            throw unlikely(expected, shape, new IllegalStateException("heavy tail of weights"));
        }
        int[] ancestors = Ancestors.of(logWeights, plan.replicates(), offsets(plan, seed));
        Findings findings = new Findings(
                Weights.effectiveShare(logWeights),
                shape,
                pilot.stages(),
                learnt(pilot, before, after),
                expected.seen(),
                evidence.leftOut());
        return new Posterior(new ConditionedDraws(evidence, base, after.proposal(), ancestors, seed), findings);
    }

    private static IllegalArgumentException unlikely(Expected expected, double shape, RuntimeException cause) {
        Findings.Seen worst = expected.mostSurprising();
        Actual actual = worst.actual();
        return new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "actuals must be such that some futures of the scenario agree with them, with a Pareto shape of"
                                + " weights of at most %.1f, but it was %.2f; the one at fault is most likely %s of %s,"
                                + " where %.4g to %.4g was expected",
                        ParetoShape.LIMIT,
                        shape,
                        actual.label(),
                        actual.value(),
                        worst.expected().p10(),
                        worst.expected().p90()),
                cause);
    }

    private static double[] logWeights(
            Evidence evidence, SimulationPlan plan, Draws base, Proposal proposal, boolean isRefined) {
        if (plan.paths() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "paths given actuals must be at most " + Integer.MAX_VALUE / 2 + ", but were " + plan.paths());
        }
        int paths = (int) plan.paths();
        double[] priors = new double[paths];
        double[] likelihoods = new double[paths];
        UnitLikelihoods units = new UnitLikelihoods(evidence, base, proposal, isRefined);
        List<Long> firsts = LongStream.range(0, Block.units(paths))
                .map(unit -> unit * Block.PATHS)
                .boxed()
                .toList();
        Workers.forEach(
                plan.threads(),
                firsts,
                first -> {
                    int n = (int) Math.min(Block.PATHS, paths - first);
                    return units.fill(first, n, (int) (long) first, priors, likelihoods);
                },
                done -> {});
        for (int i = 0; i < paths; i++) {
            double sum = priors[i] + likelihoods[i];
            priors[i] = Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
        }
        return priors;
    }

    private static double[] offsets(SimulationPlan plan, long seed) {
        double[] offsets = new double[plan.replicates()];
        new RandomDraws(seed).uniforms(Streams.idOf(RESAMPLING), 0, offsets.length, offsets);
        return offsets;
    }

    private static List<Findings.Learnt> learnt(Pilot pilot, Pilot.Stage before, Pilot.Stage after) {
        double[] even = new double[Pilot.PATHS];
        Arrays.fill(even, 1);
        double[] weights = Weights.relative(after.logWeights(1));
        List<Findings.Learnt> learnt = new ArrayList<>();
        pilot.learnt().forEach((address, k) -> {
            double mean = Spreads.mean(after.scores()[k], weights);
            double variance = Spreads.mean(squares(after.scores()[k], mean), weights);
            learnt.add(new Findings.Learnt(
                    address,
                    Spreads.of(before.values()[k], even),
                    Spreads.of(after.values()[k], weights),
                    mean,
                    1 - variance));
        });
        learnt.sort(Comparator.comparingDouble((Findings.Learnt one) -> -information(one.shift(), one.shrinkage()))
                .thenComparing(Findings.Learnt::address));
        return learnt;
    }

    /** How far a normal score is from the prior: the Kullback–Leibler divergence of its normal. */
    private static double information(double shift, double shrinkage) {
        double variance = Math.max(1e-300, 1 - shrinkage);
        return 0.5 * (shift * shift + variance - 1 - Math.log(variance));
    }

    private static double[] squares(double[] values, double mean) {
        IntToDoubleFunction square = i -> (values[i] - mean) * (values[i] - mean);
        return IntStream.range(0, values.length).mapToDouble(square).toArray();
    }
}
