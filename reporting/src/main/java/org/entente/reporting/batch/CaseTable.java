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
import java.util.NoSuchElementException;
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
 * The most important results of a batch, for charts and text: one period of each metric, by case.
 *
 * @param outcomes the outcomes, the most important first
 * @param cells the cells by outcome, then by the id of the case
 */
record CaseTable(List<Outcome> outcomes, Map<Outcome, Map<String, Cell>> cells) {

    /** The largest number of outcomes that a page of charts can show. */
    static final int MAX_OUTCOMES = 12;

    /** The metrics in reading order; all other metrics follow by name. */
    private static final List<Predicate<Metric>> READING_ORDER = List.of(
            metric -> metric.isOf(MetricFamily.GAIN) && metric.detail().isEmpty(),
            Metrics.REVENUE::equals,
            metric -> metric.isOf(MetricFamily.SHARE),
            metric -> metric.isOf(MetricFamily.CAP),
            metric -> metric.isOf(MetricFamily.SPEND));

    private static final List<Period> PERIOD_ORDER =
            List.of(Period.NPV, Period.TOTAL, Period.AFTER, Period.END, Period.DATE);
    private static final List<String> HEADER = List.of(SummaryCsv.HEADER);

    /** The distribution of a metric in a case. */
    record Cell(double mean, double standardError, double p10, double p90) {}

    public CaseTable {
        outcomes = List.copyOf(outcomes);
        cells = Map.copyOf(cells);
    }

    /**
     * The most important metrics among {@code selection} in the files {@code summary} of a batch, of the cases whose
     * ids {@code shown} accepts, and of those with the lowest and the highest mean of each.
     */
    static CaseTable read(List<Path> summary, Selection selection, Predicate<String> shown) throws IOException {
        Map<Metric, Outcome> best = new TreeMap<>();
        each(summary, row -> {
            if (cell(row).filter(CaseTable::isSomething).isPresent()) {
                Outcome outcome = outcome(row);
                best.merge(outcome.metric(), outcome, CaseTable::better);
            }
        });
        List<Outcome> outcomes = best.values().stream()
                .sorted(Comparator.comparingInt((Outcome outcome) -> rank(outcome.metric(), wanted(selection)))
                        .thenComparingInt(outcome -> rank(outcome.metric(), READING_ORDER))
                        .thenComparing(Outcome::metric))
                .limit(MAX_OUTCOMES)
                .toList();
        Map<Outcome, ShownCells> cells = new HashMap<>();
        outcomes.forEach(outcome -> cells.put(outcome, new ShownCells(shown)));
        each(
                summary,
                row -> Optional.ofNullable(cells.get(outcome(row)))
                        .ifPresent(ofOutcome -> cell(row).ifPresent(cell -> ofOutcome.add(row[0], cell))));
        Map<Outcome, Map<String, Cell>> shownCells = new HashMap<>();
        cells.forEach((outcome, ofOutcome) -> shownCells.put(outcome, ofOutcome.byCase()));
        return new CaseTable(outcomes, shownCells);
    }

    /** The cells of one outcome that are shown, in the order of the cases. */
    private static final class ShownCells {

        private final Predicate<String> shown;
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private Optional<Map.Entry<String, Cell>> lowest = Optional.empty();
        private Optional<Map.Entry<String, Cell>> highest = Optional.empty();

        ShownCells(Predicate<String> shown) {
            this.shown = shown;
        }

        void add(String id, Cell cell) {
            if (shown.test(id)) {
                cells.put(id, cell);
            }
            if (lowest.filter(low -> low.getValue().mean() <= cell.mean()).isEmpty()) {
                lowest = Optional.of(Map.entry(id, cell));
            }
            if (highest.filter(high -> high.getValue().mean() >= cell.mean()).isEmpty()) {
                highest = Optional.of(Map.entry(id, cell));
            }
        }

        Map<String, Cell> byCase() {
            lowest.ifPresent(low -> cells.putIfAbsent(low.getKey(), low.getValue()));
            highest.ifPresent(high -> cells.putIfAbsent(high.getKey(), high.getValue()));
            return cells;
        }
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

    private static Outcome better(Outcome first, Outcome second) {
        return preference(second) < preference(first) ? second : first;
    }

    /** The rank of a period: years come last, the latest year first. */
    private static int preference(Outcome outcome) {
        int index = PERIOD_ORDER.indexOf(outcome.period());
        return index >= 0 ? index : Integer.MAX_VALUE - outcome.period().year();
    }

    private static boolean isSomething(Cell cell) {
        return cell.mean() != 0 || cell.p10() != 0 || cell.p90() != 0;
    }

    /** The cell of {@code outcome} in the case {@code id}; empty if the case has no such metric. */
    Optional<Cell> cell(Outcome outcome, String id) {
        return Optional.ofNullable(cells.getOrDefault(outcome, Map.of()).get(id));
    }

    // ------------------------------------------------------------------ reading

    private static void each(List<Path> summary, Consumer<String[]> reader) throws IOException {
        for (Path file : summary) {
            each(file, reader);
        }
    }

    private static void each(Path summary, Consumer<String[]> reader) throws IOException {
        try (CSVReader csv = new CSVReaderBuilder(Files.newBufferedReader(summary))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .withSkipLines(1)
                .build()) {
            for (String[] row = csv.readNext(); row != null; row = csv.readNext()) {
                if (row.length != 1 + HEADER.size()) {
                    throw new IOException("each row of " + summary + " must have " + (1 + HEADER.size())
                            + " cells, but one had " + row.length);
                }
                reader.accept(row);
            }
        } catch (IllegalArgumentException | NoSuchElementException noSummary) {
            throw new IOException("each row of " + summary + " must hold a metric, a period and numbers", noSummary);
        } catch (CsvValidationException unreadable) {
            throw new IOException(summary + " is not readable as CSV: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Outcome outcome(String[] row) {
        Metric.Kind kind = Metric.Kind.ofLabel(text(row, "kind")).orElseThrow();
        return new Outcome(new Metric(text(row, "metric"), kind), new Period(text(row, "period")));
    }

    /** The cell of a row; empty if a number is missing, as for a date that never comes. */
    private static Optional<Cell> cell(String[] row) {
        List<String> texts = new ArrayList<>();
        List.of(SummaryColumns.MEAN, SummaryColumns.quantile(10), SummaryColumns.quantile(90))
                .forEach(outcome -> texts.add(text(row, outcome.label())));
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
