package org.entente.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.reporting.text.MapText;
import org.entente.reporting.text.SeekText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeekReportTest {

    @TempDir
    private Path folder;

    @Test
    void aSearchHasWhatWasSimulatedAndWhatWasFound() throws Exception {
        assertThat(SeekReport.write(SampleSeek.found(), SampleSeek.origin(), folder))
                .isEmpty();
        assertThat(Files.readAllLines(folder.resolve("seek.csv")))
                .containsExactly(
                        "terms.microsoft-share.cap,purpose,statistic,se,difference,difference_se",
                        "10.0,scan,305.0,0.5,-35.0,0.2",
                        "38.0,scan,319.0,0.5,-21.0,0.2",
                        "50.0,scan,325.0,0.5,-15.0,0.2",
                        "79.0,slope,339.5,0.5,-0.5,0.2",
                        "80.0,solve,340.0,0.5,0.0,0.2",
                        "90.0,scan,345.0,0.5,5.0,0.2");
        assertThat(Files.readAllLines(folder.resolve("solutions.csv")))
                .containsExactly(
                        "meeting,terms.microsoft-share.cap,to,se,slope,slope_se,statistic,statistic_se,difference,"
                                + "difference_se",
                        "crossing,80.0,80.0,0.4,0.5,0.004,340.0,0.5,0.0,0.2");
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("seek.csv", "charts/seek.svg");
        assertThat(Files.readString(folder.resolve("charts/seek.svg")))
                .contains("80.0 ± 0.4", "open: 340", "present terms");
    }

    @Test
    void aMapHasItsCombinationsLinesAndTradeOffs() throws Exception {
        assertThat(SeekReport.write(SampleSeek.map(), SampleSeek.origin(), folder))
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
        assertThat(folder.resolve("charts/negotiation-map.png")).isNotEmptyFile();
    }

    @Test
    void theTextSaysWhereTheTargetIsMet() {
        assertThat(SeekText.of(SampleSeek.found())).isEqualTo("");
    }

    @Test
    void theTextSaysWhenTheTargetIsOutOfReach() {
        assertThat(SeekText.of(SampleSeek.none())).isEqualTo("");
    }

    @Test
    void theTextSaysFromWhichMonthOn() {
        assertThat(SeekText.of(SampleSeek.month())).isEqualTo("");
    }

    @Test
    void theTextOfAMapHasTradeOffsAndAllCombinations() {
        assertThat(MapText.of(SampleSeek.map())).isEqualTo("");
    }
}
