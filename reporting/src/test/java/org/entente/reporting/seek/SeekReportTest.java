package org.entente.reporting.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.reporting.analysis.AnalysisFolders;
import org.entente.reporting.analysis.AnalysisPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeekReportTest {

    @TempDir
    private Path folder;

    @Test
    void write_search_hasPointsAndSolutions() throws Exception {
        assertThat(SeekReport.write(SampleSeek.found(), SampleSeek.info(), folder))
                .isEmpty();
        assertThat(Files.readAllLines(folder.resolve("seek.csv")))
                .containsExactly(
                        "terms.microsoft-share.cap,purpose,statistic,se,target,target_se,difference,difference_se",
                        "10.0,scan,305.0,0.5,340.0,0.6,-35.0,0.2",
                        "38.0,scan,319.0,0.5,340.0,0.6,-21.0,0.2",
                        "50.0,scan,325.0,0.5,340.0,0.6,-15.0,0.2",
                        "79.0,slope,339.5,0.5,340.0,0.6,-0.5,0.2",
                        "80.0,solve,340.0,0.5,340.0,0.6,0.0,0.2",
                        "90.0,scan,345.0,0.5,340.0,0.6,5.0,0.2");
        assertThat(Files.readAllLines(folder.resolve("solutions.csv")))
                .containsExactly(
                        "meeting,terms.microsoft-share.cap,to,se,slope,slope_se,statistic,statistic_se,difference,"
                                + "difference_se",
                        "crossing,80.0,80.0,0.4,0.5,0.004,340.0,0.5,0.0,0.2");
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("seek.csv", "charts/seek.svg");
        assertThat(Files.readString(folder.resolve("charts/seek.svg")))
                .contains("80.0 ± 0.4", "target: as under “The share has no cap”", "present terms");
    }

    @Test
    void write_month_passesTheTarget() throws Exception {
        SeekReport.write(SampleSeek.month(), SampleSeek.info(), folder);
        assertThat(Files.readAllLines(folder.resolve("solutions.csv")))
                .contains("step,2029-05,2029-05,0.3,3.0,0.1,341.0,0.5,1.0,0.5");
        assertThat(Files.readString(folder.resolve("charts/seek.svg")))
                .contains("passes $340 billion", "2029-05 ± 0.3 months");
    }

    @Test
    void search_forADate_hasDecimalYearsWithoutCommas() throws Exception {
        assertThat(SeekText.text(SampleSeek.date()))
                .startsWith("At capped:events.agi-declared.date 2028.30 ± 0.02, ")
                .contains("events.agi-declared.date from 2028 to 2028.75.", "\n  2028.375 ")
                .doesNotContain("2,028");
        SeekReport.write(SampleSeek.date(), SampleSeek.info(), folder);
        assertThat(Files.readString(folder.resolve("charts/seek.svg")))
                .contains("2028.30 ± 0.02", ">2028.375\nestimate: ")
                .doesNotContain("2,028");
    }

    @Test
    void write_map_hasCellsLinesAndTradeOffs() throws Exception {
        assertThat(SeekReport.write(SampleSeek.map(), SampleSeek.info(), folder))
                .isEmpty();
        assertThat(Files.readAllLines(folder.resolve("map.csv")))
                .hasSize(1 + 9)
                .startsWith(
                        "terms.microsoft-share.cap,terms.microsoft-share.until,statistic,se,difference,difference_se",
                        "10.0,2028-01,305.0,0.5,-24.0,0.2")
                .endsWith("90.0,2032-01,,,,");
        assertThat(Files.readAllLines(folder.resolve("isolines.csv")))
                .hasSize(1 + 3 * 5)
                .startsWith("statistic,target,part,terms.microsoft-share.cap,terms.microsoft-share.until")
                .contains("320.0,no,0,40.0,2028.0", "329.0,yes,0,18.0,2032.0");
        assertThat(Files.readAllLines(folder.resolve("trade-offs.csv")))
                .containsExactly(
                        "terms.microsoft-share.until,meeting,terms.microsoft-share.cap,to,se,slope,slope_se",
                        "2030-01,crossing,38.0,38.0,0.4,0.5,0.004",
                        "2032-01,crossing,18.0,18.0,0.4,0.5,0.004");
        assertThat(folder.resolve("charts/negotiation-map.svg")).isNotEmptyFile();
    }

    @Test
    void text_crossing_saysWhereTheTargetIsMet() {
        assertThat(SeekText.text(SampleSeek.found())).isEqualTo("""
            At terms.microsoft-share.cap 80.0 ± 0.4, the mean of npv of gain.microsoft is its value under open (340.0 ± 0.6), and
            rises there by 0.500 ± 0.004 per unit.

            The mean of npv of gain.microsoft, $ billion, with terms.microsoft-share.cap from 10 to 90. ± is the standard error; for
            differences, the paired one.

              terms.microsoft-share.cap  mean of gain.microsoft  less the target
              10                                    305.0 ± 0.5      −35.0 ± 0.2
              38                                    319.0 ± 0.5      −21.0 ± 0.2   present
              50                                    325.0 ± 0.5      −15.0 ± 0.2
              80                                    340.0 ± 0.5        0.0 ± 0.2  solution
              90                                    345.0 ± 0.5       +5.0 ± 0.2
            """);
    }

    /** 300 + 60/2 is 330, and so is 270 + 60; the difference is 30 - c/2. */
    @Test
    void of_targetThatMoves_saysItsValueAtTheSolution() {
        assertThat(SeekText.text(SampleSeek.moving())).isEqualTo("""
            At terms.microsoft-share.cap 60.0 ± 1.0, the mean of npv of gain.microsoft is its value under open (330.0 ± 0.6 there),
            and its distance from that value falls there by 0.500 ± 0.004 per unit.

            The mean of npv of gain.microsoft, $ billion, with terms.microsoft-share.cap from 10 to 90. The target, its value under
            open, moves too. ± is the standard error; for differences, the paired one.

              terms.microsoft-share.cap  mean of gain.microsoft  less the target
              10                                    305.0 ± 0.5      +25.0 ± 0.2
              38                                    319.0 ± 0.5      +11.0 ± 0.2   present
              60                                    330.0 ± 0.5        0.0 ± 0.2  solution
              90                                    345.0 ± 0.5      −15.0 ± 0.2
            """);
    }

    @Test
    void write_targetThatMoves_drawsItByName() throws Exception {
        assertThat(SeekReport.write(SampleSeek.moving(), SampleSeek.info(), folder))
                .isEmpty();
        assertThat(Files.readAllLines(folder.resolve("seek.csv"))).contains("38.0,scan,319.0,0.5,308.0,0.6,11.0,0.2");
        assertThat(Files.readString(folder.resolve("charts/seek.svg"))).contains("open", "moves too");
    }

    @Test
    void text_noSolution_saysThatTheTargetIsOutOfReach() {
        assertThat(SeekText.text(SampleSeek.none())).isEqualTo("""
            No terms.microsoft-share.cap from 10 to 90 meets the target: the mean of npv of gain.microsoft is 305.0 ± 0.5 at 10 and
            345.0 ± 0.5 at 90, and the target is 400. It comes nearest at 90, −55.0 ± 0.2 from the target.

            The mean of npv of gain.microsoft, $ billion, with terms.microsoft-share.cap from 10 to 90. ± is the standard error; for
            differences, the paired one.

              terms.microsoft-share.cap  mean of gain.microsoft  less the target
              10                                    305.0 ± 0.5      −95.0 ± 0.2
              38                                    319.0 ± 0.5      −81.0 ± 0.2  present
              90                                    345.0 ± 0.5      −55.0 ± 0.2
            """);
    }

    @Test
    void text_step_saysFromWhichMonthOn() {
        assertThat(SeekText.text(SampleSeek.month())).isEqualTo("""
            From terms.microsoft-share.until 2029-05 ± 0.3 months on, the mean of npv of gain.microsoft is at least 340: 341.0 ±
            0.5, against 338.0 ± 0.5 with 2029-04.

            The mean of npv of gain.microsoft, $ billion, with terms.microsoft-share.until from 2028-01 to 2032-01. ± is the
            standard error; for differences, the paired one.

              terms.microsoft-share.until  mean of gain.microsoft  less the target
              2028-01                                 310.0 ± 0.5      −30.0 ± 0.5
              2029-04                                 338.0 ± 0.5       −2.0 ± 0.5
              2029-05                                 341.0 ± 0.5       +1.0 ± 0.5  solution
              2032-01                                 350.0 ± 0.5      +10.0 ± 0.5
            """);
    }

    @Test
    void text_map_hasTradeOffsAndAllCombinations() {
        assertThat(MapText.text(SampleSeek.map())).isEqualTo("""
            Combinations at which the mean of npv of gain.microsoft is its value under the present terms (329.0 ± 0.5):

              terms.microsoft-share.until  terms.microsoft-share.cap
              2028-01                                           none
              2030-01                                     38.0 ± 0.4
              2032-01                                     18.0 ± 0.4

            The mean of npv of gain.microsoft, $ billion, by terms.microsoft-share.cap (to the right) and
            terms.microsoft-share.until (down). ± is the standard error; for the numbers below it is at most 0.500. A dash marks a
            combination that the scenario refuses (1 of 9).

                        10   50   90
              2028-01  305  325  345
              2030-01  315  335  355
              2032-01  325  345    –
            """);
    }

    @Test
    void read_search_writesTheSameBytes() throws Exception {
        AnalysisFolders.assertReadBack(SeekReport.of(SampleSeek.found(), SampleSeek.info()), SeekReport::read, folder);
        assertThat(AnalysisFolders.sheets(folder.resolve("first/report.xlsx")))
                .containsExactly("Answer", "Solutions", "Values over the range", "seek.csv", "solutions.csv");
    }

    @Test
    void read_map_writesTheSameBytes() throws Exception {
        AnalysisFolders.assertReadBack(SeekReport.of(SampleSeek.map(), SampleSeek.info()), SeekReport::read, folder);
    }

    @Test
    void page_search_answersWithTitlesAndUnits() {
        AnalysisPage page = SeekPage.page(SampleSeek.found(), SampleSeek.info());
        assertThat(page.title()).isEqualTo("Which value of “Revenue share to Microsoft, cap” meets the target");
        assertThat(page.answers())
                .containsExactly("With “Revenue share to Microsoft, cap” at about $80 billion, the mean of Microsoft's"
                        + " net present value is what it is under “The share has no cap” ($340 billion).");
        assertThat(SeekPage.page(SampleSeek.month(), SampleSeek.info()).answers())
                .containsExactly("With “Revenue share to Microsoft, until” from about May 2029 on, the mean of"
                        + " Microsoft's net present value is at least $340 billion.");
    }

    @Test
    void page_searchInVain_tellsHowNearItComes() {
        assertThat(SeekPage.page(SampleSeek.none(), SampleSeek.info()).answers())
                .containsExactly(
                        "No value of “Revenue share to Microsoft, cap” from $10 billion to $90 billion meets the"
                                + " target: the mean of Microsoft's net present value goes from $310 billion to $350"
                                + " billion, and the target is $400 billion.",
                        "It comes nearest at $90 billion, $55 billion below the target.");
    }

    @Test
    void page_map_tellsWhatIsWorthTheSame() {
        AnalysisPage page = MapPage.page(SampleSeek.map(), SampleSeek.info());
        assertThat(page.answers())
                .containsExactly(
                        "With “Revenue share to Microsoft, until” at January 2030 and “Revenue share to Microsoft,"
                                + " cap” at about $38 billion, as with “Revenue share to Microsoft, until” at January"
                                + " 2032 and “Revenue share to Microsoft, cap” at about $18 billion, the mean of"
                                + " Microsoft's net present value is what it is under the present terms ($330"
                                + " billion).",
                        "Over the map it goes from $310 billion ($10 billion, January 2028) to $360 billion ($90"
                                + " billion, January 2030).");
    }
}
