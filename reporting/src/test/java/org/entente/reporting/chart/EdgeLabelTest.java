package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EdgeLabelTest {

    @Test
    void labelsWithRoomStayWhereTheyAre() {
        assertThat(EdgeLabel.spread(List.of(10.0, 30.0, 90.0), 15, 0, 100)).containsExactly(10.0, 30.0, 90.0);
    }

    /** 40, 41 and 42 crowd around 41; 15 apart they stand at 41 - 15, 41 and 41 + 15. */
    @Test
    void crowdedLabelsSpreadAroundTheirMiddle() {
        assertThat(EdgeLabel.spread(List.of(40.0, 41.0, 42.0), 15, 0, 100)).containsExactly(26.0, 41.0, 56.0);
    }

    @Test
    void labelsAtTheBottomArePushedUp() {
        assertThat(EdgeLabel.spread(List.of(99.0, 100.0), 15, 0, 100)).containsExactly(85.0, 100.0);
    }

    /** Five labels 15 apart need 60; with 40 they stand 10 apart. */
    @Test
    void withTooLittleRoomTheGapShrinks() {
        assertThat(EdgeLabel.spread(List.of(0.0, 0.0, 0.0, 0.0, 0.0), 15, 0, 40))
                .containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
    }

    @Test
    void noLabelsNeedNoPlace() {
        assertThat(EdgeLabel.spread(List.of(), 15, 0, 100)).isEmpty();
    }

    @Property(seed = "1")
    void labelsNeverOverlapOrLeave(@ForAll @Size(max = 7) List<@DoubleRange(min = 0, max = 100) Double> anywhere) {
        List<Double> wanted = anywhere.stream().sorted().toList();
        List<Double> heights = EdgeLabel.spread(wanted, 15, 0, 100); // 6 gaps of 15 fit into 100
        assertThat(heights).hasSameSizeAs(wanted);
        assertThat(heights).allMatch(height -> height >= -1e-9 && height <= 100 + 1e-9);
        IntStream.range(1, heights.size())
                .forEach(i -> assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(15 - 1e-9));
    }

    /** Moving all labels up or down together cannot bring them nearer to where they belong. */
    @Property(seed = "1")
    void labelsAreMovedNoMoreThanNeeded(
            @ForAll @Size(min = 1, max = 5) List<@DoubleRange(min = 400, max = 600) Double> anywhere) {
        List<Double> wanted = anywhere.stream().sorted().toList();
        List<Double> heights = EdgeLabel.spread(wanted, 15, 0, 1000);
        double moved = IntStream.range(0, wanted.size())
                .mapToDouble(i -> heights.get(i) - wanted.get(i))
                .sum();
        assertThat(moved).isCloseTo(0, Offset.offset(1e-6));
    }
}
