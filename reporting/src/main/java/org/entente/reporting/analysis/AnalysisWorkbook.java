package org.entente.reporting.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.entente.reporting.csv.CsvTable;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.html.Reproduction;
import org.entente.reporting.sheet.CellFormat;
import org.entente.reporting.sheet.Sheet;
import org.entente.reporting.sheet.Sheet.Column;
import org.entente.reporting.sheet.TimelessWorkbook;

/**
 * The workbook of an analysis: the answer, the tables of the page, then each CSV file of the folder. The same analysis
 * gives the same bytes.
 */
final class AnalysisWorkbook {

    /** Larger tables stay in their CSV files, which other programs read faster. */
    private static final int MAX_ROWS = 20_000;

    /** A bound of the file format. */
    private static final int MAX_NAME_LENGTH = 31;

    private static final int MIN_WIDTH = 10;
    private static final int MAX_WIDTH = 60;

    private final Workbook workbook;
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private AnalysisWorkbook(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Writes {@code report.xlsx} into {@code folder}, which has the CSV files of {@code content}. */
    static void write(AnalysisFiles content, Path folder) throws IOException {
        List<String> files = csvFiles(folder);
        List<CsvTable> tables = new ArrayList<>();
        for (String file : files) {
            tables.add(CsvTable.read(folder.resolve(file), MAX_ROWS));
        }
        TimelessWorkbook.write(folder.resolve("report.xlsx"), workbook -> {
            AnalysisWorkbook sheets = new AnalysisWorkbook(workbook);
            sheets.answer(content, files, tables);
            content.page().tables().forEach(named -> sheets.table(named.name(), named.table()));
            content.set().ifPresent(set -> sheets.table("Set values", set));
            for (int i = 0; i < files.size(); i++) {
                if (tables.get(i).isWhole()) {
                    sheets.raw(files.get(i), tables.get(i));
                }
            }
        });
    }

    private static List<String> csvFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private void answer(AnalysisFiles content, List<String> files, List<CsvTable> tables) {
        Sheet sheet = begin(
                "Answer",
                List.of(new Column("Item", 22, CellFormat.WRAPPED), new Column("Text", 110, CellFormat.WRAPPED)));
        AnalysisPage page = content.page();
        row(sheet, "Question", page.title());
        row(sheet, "About", page.subject());
        page.answers().forEach(answer -> row(sheet, "Answer", answer));
        content.known().ifPresent(known -> known.sentences().forEach(sentence -> row(sheet, "Known", sentence)));
        content.remarks().forEach(remark -> row(sheet, "Remark", remark));
        row(sheet, "How to read", page.note());
        Reproduction reproduction = content.reproduction();
        row(sheet, "Command", reproduction.command());
        reproduction.details().forEach(detail -> row(sheet, detail.name(), detail.value()));
        for (int i = 0; i < files.size(); i++) {
            if (!tables.get(i).isWhole()) {
                row(sheet, "Left out", files.get(i) + " has more than " + MAX_ROWS + " rows; it is in the folder.");
            }
        }
        sheet.end();
    }

    private static void row(Sheet sheet, String name, String value) {
        sheet.text(name).text(value).endRow();
    }

    private void table(String name, HtmlTable table) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            columns.add(new Column(table.header().get(i), width(table, i), format(table, i)));
        }
        Sheet sheet = begin(name, columns);
        table.rows().forEach(row -> {
            row.forEach(cell -> fill(sheet, cell));
            sheet.endRow();
        });
        sheet.end();
    }

    private static void fill(Sheet sheet, HtmlCell cell) {
        if (cell.isNumber()) {
            sheet.numbers(Double.parseDouble(cell.order()));
        } else {
            sheet.text(cell.text());
        }
    }

    private static int width(HtmlTable table, int column) {
        int longest = table.rows().stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isNumber())
                .mapToInt(cell -> cell.text().length())
                .max()
                .orElse(0);
        return Math.max(
                MIN_WIDTH,
                Math.min(
                        MAX_WIDTH,
                        2 + Math.max(longest, table.header().get(column).length())));
    }

    /** The format of a column: percent where its first number is written so, a plain number, or text. */
    private static CellFormat format(HtmlTable table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .filter(HtmlCell::isNumber)
                .findFirst()
                .map(cell -> cell.text().endsWith("%") ? CellFormat.PERCENT : CellFormat.NUMBER)
                .orElse(CellFormat.TEXT);
    }

    private void raw(String file, CsvTable table) {
        List<Column> columns = new ArrayList<>();
        boolean[] isNumeric = new boolean[table.header().size()];
        for (int i = 0; i < isNumeric.length; i++) {
            String name = table.header().get(i);
            int width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, 2 + table.width(i)));
            columns.add(new Column(name, width, CellFormat.TEXT));
            isNumeric[i] = table.isNumeric(i);
        }
        Sheet sheet = begin(file, columns);
        for (List<String> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                if (isNumeric[i]) {
                    sheet.numbers(CsvTable.number(row.get(i)));
                } else {
                    sheet.text(CsvTable.text(row.get(i)));
                }
            }
            sheet.endRow();
        }
        sheet.end();
    }

    private Sheet begin(String name, List<Column> columns) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String cut = plain.length() > MAX_NAME_LENGTH ? plain.substring(0, MAX_NAME_LENGTH) : plain;
        String free = cut;
        for (int i = 2; !names.add(free); i++) {
            String suffix = " " + i;
            free = cut.substring(0, Math.min(cut.length(), MAX_NAME_LENGTH - suffix.length())) + suffix;
        }
        return Sheet.begin(workbook, free, 1, columns);
    }
}
