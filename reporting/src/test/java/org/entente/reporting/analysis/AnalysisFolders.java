package org.entente.reporting.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.reporting.folder.RunInfo;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The folders of analyses in tests. */
public final class AnalysisFolders {

    private AnalysisFolders() {}

    /** Reads the report of an analysis. */
    public interface Reader {
        AnalysisReport read(Path folder, RunInfo info) throws IOException;
    }

    /** Asserts that {@code report}, read back from its folder, writes the same bytes. */
    public static void assertReadBack(AnalysisReport report, Reader reader, Path temporary) throws Exception {
        Path first = Files.createDirectory(temporary.resolve("first"));
        Path again = Files.createDirectory(temporary.resolve("again"));
        report.write(first);
        AnalysisReport read = reader.read(first, report.info());
        read.write(again);
        assertThat(read.text()).isEqualTo(report.text());
        assertThat(names(again)).isEqualTo(names(first)).contains("report.html", "report.xlsx", "results.json");
        for (String name : names(first)) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The names of the sheets of the workbook {@code file}. */
    public static List<String> sheets(Path file) throws Exception {
        NodeList names = part(file, "xl/workbook.xml").getElementsByTagName("sheet");
        List<String> sheets = new ArrayList<>();
        for (int i = 0; i < names.getLength(); i++) {
            sheets.add(((Element) names.item(i)).getAttribute("name"));
        }
        return sheets;
    }

    private static Document part(Path file, String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
