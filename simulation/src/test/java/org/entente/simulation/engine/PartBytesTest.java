package org.entente.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Statistics of five bytes: 12 + 4 + 8 + 32 bytes before them and 8 behind, which are 69. */
class PartBytesTest {

    private static final byte[] PART = PartBytes.of("run", out -> {
        out.writeInt(7);
        out.writeByte(8);
    });

    private static void requireRefused(byte[] bytes, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartBytes.open("run", bytes))
                .withMessage("the bytes of a part of a run must " + rule);
    }

    private static byte[] changed(int place) {
        byte[] bytes = PART.clone();
        bytes[place] ^= 1;
        return bytes;
    }

    @Test
    void open_whatWasWritten_readsTheStatisticsAlone() throws IOException {
        assertThat(PART).hasSize(69).startsWith('e', 'n', 't', 'e', 'n', 't', 'e', ' ', 'p', 'a', 'r', 't', 0, 0, 0, 1);
        assertThat(PartBytes.open("run", PART).readAllBytes()).containsExactly(0, 0, 0, 7, 8);
        byte[] nothing = PartBytes.of("run", out -> {});
        assertThat(nothing).hasSize(64);
        assertThat(PartBytes.open("run", nothing).readAllBytes()).isEmpty();
    }

    @Test
    void open_otherBytes_tellsWhatIsWrong() {
        requireRefused(new byte[0], "begin with 'entente part', but do not");
        requireRefused(changed(11), "begin with 'entente part', but do not");
        requireRefused(Arrays.copyOf(PART, 63), "be whole, but end after 63 bytes");
        requireRefused(changed(15), "be of format 1, but are of 0");
        requireRefused(Arrays.copyOf(PART, 68), "be 69, but are 68");
        requireRefused(Arrays.copyOf(PART, 64), "be 69, but are 64");
    }

    @Test
    void open_changedBytes_areRefused() {
        for (int place : new int[] {24, 55, 56, 60, 61, 68}) {
            requireRefused(changed(place), "be as they were written, but have changed");
        }
    }

    @Test
    void open_partOfAnotherRun_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartBytes.open("walk", PART))
                .withMessage("the bytes of a part of a run must be of the same run, but are of another");
    }
}
