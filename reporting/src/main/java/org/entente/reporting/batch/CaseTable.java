package org.entente.reporting.batch;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.model.sweep.Selection;
import org.entente.reporting.csv.SummaryColumns;
import org.entente.reporting.run.SummaryCsv;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/**
 * The metrics of a batch that matter most, read from its summary for charts and text: one period of each metric, by case.
 *
 * @param columns the most important one first
 * @param cells by column, then by the case's id
 */
public record CaseTable(List<Outcome> columns, Map<Outcome, Map<String, Cell>> cells) {

    /** More columns would be more than a page of charts can show. */
    public static final int MAX_COLUMNS = 12;

    /** What most readers look at first, before everything else by name. */
    private static final List<Predicate<Metric>> FIRST = List.of(
            metric -> metric.isOf(MetricFamily.GAIN),
            Metrics.REVENUE::equals,
            metric -> metric.isOf(MetricFamily.SHARE),
            metric -> metric.isOf(MetricFamily.CAP),
            metric -> metric.isOf(MetricFamily.SPEND));

    private static final List<Period> PERIODS = List.of(Period.NPV, Period.TOTAL, Period.END, Period.DATE);
    private static final List<String> HEADER = List.of(SummaryCsv.HEADER);

    /** The distribution of a metric in a case. */
    public record Cell(double mean, double standardError, double p10, double p90) {}

    public CaseTable {
        columns = List.copyOf(columns);
        cells = Map.copyOf(cells);
    }

    /** The most important metrics among {@code selection} in the file {@code summary} of a batch. */
    public static CaseTable read(Path summary, Selection selection) throws IOException {
        Map<Metric, Outcome> best = new TreeMap<>();
        each(summary, row -> {
            if (cell(row).filter(CaseTable::isSomething).isPresent()) {
                Outcome column = column(row);
                best.merge(column.metric(), column, CaseTable::better);
            }
        });
        List<Outcome> columns = best.values().stream()
                .sorted(Comparator.comparingInt((Outcome column) -> rank(column.metric(), wanted(selection)))
                        .thenComparingInt(column -> rank(column.metric(), FIRST))
                        .thenComparing(Outcome::metric))
                .limit(MAX_COLUMNS)
                .toList();
        Map<Outcome, Map<String, Cell>> cells = new HashMap<>();
        columns.forEach(column -> cells.put(column, new LinkedHashMap<>()));
        each(
                summary,
                row -> Optional.ofNullable(cells.get(column(row)))
                        .ifPresent(ofColumn -> cell(row).ifPresent(cell -> ofColumn.put(row[0], cell))));
        return new CaseTable(columns, cells);
    }

    private static List<Predicate<Metric>> wanted(Selection selection) {
        return selection.metrics().stream()
                .<Predicate<Metric>>map(pattern -> metric -> Selection.matches(pattern, metric.name()))
                .toList();
    }

    private static int rank(Metric metric, List<Predicate<Metric>> order) {
        return IntStream.range(0, order.size())
                .filter(i -> order.get(i).test(metric))
                .findFirst()
                .orElse(order.size());
    }

    private static Outcome better(Outcome one, Outcome other) {
        return preference(other) < preference(one) ? other : one;
    }

    /** Any year comes after the other periods, the last one first. */
    private static int preference(Outcome column) {
        int index = PERIODS.indexOf(column.period());
        return index >= 0 ? index : Integer.MAX_VALUE - column.period().year();
    }

    private static boolean isSomething(Cell cell) {
        return cell.mean() != 0 || cell.p10() != 0 || cell.p90() != 0;
    }

    /** What was found of {@code column} in the case called {@code id}; empty where the case has no such metric. */
    public Optional<Cell> cell(Outcome column, String id) {
        return Optional.ofNullable(cells.getOrDefault(column, Map.of()).get(id));
    }

    // ------------------------------------------------------------------ reading

    private static void each(Path summary, Consumer<String[]> reader) throws IOException {
        try (CSVReader csv = new CSVReaderBuilder(Files.newBufferedReader(summary))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .withSkipLines(1)
                .build()) {
            for (String[] row = csv.readNext(); row != null; row = csv.readNext()) {
                reader.accept(row);
            }
        } catch (CsvValidationException unreadable) {
            throw new IOException(summary + " is not readable as CSV: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Outcome column(String[] row) {
        Metric.Kind kind = Metric.Kind.ofLabel(text(row, "kind")).orElseThrow();
        return new Outcome(new Metric(text(row, "metric"), kind), new Period(text(row, "period")));
    }

    /** The numbers of a row; empty where one is missing, as where a date never comes. */
    private static Optional<Cell> cell(String[] row) {
        List<String> texts = new ArrayList<>();
        List.of(SummaryColumns.MEAN, SummaryColumns.quantile(10), SummaryColumns.quantile(90))
                .forEach(column -> texts.add(text(row, column.label())));
        if (texts.contains("")) {
            return Optional.empty();
        }
        double[] values = texts.stream().mapToDouble(Double::parseDouble).toArray();
        String error = text(row, SummaryColumns.STANDARD_ERROR.label());
        double standardError = error.isEmpty() ? Double.NaN : Double.parseDouble(error);
        return Optional.of(new Cell(values[0], standardError, values[1], values[2]))
                .filter(cell ->
                        Double.isFinite(cell.mean()) && Double.isFinite(cell.p10()) && Double.isFinite(cell.p90()));
    }

    private static String text(String[] row, String name) {
        return row[1 + HEADER.indexOf(name)];
    }
}
