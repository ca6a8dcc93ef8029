package org.entente.simulation.actuals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.Address;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Streams;

/** What was expected of observed amounts before they were observed, on the first paths of a plan. */
final class Expected {

    private final Evidence evidence;
    private final double[][] logs;

    Expected(Evidence evidence, Draws base, long seed) {
        this.evidence = evidence;
        this.logs = new double[evidence.observations().size()][Pilot.PATHS];
        MovedDraws draws = new MovedDraws(base, evidence, Proposal.prior(evidence), new RandomDraws(seed));
        StillPaths still = new StillPaths(evidence, draws);
        PathEquations equations = new PathEquations(evidence, false);
        PathShocks shocks = new PathShocks(evidence, base);
        double[][][] ofPaths = new double[evidence.processes().size()][evidence.months()][PathEquations.LANES];
        for (int first = 0; first < Pilot.PATHS && logs.length > 0; first += Block.PATHS) {
            still.run(first, Block.PATHS);
            shocks.draw(first, Block.PATHS);
            for (int from = 0; from < Block.PATHS; from += PathEquations.LANES) {
                shocks.correlated(PathEquations.ALL, from, PathEquations.LANES, ofPaths);
                equations.load(still, PathEquations.ALL, from, PathEquations.LANES);
                double[][] values = equations.values(ofPaths);
                for (int o = 0; o < logs.length; o++) {
                    System.arraycopy(values[o], 0, logs[o], first + from, PathEquations.LANES);
                }
            }
        }
    }

    /** Where each observation fell. */
    List<Findings.Seen> seen() {
        List<Findings.Seen> seen = new ArrayList<>();
        for (int o = 0; o < logs.length; o++) {
            Observation observation = evidence.observations().get(o);
            double[] amounts = Arrays.stream(logs[o]).map(FastMath::exp).toArray();
            long below = Arrays.stream(logs[o])
                    .filter(log -> log < observation.log())
                    .count();
            long equal = Arrays.stream(logs[o])
                    .filter(log -> log == observation.log())
                    .count();
            seen.add(new Findings.Seen(observation.actual(), Spreads.of(amounts), (below + 0.5 * equal) / Pilot.PATHS));
        }
        return seen;
    }

    /** The observation that lies the most standard deviations from what was expected. */
    Findings.Seen mostSurprising() {
        List<Findings.Seen> seen = seen();
        return seen.stream()
                .max(Comparator.comparingDouble(one -> distance(seen.indexOf(one))))
                .orElseThrow(() -> new IllegalArgumentException(
                        "what is known of events must be possible in some future of the scenario, but is not"));
    }

    private double distance(int o) {
        double mean = Arrays.stream(logs[o]).average().orElse(0);
        double variance =
                Arrays.stream(logs[o]).map(log -> (log - mean) * (log - mean)).sum() / Pilot.PATHS;
        return Math.abs(evidence.observations().get(o).log() - mean) / Math.sqrt(Math.max(variance, 1e-12));
    }

    /** The stream of the error of an observation. */
    static int streamOf(Observation observation) {
        return Streams.idOf(Address.of("actuals", observation.actual().label()));
    }
}
