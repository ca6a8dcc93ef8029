package org.entente.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.model.Scenario;
import org.entente.simulation.metric.Measure;
import org.junit.jupiter.api.Test;

class ObjectiveTest {

    private static final Objective GAIN = Objective.of(Measure.parse("npv of gain.holder"), Statistic.parse("p10"));

    @Test
    void at_number_replacesTheTarget() {
        Scenario scenario = Stake.scenario();
        assertThat(GAIN.hasTarget()).isFalse();
        assertThat(GAIN.equalTo(scenario).reference()).contains(scenario);
        assertThat(GAIN.equalTo(scenario).at(30)).isEqualTo(GAIN.at(30));
        assertThat(GAIN.at(30).hasTarget()).isTrue();
        assertThat(GAIN.at(30).equalTo(scenario)).isEqualTo(GAIN.equalTo(scenario));
    }

    @Test
    void at_numberThatIsNotFinite_isRefused() {
        assertThatThrownBy(() -> GAIN.at(Double.NaN)).hasMessage("a target must be finite, but was NaN");
        assertThatThrownBy(() -> GAIN.at(Double.NEGATIVE_INFINITY))
                .hasMessage("a target must be finite, but was -Infinity");
    }

    @Test
    void objective_twoTargets_isRefused() {
        Optional<Scenario> scenario = Optional.of(Stake.scenario());
        assertThatThrownBy(() -> new Objective(GAIN.measure(), GAIN.statistic(), OptionalDouble.of(30), scenario))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an objective must have one target, but had 30.0 and the scenario "
                        + Stake.scenario().name());
    }

    @Test
    void toString_isTheStatisticOfTheMeasure() {
        assertThat(GAIN.at(30)).hasToString("p10 of npv of gain.holder");
    }
}
