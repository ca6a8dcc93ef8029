package org.entente.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;

/** Variants that are run side by side: each has the bits of a run by itself, whatever its conditions. */
class VariantsTest {

    private static final SimulationPlan PLAN = SimulationPlan.withDefaults()
            .withSampling(Sampling.RANDOM)
            .withPaths(300)
            .withThreads(1);

    private static final List<Measure> MEASURES = List.of(
            Measure.parse("gain.microsoft"), Measure.parse("2029 of revenue"), Measure.parse("cap.microsoft-share"));

    @Test
    void samples_variantsSideBySide_areThoseOfEachAlone() {
        Scenario scenario = ScenarioReader.read("amended-2026", List.of()).scenario();
        Experiment experiment = Experiment.of(PLAN, List.of(scenario));
        Address alone = Address.of("clouds", "azure", "margin");
        Address correlated = Address.of("products", "api", "demand", "growth");
        List<Variant> variants = List.of(
                        Conditions.NONE,
                        Conditions.NONE.holding(alone, 0.25),
                        Conditions.NONE.holding(alone, 0.3),
                        Conditions.NONE.holding(correlated, 0.7),
                        Conditions.NONE.givenQuantity(alone + " < p20"),
                        Conditions.NONE.givenQuantity(alone + " < p30"),
                        Conditions.NONE.givenQuantity(correlated + " > p60"),
                        Conditions.NONE.givenQuantity(correlated + " > p70"),
                        Conditions.NONE.givenEvent("price-war before 2029-01"),
                        Conditions.NONE.givenEvent("price-war before 2029-02"),
                        Conditions.NONE.givenEvent("price-war never"))
                .stream()
                .map(given -> new Variant(scenario, given))
                .toList();
        List<List<Sample>> together = experiment.samples(variants, MEASURES);
        for (int k = 0; k < variants.size(); k++) {
            List<Sample> single = experiment.sample(scenario, variants.get(k).conditions(), MEASURES);
            for (int m = 0; m < MEASURES.size(); m++) {
                assertThat(together.get(k).get(m).raw())
                        .as("%s of variant %d", MEASURES.get(m), k)
                        .containsExactly(single.get(m).raw());
            }
        }
    }
}
