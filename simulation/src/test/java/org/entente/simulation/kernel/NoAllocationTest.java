package org.entente.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.step.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The monthly loop allocates nothing, even before it is compiled. */
class NoAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amended-2026",
                "october-2025",
                "company-plan-october",
                "agi-by-profit",
                "amazon-investment",
                "../docs/examples/pharma-licence.yaml",
                "../docs/examples/film-waterfall.yaml",
                "../docs/examples/default-search.yaml",
                "../docs/examples/cloud-commitment.yaml",
                "../docs/examples/investment-tranches.yaml"
            })
    void advance_everyMonth_allocatesNothing(String name) {
        Program program = Compiler.compile(ScenarioReader.read(name, List.of()).scenario(), new RandomDraws(1));
        Block block = program.newBlock();
        for (int warmUp = 0; warmUp < 3; warmUp++) { // classes are loaded, and what measures has been called
            allocated(program, block, warmUp);
        }
        assertThat(allocated(program, block, 3)).isZero();
    }

    /** Bytes allocated in the months of one block. */
    private static long allocated(Program program, Block block, long unit) {
        program.begin(block, unit * Block.PATHS, Block.PATHS);
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int t = 0; t < program.horizon().months(); t++) {
            program.advance(block, t);
        }
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
