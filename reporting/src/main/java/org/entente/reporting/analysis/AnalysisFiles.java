package org.entente.reporting.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.reporting.actuals.KnownPart;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.html.PageFile;
import org.entente.reporting.html.PagePart;
import org.entente.reporting.html.Reproduction;

/**
 * The page and the workbook of an analysis.
 *
 * @param page what both say
 * @param known what was reported and learnt, where anything is known
 * @param set the values that the command line has set, if it has set any
 * @param remarks sentences for the reader
 * @param reproduction how to compute the numbers again
 */
public record AnalysisFiles(
        AnalysisPage page,
        Optional<KnownPart> known,
        Optional<HtmlTable> set,
        List<String> remarks,
        Reproduction reproduction) {

    public AnalysisFiles {
        remarks = List.copyOf(remarks);
    }

    /** Writes {@code report.xlsx} into {@code folder}, which has the CSV files. */
    public void writeWorkbook(Path folder) throws IOException {
        AnalysisWorkbook.write(this, folder);
    }

    /** Writes {@code report.html} with {@code charts} into {@code folder}. */
    public void writePage(ChartSet charts, Path folder) throws IOException {
        PageFile.write(template(charts), folder.resolve("report.html"));
    }

    @SuppressWarnings("NullAway") // null: no interceptor, as in jte's own code
    private PageFile.Template template(ChartSet charts) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(charts.remarks());
        return (out, assets) -> JtepageGenerated.render(
                out, null, page, parts(charts), charts.pictures(), known, set, all, reproduction, assets);
    }

    /** The parts that the navigation leads to. */
    private List<PagePart> parts(ChartSet charts) {
        boolean hasTerms = set.isPresent() || page.amendment().isPresent();
        return Stream.of(
                        Optional.of(new PagePart("answer", "Answer")),
                        Optional.of(new PagePart("charts", "Charts"))
                                .filter(part -> !charts.pictures().isEmpty()),
                        known.map(part -> new PagePart(KnownPart.ID, KnownPart.TITLE)),
                        Optional.of(new PagePart("tables", "Tables")),
                        Optional.of(new PagePart("terms", "Terms changed")).filter(part -> hasTerms),
                        Optional.of(new PagePart("reproduce", "Reproduce")))
                .flatMap(Optional::stream)
                .toList();
    }
}
