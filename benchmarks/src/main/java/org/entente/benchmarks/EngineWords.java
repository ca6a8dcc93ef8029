package org.entente.benchmarks;

import java.util.Arrays;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;

/** The words behind the draws of a simulation, in the order in which it asks for them, from the first block of paths on. */
final class EngineWords implements Draws {

    private final long seed;
    private final Draws draws;
    private final Program program;
    private final Block block;
    private long firstPath;
    private int[] words = new int[0];
    private int count;

    EngineWords(Scenario scenario, long seed) {
        this.seed = seed;
        this.draws = new RandomDraws(seed);
        this.program = Program.of(scenario, this);
        this.block = program.newBlock();
    }

    /** Every word that the next block of paths takes. */
    int[] nextBlock() {
        count = 0;
        program.begin(block, firstPath, Block.PATHS);
        for (int t = 0; t < program.horizon().months(); t++) {
            program.advance(block, t);
        }
        firstPath += Block.PATHS;
        return Arrays.copyOf(words, count);
    }

    @Override
    public void uniforms(int stream, long firstPath, int n, double[] u) {
        draws.uniforms(stream, firstPath, n, u);
        record(stream, 0, firstPath / 2, n / 2);
    }

    @Override
    public int monthsAtOnce() {
        return draws.monthsAtOnce();
    }

    @Override
    public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
        draws.shocks(streams, firstMonth, firstPath, n, shocks);
        for (int stream : streams) {
            record(stream, firstMonth / monthsAtOnce() + 1, firstPath, n);
        }
    }

    /** Records the first word of each counter, then the second of each, and so on. */
    private void record(int stream, int ofBlock, long firstCounter, int n) {
        int[][] columns = new int[4][n];
        ColumnMath.philox(seed, stream, ofBlock, firstCounter, n, columns);
        words = Arrays.copyOf(words, Math.max(words.length, count + 4 * n));
        for (int[] column : columns) {
            System.arraycopy(column, 0, words, count, n);
            count += n;
        }
    }
}
