package org.entente.model.file;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.model.Printable;
import org.entente.model.Spelling;
import org.entente.model.quantity.Range;
import org.entente.model.quantity.Support;

/** Reads single values. A value that does not fit is reported to {@link Problems} and read as empty. */
final class ValueReader {

    /** The months that a file may name, which leave centuries before and behind what anybody agrees on. */
    static final YearMonth FIRST_MONTH = YearMonth.of(1900, 1);

    static final YearMonth LAST_MONTH = YearMonth.of(2999, 12);

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private final Problems problems;

    ValueReader(Problems problems) {
        this.problems = problems;
    }

    /** Text; numbers and flags are taken as they are written. */
    Optional<String> text(Node node, String address) {
        Optional<String> text = node.asScalar()
                .filter(scalar -> scalar.kind() != Scalar.Kind.NOTHING)
                .map(Scalar::text)
                .map(Printable::text);
        return orRefuse(text, node, address, "must be text");
    }

    /** A month in the form of MODEL 1. */
    Optional<YearMonth> month(Node node, String address) {
        return orRefuse(
                node.asScalar().map(Scalar::text).flatMap(ValueReader::month),
                node,
                address,
                monthRule(node.asScalar().map(Scalar::text).orElse("")));
    }

    /** The rule for months that {@code text} breaks. */
    static String monthRule(String text) {
        return MONTH.matcher(text).matches()
                ? "must be a month from " + FIRST_MONTH + " to " + LAST_MONTH
                : "must be a month such as 2026-05";
    }

    /** The month that {@code text} spells; empty for other text. */
    static Optional<YearMonth> month(String text) {
        return Optional.of(text)
                .filter(written -> MONTH.matcher(written).matches())
                .map(YearMonth::parse)
                .filter(month -> !month.isBefore(FIRST_MONTH) && !month.isAfter(LAST_MONTH));
    }

    /** True or false. */
    Optional<Boolean> flag(Node node, String address) {
        Optional<Boolean> flag = node.asScalar()
                .filter(scalar -> scalar.kind() == Scalar.Kind.FLAG)
                .map(scalar -> scalar.text().equals("true"));
        return orRefuse(flag, node, address, "must be true or false");
    }

    /** A plain number within {@code range}. */
    Optional<Double> number(Node node, String address, Range range) {
        Optional<Double> number = node.asScalar().flatMap(Scalar::number).filter(value -> admits(range, value));
        String rule = range.equals(Range.FINITE) ? "must be a number" : "must be a number " + range;
        return orRefuse(number, node, address, rule);
    }

    /** A whole number from {@code min} to {@code max}. */
    Optional<Integer> wholeNumber(Node node, String address, int min, int max) {
        Optional<Integer> number = node.asScalar().flatMap(Scalar::number).flatMap(value -> whole(value, min, max));
        return orRefuse(number, node, address, "must be a whole number " + new ValueType.WholeNumber(min, max).range());
    }

    /** As {@link #wholeNumber}, where one of {@code words} would do as well. */
    Optional<Integer> wholeNumberOr(Node node, String address, int min, int max, Collection<String> words) {
        Optional<Integer> number = node.asScalar().flatMap(Scalar::number).flatMap(value -> whole(value, min, max));
        Optional<String> text = node.asScalar().map(Scalar::text);
        if (number.isEmpty()) {
            problems.addViolation(
                    node.location(),
                    address,
                    "must be a whole number " + new ValueType.WholeNumber(min, max).range() + ", "
                            + either(List.copyOf(words)) + ", but was " + NodeText.found(node)
                            + Spelling.hint(text.flatMap(name -> Spelling.nearest(name, words))));
        }
        return number;
    }

    private static Optional<Integer> whole(double value, int min, int max) {
        return value == Math.rint(value) && value >= min && value <= max ? Optional.of((int) value) : Optional.empty();
    }

    /** One of {@code names}. */
    Optional<String> oneOf(Node node, String address, Collection<String> names) {
        Optional<String> text = node.asScalar().map(Scalar::text);
        if (text.filter(names::contains).isEmpty()) {
            problems.addViolation(
                    node.location(),
                    address,
                    "must be " + alternatives(names) + ", but was " + NodeText.found(node)
                            + Spelling.hint(text.flatMap(name -> Spelling.nearest(name, names))));
        }
        return text.filter(names::contains);
    }

