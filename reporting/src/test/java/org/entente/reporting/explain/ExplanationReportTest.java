package org.entente.reporting.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.analysis.AnalysisFolders;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.html.PagePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationReportTest {

    @TempDir
    private Path folder;

    @Test
    void read_folder_writesTheSameBytes() throws Exception {
        AnalysisFolders.assertReadBack(SampleExplanation.report(), ExplanationReport::read, folder);
    }

    /** The share is paid to Microsoft, so each leads to the other. */
    @Test
    void page_termAndParty_leadToEachOther() {
        AnalysisPage page = ExplanationPage.page(SampleExplanation.explanation());
        assertThat(links(page, "terms.microsoft-share")).contains("parties.microsoft");
        assertThat(links(page, "parties.microsoft")).contains("terms.microsoft-share");
        assertThat(page.answers()).last().asString().contains("on this path");
    }

    /** Tables by subject with a column for each year; on the page, and as sheets. */
    @Test
    void page_tables_areShownByYear() throws Exception {
        AnalysisPage page = ExplanationPage.page(SampleExplanation.explanation());
        assertThat(page.tables())
                .allSatisfy(named -> assertThat(named.table().header()).contains("2026", "2032"));
        List<String> unused = SampleExplanation.report().write(folder);
        assertThat(folder.resolve("report.html")).content().contains("id=\"terms.microsoft-share\"", "2032");
        assertThat(AnalysisFolders.sheets(folder.resolve("report.xlsx")))
                .startsWith("Answer")
                .contains("months.csv", "years.csv");
    }

    private static List<String> links(AnalysisPage page, String id) {
        return page.tables().stream()
                .filter(named -> named.id().equals(id))
                .flatMap((Named named) -> named.links().stream())
                .map(PagePart::id)
                .toList();
    }
}
