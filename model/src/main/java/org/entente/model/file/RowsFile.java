package org.entente.model.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.model.Printable;
import org.entente.model.file.SpreadsheetNumber.Decimals;
import org.entente.model.sweep.Design;

/**
 * Reads the rows of a sweep from a file of values separated by commas, semicolons or tabs (RFC 4180), as spreadsheets
 * write them: a header of addresses, then one case per line. A cell holds a value as in a scenario file, or a number
 * with a decimal comma; an empty cell leaves the scenario's value. What could mean two things is refused. Messages
 * count cells instead of columns.
 */
final class RowsFile {

    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?(?i:sep)=(.)\"?");

    /** Characters that stand around values: quotes, and spaces that do not break. */
    private static final String NO_SEPARATORS = "\"'\u00A0\u202F";

    /** What spreadsheets write where they cannot calculate a value, in any language. */
    private static final Pattern ERROR = Pattern.compile("#\\p{Lu}[\\p{Lu}\\d_]*(/[\\p{Lu}\\d]+)?[!?]?|Err:\\d+");

    private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|'[^']*'");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#");

    private final String label;
    private final SweepValues sweepValues;
    private final Problems problems;

    private RowsFile(String label, SweepValues sweepValues, Problems problems) {
        this.label = label;
        this.sweepValues = sweepValues;
        this.problems = problems;
    }

    /**
     * The design in the file at {@code path}, which is relative to {@code sweep}.
     *
     * @throws IllegalArgumentException if the header or a row breaks a rule of designs
     * @throws ScenarioFileException if the file cannot be read
     */
    static Design read(Document sweep, String path, SweepValues sweepValues, Problems problems) {
        Path file = sweep.path().orElseThrow().resolveSibling(path).normalize();
        Document document = new Document(file.toString(), Optional.of(file));
        RowsFile rows = new RowsFile(document.label(), sweepValues, problems);
        return rows.design(rows.rows(document.text()));
    }

    private List<CsvText.Row> rows(String text) {
        String first = text.lines().findFirst().orElse("");
        var given = SEPARATOR_LINE.matcher(first.strip());
        if (given.matches()) {
            String rest = text.lines().skip(1).collect(Collectors.joining("\n"));
            return CsvText.rows(label, rest, givenSeparator(given.group(1)), 2);
        }
        return CsvText.rows(label, text, separator(first), 1);
    }

    /** The separator that a first line names; a quote or a space around a value is none. */
    private char givenSeparator(String text) {
        char separator = text.charAt(0);
        boolean isVisible = Printable.text(text).equals(text) && !Character.isWhitespace(separator);
        if (text.length() > 1 || !(isVisible || separator == '\t') || NO_SEPARATORS.indexOf(separator) >= 0) {
            throw Problems.refusal(label + ":1: a separator must be a tab, or a printable character other than a quote"
                    + " and a space, but was '" + text + "'");
        }
        return separator;
    }

    /** The separator that stands in the header; addresses hold none. A header of one address needs none. */
    private char separator(String header) {
        String bare = QUOTED.matcher(header).replaceAll("");
        List<Character> found = bare.chars()
                .mapToObj(c -> (char) c)
                .filter(c -> c == ',' || c == ';' || c == '\t')
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw Problems.refusal(label + ":1: a header must separate addresses by commas, semicolons or tabs, but"
                    + " has "
                    + found.stream().map(RowsFile::word).collect(Collectors.joining(" and "))
                    + "; say which in a first line such as sep=;");
        }
        return found.isEmpty() ? ',' : found.get(0);
    }

    private static String word(char separator) {
        return switch (separator) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            default -> "tabs";
        };
    }

    private Design design(List<CsvText.Row> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(label + " must have a header of addresses, but is empty");
        }
        List<String> addresses = addresses(rows.get(0));
        List<CsvText.Row> body = rows.subList(1, rows.size());
        Set<Decimals> decimals = decimals(body);
        List<List<String>> values =
                body.stream().map(row -> values(addresses, row, decimals)).toList();
        return new Design(addresses, values);
    }

    /** The header without empty cells at its end, which spreadsheets leave where columns were deleted. */
    private List<String> addresses(CsvText.Row header) {
        List<String> addresses = withoutEmptyEnd(header.cells(), 0);
        int empty = addresses.indexOf("");
        if (empty >= 0) {
            throw Problems.refusal(new Location(label, 0, header.line(), empty + 1)
                    + ": a header must have an address in each cell, but this one is empty");
        }
        IntStream.range(0, addresses.size())
                .forEach(i -> sweepValues.address(addresses.get(i), new Location(label, 0, header.line(), i + 1)));
        return addresses;
    }

    private static List<String> withoutEmptyEnd(List<String> cells, int least) {
        int size = cells.size();
        while (size > least && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return cells.subList(0, size);
    }

    /** The decimal separators that some cell of the file proves. */
    private static Set<Decimals> decimals(List<CsvText.Row> rows) {
        Set<Decimals> decimals = EnumSet.noneOf(Decimals.class);
        rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> SpreadsheetNumber.of(cell).stream())
                .forEach(number -> decimals.add(number.decimals()));
        return decimals;
    }

    private List<String> values(List<String> addresses, CsvText.Row row, Set<Decimals> decimals) {
        List<String> cells = withoutEmptyEnd(row.cells(), addresses.size());
        if (cells.size() != addresses.size()) {
            throw Problems.refusal(label + ":" + row.line() + ": a row must have as many cells as the header, "
                    + addresses.size() + ", but has " + cells.size());
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Location location = new Location(label, 0, row.line(), i + 1);
            values.add(value(addresses.get(i), cells.get(i), location, decimals));
        }
        return values;
    }

    private String value(String address, String cell, Location location, Set<Decimals> decimals) {
        if (cell.isEmpty()) {
            return Design.AS_IS;
        }
        Optional<String> refusal = refusal(cell);
        Optional<SpreadsheetNumber> number = SpreadsheetNumber.of(cell);
        Optional<String> yaml = number.isPresent()
                ? number.get().yaml(decimals)
                : Optional.of(cell).filter(any -> refusal.isEmpty());
        if (yaml.isEmpty()) {
            String rule = refusal.orElse("must be written without thousands, as "
                    + number.flatMap(SpreadsheetNumber::asComma).orElse("") + " or "
                    + number.flatMap(SpreadsheetNumber::asPoint).orElse(""));
            problems.add(location, "the cell of " + address + " " + rule + ", but was '" + cell + "'");
        }
        return yaml.flatMap(text -> YamlReader.read(text, (line, column) -> location, problems))
                .map(node -> sweepValues.value(address, node))
                .orElse(Design.AS_IS);
    }

    /** The rule that a cell breaks, which begins with {@code must}: it holds no value, or YAML would cut it off. */
    private static Optional<String> refusal(String cell) {
        if (ERROR.matcher(cell).matches()) {
            return Optional.of(
                    "must be a value, null, or empty for the scenario's own value; it is a spreadsheet's error");
        }
        String bare = QUOTED.matcher(cell).replaceAll("");
        return COMMENT.matcher(bare).find() ? Optional.of("must be a value without a comment (#)") : Optional.empty();
    }
}
