package org.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.step.Compiler;

/**
 * The words behind the draws of a simulation, in the order in which it asks for them, from the first block of paths on.
 * What is drawn, and when, is the same for every block, so one block is simulated to learn it.
 */
final class EngineWords {

    private final long seed;
    private final List<Draw> draws;
    private final int[][] columns = new int[4][Block.PATHS];
    private long firstPath;

    /** A draw of a block: the words of {@code counters} counters. */
    private record Draw(int stream, int block, int counters) {}

    EngineWords(Scenario scenario, long seed) {
        this.seed = seed;
        this.draws = Recorder.drawsOf(scenario);
    }

    /**
     * Every word that the next block of paths takes: of a draw the first word of each counter, then the second of each,
     * and so on.
     */
    int[] nextBlock() {
        int[] words = new int[draws.stream().mapToInt(draw -> 4 * draw.counters).sum()];
        int count = 0;
        for (Draw draw : draws) {
            long firstCounter = firstPath * draw.counters / Block.PATHS;
            ColumnMath.randomWords(seed, draw.stream, draw.block, firstCounter, draw.counters, columns);
            for (int[] column : columns) {
                System.arraycopy(column, 0, words, count, draw.counters);
                count += draw.counters;
            }
        }
        firstPath += Block.PATHS;
        return words;
    }

    /** A recorder of the draws that a block asks for. */
    private static final class Recorder implements Draws {

        private final RandomDraws random = new RandomDraws(1);
        private final List<Draw> draws = new ArrayList<>();

        static List<Draw> drawsOf(Scenario scenario) {
            Recorder recorder = new Recorder();
            Program program = Compiler.compile(scenario, recorder);
            Block block = program.newBlock();
            program.begin(block, 0, Block.PATHS);
            for (int t = 0; t < program.horizon().months(); t++) {
                program.advance(block, t);
            }
            return recorder.draws;
        }

        @Override
        public void uniforms(int stream, long firstPath, int n, double[] u) {
            draws.add(new Draw(stream, 0, n / 2));
            random.uniforms(stream, firstPath, n, u);
        }

        @Override
        public int monthsAtOnce() {
            return random.monthsAtOnce();
        }

        @Override
        public void shocks(int[] streams, int firstMonth, long firstPath, int n, double[][] shocks) {
            for (int stream : streams) {
                draws.add(new Draw(stream, firstMonth / monthsAtOnce() + 1, n));
            }
            random.shocks(streams, firstMonth, firstPath, n, shocks);
        }
    }
}
