package org.entente.simulation.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.experiment.Stake;
import org.entente.simulation.random.RandomInputs;
import org.junit.jupiter.api.Test;

class InputGroupTest {

    private static final Scenario AMENDED =
            ScenarioReader.read("amended-2026", List.of()).scenario();

    @Test
    void groups_correlatedInputs_areOneGroup() {
        assertThat(InputGroup.groups(AMENDED))
                .filteredOn(InputGroup::isCorrelated)
                .extracting(InputGroup::name)
                .containsExactly("10 correlated quantities", "7 correlated processes' shocks");
    }

    @Test
    void groups_allInputs_areEachInOneGroup() {
        List<Address> grouped = new ArrayList<>();
        InputGroup.groups(AMENDED).forEach(group -> grouped.addAll(group.addresses()));
        RandomInputs inputs = RandomInputs.of(List.of(AMENDED));
        List<Address> drawn = new ArrayList<>(inputs.uniforms());
        drawn.addAll(inputs.shocks());
        assertThat(grouped).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void groups_processWithoutVolatility_isInNone() {
        assertThat(InputGroup.groups(Stake.scenario()))
                .extracting(InputGroup::name)
                .containsExactly("clouds.hosting.margin", Stake.FRACTION, Stake.MULTIPLE);
    }

    @Test
    void groups_singleProcess_isNamedByItsShock() {
        Scenario moving = Stake.with("products: { app: { demand: { volatility: 0.2 } } }");
        assertThat(InputGroup.groups(moving))
                .extracting(InputGroup::name)
                .contains("products.app.demand.shock")
                .doesNotContain("compute.training.shock");
    }

    /** The market's valuation of a stake is a term by its address only. */
    @Test
    void inputKind_ofAnAddress_isDecidedByItsSide() {
        assertThat(InputKind.of(AMENDED, new Address("terms.microsoft-stake.fraction")))
                .isEqualTo(InputKind.TERM);
        assertThat(InputKind.of(AMENDED, new Address("terms.microsoft-stake.multiple")))
                .isEqualTo(InputKind.DRIVER);
        assertThat(InputKind.of(AMENDED, new Address("events.agi-declared"))).isEqualTo(InputKind.EVENT);
        assertThat(InputKind.of(AMENDED, new Address("events.agi-declared.hazard")))
                .isEqualTo(InputKind.DRIVER);
        assertThat(InputKind.of(AMENDED, new Address("products.api.demand.shock")))
                .isEqualTo(InputKind.NOISE);
    }

    @Test
    void sideLabel_termCorrelatedWithADriver_isMixed() {
        Scenario mixed = Stake.with("""
                correlations:
                  - { between: [terms.stake.fraction, clouds.hosting.margin], value: 0.5 }
                """);
        List<InputGroup> groups = InputGroup.groups(mixed);
        assertThat(groups)
                .extracting(group -> group.name() + " " + group.sideLabel())
                .containsExactly(Stake.MULTIPLE + " driver", "2 correlated quantities mixed");
        assertThat(InputGroup.sides(groups)).extracting(InputGroup::name).containsExactly("all drivers together");
    }

    @Test
    void inputGroup_sideThatIsNone_isRefused() {
        assertThatThrownBy(() -> new InputGroup("events.boom", Optional.of(InputKind.EVENT), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the side of events.boom must be one of [TERM, DRIVER], but was EVENT");
    }

    @Test
    void groups_twoOfOneSize_haveDifferentNames() {
        Scenario twice = Stake.with("""
                discount-rate: { uniform: { min: 0.05, max: 0.15 } }
                correlations:
                  - { between: [terms.stake.fraction, clouds.hosting.margin], value: 0.5 }
                  - { between: [terms.stake.multiple, discount-rate], value: 0.5 }
                """);
        assertThat(InputGroup.groups(twice))
                .extracting(InputGroup::name)
                .containsExactly("2 correlated quantities", "2 correlated quantities with discount-rate");
    }
}
