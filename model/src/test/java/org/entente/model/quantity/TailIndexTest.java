package org.entente.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TailIndexTest {

    private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    @Test
    void studentT_hasItsDegreesOfFreedom() {
        assertThat(new StudentT(1.5, 0, 1).tailIndex()).isEqualTo(1.5);
        assertThat(new Normal(0, 1).tailIndex()).isEqualTo(UNBOUNDED);
    }

    /**
     * With the median's level in the middle the level is a line in logit u: log 2, log 8 and log 32 have the slope
     * log 4 / log 9 = 0.6309, so that the tail falls like x^-1.585: there is a mean but no variance.
     */
    @Test
    void metalog_boundedBelow_hasTheInverseOfItsSlope() {
        Metalog logMetalog = new Metalog(2, 8, 32, 0, UNBOUNDED);
        assertThat(logMetalog.tailIndex()).isCloseTo(Math.log(9) / Math.log(4), within(1e-12));
        assertThat(logMetalog.mean()).isFinite();
        assertThat(new Metalog(2, 20, 200, 0, UNBOUNDED).tailIndex()).isLessThan(1);
        assertThat(new Metalog(2, 20, 200, 0, UNBOUNDED).mean()).isInfinite();
        assertThat(Metalog.unbounded(2, 8, 32).tailIndex()).isEqualTo(UNBOUNDED);
    }

    @Test
    void mixture_hasThatOfItsHeaviestPart() {
        Mixture mixture = new Mixture(List.of(
                new Mixture.Component(1, new Normal(0, 1)), new Mixture.Component(0.01, new StudentT(2, 0, 1))));
        assertThat(mixture.tailIndex()).isEqualTo(2);
    }

    /** A bound on one side leaves the other tail. */
    @Test
    void truncated_hasThatOfTheTailThatIsLeft() {
        StudentT heavy = new StudentT(1.5, 0, 1);
        assertThat(new Truncated(heavy, 0, UNBOUNDED).tailIndex()).isEqualTo(1.5);
        assertThat(new Truncated(heavy, -UNBOUNDED, 0).tailIndex()).isEqualTo(1.5);
        assertThat(new Truncated(heavy, -1, 2).tailIndex()).isEqualTo(UNBOUNDED);
    }
}
