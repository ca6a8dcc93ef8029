package org.entente.simulation.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/*
 * J. H. Friedman and N. I. Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9 (1999). From the
 * box of all paths on, the lowest or the highest values of one input are peeled off: of all inputs and both sides,
 * those whose paths are least often interesting; of equally good ones those with the most paths, then the first input,
 * low before high.
 *
 * So what counts is the gain of density for each path that is lost (their equation 14.6; the second lenient objective
 * of the workbench of J. H. Kwakkel and M. Jaxa-Rozen, "Improving scenario discovery for handling heterogeneous
 * uncertainties and multinomial classified outcomes", Environmental Modelling & Software 79, 2016). Between moves of as
 * many paths, the densest box is the same choice. But a yes-or-no input, or the date of an event that may never happen,
 * is peeled by large parts only, and to choose the densest box would be to peel those first, however little they
 * matter.
 *
 * A value goes with all its paths or stays. As many values go as have at most the share alpha of the box's paths, and
 * at least one. So a yes-or-no input can be peeled, and infinity, if it stands for never, is a value like others.
 *
 * Nothing is pasted back: what is lost in one move is at most the share alpha, unless a single value has more paths.
 */

/**
 * The patient rule induction method: finds boxes of inputs in which paths are mostly interesting. For the discovery of
 * scenarios see B. P. Bryant and R. J. Lempert, "Thinking inside the box", Technological Forecasting and Social Change
 * 77 (2010).
 *
 * @param alpha which share of a box's paths one move changes, in (0, 1)
 * @param minimumMass which fraction of all paths a box keeps at least, in (0, 1)
 */
public record Prim(double alpha, double minimumMass) {

    public Prim {
        requireShare("alpha", alpha);
        requireShare("minimum mass", minimumMass);
    }

    private static void requireShare(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1, but was " + share);
        }
    }

    /** Five percent at a time, down to five percent of all paths. */
    public static Prim withDefaults() {
        return new Prim(0.05, 0.05);
    }

    /**
     * The boxes from that of all paths to the smallest. Peeling ends where a box would have less than the minimum mass
     * or no interesting path, or where it has only interesting ones.
     *
     * @param names of the inputs
     * @param columns of each input its value on each path, which may be infinite
     * @param outcome whether each path is interesting
     * @throws IllegalArgumentException if names, columns and outcome do not fit each other, a value is NaN, or no path
     *     is interesting
     */
    public PeelingTrajectory trajectory(List<String> names, double[][] columns, boolean[] outcome) {
        return trajectory(new LabelledPaths(names, columns, outcome));
    }

    /** The boxes of {@code paths}, at least one of which must be interesting. */
    PeelingTrajectory trajectory(LabelledPaths paths) {
        if (paths.interesting() == 0) {
            throw new IllegalArgumentException(
                    "at least 1 path must be interesting, but none of " + paths.paths() + " was");
        }
        double leastCount = minimumMass * paths.paths();
        PeeledBox peeled = PeeledBox.all(paths);
        List<Box> boxes = new ArrayList<>(List.of(new BoxCounts(paths, peeled.limits()).box()));
        Optional<Move> move = peeled.bestMove(alpha, leastCount);
        while (move.isPresent()) {
            peeled = peeled.after(move.get());
            boxes.add(new BoxCounts(paths, peeled.limits()).box());
            move = peeled.bestMove(alpha, leastCount);
        }
        return new PeelingTrajectory(boxes);
    }
}
