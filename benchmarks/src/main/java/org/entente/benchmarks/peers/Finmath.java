package org.entente.benchmarks.peers;

import java.util.Arrays;
import net.finmath.montecarlo.BrownianMotion;
import net.finmath.montecarlo.BrownianMotionFromMersenneRandomNumbers;
import net.finmath.montecarlo.CorrelatedBrownianMotion;
import net.finmath.stochastic.RandomVariable;
import net.finmath.time.TimeDiscretization;
import net.finmath.time.TimeDiscretizationFromArray;

/** The reference problem with finmath-lib: arithmetic of random variables on a correlated Brownian motion. */
final class Finmath {

    private final TimeDiscretization times =
            new TimeDiscretizationFromArray(0, ReferenceProblem.MONTHS, ReferenceProblem.DELTA);
    private final double[] drift = ReferenceProblem.drift();
    private final double[] discount = ReferenceProblem.discount();
    private final double[][] factor = ReferenceProblem.factor();
    private int seed;

    Answer solve(int paths) {
        BrownianMotion motion = motion(paths);
        RandomVariable[] logs = new RandomVariable[ReferenceProblem.PRODUCTS];
        Arrays.fill(logs, motion.getRandomVariableForConstant(0));
        RandomVariable revenue = motion.getRandomVariableForConstant(0);
        RandomVariable share = motion.getRandomVariableForConstant(0);
        RandomVariable left = motion.getRandomVariableForConstant(ReferenceProblem.CAP);
        for (int t = 0; t < ReferenceProblem.MONTHS; t++) {
            RandomVariable month = revenueOfMonth(logs);
            RandomVariable paid = month.mult(ReferenceProblem.RATE).cap(left);
            left = left.sub(paid);
            revenue = revenue.add(month);
            share = share.addProduct(paid, discount[t]);
            grow(logs, motion, t);
        }
        return new Answer(estimate(revenue), estimate(share));
    }

    private BrownianMotion motion(int paths) {
        seed++;
        return new CorrelatedBrownianMotion(
                new BrownianMotionFromMersenneRandomNumbers(times, ReferenceProblem.PRODUCTS, paths, seed), factor);
    }

    private static RandomVariable revenueOfMonth(RandomVariable[] logs) {
        RandomVariable sum = logs[0].exp();
        for (int i = 1; i < logs.length; i++) {
            sum = sum.add(logs[i].exp());
        }
        return sum.mult(ReferenceProblem.DELTA);
    }

    private void grow(RandomVariable[] logs, BrownianMotion motion, int t) {
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logs[i].add(drift[t]).addProduct(motion.getBrownianIncrement(t, i), ReferenceProblem.VOLATILITY);
        }
    }

    private static Answer.Estimate estimate(RandomVariable value) {
        return new Answer.Estimate(value.getAverage(), value.getStandardError());
    }
}
