package org.entente.reporting.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.reporting.analysis.AnalysisFolders;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.simulation.sensitivity.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityReportTest {

    @TempDir
    private Path folder;

    @Test
    void write_sensitivity_hasTablesChartsAndManifest() throws Exception {
        assertThat(SensitivityReport.write(SampleSensitivity.sensitivity(), SampleSensitivity.info(), folder))
                .isEmpty();
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .contains("tornado.csv", "sobol-indices.csv", "rank-correlations.csv", "charts/tornado.svg");
        for (String chart : new String[] {"tornado", "sobol-indices", "sobol-by-year"}) {
            assertThat(folder.resolve("charts/" + chart + ".svg")).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("charts/tornado.svg")))
                .contains("Terms: what negotiators set", "Revenue share to Microsoft, cap", "+7.00", "1 has none.");
    }

    @Test
    void write_tornado_hasBothEndsAndEffect() throws Exception {
        SensitivityReport.write(SampleSensitivity.sensitivity(), SampleSensitivity.info(), folder);
        assertThat(Files.readAllLines(folder.resolve("tornado.csv")))
                .containsExactly(
                        "scenario,metric,period,statistic,input,kind,p10,p90,base,base_se,change_at_p10,"
                                + "change_at_p10_se,"
                                + "change_at_p90,change_at_p90_se,swing,swing_se,effect",
                        "capped,gain.microsoft,npv,mean,products.api.demand.growth,driver,0.5,1.5,320.0,0.5,-40.0,0.5,"
                                + "60.0,0.5,100.0,0.7,some",
                        "capped,gain.microsoft,npv,mean,terms.microsoft-share.cap,term,30.0,60.0,320.0,0.5,-4.0,0.05,"
                                + "3.0,0.05,7.0,0.07,some",
                        "capped,gain.microsoft,npv,mean,clouds.aws.margin,driver,0.2,0.4,320.0,0.5,0.0,0.0,0.0,0.0,"
                                + "0.0,0.0,none");
    }

    /** Student's t with the 7 degrees of freedom of 8 replicates is 2.364624 at 97.5 %: 0.5 ± 0.02365. */
    @Test
    void write_sobolIndices_haveIntervalsInEachPeriod() throws Exception {
        SensitivityReport.write(SampleSensitivity.sensitivity(), SampleSensitivity.info(), folder);
        assertThat(Files.readAllLines(folder.resolve("sobol-indices.csv")))
                .hasSize(1 + 9 * (4 + 1 + 1 + 2))
                .startsWith(
                        "scenario,metric,period,group,kind,inputs,first,first_se,first_low,first_high,total,total_se,"
                                + "total_low,total_high")
                .anyMatch(row -> row.startsWith("capped,gain.microsoft,npv,2 correlated quantities,driver,"
                        + "products.api.demand.growth clouds.aws.margin,0.5,0.01,0.47635375"))
                .anyMatch(row -> row.startsWith("capped,gain.microsoft,npv,terms.microsoft-share.cap,term,"
                        + "terms.microsoft-share.cap,-0.01,0.01,-0.0336462"))
                .anyMatch(row -> row.startsWith("capped,gain.microsoft,npv,all terms together,all,"))
                .anyMatch(
                        row -> row.startsWith("capped,gain.microsoft,npv,sum,sum,,0.79,0.02,") && row.endsWith(",,,,"))
                .contains("capped,gain.microsoft,2026,nothing,check,,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0");
    }

    @Test
    void write_rankCorrelations_emptyIfUndefined() throws Exception {
        SensitivityReport.write(SampleSensitivity.sensitivity(), SampleSensitivity.info(), folder);
        assertThat(Files.readAllLines(folder.resolve("rank-correlations.csv")))
                .containsExactly(
                        "scenario,metric,period,input,kind,rank_correlation,se",
                        "capped,gain.microsoft,npv,products.api.demand.growth,driver,0.6,0.01",
                        "capped,gain.microsoft,npv,terms.microsoft-share.cap,term,-0.1,0.02",
                        "capped,gain.microsoft,npv,events.agi-declared,driver,,");
    }

    @Test
    void read_folder_writesTheSameBytes() throws Exception {
        AnalysisFolders.assertReadBack(
                SensitivityReport.of(SampleSensitivity.sensitivity(), SampleSensitivity.info()),
                SensitivityReport::read,
                folder);
        assertThat(AnalysisFolders.sheets(folder.resolve("first/report.xlsx")))
                .containsExactly(
                        "Answer",
                        "Tornado",
                        "Parts of the variance",
                        "Parts of the variance by year",
                        "Rank correlations",
                        "Correlated inputs",
                        "rank-correlations.csv",
                        "sobol-indices.csv",
                        "tornado.csv");
    }

    /** Growth moves the gain by 100, the cap by 7; all terms explain -1 ± 1 % of the variance. */
    @Test
    void page_answer_namesTheLargestMoveOfEachSide() {
        AnalysisPage page = SensitivityPage.page(SampleSensitivity.sensitivity(), SampleSensitivity.info());
        assertThat(page.title()).isEqualTo("What moves Microsoft's net present value");
        assertThat(page.answers())
                .containsExactly(
                        "“API, growth of demand at the start, a year” moves Microsoft's net present value most: held at"
                                + " 150 % (its P90) instead of 50 % (its P10), the mean is $100 billion higher.",
                        "Of what negotiators set, it is “Revenue share to Microsoft, cap”: held at $60 billion (its"
                                + " P90) instead of $30 billion (its P10), the mean is $7 billion higher.",
                        "Of the variance would go: about 0 % if all that negotiators set were known.");
    }

    @Test
    void tornado_dates_areDecimalYearsWithoutCommas() throws Exception {
        Sensitivity dated = SampleSensitivity.ofADate();
        assertThat(SensitivityText.text(dated)).containsPattern("events.agi-declared.date +2028.075 +2028.675 ");
        assertThat(SensitivityPage.page(dated, SampleSensitivity.info())
                        .answers()
                        .get(0))
                .contains("held at 2028.675 (its P90) instead of 2028.075 (its P10)");
        SensitivityReport.write(dated, SampleSensitivity.info(), folder);
        assertThat(Files.readString(folder.resolve("charts/tornado.svg"))).contains("2028.075", "2028.675");
    }

    @Test
    void read_damagedOrMissingResults_areNamed() throws Exception {
        AnalysisReport report = SensitivityReport.of(SampleSensitivity.sensitivity(), SampleSensitivity.info());
        report.write(folder);
        Path results = folder.resolve("results.json");
        Files.writeString(results, Files.readString(results).replace("\"p10\" : 30.0", "\"p11\" : 30.0"));
        assertThatIOException()
                .isThrownBy(() -> SensitivityReport.read(folder, report.info()))
                .withMessage("the file " + results + " cannot be read: Missing creator property 'p10'");
        Files.writeString(results, "{");
        assertThatIOException()
                .isThrownBy(() -> SensitivityReport.read(folder, report.info()))
                .withMessageStartingWith("the file " + results + " cannot be read: ");
        Files.delete(results);
        assertThatIOException()
                .isThrownBy(() -> SensitivityReport.read(folder, report.info()))
                .withMessage("the file " + results + " must be there, but is not");
    }

    /** The term explains less than nothing by itself, which is shown as estimated. */
    @Test
    void text_sensitivity_hasTornadoIndicesAndCorrelations() {
        assertThat(SensitivityText.text(SampleSensitivity.sensitivity())).isEqualTo("""
            Sensitivity of npv of gain.microsoft in capped, billions of US dollars: its mean is 320.0 ± 0.5 on 2,048 paths. ± is the
            standard error.

            Tornado: how the mean changes when one quantity is fixed at its P10 or at its P90; all other draws are unchanged.
              Terms: what negotiators set   P10  P90  change at P10        at P90
                terms.microsoft-share.cap    30   60   −4.00 ± 0.05  +3.00 ± 0.05
              Drivers: what the world does  P10  P90  change at P10        at P90
                products.api.demand.growth  0.5  1.5    −40.0 ± 0.5   +60.0 ± 0.5
            Without effect on any path: clouds.aws.margin.
            Not varied, because they are fixed: terms.aws-commitment.take-or-pay, terms.aws-commitment.total,
            terms.azure-commitment.take-or-pay, terms.azure-commitment.total, terms.microsoft-share.already-paid,
            terms.microsoft-share.cap and 3 more.

            Sobol' indices on 8,192 paths: the part of the variance of npv that would go if a group were known (first), or stay if
            all other groups were known (total), with 95 % intervals.
              Terms: what negotiators set        first, %       total, %
                all terms together           −1 (−3 to 1)     2 (0 to 4)
                terms.microsoft-share.cap    −1 (−3 to 1)     2 (0 to 4)
              Drivers: what the world does       first, %       total, %
                2 correlated quantities     50 (48 to 52)  60 (58 to 62)
                products.api.demand.shock   30 (28 to 32)  40 (38 to 42)
            Each by itself, the groups explain 79 ± 2 % of it; the rest is interaction. Check: a group that draws nothing has 0 %
            and 0 %, all inputs together have 101.0 ± 1.0 % and 99.0 ± 1.0 % where the exact value is 100 %. Without effect on any
            path: events.agi-declared.

              First index by year, %       2026   2027   2028   2029   2030   2031   2032
                2 correlated quantities    5 ±1  12 ±1  20 ±1  27 ±1  35 ±1  42 ±1  50 ±1
                products.api.demand.shock  3 ±1   8 ±1  12 ±1  16 ±1  21 ±1  26 ±1  30 ±1
                terms.microsoft-share.cap  0 ±1   0 ±1   0 ±1  −1 ±1  −1 ±1  −1 ±1  −1 ±1

            Rank correlations of npv of gain.microsoft with the random inputs, on the same paths:
              Terms: what negotiators set      correlation
                terms.microsoft-share.cap     −0.10 ± 0.02
              Drivers: what the world does     correlation
                products.api.demand.growth  +0.600 ± 0.010

            Correlated inputs: the tornado moves one input and leaves the others where they are, so it is valid for the effect of an
            input by itself. Sobol' indices are valid for a group of correlated inputs, not within it. A rank correlation credits an
            input for what moves with it: it shows association, not cause. The 2 correlated quantities: products.api.demand.growth,
            clouds.aws.margin.

            Four times as many paths, --paths 32768, or fewer, would halve all errors.
            """);
    }
}
