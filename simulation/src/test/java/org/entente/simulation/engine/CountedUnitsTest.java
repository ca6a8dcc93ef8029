package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CountedUnitsTest {

    private static byte[] bytes(CountedUnits units) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        units.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void firstMissing_gapsThatClose_isTheFirstGap() {
        CountedUnits units = new CountedUnits();
        assertThat(units.firstMissing(7)).hasValue(0);
        units.add(4, 6);
        assertThat(units.firstMissing(7)).hasValue(0);
        units.add(0, 3);
        assertThat(units.firstMissing(7)).hasValue(3);
        assertThat(units.firstMissing(3)).isEmpty();
        units.add(3, 4);
        assertThat(units.firstMissing(7)).hasValue(6);
        units.add(6, 7);
        assertThat(units.firstMissing(7)).isEmpty();
    }

    @Test
    void add_noUnits_changesNothing() throws IOException {
        CountedUnits units = new CountedUnits();
        units.add(2, 4);
        units.add(3, 3);
        units.add(6, 6);
        CountedUnits same = new CountedUnits();
        same.add(2, 4);
        assertThat(bytes(units)).isEqualTo(bytes(same));
    }

    @Test
    void add_countedBefore_isRefused() {
        CountedUnits units = new CountedUnits();
        units.add(3, 6);
        requireRefused(units, 5, 9, 5);
        requireRefused(units, 1, 4, 3);
        requireRefused(units, 0, 10, 3);
        units.add(6, 7);
        units.add(2, 3);
    }

    /** Of units 0 to 2 and 5, the last was counted: the others are not counted by the attempt. */
    @Test
    void addFrom_oneCountedBefore_addsNone() throws IOException {
        CountedUnits units = new CountedUnits();
        units.add(5, 6);
        CountedUnits others = new CountedUnits();
        others.add(0, 3);
        others.add(5, 6);
        byte[] bytes = bytes(others);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.addFrom(new DataInputStream(new ByteArrayInputStream(bytes))));
        assertThat(units.firstMissing(7)).hasValue(0);
    }

    private static void requireRefused(CountedUnits units, long from, long end, long named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.add(from, end))
                .withMessage("each unit of 256 paths must be counted once, but unit " + named + " was counted before");
    }

    /** The number of ranges, and two numbers of each: 4 + 2 * 16 bytes. */
    @Test
    void writeTo_anyOrder_writesTheSameRanges() throws IOException {
        CountedUnits units = new CountedUnits();
        units.add(8, 9);
        units.add(2, 4);
        units.add(0, 2);
        CountedUnits reversed = new CountedUnits();
        reversed.add(0, 4);
        reversed.add(8, 9);
        assertThat(bytes(units)).hasSize(36).isEqualTo(bytes(reversed));
        CountedUnits read = new CountedUnits();
        read.add(4, 8);
        read.addFrom(new DataInputStream(new ByteArrayInputStream(bytes(units))));
        assertThat(read.firstMissing(20)).hasValue(9);
    }
}
