package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    @Test
    void compare_numberedNames_areInTheOrderInWhichPeopleCount() {
        assertThat(Stream.of("p10", "p2", "p1", "q", "p", "p1-b", "p1-10", "p1-9", "2026", "gain.p10", "gain.p9")
                        .sorted(NameOrder.INSTANCE))
                .containsExactly("2026", "gain.p9", "gain.p10", "p", "p1", "p1-9", "p1-10", "p1-b", "p2", "p10", "q");
    }

    /** An order of names must tell different names apart, or one of two would vanish from a map. */
    @Test
    void compare_leadingZeros_areDifferentNames() {
        assertThat(Stream.of("p1", "p01", "p001", "p0").sorted(NameOrder.INSTANCE))
                .containsExactly("p0", "p001", "p01", "p1");
        assertThat(NameOrder.INSTANCE.compare("p01", "p1")).isNegative();
        assertThat(NameOrder.INSTANCE.compare("p1", "p01")).isPositive();
        assertThat(NameOrder.INSTANCE.compare("p1", "p1")).isZero();
    }

    @Test
    void compare_numbersOfManyDigits_areCompared() {
        String large = "9".repeat(40);
        assertThat(Stream.of("a1" + "0".repeat(40), "a" + large).sorted(NameOrder.INSTANCE))
                .containsExactly("a" + large, "a1" + "0".repeat(40));
    }
}
