package org.entente.simulation.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A backend that does all work from bytes alone, in parts that come in any order. */
public final class Elsewhere implements Backend {

    private final int parts;

    /** A backend that divides work into about {@code parts} parts. */
    public Elsewhere(int parts) {
        this.parts = parts;
    }

    @Override
    public <E extends Exception> void run(Work<E> work) throws E {
        byte[] job = RecordBytes.of(work.job());
        List<Pieces> all = new ArrayList<>();
        long size = (work.pieces() + parts - 1) / parts;
        for (long from = 0; from < work.pieces(); from += size) {
            all.add(new Pieces(from, Math.min(work.pieces(), from + size)));
        }
        Collections.shuffle(all, new Random(1));
        List<byte[]> done = new ArrayList<>();
        for (Pieces pieces : all) {
            byte[] part = work.part(pieces.from(), pieces.end());
            done.add(Jobs.run(job, part, 2));
        }
        if (work.merges() && done.size() > 2) {
            byte[] two = Jobs.merged(job, List.of(done.remove(2), done.remove(0)));
            done.add(two);
        }
        long taken = 0;
        for (byte[] one : done) {
            byte[] result = Jobs.result(one);
            taken++;
            work.take(Math.min(work.pieces(), taken * size), result);
        }
    }

    @Override
    public int atOnce(int threads) {
        return 2;
    }
}
