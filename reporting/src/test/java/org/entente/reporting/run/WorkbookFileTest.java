package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the parts of the file (ECMA-376) without the library that wrote them. */
class WorkbookFileTest {

    @TempDir
    private Path folder;

    @Test
    void write_run_hasTheAnswerFirstAndRawTablesLast() throws Exception {
        List<String> sheets = new ArrayList<>();
        NodeList names = part(write(SampleRun.results()), "xl/workbook.xml").getElementsByTagName("sheet");
        for (int i = 0; i < names.getLength(); i++) {
            sheets.add(((Element) names.item(i)).getAttribute("name"));
        }
        assertThat(sheets)
                .containsExactly(
                        "Answer",
                        "Value",
                        "By year",
                        "Dates",
                        "Inputs",
                        "Chart revenue",
                        "Chart value",
                        "Chart cap date",
                        "Raw summary",
                        "Raw dates",
                        "Raw comparison",
                        "Manifest");
    }

    /** Of the cells of the fan, the first band reaches from the 5th to the 10th percentile. */
    @Test
    void write_charts_standOnTheFirstSheetAndReadTheirCells() throws Exception {
        Path file = write(SampleRun.results());
        assertThat(part(file, "xl/worksheets/sheet1.xml")
                        .getElementsByTagName("drawing")
                        .getLength())
                .isEqualTo(1);
        assertThat(part(file, "xl/drawings/drawing1.xml")
                        .getElementsByTagName("c:chart")
                        .getLength())
                .isEqualTo(3);
        NodeList cells = part(file, "xl/charts/chart1.xml").getElementsByTagName("c:f");
        assertThat(cells.item(1).getTextContent()).isEqualTo("'Chart revenue'!$B$2:$B$8");
        List<List<String>> fan = rows(file, 6);
        double p5 = revenue2026().p5();
        double p10 = revenue2026().p10();
        assertThat(fan.get(0)).startsWith("Year", "below P5", "P5–P10");
        assertThat(fan.get(1).get(0)).isEqualTo("2026"); // a number
        assertThat(Double.parseDouble(fan.get(1).get(1))).isCloseTo(p5, within(1e-12));
        assertThat(Double.parseDouble(fan.get(1).get(2))).isCloseTo(p10 - p5, within(1e-12));
        assertThat(part(file, "xl/charts/chart2.xml")
                        .getElementsByTagName("c:errBars")
                        .getLength())
                .isEqualTo(2);
    }

    private static Summary revenue2026() {
        return SampleRun.results()
                .scenarios()
                .get(0)
                .summary(Metrics.REVENUE, Period.ofYear(2026))
                .orElseThrow();
    }

    @Test
    void write_subjects_haveNamesForReaders() throws Exception {
        Path file = write(SampleRun.results());
        assertThat(rows(file, 2))
                .anyMatch(row -> row.subList(0, 2).equals(List.of("Microsoft", "The share is capped at 38")));
        assertThat(rows(file, 3).get(0)).contains("2026", "Total or end", "Net present value");
        assertThat(rows(file, 5))
                .anyMatch(row -> row.subList(0, 2).equals(List.of("Revenue share to Microsoft", "Rate")));
    }

    @Test
    void write_results_holdTheirNumbers() throws Exception {
        Results results = SampleRun.results();
        Path file = write(results);
        List<List<String>> rows = rows(file, 9);
        assertThat(rows.get(0))
                .startsWith("scenario", "metric", "period", "kind", "unit", "mean")
                .hasSize(37);
        List<String> revenue = rows.stream()
                .filter(row -> row.subList(0, 3).equals(List.of("capped", "revenue", "npv")))
                .findFirst()
                .orElseThrow();
        double mean = results.scenarios()
                .get(0)
                .summary(Metrics.REVENUE, Period.NPV)
                .orElseThrow()
                .mean();
        assertThat(Double.parseDouble(revenue.get(5))).isCloseTo(mean, within(0.0));
        assertThat(rows(file, 11))
                .anyMatch(row -> row.subList(0, 4).equals(List.of("open", "capped", "gain.openai", "npv")));
        assertThat(rows(file, 5)).anyMatch(row -> row.contains("terms.microsoft-share.cap") && row.contains("38"));
        assertThat(rows(file, 12))
                .contains(List.of("command", "entente run --set 'terms.x.cap=it'\\''s 60'"), List.of("seed", "1"));
    }

    @Test
    void write_headers_stayInView() throws Exception {
        Path file = write(SampleRun.results());
        for (int sheet = 2; sheet <= 12; sheet++) {
            Element pane = (Element) part(file, "xl/worksheets/sheet" + sheet + ".xml")
                    .getElementsByTagName("pane")
                    .item(0);
            assertThat(pane.getAttribute("ySplit")).as("sheet " + sheet).isEqualTo("1");
            assertThat(pane.getAttribute("state")).isEqualTo("frozen");
        }
        NodeList formats = part(file, "xl/styles.xml").getElementsByTagName("numFmt");
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < formats.getLength(); i++) {
            codes.add(((Element) formats.item(i)).getAttribute("formatCode"));
        }
        assertThat(codes).contains("#,##0.000", "[$$]#,##0.000");
    }

    @Test
    void write_sameRun_givesTheSameBytes() throws Exception {
        Path first = folder.resolve("first.xlsx");
        Path second = folder.resolve("second.xlsx");
        WorkbookFile.write(SampleRun.run(SampleRun.results()), first);
        WorkbookFile.write(SampleRun.run(SampleRun.results()), second);
        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".raw"));
    }

    @Test
    void write_hostileText_staysText() throws Exception {
        Path file = write(SampleRun.hostile());
        assertThat(rows(file, 5)).anyMatch(row -> row.contains(SampleRun.HOSTILE));
    }

    private Path write(Results results) throws Exception {
        Path file = folder.resolve("report.xlsx");
        RunReport run = SampleRun.run(results);
        WorkbookFile.write(run, file);
        return file;
    }

    private static List<List<String>> rows(Path file, int sheet) throws Exception {
        NodeList shared = part(file, "xl/sharedStrings.xml").getElementsByTagName("si");
        NodeList found = part(file, "xl/worksheets/sheet" + sheet + ".xml").getElementsByTagName("row");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            NodeList cells = ((Element) found.item(i)).getElementsByTagName("c");
            List<String> row = new ArrayList<>();
            for (int j = 0; j < cells.getLength(); j++) {
                Element cell = (Element) cells.item(j);
                String value = cell.getTextContent();
                row.add(
                        cell.getAttribute("t").equals("s")
                                ? shared.item(Integer.parseInt(value)).getTextContent()
                                : value);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Document part(Path file, String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
