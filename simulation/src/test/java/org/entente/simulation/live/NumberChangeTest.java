package org.entente.simulation.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.junit.jupiter.api.Test;

class NumberChangeTest {

    private static final ScenarioSource AMENDED = ScenarioReader.open("amended-2026");

    private static Scenario with(String... settings) {
        return AMENDED.scenario(Arrays.stream(settings).map(Setting::parse).toList());
    }

    private static Map<Address, Double> between(Scenario before, Scenario after) {
        return NumberChange.between(before, after);
    }

    @Test
    void between_numbersAndWords_areTheNumbers() {
        Scenario after = with("terms.microsoft-share.cap=50", "discount-rate=0.07", "name=other", "title=Other");
        assertThat(between(with("terms.microsoft-share.cap=40", "discount-rate=0.08"), after))
                .isEqualTo(Map.of(new Address("terms.microsoft-share.cap"), 50.0, new Address("discount-rate"), 0.07));
    }

    @Test
    void between_moreThanNumbers_isNothing() {
        Scenario before = with("terms.microsoft-share.cap=40");
        for (String more : List.of(
                "terms.microsoft-share.until=2031-06",
                "terms.microsoft-share.already-paid=0.5",
                "terms.microsoft-share.rate={uniform: {min: 0.1, max: 0.2}}",
                "terms.microsoft-licence-2025=null")) {
            assertThat(between(before, with("terms.microsoft-share.cap=50", more)))
                    .as(more)
                    .isEmpty();
        }
    }

    @Test
    void between_numberThatWas0_isNothing() {
        assertThat(between(with("terms.microsoft-share.cap=0"), with("terms.microsoft-share.cap=50")))
                .isEmpty();
        assertThat(between(with(), with())).isEmpty();
    }
}
