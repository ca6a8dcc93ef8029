package org.entente.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.analysis.AnalysisFiles;
import org.entente.reporting.analysis.AnalysisFolders;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.csv.CsvFile;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and the workbook of the batch of {@link SampleSweep}. */
class BatchPageTest {

    private final AnalysisFiles content = SampleSweep.content();
    private final AnalysisPage page = content.page();

    @TempDir
    private Path folder;

    /** Caps of 20 to 60 at rates that allow 60 and 80: Microsoft has 280 and its share, OpenAI 90 less it. */
    @Test
    void page_answers_sayBetweenWhichCasesEachGainLies() {
        assertThat(page.title()).isEqualTo("20 cases of cap-sweep");
        assertThat(page.answers())
                .hasSize(2)
                .anySatisfy(answer ->
                        assertThat(answer).contains("Microsoft", " goes from $300", " to $340", "cap $20 billion"))
                .anySatisfy(answer ->
                        assertThat(answer).contains("OpenAI", " goes from $30", " to $70", "cap $60 billion"));
    }

    @Test
    void page_tables_haveEachOutcomeAndEachCase() {
        assertThat(page.tables()).extracting(Named::name).containsExactly("Ranges over the cases", "Cases");
        HtmlTable ranges = page.tables().get(0).table();
        assertThat(ranges.rows()).hasSize(3);
        HtmlTable cases = page.tables().get(1).table();
        assertThat(cases.rows()).hasSize(20);
        List<HtmlCell> first = cases.rows().get(0);
        assertThat(first).hasSameSizeAs(cases.header());
        assertThat(first.subList(2, first.size()))
                .extracting(HtmlCell::order)
                .containsExactly("20.0", "0.15", "300.0", "70.0", "20.0");
    }

    @Test
    void writeWorkbook_tables_areSheetsBeforeTheFiles() throws Exception {
        try (CsvFile csv = CsvFile.create(folder.resolve("summary.csv"), "case", "mean")) {
            csv.text("=1+1").number(1).endRow();
        }
        content.writeWorkbook(folder);
        assertThat(AnalysisFolders.sheets(folder.resolve("report.xlsx")))
                .containsExactly("Answer", "Ranges over the cases", "Cases", "summary.csv");
    }

    @Test
    void writePage_remarkAndCommand_areOnThePage() throws IOException, InterruptedException {
        SampleSweep.writePage(folder);
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("A remark.", "batch cap-sweep.yaml --paths 100000", "<svg", "id=\"tables\"");
    }
}
