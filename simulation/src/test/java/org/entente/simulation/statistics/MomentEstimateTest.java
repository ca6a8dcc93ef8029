package org.entente.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MomentEstimateTest {

    /**
     * Units of values 1 3, 2 4, 5 5 and 8 in two replicates: the first has 1 3 5 5, mean 3.5, the second 2 4 8, mean
     * 14/3; all seven have mean 4. So the squared error is 2 ((4/7)² 0.5² + (3/7)² (2/3)²) = 2 (4 + 4) / 49 = 16/49.
     */
    @Test
    void ofReplicates_byHand_hasTheErrorOfTheReplicates() {
        ReplicateMoments moments = new ReplicateMoments(1, 2);
        moments.add(0, table(1, 3));
        moments.add(1, table(2, 4));
        moments.add(2, table(5, 5));
        moments.add(3, table(8));
        MomentEstimate estimate = moments.estimates().get(0);
        assertThat(estimate.moments().count()).isEqualTo(7);
        assertThat(estimate.moments().mean()).isCloseTo(4, within(1e-15));
        assertThat(estimate.moments().minimum()).isEqualTo(1);
        assertThat(estimate.moments().maximum()).isEqualTo(8);
        assertThat(estimate.standardError()).isCloseTo(4 / 7.0, within(1e-15));
    }

    @Test
    void ofReplicates_oneReplicate_hasTheErrorOfIndependentPaths() {
        ReplicateMoments moments = new ReplicateMoments(1, 1);
        moments.add(0, table(1, 3));
        moments.add(1, table(2));
        MomentEstimate estimate = moments.estimates().get(0);
        assertThat(estimate.standardError()).isEqualTo(estimate.moments().standardError());
    }

    @Test
    void ofReplicates_replicatesWithoutPaths_doNotCount() {
        ReplicateMoments three = new ReplicateMoments(1, 3);
        three.add(0, table(1));
        assertThat(three.estimates().get(0).standardError()).isNaN();
        three.add(1, table(2));
        assertThat(three.estimates().get(0).standardError()).isCloseTo(0.5, within(1e-15)); // 2 (¼² + ¼²) = ¼
    }

    @Test
    void ofReplicates_noPaths_haveNoError() {
        Moments none = new MomentsTable(1).get(0);
        assertThat(MomentEstimate.ofReplicates(none, List.of(none, none)).standardError())
                .isNaN();
    }

    private static MomentsTable table(double... values) {
        MomentsTable table = new MomentsTable(1);
        table.restart(values.length);
        table.put(0, values);
        return table;
    }
}
