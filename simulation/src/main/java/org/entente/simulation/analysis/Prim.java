package org.entente.simulation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/*
 * J. H. Friedman and N. I. Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9 (1999). From the
 * box of all paths on, the lowest or the highest values of one input are peeled off: of all inputs and both sides, those
 * whose paths are least often interesting; of equally good ones those with the most paths, then the first input, low
 * before high.
 *
 * So what counts is the gain of density for each path that is lost (their equation 14.6; the second lenient objective of
 * the workbench of J. H. Kwakkel and M. Jaxa-Rozen, "Improving scenario discovery for handling heterogeneous uncertainties and multinomial
 * classified outcomes", Environmental Modelling & Software 79, 2016). Between moves of as many paths, the densest box is
 * the same choice. But a yes-or-no input, or the date of an event that may never happen, is peeled by large parts only,
 * and to choose the densest box would be to peel those first, however little they matter.
 *
 * A value goes with all its paths or stays. As many values go as have at most the share alpha of the box's paths, and at
 * least one. So a yes-or-no input can be peeled, and infinity, if it stands for never, is a value like others.
 *
 * Pasting then goes the other way from the smallest box on: it adds the densest of the paths that one input alone keeps
 * out, as long as the box gets no less dense.
 */

/**
 * The patient rule induction method: finds boxes of inputs in which paths are mostly interesting. For the discovery of
 * scenarios see B. P. Bryant and R. J. Lempert, "Thinking inside the box", Technological Forecasting and Social Change 77
 * (2010).
 *
 * @param alpha which share of a box's paths one move changes, in (0, 1)
 * @param minimumMass which fraction of all paths a box keeps at least, in (0, 1)
 * @param pasting whether the smallest box is enlarged again
 */
public record Prim(double alpha, double minimumMass, boolean pasting) {

    public Prim {
        requireShare("alpha", alpha);
        requireShare("minimum mass", minimumMass);
    }

    private static void requireShare(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1, but was " + share);
        }
    }

    /** Five percent at a time, down to five percent of all paths, without pasting. */
    public static Prim withDefaults() {
        return new Prim(0.05, 0.05, false);
    }

    /** This method with pasting. */
    public Prim withPasting() {
        return new Prim(alpha, minimumMass, true);
    }

    /**
     * The boxes from that of all paths to the smallest, and back where they are pasted. Peeling ends where a box would
     * have less than the minimum mass or no interesting path, or where it has only interesting ones.
     *
     * @param names of the inputs
     * @param columns of each input its value on each path, which may be infinite
     * @param outcome whether each path is interesting
     * @throws IllegalArgumentException if names, columns and outcome do not fit each other, a value is NaN, or no path is
     *     interesting
     */
    public PeelingTrajectory trajectory(List<String> names, double[][] columns, boolean[] outcome) {
        Cases cases = new Cases(names, columns, outcome);
        List<Box> boxes = new ArrayList<>();
        Limits smallest = peel(cases, boxes);
        if (pasting) {
            paste(cases, smallest, boxes);
        }
        return new PeelingTrajectory(boxes);
    }

    private Limits peel(Cases cases, List<Box> boxes) {
        Remaining remaining = Remaining.all(cases);
        boxes.add(new Occupancy(cases, remaining.limits()).box());
        double leastCount = minimumMass * cases.paths();
        Optional<Move> move = remaining.bestMove(alpha, leastCount);
        while (move.isPresent()) {
            remaining = remaining.after(move.get());
            boxes.add(new Occupancy(cases, remaining.limits()).box());
            move = remaining.bestMove(alpha, leastCount);
        }
        return remaining.limits();
    }

    private void paste(Cases cases, Limits smallest, List<Box> boxes) {
        Box last = boxes.get(boxes.size() - 1);
        Enlarged box = new Enlarged(cases, smallest, last.count(), last.interesting());
        Optional<Move> move = box.bestMove(alpha);
        while (move.isPresent()) {
            box = box.after(move.get());
            boxes.add(new Occupancy(cases, box.limits()).box());
            move = box.bestMove(alpha);
        }
    }
}
