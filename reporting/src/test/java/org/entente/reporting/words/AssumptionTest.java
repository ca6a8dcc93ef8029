package org.entente.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.file.Fact;
import org.entente.model.file.ScenarioLibrary;
import org.entente.model.file.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of a scenario and what they rest on. */
class AssumptionTest {

    static List<String> library() {
        return List.copyOf(ScenarioLibrary.names());
    }

    @ParameterizedTest
    @MethodSource("library")
    void all_fileOfTheLibrary_everyNumberHasProvenance(String name) {
        assertThat(assumptions(name))
                .isNotEmpty()
                .allMatch(assumption -> assumption.provenance().isEmpty()
                        || assumption.provenance().stream()
                                .anyMatch(provenance -> !provenance.facts().isEmpty()
                                        || !provenance.assumptions().isEmpty()));
    }

    /** Probability 1 of a dated event, and nothing paid before, are what a file need not say. */
    @Test
    void all_numberThatTheFileLeavesOut_hasNoProvenance() {
        assertThat(assumption("price-war", "events.price-war.probability").provenance())
                .isEmpty();
        assertThat(assumption("october-2025", "terms.microsoft-share.already-paid")
                        .provenance())
                .isEmpty();
    }

    /** The cap of the library cites its two facts; with a probability of 80 % it is 38. */
    @Test
    void all_nearestSource_counts() {
        Assumption cap = assumption("amended-2026", "terms.microsoft-share.cap");
        assertThat(cap.provenance().orElseThrow().facts()).extracting(Fact::id).containsExactly("T30", "U1");
        assertThat(cap.isUncertain()).isTrue();
        assertThat(cap.isOfTerm()).isTrue();
        assertThat(cap.percentile(0.5)).isEqualTo(38);
    }

    @Test
    void isOfTerm_marketAndTerm_differ() {
        Assumption growth = assumption("amended-2026", "products.api.demand.growth");
        assertThat(growth.isOfTerm()).isFalse();
        Assumption rate = assumption("amended-2026", "terms.microsoft-share.rate");
        assertThat(rate.isUncertain()).isFalse();
        assertThat(rate.percentile(0.1)).isEqualTo(0.2);
    }

    private static List<Assumption> assumptions(String scenario) {
        return Assumption.all(ScenarioReader.read(scenario, List.of()));
    }

    private static Assumption assumption(String scenario, String address) {
        return assumptions(scenario).stream()
                .filter(assumption -> assumption.address().text().equals(address))
                .findFirst()
                .orElseThrow();
    }
}
