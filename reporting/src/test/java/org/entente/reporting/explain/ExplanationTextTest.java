package org.entente.reporting.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.reporting.run.SampleRun;
import org.entente.reporting.words.Screen;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.explain.Trace;
import org.entente.simulation.results.Series;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    private static final Scenario SCENARIO =
            SampleRun.scenario("small", "Three months", new Horizon(YearMonth.of(2026, 11), YearMonth.of(2027, 1)));

    private static final Screen SCREEN = new Screen(100, OptionalInt.empty());

    @Test
    void monthly_trace_hasAColumnForEachLine() {
        Trace share = new Trace(
                Address.of("terms", "share"),
                List.of(
                        line("base", 10.5, 11.25, 12),
                        line("room under the cap", 3, 0.75, 0),
                        line("paid", 2.1, 0.75, 0)));
        Trace open = new Trace(
                Address.of("terms", "open"), List.of(line("room under the cap", Double.POSITIVE_INFINITY, 1234.5, -1)));
        assertThat(ExplanationText.monthly(
                        new Explanation(SCENARIO, Map.of(), Optional.empty(), List.of(share, open)), SCREEN))
                .isEqualTo("""
                small, month by month on one path: every quantity is at its median, every shock is zero, and no
                event happens. Billions of US dollars unless another unit is named.

                terms.share
                  month     base  room under the cap   paid
                  2026-11  10.50               3.000  2.100
                  2026-12  11.25               0.750  0.750
                  2027-01  12.00               0.000  0.000

                terms.open
                  month    room under the cap
                  2026-11                   –
                  2026-12               1,234
                  2027-01                  −1
                """);
    }

    @Test
    void monthly_eventsThatHappen_areNamed() {
        assertThat(ExplanationText.monthly(
                        new Explanation(
                                SCENARIO,
                                Map.of("b", YearMonth.of(2026, 12), "a", YearMonth.of(2027, 1)),
                                Optional.empty(),
                                List.of()),
                        SCREEN))
                .isEqualTo("""
                small, month by month on one path: every quantity is at its median, every shock is zero, and these
                events happen: a in 2027-01, b in 2026-12. Billions of US dollars unless another unit is named.
                """);
    }

    @Test
    void monthly_linesThatDoNotFit_makeAnotherTable() {
        List<Trace.Line> lines = IntStream.range(0, 8)
                .mapToObj(i -> line("a rather long label " + i, 1, 2, 3))
                .toList();
        String text = ExplanationText.monthly(
                new Explanation(SCENARIO, Map.of(), Optional.empty(), List.of(new Trace(Address.of("compute"), lines))),
                SCREEN);
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
        assertThat(text.lines().filter(line -> line.startsWith("  month"))).hasSize(3); // 3 + 3 + 2 columns of 23
    }

    /** Two months of 2026 and one of 2027: a flow adds up, and what stands is as it is at the end of the year. */
    @Test
    void yearly_flowsAddUp_andOthersStand() {
        Trace share = new Trace(
                Address.of("terms", "share"),
                List.of(line("paid", 2.5, 0.75, 1), new Trace.Line("rate", Series.of(0.2, 0.1, 0.3), false)));
        assertThat(ExplanationText.yearly(
                        new Explanation(SCENARIO, Map.of(), Optional.empty(), List.of(share)), SCREEN))
                .endsWith("""

                terms.share  2026 (2 months)  2027 (1 month)  total
                paid                    3.25            1.00   4.25
                rate                   0.100           0.300
                """);
    }

    /** What comes to nothing has no row. */
    @Test
    void brief_parts_haveARowForWhatTheyLeadTo() {
        Trace share = new Trace(Address.of("terms", "share"), List.of(line("base", 1, 2, 3), line("paid", 1, 2, 3)));
        Trace party =
                new Trace(Address.of("parties", "dev"), List.of(line("gain", 1, 1, 1), line("channels", 1, 1, 1)));
        Trace none = new Trace(Address.of("terms", "none"), List.of(line("paid", 0, 0, 0)));
        String text = ExplanationText.brief(
                new Explanation(SCENARIO, Map.of(), Optional.empty(), List.of(share, none, party)), SCREEN);
        assertThat(text.lines().map(line -> line.replaceAll(" +", " ")))
                .containsSubsequence("parties.dev, gain 2.00 1.00 3.00", "terms.share, paid 3.00 3.00 6.00")
                .noneMatch(line -> line.contains("none") || line.contains("base"));
    }

    private static Trace.Line line(String label, double... values) {
        return new Trace.Line(label, Series.of(values), true);
    }
}
