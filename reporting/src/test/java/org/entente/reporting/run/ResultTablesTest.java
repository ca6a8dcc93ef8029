package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;

/** The tables of a page. */
class ResultTablesTest {

    private final Results results = SampleRun.results();
    private final ResultTables capped =
            new ResultTables(results, results.scenarios().get(0));

    @Test
    void tables_eachRow_hasACellForEachColumn() {
        for (HtmlTable grid : List.of(capped.values(), capped.years(), capped.everything())) {
            assertThat(grid.rows())
                    .isNotEmpty()
                    .allMatch(row -> row.size() == grid.header().size());
        }
    }

    @Test
    void values_scenario_isComparedWithTheBaseline() {
        HtmlTable values = capped.values();
        assertThat(values.header()).endsWith("P(< 0)", "Difference from the baseline", "Better off in");
        assertThat(values.rows())
                .extracting(row -> row.get(0).text())
                .contains("OpenAI", "Microsoft")
                .doesNotContain("Idle");
    }

    @Test
    void values_baseline_isComparedWithNothing() {
        assertThat(new ResultTables(results, results.scenarios().get(1))
                        .values()
                        .header())
                .endsWith("P90", "P(< 0)");
    }

    /** The developer comes first; Amazon and Oracle own a cloud and nothing else. */
    @Test
    void sources_ofEachParty_areListedBelowTheirSum() {
        assertThat(capped.sources().rows())
                .extracting(row -> row.get(0).text())
                .containsExactly(
                        "OpenAI",
                        "– OpenAI: Sales",
                        "– OpenAI: Compute",
                        "– OpenAI: Revenue shares",
                        "Amazon: Compute",
                        "Microsoft",
                        "– Microsoft: Compute",
                        "– Microsoft: Revenue shares",
                        "– Microsoft: Value of stakes",
                        "Oracle: Compute");
        assertThat(capped.sources().header())
                .startsWith("Party and source", "2026")
                .endsWith("2032", "Total", "Present value");
    }

    /** Medians of revenue are 29 in 2026 and 193 in 2032 by construction of the sample. */
    @Test
    void years_revenue_hasPercentiles() {
        List<HtmlCell> median = capped.years().rows().stream()
                .filter(row -> row.get(0).text().equals("Revenue, P50"))
                .findFirst()
                .orElseThrow();
        assertThat(median.get(1).text()).isEqualTo("29.00 ± 0.02");
        assertThat(median.get(7).text()).isEqualTo("193.0 ± 0.3");
        assertThat(median.get(7).isNumber()).isTrue();
    }

    @Test
    void htmlCell_numberAndText_areSortedByThemselves() {
        assertThat(HtmlCell.of("1.5 %", 0.015).order()).isEqualTo("0.015");
        assertThat(HtmlCell.of("OpenAI").isNumber()).isFalse();
    }
}
