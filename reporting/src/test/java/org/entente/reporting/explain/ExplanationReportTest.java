package org.entente.reporting.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.model.Scenario;
import org.entente.reporting.analysis.AnalysisFolders;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.analysis.SampleInfo;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.html.PagePart;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.plan.SimulationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationReportTest {

    @TempDir
    private Path folder;

    private static Explanation explanation() {
        Scenario scenario = SampleRun.results().scenario("capped").orElseThrow().scenario();
        return Explanation.run(scenario, Map.of());
    }

    private static RunInfo info(Explanation explanation) {
        RunInfo info = SampleRun.info(SimulationPlan.withDefaults().withPaths(1), "explain", "capped");
        return SampleInfo.with(info, explanation.scenario());
    }

    @Test
    void read_folder_writesTheSameBytes() throws Exception {
        Explanation explanation = explanation();
        AnalysisFolders.assertReadBack(
                ExplanationReport.of(explanation, info(explanation)), ExplanationReport::read, folder);
    }

    /** The share is paid to Microsoft, so each leads to the other. */
    @Test
    void page_termAndParty_leadToEachOther() {
        AnalysisPage page = ExplanationPage.page(explanation());
        assertThat(links(page, "terms.microsoft-share")).contains("parties.microsoft");
        assertThat(links(page, "parties.microsoft")).contains("terms.microsoft-share");
        assertThat(page.answers()).last().asString().contains("on this path");
    }

    private static List<String> links(AnalysisPage page, String id) {
        return page.tables().stream()
                .filter(named -> named.id().equals(id))
                .flatMap((Named named) -> named.links().stream())
                .map(PagePart::id)
                .toList();
    }
}
