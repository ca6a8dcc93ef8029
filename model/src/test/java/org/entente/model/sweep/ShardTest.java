package org.entente.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @Test
    void among_takesEveryNthCase() {
        assertThat(Shard.parse("2/3").among(List.of(0, 1, 2, 3, 4, 5, 6))).containsExactly(1, 4);
        assertThat(Shard.WHOLE.among(List.of(0, 1))).containsExactly(0, 1);
    }

    @Test
    void among_fewerCasesThanShards_mayBeEmpty() {
        assertThat(Shard.parse("3/3").among(List.of(0, 1))).isEmpty();
    }

    /** Seven things in three ranges: 2, 2 and 3; each begins where the one before ends. */
    @Test
    void first_ofEachShard_isTheEndOfTheOneBefore() {
        assertThat(Shard.parse("1/3").first(7)).isZero();
        assertThat(Shard.parse("1/3").end(7)).isEqualTo(2);
        assertThat(Shard.parse("2/3").first(7)).isEqualTo(2);
        assertThat(Shard.parse("2/3").end(7)).isEqualTo(4);
        assertThat(Shard.parse("3/3").first(7)).isEqualTo(4);
        assertThat(Shard.parse("3/3").end(7)).isEqualTo(7);
        assertThat(Shard.parse("1000000/1000000").end(3_906_250_000L)).isEqualTo(3_906_250_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3/", "a/b", "-1/2", "1/2/3", "1/2x"})
    void parse_noShard_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.parse(text))
                .withMessage("a shard must be written as 3/8, but was '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"1/0, 0", "1/1000001, 1000001", "1/2000000, 2000000", "1/99999999999999999999, 2147483647"})
    void parse_countOutsideItsRange_namesTheRange(String text, int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.parse(text))
                .withMessage(
                        "the number of shards must be from 1 to 1000000, the most cases of a sweep, but was " + count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3"})
    void parse_numberAboveTheCount_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shard.parse(text))
                .withMessage("a shard must be one of 1/3 to 3/3, but was " + text);
    }
}
