package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MedianDrawsTest {

    private final Draws draws = new MedianDraws();

    @Test
    void uniforms_onEveryPath_areOneHalf() {
        double[] u = {9, 9, 9};
        draws.uniforms(5, 1000, 2, u);
        assertThat(u).containsExactly(0.5, 0.5, 9);
    }

    @Test
    void shocks_onEveryPath_areZero() {
        double[] month = {9, 9, 9};
        draws.shocks(new int[] {5}, 12, 1000, 2, new double[][] {month});
        assertThat(month).containsExactly(0, 0, 9);
    }
}
