package org.entente.simulation.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreefryTest {

    /**
     * The vectors "threefry4x32 20" of Random123 1.14.0 (github.com/DEShawResearch/random123, tests/kat_vectors):
     * nothing but zeros, nothing but ones, and the digits of pi. Columns: the counter's words, the key's, the output's.
     */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000 00000000 00000000, 9c6ca96a e17eae66 fc10ecd4 5256a7d8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff ffffffff ffffffff, 2a881696 57012287 f6c7446e a16a6732",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0 082efa98 ec4e6c89, 59cd1dbb b8879579 86b5d00c ac8b6d84"
    })
    void fill_ofPublishedCounters_givesTheKnownAnswers(String counter, String key, String output) {
        long[] c = words(counter);
        long[] k = words(key);
        int[][] words = new int[4][1];
        Threefry.fill(k[0] | k[1] << 32, k[2] | k[3] << 32, c[0] | c[1] << 32, c[2] | c[3] << 32, 1, words);
        assertThat(Arrays.stream(words).mapToLong(word -> Integer.toUnsignedLong(word[0])))
                .containsExactly(Arrays.stream(words(output)).boxed().toArray(Long[]::new));
    }

    /** The key is the seed, and zeros; the counter's last words are the stream and the block. */
    @Test
    void randomWords_ofStreamAndBlock_areThoseOfTheirCounter() {
        int[][] expected = new int[4][3];
        Threefry.fill(-5, 0, 7, 0xFFFFFFFDFFFFFFFEL, 3, expected);
        int[][] found = new int[4][3];
        ColumnMath.randomWords(-5, -2, -3, 7, 3, found);
        assertThat(found).isDeepEqualTo(expected);
    }

    /** Beyond 2^32 too, where the counter's second word begins to count. */
    @Test
    void randomWords_countersInAnyGrouping_areTheSame() {
        int[][] all = new int[4][1000];
        ColumnMath.randomWords(1, 2, 3, 0xFFFFFFF0L, 1000, all);
        int[][] one = new int[4][1];
        for (int i = 0; i < 1000; i++) {
            ColumnMath.randomWords(1, 2, 3, 0xFFFFFFF0L + i, 1, one);
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
