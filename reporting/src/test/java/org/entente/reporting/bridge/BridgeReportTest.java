package org.entente.reporting.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.reporting.analysis.AnalysisFolders;
import org.entente.reporting.analysis.AnalysisPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeReportTest {

    @TempDir
    private Path folder;

    @Test
    void write_bridge_hasTableChartAndManifest() throws Exception {
        assertThat(BridgeReport.write(SampleBridge.bridge(), Optional.of("openai"), SampleBridge.info(), folder))
                .isEmpty();
        assertThat(folder.resolve("charts/bridge.svg")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("charts/bridge.svg")))
                .contains("Microsoft: 100 before, 95.0 after", ">−2.0<", "All together");
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("bridge.csv", "charts/bridge.svg");
        assertThat(Files.readAllLines(folder.resolve("bridge.csv")))
                .startsWith(
                        "from,to,party,source,place,kind,clause,value,se",
                        "open,capped,microsoft,,0,before,,100.0,0.5",
                        "open,capped,microsoft,,1,step,microsoft-share,-5.0,0.1",
                        "open,capped,microsoft,,2,step,oracle-commitment,0.0,0.0",
                        "open,capped,microsoft,,3,change,,-5.0,0.2",
                        "open,capped,microsoft,,4,after,,95.0,0.5")
                .contains("open,capped,openai,clouds,2,step,oracle-commitment,-2.0,0.25")
                .hasSize(26);
        assertThat(Files.readString(folder.resolve("charts/bridge-sources-openai.svg")))
                .contains("Revenue shares: 20.0 before, 25.0 after", "by source");
    }

    /** Microsoft's and OpenAI's largest step is 5; Oracle, for whom nothing changes, is left out. */
    @Test
    void text_changingParty_hasAColumn() {
        assertThat(BridgeText.text(SampleBridge.bridge())).isEqualTo("""
            Net present value, billions of US dollars, from open to capped, clause by clause; ± is the standard error.

                                      Microsoft        OpenAI
              open                  100.0 ± 0.5   −10.0 ± 0.5
                microsoft-share    −5.00 ± 0.10  +5.00 ± 0.10
                oracle-commitment     unchanged    −2.0 ± 0.2
              all together           −5.0 ± 0.2    +3.0 ± 0.2
              capped                 95.0 ± 0.5    −7.0 ± 0.5
            """);
    }

    @Test
    void read_folder_writesTheSameBytes() throws Exception {
        AnalysisFolders.assertReadBack(
                BridgeReport.of(SampleBridge.bridge(), Optional.of("openai"), SampleBridge.info()),
                BridgeReport::read,
                folder);
    }

    /** OpenAI's 3 ± 0.2 are 5 by the share and -2 by the commitment; Microsoft's -5 are all of the share. */
    @Test
    void page_answer_namesThePartiesAndTheirLargestClause() {
        AnalysisPage page = BridgePage.page(SampleBridge.bridge(), Optional.empty(), SampleBridge.info());
        assertThat(page.answers())
                .containsExactly(
                        "For Microsoft it is worth about $5 billion less, most of all by Revenue share to Microsoft"
                                + " ($5 billion less).",
                        "For OpenAI it is worth about $3 billion more, most of all by Revenue share to Microsoft"
                                + " ($5 billion more).");
        assertThat(page.amendment()).isPresent();
    }
}
