package org.entente.benchmarks.peers;

import umontreal.ssj.randvar.NormalGen;
import umontreal.ssj.randvar.NormalKindermannRamageGen;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.stat.Tally;

/** The reference problem with SSJ: a stream, a generator of normal numbers, and tallies. */
final class Ssj {

    private final PlainPath path;

    private Ssj(NormalGen normal) {
        this.path = new PlainPath(normal::nextDouble);
    }

    /** The setup of SSJ's guide: the stream MRG32k3a, and normal numbers by inversion. */
    static Ssj recommended() {
        MRG32k3a stream = new MRG32k3a();
        stream.setSeed(new long[] {1, 2, 3, 4, 5, 6});
        return new Ssj(new NormalGen(stream));
    }

    /** The fastest of its streams with the fastest of its ways to normal numbers, by measurement. */
    static Ssj fastest() {
        LFSR113 stream = new LFSR113();
        stream.setSeed(new int[] {987654321, 987654322, 987654323, 987654324});
        return new Ssj(new NormalKindermannRamageGen(stream));
    }

    Answer solve(int paths) {
        Tally revenue = new Tally();
        Tally share = new Tally();
        for (int i = 0; i < paths; i++) {
            path.next();
            revenue.add(path.revenue());
            share.add(path.share());
        }
        return new Answer(estimate(revenue), estimate(share));
    }

    private static Answer.Estimate estimate(Tally tally) {
        return new Answer.Estimate(tally.average(), tally.standardDeviation() / Math.sqrt(tally.numberObs()));
    }
}
