package org.entente.model.file;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.model.Maps;
import org.entente.model.NumberText;
import org.entente.model.Spelling;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;
import org.entente.model.actuals.Contradiction;
import org.entente.model.actuals.Period;
import org.entente.model.file.SpreadsheetNumber.Decimals;

/**
 * Reads the rows of a file of observations: values separated by commas, semicolons or tabs (RFC 4180), below a header.
 * Messages count cells instead of columns.
 */
final class ActualsRows {

    private static final String METRIC = "metric";
    private static final String PERIOD = "period";
    private static final String VALUE = "value";
    private static final String DEVIATION = "sd";
    private static final String SOURCE = "source";
    private static final List<String> REQUIRED = List.of(METRIC, PERIOD, VALUE);
    private static final List<String> COLUMNS = List.of(METRIC, PERIOD, VALUE, DEVIATION, SOURCE);

    private final String label;
    private final Problems problems = new Problems();
    private final Map<Actual, String> actuals = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private ActualsRows(String label) {
        this.label = label;
    }

    /**
     * The observations in {@code text}, each with its place.
     *
     * @throws ScenarioFileException with every problem
     */
    static Map<Actual, String> read(String label, String text) {
        ActualsRows rows = new ActualsRows(label);
        String header = text.lines().findFirst().orElse("");
        rows.read(CsvText.rows(label, text, separator(header), 1));
        rows.problems.refuseIfAny();
        return rows.actuals;
    }

    private static char separator(String header) {
        return (char) Stream.of(';', '\t')
                .mapToInt(Character::charValue)
                .filter(c -> header.indexOf(c) >= 0)
                .findFirst()
                .orElse(',');
    }

    private void read(List<CsvText.Row> rows) {
        if (rows.isEmpty()) {
            throw Problems.refusal(label + ": a file of observations must have the header " + String.join(",", COLUMNS)
                    + ", but is empty");
        }
        Map<String, Integer> columns = columns(rows.get(0));
        List<CsvText.Row> body = rows.subList(1, rows.size());
        Set<Decimals> decimals = EnumSet.noneOf(Decimals.class);
        body.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> SpreadsheetNumber.of(cell).stream())
                .forEach(number -> decimals.add(number.decimals()));
        body.forEach(row -> new Cells(row, columns, decimals).add());
        problems.refuseIfAny();
        requireOneHistory();
    }

    /** The places of the columns by their names. */
    private Map<String, Integer> columns(CsvText.Row header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i);
            Location location = new Location(label, 0, header.line(), i + 1);
            if (!COLUMNS.contains(name)) {
                throw Problems.refusal(location + ": unknown column '" + name + "'"
                        + Spelling.hint(Spelling.nearest(name, COLUMNS)) + " (allowed here: "
                        + String.join(", ", COLUMNS) + ")");
            }
            if (columns.put(name, i) != null) {
                throw Problems.refusal(location + ": the column " + name + " must stand once, but stands twice");
            }
        }
        REQUIRED.stream().filter(name -> !columns.containsKey(name)).findFirst().ifPresent(name -> {
            throw Problems.refusal(label + ":" + header.line() + ": a file of observations must have the column " + name
                    + ", but has " + String.join(", ", header.cells()));
        });
        return columns;
    }

    /** Refuses an event that is undone, and amounts that contradict each other. */
    private void requireOneHistory() {
        Actuals valid = valid();
        if (valid.isEmpty()) {
            throw Problems.refusal(label + ": a file of observations must have at least one, but has none");
        }
        Contradiction.in(valid).ifPresent(contradiction -> {
            throw Problems.refusal(Maps.require(actuals, contradiction.whole()) + ": " + contradiction);
        });
    }

    private Actuals valid() {
        try {
            return new Actuals(List.copyOf(actuals.keySet()));
        } catch (IllegalArgumentException e) {
            throw Problems.refusal(label + ": " + e.getMessage());
        }
    }

    /** The cells of a row. */
    private final class Cells {

        private final CsvText.Row row;
        private final Map<String, Integer> columns;
        private final Set<Decimals> decimals;

        Cells(CsvText.Row row, Map<String, Integer> columns, Set<Decimals> decimals) {
            this.row = row;
            this.columns = columns;
            this.decimals = decimals;
        }

        /** Adds the observation of the row, or what is wrong with it. */
        void add() {
            if (row.cells().size() > columns.size()) {
                problems.add(
                        location(METRIC),
                        "a row must have at most as many cells as the header, " + columns.size() + ", but has "
                                + row.cells().size() + "; text with a comma must stand in quotes");
                return;
            }
            Optional<Period> period = period();
            Optional<Double> value = number(VALUE);
            Optional<Double> deviation = cell(DEVIATION).isEmpty() ? Optional.of(0.0) : number(DEVIATION);
            if (cell(METRIC).isEmpty()) {
                problems.add(location(METRIC), "the metric of an observation must not be empty");
            } else if (period.isPresent() && value.isPresent() && deviation.isPresent()) {
                add(period.get(), value.get(), deviation.get());
            }
        }

        private void add(Period period, double value, double deviation) {
            try {
                Actual actual = new Actual(cell(METRIC), period, value, deviation, cell(SOURCE));
                Integer before = lines.putIfAbsent(actual.label(), row.line());
                if (before != null) {
                    problems.add(
                            location(METRIC),
                            actual.label() + " must be observed once, but line " + before + " has it too");
                } else {
                    actuals.put(actual, location(METRIC).toString());
                }
            } catch (IllegalArgumentException e) {
                problems.add(location(VALUE), String.valueOf(e.getMessage()));
            }
        }

        private Optional<Period> period() {
            try {
                return Optional.of(Period.parse(cell(PERIOD)));
            } catch (IllegalArgumentException e) {
                problems.add(location(PERIOD), String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        private Optional<Double> number(String column) {
            String cell = cell(column);
            try {
                Optional<SpreadsheetNumber> number = SpreadsheetNumber.of(cell);
                return Optional.of(NumberText.parse(
                        number.isEmpty() ? cell : number.get().yaml(decimals).orElse("")));
            } catch (NumberFormatException e) {
                String was = cell.isEmpty() ? "this cell is empty" : "was '" + cell + "'";
                problems.add(
                        location(column),
                        "the " + (column.equals(VALUE) ? VALUE : "standard deviation") + " of " + cell(METRIC)
                                + " must be a number such as 12.5, but " + was);
                return Optional.empty();
            }
        }

        /** The cell in a column; empty where the file has no such column. */
        private String cell(String column) {
            int place = columns.getOrDefault(column, Integer.MAX_VALUE);
            return place < row.cells().size() ? row.cells().get(place) : "";
        }

        private Location location(String column) {
            return new Location(label, 0, row.line(), columns.getOrDefault(column, 0) + 1);
        }
    }
}