    /** A constant of an enumeration, written in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> constant(Node node, String address, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return oneOf(
                        node,
                        address,
                        constants.stream().map(ValueReader::spelling).toList())
                .flatMap(name -> constants.stream()
                        .filter(constant -> spelling(constant).equals(name))
                        .findFirst());
    }

    /** A list of distinct names. */
    Optional<SortedSet<String>> names(Node node, String address) {
        Optional<List<String>> texts = each(node, address, this::text);
        Optional<SortedSet<String>> names = texts.map(TreeSet::new);
        boolean twice =
                names.isPresent() && names.get().size() < texts.orElseThrow().size();
        return twice ? orRefuse(Optional.empty(), node, address, "must not name anything twice") : names;
    }

    /** One name, or a list of distinct names, at least one. */
    Optional<SortedSet<String>> nameOrNames(Node node, String address) {
        if (node.asSequence().isEmpty()) {
            return text(node, address).map(name -> new TreeSet<>(Set.of(name)));
        }
        Optional<SortedSet<String>> names = names(node, address);
        boolean isEmpty = names.filter(Set::isEmpty).isPresent();
        return isEmpty ? orRefuse(Optional.empty(), node, address, "must hold at least one name") : names;
    }

    /** One month, or a list of distinct months, at least one. */
    Optional<SortedSet<YearMonth>> monthOrMonths(Node node, String address) {
        if (node.asSequence().isEmpty()) {
            return month(node, address).map(month -> new TreeSet<>(Set.of(month)));
        }
        Optional<List<YearMonth>> months = each(node, address, this::month);
        Optional<SortedSet<YearMonth>> distinct = months.map(TreeSet::new);
        boolean fits = months.isEmpty()
                || (!months.get().isEmpty()
                        && distinct.orElseThrow().size() == months.get().size());
        return fits
                ? distinct
                : orRefuse(Optional.empty(), node, address, "must hold at least one month, and none twice");
    }

    /** A list of plain numbers, at least one. */
    Optional<List<Double>> numbers(Node node, String address, Range range) {
        Optional<List<Double>> numbers = each(node, address, (item, itemAddress) -> number(item, itemAddress, range));
        boolean isEmpty = numbers.filter(List::isEmpty).isPresent();
        return isEmpty ? orRefuse(Optional.empty(), node, address, "must hold at least one number") : numbers;
    }

    /** The items of a list. */
    Optional<List<Node>> items(Node node, String address) {
        return orRefuse(node.asSequence().map(Node.Sequence::items), node, address, "must be a list");
    }

    /** The results of {@code reader} for the items of a list and their addresses; empty unless all of them fit. */
    <T> Optional<List<T>> each(Node node, String address, BiFunction<Node, String, Optional<T>> reader) {
        return items(node, address).flatMap(items -> {
            List<T> values = IntStream.range(0, items.size())
                    .mapToObj(i -> reader.apply(items.get(i), address + "." + i))
                    .flatMap(Optional::stream)
                    .toList();
            return values.size() == items.size() ? Optional.of(values) : Optional.empty();
        });
    }

    /** The given {@code value}; a problem is reported if it is empty, and {@code rule} begins with {@code must}. */
    <T> Optional<T> orRefuse(Optional<T> value, Node node, String address, String rule) {
        if (value.isEmpty()) {
            problems.addViolation(node.location(), address, rule + ", but was " + NodeText.found(node));
        }
        return value;
    }

    private static boolean admits(Range range, double value) {
        return range.admits(Support.closed(value, value));
    }

    static List<String> spellings(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(ValueReader::spelling)
                .sorted()
                .toList();
    }

    static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code a or b}, {@code a, b or c}. */
    static String either(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static String alternatives(Collection<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        return sorted.size() == 2 ? sorted.get(0) + " or " + sorted.get(1) : "one of " + String.join(", ", sorted);
    }
}
