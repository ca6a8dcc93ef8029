package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.OptionalInt;
import org.entente.model.Horizon;
import org.entente.reporting.words.Screen;
import org.junit.jupiter.api.Test;

class ResultsTextTest {

    private static final Screen SCREEN = new Screen(100, OptionalInt.empty());

    /**
     * The numbers are those of the fixture's formulas: revenue of 2026 has median 29 and sigma 0.1, so that its P10 is
     * 29·exp(-0.12816) = 25.5; of 2027 median 50 and sigma 0.1·√2: 50·exp(-0.18125) = 41.7.
     */
    @Test
    void text_cappedAndUncappedShare() {
        assertThat(ResultsText.text(SampleRun.results(), SCREEN)).isEqualTo("""
                Billions of US dollars; P10, P50 and P90 of 100,000 paths; ± is a standard error.

                capped: The share is capped at 38
                                               2026    2027   2028   2029   2030   2031   2032
                  revenue               P10    25.5    41.7   65.7   87.5  110.4  125.7  137.5
                                        ±      0.02    0.04   0.08    0.1    0.2    0.2    0.3
                                        P50    29.0    50.0   82.0  113.0  147.0  172.0  193.0
                                        ±      0.02    0.04   0.08    0.1    0.2    0.2    0.3
                                        P90    33.0    59.9  102.4  146.0  195.8  235.4  270.9
                                        ±      0.02    0.04   0.08    0.1    0.2    0.2    0.3
                  microsoft-share paid  P10     4.8     7.6   10.0    5.4    0.0    0.0    0.0
                                        ±     0.005    0.01   0.02   0.01      0      0      0
                                        P50     5.8    10.0   14.0    8.0    0.0    0.0    0.0
                                        ±     0.005    0.01   0.02   0.01      0      0      0
                                        P90     7.0    13.1   19.5   11.8    0.0    0.0    0.0
                                        ±     0.005    0.01   0.02   0.01      0      0      0
                  its cap reached            <0.1 %     5 %   46 %   77 %   79 %   79 %   79 %
                                        ±    <0.1 %  <0.1 %  0.2 %  0.1 %  0.1 %  0.1 %  0.1 %
                  Cap of microsoft-share: reached by 2032-12 on 78.96 ± 0.13 % of paths, on half of these by 2028-11

                  net present value           mean    P10    P50    P90     P(< 0)       less open
                  OpenAI             −12.90 ± 0.04  −25.5   −9.7   −3.7  ≥99.996 %   +41.27 ± 0.08
                                                 ±   0.06   0.06   0.06
                  Amazon              34.19 ± 0.05   17.4   30.9   55.0   ≤0.004 %  +0.713 ± 0.004
                                                 ±   0.09   0.09   0.09
                  Microsoft            199.1 ± 0.3  101.1  179.9  320.3   ≤0.004 %   −39.90 ± 0.12
                                                 ±    0.5    0.5    0.5
                  Oracle              21.51 ± 0.03   10.9   19.4   34.6   ≤0.004 %
                                                 ±   0.05   0.05   0.05

                open: The share has no cap
                                              2026  2027   2028   2029   2030   2031   2032
                  revenue               P10   25.5  41.7   65.7   87.5  110.4  125.7  137.5
                                        ±     0.02  0.04   0.08    0.1    0.2    0.2    0.3
                                        P50   29.0  50.0   82.0  113.0  147.0  172.0  193.0
                                        ±     0.02  0.04   0.08    0.1    0.2    0.2    0.3
                                        P90   33.0  59.9  102.4  146.0  195.8  235.4  270.9
                                        ±     0.02  0.04   0.08    0.1    0.2    0.2    0.3
                  microsoft-share paid  P10    4.8   7.6   10.0    5.4   13.0    0.0    0.0
                                        ±    0.005  0.01   0.02   0.01   0.04      0      0
                                        P50    5.8  10.0   14.0    8.0   20.0    0.0    0.0
                                        ±    0.005  0.01   0.02   0.01   0.04      0      0
                                        P90    7.0  13.1   19.5   11.8   30.7    0.0    0.0
                                        ±    0.005  0.01   0.02   0.01   0.04      0      0
                  No cap on microsoft-share

                  net present value           mean    P10    P50    P90     P(< 0)
                  OpenAI             −12.90 ± 0.04  −25.5   −9.7   −3.7  ≥99.996 %
                                                 ±   0.06   0.06   0.06
                  Amazon              34.19 ± 0.05   17.4   30.9   55.0   ≤0.004 %
                                                 ±   0.09   0.09   0.09
                  Microsoft            199.1 ± 0.3  101.1  179.9  320.3   ≤0.004 %
                                                 ±    0.5    0.5    0.5
                  Oracle              21.51 ± 0.03   10.9   19.4   34.6   ≤0.004 %
                                                 ±   0.05   0.05   0.05

                Halving these errors takes at most 400,000 paths. An interval of 95 % is ± 2.13 errors: they come
                from 16 replicates, so by Student's t with 15 degrees of freedom. Sobol's points are most even at
                65,536 or 131,072 paths, powers of two in each replicate.
                """);
    }

    @Test
    void text_manyYears_breakIntoGroups() {
        Horizon decades = new Horizon(YearMonth.of(2026, 1), YearMonth.of(2055, 12));
        String text = ResultsText.text(SampleRun.alone(decades, 1234), SCREEN);
        assertThat(text.lines().filter(line -> line.contains("revenue"))).hasSize(4); // 8 + 8 + 8 + 6 years
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void text_smallAmounts_keepTheirDigits() {
        assertThat(ResultsText.text(
                        SampleRun.alone(new Horizon(YearMonth.of(2026, 1), YearMonth.of(2026, 12)), 0.05), SCREEN))
                .isEqualTo("""
                Billions of US dollars; P10, P50 and P90 of 100,000 paths; ± is a standard error.

                alone: Nobody else
                                   2026
                  revenue  P10   0.0387
                           ±    0.00006
                           P50   0.0500
                           ±    0.00006
                           P90   0.0646
                           ±    0.00006

                  net present value               mean      P10      P50      P90
                  OpenAI             0.04755 ± 0.00005   0.0309   0.0455   0.0668
                                                     ±  0.00008  0.00008  0.00008

                Halving these errors takes at most 400,000 paths. An interval of 95 % is ± 2.13 errors: they come
                from 16 replicates, so by Student's t with 15 degrees of freedom. Sobol's points are most even at
                65,536 or 131,072 paths, powers of two in each replicate.
                """);
    }
}
