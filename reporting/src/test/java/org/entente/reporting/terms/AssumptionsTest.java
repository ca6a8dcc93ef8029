package org.entente.reporting.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.reporting.terms.AssumptionGroup.Baseline;
import org.entente.reporting.terms.AssumptionGroup.Item;
import org.junit.jupiter.api.Test;

final class AssumptionsTest {

    private static final ScenarioFile BEFORE = ScenarioReader.read("october-2025", List.of());
    private static final ScenarioFile AFTER = ScenarioReader.read("amended-2026", List.of());

    @Test
    void market_groups_followTheOrderOfThePage() {
        assertThat(Assumptions.market(AFTER))
                .extracting(AssumptionGroup::title)
                .containsExactly(
                        "Advertising",
                        "API",
                        "Consumer subscriptions",
                        "Business and enterprise seats",
                        "Agents (Frontier)",
                        "Compute",
                        "Clouds",
                        "AGI declared",
                        "Compute crunch",
                        "Demand slump",
                        "Price war",
                        "Discount rates");
    }

    @Test
    void market_product_readsNumbersTogetherThatBelongTogether() {
        AssumptionGroup api = group(Assumptions.market(AFTER), "API");

        assertThat(value(api, "demand a year at the start")).isEqualTo("median $8 billion, P10–P90 $7.2–8.9 billion");
        assertThat(value(api, "compute for sales")).isEqualTo("62 % → 30 %, half of the way in 2 years");
        assertThat(value(api, "weight of Microsoft's channel")).isEqualTo("0.48 → 0.25");
        assertThat(api.facts()).contains("U15", "R12").doesNotHaveDuplicates();
        assertThat(api.reasons())
                .contains(new AssumptionGroup.Reason(
                        "volatility of demand, a year", "Metered use can be moved to a rival within days."));
    }

    @Test
    void market_event_tellsFactorsOfWhatItChanges() {
        AssumptionGroup slump = group(Assumptions.market(AFTER), "Demand slump");

        assertThat(value(slump, "demand for API")).isEqualTo("× 0.8, half gone after 2 years");
    }

    @Test
    void terms_beside_tellWhatTheBaselineHas() {
        List<AssumptionGroup> terms = Assumptions.terms(AFTER, Optional.of(BEFORE));

        assertThat(group(terms, "Azure commitment").baseline()).isEqualTo(Baseline.SAME);
        assertThat(group(terms, "Azure as primary cloud").baseline()).isEqualTo(Baseline.NONE);
        AssumptionGroup share = group(terms, "Revenue share to Microsoft");
        assertThat(share.baseline()).isEqualTo(Baseline.OTHER);
        assertThat(item(share, "rate").baseline()).isEmpty();
        assertThat(item(share, "cap").baseline()).isEqualTo("–");
        assertThat(item(share, "paid before the start").baseline()).isEqualTo("$0");
    }

    @Test
    void terms_setting_isNamed() {
        ScenarioFile set =
                ScenarioReader.read("october-2025", List.of(Setting.parse("terms.microsoft-share.rate=0.1")));

        List<AssumptionGroup> terms = Assumptions.terms(set, Optional.empty());

        assertThat(group(terms, "Revenue share to Microsoft, from January 2026").notes())
                .isEqualTo("Set for this run: rate. Usual values, as the file has none: paid before the start $0.");
    }

    private static AssumptionGroup group(List<AssumptionGroup> groups, String title) {
        return groups.stream()
                .filter(group -> group.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Item item(AssumptionGroup group, String label) {
        return group.items().stream()
                .filter(item -> item.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String value(AssumptionGroup group, String label) {
        return item(group, label).value().replace('\u00A0', ' ').replace("\u2060", "");
    }
}
