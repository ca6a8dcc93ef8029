package org.entente.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamWordsTest {

    /** The answer to a counter and key of zeros, in Random123's kat_vectors. */
    private static final int[] ZEROS = {0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8};

    @ParameterizedTest
    @CsvSource({"paths-0, 0", "paths-1, 1", "paths-2, 2", "paths-3, 3"})
    void ordering_wordsOfPaths_beginWithTheKnownAnswer(String ordering, int word) {
        assertThat(StreamWords.ordering(ordering, 0).apply(0)[0]).isEqualTo(ZEROS[word]);
    }

    @Test
    void ordering_months_beginsWithTheKnownAnswer() {
        assertThat(StreamWords.ordering("months", 0).apply(0)).startsWith(ZEROS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paths-0", "paths-3", "months", "addresses", "engine"})
    void ordering_otherParts_differ(String ordering) {
        LongFunction<int[]> words = StreamWords.ordering(ordering, 1);
        assertThat(words.apply(0)).isNotEqualTo(words.apply(1));
    }

    @Test
    void ordering_streams_areTheAddressesOfTheScenario() {
        List<Address> addresses = StreamWords.addresses(StreamWords.scenario());
        int second = Streams.idOf(new Address(addresses.get(1).text() + "-0"));
        int[][] words = new int[4][1];
        ColumnMath.randomWords(2, second, 1, 0, 1, words);
        assertThat(StreamWords.ordering("addresses", 2).apply(0))
                .hasSize(4 * addresses.size())
                .containsSequence(words[0][0], words[1][0], words[2][0], words[3][0]);
    }

    /** The words of the third month of the compute price, known by their shocks. */
    @Test
    void ordering_engine_drawsWhatTheSimulationDraws() {
        int stream = Streams.idOf(Scenario.COMPUTE_PRICE);
        int[][] words = new int[4][256];
        ColumnMath.randomWords(3, stream, 1, 0, 256, words);
        double[] z = new double[256];
        ColumnMath.shocks(words[2], z, 256);
        double[][] shocks = new double[4][256];
        new RandomDraws(3).shocks(new int[] {stream}, 0, 0, 256, shocks);
        assertThat(z).isEqualTo(shocks[2]);
        assertThat(StreamWords.ordering("engine", 3).apply(0)).containsSequence(words[2]);
    }

    /** Two paths share a counter of uniforms, so the second block of 256 paths begins at the 128th. */
    @Test
    void ordering_engine_goesOnWithTheNextBlockOfPaths() {
        int stream = Streams.idOf(Scenario.COMPUTE_PRICE);
        int[][] ofShocks = new int[4][256];
        ColumnMath.randomWords(3, stream, 1, 256, 256, ofShocks);
        Address growth = Address.of("products", "api", "demand", "growth");
        int[][] ofGrowth = new int[4][128];
        ColumnMath.randomWords(3, Streams.idOf(growth), 0, 128, 128, ofGrowth);
        LongFunction<int[]> engine = StreamWords.ordering("engine", 3);
        assertThat(holds(engine.apply(0), new int[] {ofShocks[2][0]})).isFalse();
        int[] next = engine.apply(1);
        assertThat(holds(next, ofShocks[2]) && holds(next, ofGrowth[3])).isTrue();
    }

    /** Whether {@code words} stand side by side in {@code all}, which has a million of them. */
    private static boolean holds(int[] all, int[] words) {
        return IntStream.rangeClosed(0, all.length - words.length)
                .anyMatch(from -> Arrays.equals(all, from, from + words.length, words, 0, words.length));
    }

    @Test
    void ordering_unknown_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamWords.ordering("sideways", 0))
                .withMessageContaining("but was sideways");
    }
}
