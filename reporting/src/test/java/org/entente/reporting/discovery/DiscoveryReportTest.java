package org.entente.reporting.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.reporting.analysis.AnalysisFolders;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.simulation.discovery.Discovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryReportTest {

    @TempDir
    private Path folder;

    private void write(Discovery discovery) throws Exception {
        assertThat(DiscoveryReport.write(discovery, SampleDiscovery.info(), folder))
                .isEmpty();
    }

    @Test
    void write_discovery_hasTablesChartsAndManifest() throws Exception {
        write(SampleDiscovery.discovery());
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .contains("outcome.csv", "box.csv", "trajectory.csv", "simplification.csv", "charts/box.svg");
        assertThat(folder.resolve("charts/peeling-trajectory.svg")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("charts/box.svg")))
                .contains(
                        "When shortfall paid under Oracle commitment in total is above 10 billion",
                        "at most 0.59 (P14)",
                        "between 30 and 60 (P20 to P70)",
                        "never happens",
                        "at least 0.5 standard deviations (P69)");
        assertThat(Files.readString(folder.resolve("charts/peeling-trajectory.svg")))
                .contains("The rule: density 80 ± 2 %, coverage 60 ± 2 %");
    }

    /** There is nothing to draw a bar of. */
    @Test
    void write_noRule_hasNoBars() throws Exception {
        write(SampleDiscovery.ofNoRule());
        assertThat(folder.resolve("charts/peeling-trajectory.svg")).isNotEmptyFile();
        assertThat(folder.resolve("charts/box.svg")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("box.csv"))).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("trajectory.csv")).get(1))
                .isEqualTo("1,0,yes,0,,2000,1.0,1.0,0.2,2000,1.0,0.0,1.0,0.0,0.2,0.009");
    }

    @Test
    void write_outcome_isTheCriterion() throws Exception {
        write(SampleDiscovery.ofTwoRules());
        assertThat(Files.readAllLines(folder.resolve("outcome.csv")))
                .containsExactly(
                        "scenario,outcome,limit,limit_se,share,share_se,covered,covered_se",
                        "capped,npv of gain.microsoft < p20,123.4,1.5,0.2,0.009,0.7,0.02");
    }

    /** A missing limit is an empty cell; a date that never comes is a word. */
    @Test
    void write_boxes_limitsHavePercentiles() throws Exception {
        write(SampleDiscovery.discovery());
        assertThat(Files.readAllLines(folder.resolve("box.csv")))
                .containsExactly(
                        "rule,input,kind,low,high,low_percentile,high_percentile,quasi_p,p,density_without,"
                                + "density_without_se,coverage_without,coverage_without_se",
                        "1,products.api.demand.growth,driver,,0.59,0.0,14.000000000000002,1.0E-30,1.0E-30,"
                                + "0.3333333333333333,0.02,0.75,0.02",
                        "1,terms.microsoft-share.cap,term,30.0,60.0,20.0,70.0,1.0E-9,4.0E-4,0.5625,0.02,0.675,0.02",
                        "1,events.agi-declared,event,never,,40.0,100.0,4.0E-4,0.002,0.65,0.02,0.65,0.02",
                        "1,products.api.demand.shock,noise,0.5,,69.0,100.0,0.03,0.009,0.6666666666666666,0.02,"
                                + "0.75,0.02");
    }

    /** The box holds a tenth fewer paths of the training half: 270 of 2,000, and 240 of the 270 are interesting. */
    @Test
    void write_trajectories_haveTrainingAndTestHalf() throws Exception {
        write(SampleDiscovery.ofTwoRules());
        assertThat(Files.readAllLines(folder.resolve("trajectory.csv")))
                .hasSize(1 + 6 + 2)
                .startsWith("rule,box,chosen,restricted,inputs,found_count,found_mass,found_coverage,found_density,"
                        + "count,mass,"
                        + "mass_se,coverage,coverage_se,density,density_se")
                .contains(
                        "1,4,yes,4,events.agi-declared products.api.demand.growth products.api.demand.shock"
                                + " terms.microsoft-share.cap,270,0.135,0.6,0.8888888888888888,300,0.15,0.008,0.6,0.02,"
                                + "0.8,0.02",
                        "2,0,no,0,,1530,0.765,0.4,0.10457516339869281,1700,0.85,0.008,0.4,0.02,"
                                + "0.09411764705882353,0.02");
        assertThat(Files.readAllLines(folder.resolve("simplification.csv")))
                .hasSize(1 + 4 + 1)
                .last()
                .asString()
                .startsWith("2,1,products.api.demand.growth,180,0.09,0.1,");
    }

    @Test
    void text_oneRule_isASentenceWithTables() {
        assertThat(DiscoveryText.text(SampleDiscovery.discovery())).isEqualTo("""
                The total of shortfall.oracle-commitment is above 10 billion on 20.0 ± 0.9 % of the paths of capped.

                In 80 ± 2 % of the paths on which products.api.demand.growth is at most 0.59 (its P14), terms.microsoft-share.cap is
                between 30 and 60 (its P20 to P70), agi-declared never happens, and the shocks of products.api.demand add up to at least
                0.5 standard deviations (P69), the total of shortfall.oracle-commitment is above 10 billion. This holds on 15.0 ± 0.8 %
                of all paths and covers 60 ± 2 % of those on which the total of shortfall.oracle-commitment is above 10 billion.

                  without the limits of        density  coverage      p
                  products.api.demand.growth  33 ± 2 %  75 ± 2 %  <1e-9
                  terms.microsoft-share.cap   56 ± 2 %  68 ± 2 %  4e-04
                  events.agi-declared         65 ± 2 %  65 ± 2 %  0.002
                  products.api.demand.shock   67 ± 2 %  75 ± 2 %  0.009

                  the best rule of                  density  coverage  of all paths
                  products.api.demand.growth       32 ± 2 %  95 ± 2 %  60.0 ± 0.8 %
                    and terms.microsoft-share.cap  49 ± 2 %  85 ± 2 %  35.0 ± 0.8 %
                    and events.agi-declared        67 ± 2 %  75 ± 2 %  22.5 ± 0.8 %
                    and products.api.demand.shock  80 ± 2 %  60 ± 2 %  15.0 ± 0.8 %

                  the same inputs        density  coverage  of all paths
                  --box 1               32 ± 2 %  95 ± 2 %  60.0 ± 0.8 %
                  --box 3               67 ± 2 %  75 ± 2 %  22.5 ± 0.8 %
                  the rule              80 ± 2 %  60 ± 2 %  15.0 ± 0.8 %
                  --box 5          100.0 ± 1.0 %  25 ± 2 %   5.0 ± 0.5 %

                Density: how often the outcome happens within the limits. Coverage: the part of the paths with the outcome that lies
                within the limits. Rules were found on a training half of the paths and evaluated on a test half; all these numbers come
                from the test half. ± is the standard error. p: the probability of a rule at least as dense if the limits of that input
                had no effect. --inputs N takes a rule of at most N inputs, --box N another box.
                """);
    }

    @Test
    void text_severalRules_buildOnEachOther() {
        assertThat(DiscoveryText.text(SampleDiscovery.ofTwoRules()))
                .startsWith(
                        "The net present value of gain.microsoft is below its P20, 123 ± 2 billion, on 20.0 ± 0.9 %")
                .contains("""

                        Of the remaining paths, in 20 ± 2 % of those on which products.api.demand.growth is at least 1.5 (its P90), the net
                        present value of gain.microsoft is below its P20. This holds on 10.0 ± 0.8 % of all paths and covers a further 10 ± 2 %
                        of those on which the net present value of gain.microsoft is below its P20.

                          without the limits of       density  coverage     p
                          products.api.demand.growth  9 ± 2 %  40 ± 2 %  0.25
                        """, """

                          the same inputs   density  coverage  of all paths
                          no limits         9 ± 2 %  40 ± 2 %  85.0 ± 0.8 %
                          the rule         20 ± 2 %  10 ± 2 %  10.0 ± 0.8 %

                        No further rule on the remaining paths passes the test.

                        Together the rules cover 70 ± 2 % of the paths on which the net present value of gain.microsoft is below its P20.
                        """);
    }

    @Test
    void text_noRule_saysThatRulesFailed() {
        assertThat(DiscoveryText.text(SampleDiscovery.ofNoRule())).isEqualTo("""
                The total of shortfall.oracle-commitment is above 10 billion on 20.0 ± 0.9 % of the paths of capped.

                No rule of at most 1 input says more about when the total of shortfall.oracle-commitment is above 10 billion: rules
                found on the training half of the paths failed on the test half.
                """);
    }

    @Test
    void read_folder_writesTheSameBytes() throws Exception {
        AnalysisFolders.assertReadBack(
                DiscoveryReport.of(SampleDiscovery.ofTwoRules(), SampleDiscovery.info()),
                DiscoveryReport::read,
                folder);
    }

    @Test
    void page_answer_hasTheRuleInTitlesAndUnits() {
        AnalysisPage page = DiscoveryPage.page(SampleDiscovery.discovery(), SampleDiscovery.info());
        assertThat(page.answers())
                .containsExactly(
                        "In about 80 % of the paths on which “API, growth of demand at the start, a year” is at most"
                                + " 59 % (its P14), “Revenue share to Microsoft, cap” is between $30 billion and $60"
                                + " billion (its P20 to P70), events.agi-declared never happens and the shocks of demand for"
                                + " API add up to at least 0.5 standard deviations (P69), shortfall paid under"
                                + " Oracle commitment in total is above 10 billion.",
                        "That is so on about 15 % of all paths. It covers about 60 % of the paths on which shortfall"
                                + " paid under Oracle commitment in total is above 10 billion.",
                        "Without any rule, shortfall paid under Oracle commitment in total is above 10 billion on"
                                + " about 20 % of the paths.");
    }
}
