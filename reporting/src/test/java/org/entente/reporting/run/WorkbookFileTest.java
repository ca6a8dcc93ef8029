package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Results;
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
    void write_eachTable_hasASheet() throws Exception {
        Map<String, String> sheets = new HashMap<>();
        NodeList names = part(write(SampleRun.results()), "xl/workbook.xml").getElementsByTagName("sheet");
        for (int i = 0; i < names.getLength(); i++) {
            sheets.put("sheet" + (i + 1), ((Element) names.item(i)).getAttribute("name"));
        }
        assertThat(sheets)
                .isEqualTo(Map.of(
                        "sheet1", "Summary",
                        "sheet2", "Dates",
                        "sheet3", "Comparison",
                        "sheet4", "Assumptions",
                        "sheet5", "Manifest"));
    }

    @Test
    void write_results_holdTheirNumbers() throws Exception {
        Results results = SampleRun.results();
        Path file = write(results);
        List<List<String>> rows = rows(file, 1);
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
        assertThat(rows(file, 3))
                .anyMatch(row -> row.subList(0, 4).equals(List.of("open", "capped", "gain.openai", "npv")));
        assertThat(rows(file, 4))
                .anyMatch(row -> row.subList(0, 3).equals(List.of("capped", "terms.microsoft-share.cap", "38")));
        assertThat(rows(file, 5))
                .contains(List.of("command", "entente run --set 'terms.x.cap=it'\\''s 60'"), List.of("seed", "1"));
    }

    @Test
    void write_headers_stayInView() throws Exception {
        Path file = write(SampleRun.results());
        for (int sheet = 1; sheet <= 5; sheet++) {
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
        assertThat(rows(file, 4)).anyMatch(row -> row.contains(SampleRun.HOSTILE));
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
