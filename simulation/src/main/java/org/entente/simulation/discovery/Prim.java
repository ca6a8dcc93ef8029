package org.entente.simulation.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/*
 * J. H. Friedman and N. I. Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9 (1999). Peeling
 * starts from the box of all paths. Each move peels off the lowest or the highest values of one input: of all inputs
 * and both sides, those whose paths are least often interesting. Ties go to the move with the most paths, then to the
 * first input, then to the low side.
 *
 * So moves are compared by the gain of density for each path that is lost (their equation 14.6; the second lenient
 * objective of the workbench of J. H. Kwakkel and M. Jaxa-Rozen, "Improving scenario discovery for handling
 * heterogeneous uncertainties and multinomial classified outcomes", Environmental Modelling & Software 79, 2016).
 * Between moves of as many paths, the densest box is the same choice. But a yes-or-no input, or the date of an event
 * that may never happen, is peeled by large parts only. The densest box would come from peeling those first, however
 * little they matter.
 *
 * A value goes with all its paths or stays. A move takes as many values as have at most the share alpha of the box's
 * paths together, and at least one. So a yes-or-no input can be peeled, and infinity, if it stands for never, is a
 * value like others.
 *
 * Nothing is pasted back: a move loses at most the share alpha, unless a single value has more paths.
 */

/**
 * The patient rule induction method, which finds boxes whose paths are mostly interesting. For the discovery of
 * scenarios see B. P. Bryant and R. J. Lempert, "Thinking inside the box", Technological Forecasting and Social Change
 * 77 (2010).
 *
 * @param alpha the share of a box's paths that one move removes, in (0, 1)
 * @param minimumMass the least mass of a box: its part of all paths, in (0, 1)
 */
record Prim(double alpha, double minimumMass) {

    Prim {
        requireShare("alpha", alpha);
        requireShare("minimum mass", minimumMass);
    }

    private static void requireShare(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " must be above 0 and below 1, but was " + share);
        }
    }

    /**
     * The boxes from that of all paths to the smallest. Peeling ends where a box would have less than the minimum mass
     * or no interesting path, or where all paths of the box are interesting.
     *
     * @throws IllegalArgumentException if no path is interesting
     * @throws CancellationException if the calling thread is interrupted meanwhile
     */
    PeelingTrajectory trajectory(LabelledPaths paths) {
        if (paths.interesting() == 0) {
            throw new IllegalArgumentException(
                    "at least 1 path must be interesting, but none of " + paths.paths() + " was");
        }
        double minCount = minimumMass * paths.paths();
        PeeledBox peeled = PeeledBox.all(paths);
        List<Box> boxes = new ArrayList<>(List.of(new BoxCounts(paths, peeled.limits()).box()));
        Optional<Move> move = peeled.bestMove(alpha, minCount);
        while (move.isPresent()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the search was interrupted");
            }
            peeled = peeled.after(move.get());
            boxes.add(new BoxCounts(paths, peeled.limits()).box());
            move = peeled.bestMove(alpha, minCount);
        }
        return new PeelingTrajectory(boxes);
    }
}
