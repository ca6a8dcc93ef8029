package org.entente.simulation.actuals;

import java.util.Arrays;
import java.util.List;
import org.entente.model.quantity.StandardNormal;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.Streams;

/** How likely the observations are at chosen points of the inputs of an evidence. Of one thread. */
final class Points {

    private final Evidence evidence;
    private final PointDraws draws;
    private final PathLikelihoods likelihoods;

    /** A place of the inputs: the normal score of each, and the bin of each jump. */
    static final class Point {

        private final double[] scores;
        private final int[] bins;

        Point(double[] scores, int[] bins) {
            this.scores = scores.clone();
            this.bins = bins.clone();
        }

        double[] scores() {
            return scores.clone();
        }

        int[] bins() {
            return bins.clone();
        }
    }

    /** The likelihood at a point: its logarithm, and the whitened distances of the observations that it squares. */
    static final class Likelihood {

        private final double log;
        private final double[] whitened;

        Likelihood(double log, double[] whitened) {
            this.log = log;
            this.whitened = whitened.clone();
        }

        double log() {
            return log;
        }

        double[] whitened() {
            return whitened.clone();
        }
    }

    /** The inputs of a unit of paths that are points. */
    private static final class PointDraws implements StillDraws.Inputs {

        private final Evidence evidence;
        private final int[] inputs;
        private final int[] jumps;
        private List<Point> points = List.of();

        PointDraws(Evidence evidence) {
            this.evidence = evidence;
            this.inputs = Streams.idsOf(evidence.inputs());
            this.jumps = evidence.jumps().stream().mapToInt(Jump::stream).toArray();
        }

        @Override
        public void uniforms(int stream, long firstPath, int n, double[] u) {
            int input = Streams.placeOf(stream, inputs);
            int place = Streams.placeOf(stream, jumps);
            Arrays.fill(u, 0, n, 0.5);
            for (int i = 0; i < Math.min(n, points.size()); i++) {
                if (input >= 0) {
                    u[i] = Draws.inside(StandardNormal.cumulative(points.get(i).scores[input]));
                } else if (place >= 0) {
                    Jump jump = evidence.jumps().get(place);
                    int bin = points.get(i).bins[place];
                    u[i] = jump.low(bin) + 0.5 * jump.width(bin);
                }
            }
        }

        @Override
        public void normals(int[] streams, long firstPath, int n, double[][] z) {
            for (int k = 0; k < streams.length; k++) {
                int input = Streams.placeOf(streams[k], inputs);
                Arrays.fill(z[k], 0, n, 0);
                for (int i = 0; input >= 0 && i < Math.min(n, points.size()); i++) {
                    z[k][i] = points.get(i).scores[input];
                }
            }
        }
    }

    Points(Evidence evidence, boolean isRefined) {
        this.evidence = evidence;
        draws = new PointDraws(evidence);
        likelihoods = PathLikelihoods.linear(evidence, draws, isRefined);
    }

    /** The likelihoods at {@code points}. */
    Likelihood[] at(List<Point> points) {
        Likelihood[] found = new Likelihood[points.size()];
        for (int first = 0; first < found.length; first += Block.PATHS) {
            int begin = first;
            int n = Math.min(Block.PATHS, found.length - first);
            draws.points = points.subList(first, first + n);
            likelihoods.run(0, n, (from, count, logs, equations) -> {
                for (int i = 0; i < count; i++) {
                    double log = Double.isNaN(logs[i]) ? Double.NEGATIVE_INFINITY : logs[i];
                    found[begin + from + i] = new Likelihood(log, equations.whitened(i));
                }
            });
        }
        return found;
    }

    int inputs() {
        return evidence.inputs().size();
    }

    List<Jump> jumps() {
        return evidence.jumps();
    }
}
