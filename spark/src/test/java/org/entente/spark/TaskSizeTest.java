package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.simulation.work.Job;
import org.entente.simulation.work.Work;
import org.junit.jupiter.api.Test;

final class TaskSizeTest {

    private static final TaskSize SIZE = new TaskSize(TaskSize.DEFAULT_UNITS, 2);

    /** Cases of a batch, four of which run side by side. */
    private record Cases(long pieces, long unitsOfPiece) implements Work<RuntimeException> {

        @Override
        public void here() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Job job() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int sideBySide() {
            return 4;
        }

        @Override
        public boolean merges() {
            return false;
        }

        @Override
        public byte[] part(long from, long end) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void take(long pieces, byte[] done) {
            throw new UnsupportedOperationException();
        }
    }

    private static List<Long> sizes(TaskSize size, Work<?> work) {
        return size.tasks(work).stream().map(task -> task.end() - task.from()).toList();
    }

    /** 4096 units are five cases of 782 units, which would run as four and one. */
    @Test
    void tasks_ofCases_areMultiplesOfThoseThatRunSideBySide() {
        assertThat(sizes(SIZE, new Cases(200, 782))).hasSize(50).containsOnly(4L);
    }

    /** A case that has as many units as a task. */
    @Test
    void tasks_ofLargeCases_haveThoseThatRunSideBySide() {
        assertThat(sizes(SIZE, new Cases(200, 4096))).hasSize(50).containsOnly(4L);
    }

    /** Three turns of 200 cases on two slots are 34 cases each, of which 32 run in fours. */
    @Test
    void tasks_ofSmallCases_areLargeMultiples() {
        assertThat(sizes(SIZE, new Cases(200, 79))).containsExactly(32L, 32L, 32L, 32L, 32L, 32L, 8L);
    }

    /** Cases that are fewer than slots run at once, and share nothing. */
    @Test
    void tasks_ofFewLargeCases_keepEachSlotBusy() {
        assertThat(sizes(new TaskSize(TaskSize.DEFAULT_UNITS, 8), new Cases(6, 4096)))
                .hasSize(6)
                .containsOnly(1L);
    }
}
