package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {

    /**
     * The vectors "philox4x32 10" of Random123's file kat_vectors: nothing but zeros, nothing but ones, and the digits
     * of pi. Columns: the counter's words, the key's, the output's.
     */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void philox_ofPublishedCounters_givesTheKnownAnswers(String counter, String key, String output) {
        long[] c = words(counter);
        long[] k = words(key);
        int[][] words = new int[4][1];
        ColumnMath.philox(k[0] | k[1] << 32, (int) c[2], (int) c[3], c[0] | c[1] << 32, 1, words);
        assertThat(Arrays.stream(words).mapToLong(word -> Integer.toUnsignedLong(word[0])))
                .containsExactly(Arrays.stream(words(output)).boxed().toArray(Long[]::new));
    }

    /** Beyond 2^32 too, where the counter's second word begins to count. */
    @Test
    void philox_countersInAnyGrouping_givesTheSameWords() {
        int[][] all = new int[4][1000];
        ColumnMath.philox(1, 2, 3, 0xFFFFFFF0L, 1000, all);
        int[][] one = new int[4][1];
        for (int i = 0; i < 1000; i++) {
            ColumnMath.philox(1, 2, 3, 0xFFFFFFF0L + i, 1, one);
            for (int word = 0; word < 4; word++) {
                assertThat(one[word][0]).as("word %d of counter %d", word, i).isEqualTo(all[word][i]);
            }
        }
    }

    private static long[] words(String hexadecimal) {
        return Arrays.stream(hexadecimal.split(" ", -1))
                .mapToLong(word -> Long.parseLong(word, 16))
                .toArray();
    }
}
