package org.entente.benchmarks.peers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A round of a comparison, in a process of its own: a solver in Java repeats a batch until its time is stable, which is
 * when the last three batches differ by less than 3 %.
 */
final class Round {

    private static final int BATCHES_IN_TURN = 3;
    private static final double TOLERANCE = 1.03;

    private Round() {}

    /** Prints the nanoseconds a path, then the answer: arguments are a solver, paths of a batch, the most batches. */
    public static void main(String[] args) {
        int paths = Integer.parseInt(args[1]);
        IntFunction<Answer> solver = Solver.ofLabel(args[0]).make();
        List<Double> times = new ArrayList<>();
        Answer answer = solver.apply(paths);
        while (times.size() < Integer.parseInt(args[2]) && !isStable(times)) {
            long begin = System.nanoTime();
            answer = solver.apply(paths);
            times.add((double) (System.nanoTime() - begin) / paths);
        }
        System.out.println(middle(times) + " " + text(answer.revenue()) + " " + text(answer.share()));
    }

    private static List<Double> last(List<Double> times) {
        return times.subList(Math.max(0, times.size() - BATCHES_IN_TURN), times.size());
    }

    private static boolean isStable(List<Double> times) {
        return times.size() >= BATCHES_IN_TURN
                && Collections.max(last(times)) < TOLERANCE * Collections.min(last(times));
    }

    private static double middle(List<Double> times) {
        return Spread.of(last(times)).median();
    }

    private static String text(Answer.Estimate estimate) {
        return estimate.mean() + " " + estimate.standardError();
    }
}
