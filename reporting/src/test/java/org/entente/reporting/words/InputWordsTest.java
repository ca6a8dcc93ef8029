package org.entente.reporting.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.junit.jupiter.api.Test;

final class InputWordsTest {

    private final Scenario amended =
            ScenarioReader.read("amended-2026", List.of()).scenario();
    private final InputWords words = new InputWords(amended);

    @Test
    void name_everyQuantityOfTheLargestScenario_isKnownAndUnlikeAllOthers() {
        Map<String, List<Address>> addresses = amended.quantities().keySet().stream()
                .collect(Collectors.groupingBy(address -> words.name(address).text()));

        assertThat(addresses.values()).allSatisfy(same -> assertThat(same).hasSize(1));
        assertThat(addresses)
                .allSatisfy((text, same) ->
                        assertThat(text).isNotEqualTo(same.get(0).text()));
    }

    @Test
    void label_rateOfAShare_hasItsTermAndUnit() {
        assertThat(label("terms.microsoft-share.rate")).isEqualTo("Revenue share to Microsoft, rate (%)");
    }

    @Test
    void label_amount_hasTheMoneyOfTheScenario() {
        assertThat(label("terms.microsoft-share.cap")).isEqualTo("Revenue share to Microsoft, cap ($ billion)");
    }

    @Test
    void label_rateFromAMonth_namesTheMonth() {
        assertThat(label("terms.microsoft-share.rate.2027-01"))
                .isEqualTo("Revenue share to Microsoft, rate from January 2027 on (%)");
    }

    @Test
    void label_tier_countsFromOne() {
        assertThat(label("terms.microsoft-share.rate.tiers.steps.0.above"))
                .isEqualTo("Revenue share to Microsoft, limit of tier 1 ($ billion)");
    }

    @Test
    void label_weightOfAChannel_namesItsOwner() {
        assertThat(label("products.api.channels.mix.bedrock.target"))
                .isEqualTo("API, weight of Amazon's channel in the end");
    }

    @Test
    void label_effectOfAnEvent_namesWhatChanges() {
        assertThat(label("events.price-war.effects.products.api.demand.multiply"))
                .isEqualTo("Price war, factor on demand for API");
    }

    @Test
    void label_twoCommitmentsToOneCloud_tellWhenTheyBegin() {
        assertThat(label("terms.aws-commitment-2025.total"))
                .isEqualTo("AWS commitment, from November 2025, total ($ billion)");
    }

    @Test
    void label_whatIsNoQuantity_isItsAddress() {
        assertThat(label("horizon.to")).isEqualTo("horizon.to");
    }

    @Test
    void isDate_parametersOfADate_areDatesToo() {
        assertThat(List.of("events.storm.date", "events.storm.date.uniform.min"))
                .allMatch(InputWords::isDate);
        assertThat(List.of("events.date.probability", "events.storm.dated", "terms.storm.date", "horizon.from"))
                .noneMatch(InputWords::isDate);
    }

    @Test
    void label_parameterOfADate_isAYear() {
        assertThat(label("events.storm.date.uniform.min")).isEqualTo("events.storm.date.uniform.min (year)");
    }

    private String label(String address) {
        return words.name(new Address(address)).label();
    }
}
