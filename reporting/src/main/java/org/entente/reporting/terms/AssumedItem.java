package org.entente.reporting.terms;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.model.Maps;
import org.entente.model.file.Provenance;
import org.entente.reporting.html.DensityPicture;
import org.entente.reporting.words.Assumption;
import org.entente.reporting.words.InputName;
import org.entente.reporting.words.InputWords;

/**
 * The numbers that make one item of an {@link AssumptionGroup}: one number, or those that are read together, such as
 * the first and the last weight of a channel. They are told apart by the last key of their addresses.
 */
final class AssumedItem {

    /** The last keys of numbers that are read together; the first of them that is there names the item. */
    private static final List<String> LEADING = List.of("initial", "multiply", "rate");

    private static final String FACTOR_ON = "factor on ";
    private static final String AT_THE_START = " at the start";

    private static final Pattern UNBREAKABLE_SPACE =
            Pattern.compile(" (?=%|billion|million|thousand|years?\\b)|(?<=×) |(?<=P90) ");

    private final String address;
    private final NavigableMap<String, Assumption> numbers = new TreeMap<>();
    private final NavigableMap<String, InputName> names = new TreeMap<>();

    /** @param address what the addresses of its numbers have in common */
    AssumedItem(String address) {
        this.address = address;
    }

    /** What the addresses of numbers that are read together have in common. */
    private static String address(String address) {
        int dot = address.lastIndexOf('.');
        String last = address.substring(dot + 1);
        boolean isShared = last.equals("initial")
                || last.equals("target")
                || address.contains(".inference-cost.")
                || address.contains(".effects.")
                || address.contains(".steps.");
        return isShared ? address.substring(0, dot) : address;
    }

    String address() {
        return address;
    }

    private void add(Assumption assumption, InputName name) {
        String text = assumption.address().text();
        String last = text.substring(text.lastIndexOf('.') + 1);
        numbers.put(last, assumption);
        names.put(last, name);
    }

    /** The name of the number that names the item. */
    InputName name() {
        return Maps.require(
                names, LEADING.stream().filter(names::containsKey).findFirst().orElse(names.firstKey()));
    }

    /** The item, in lower case; what is said of a single number is left out where several are read together. */
    String label() {
        String item = name().item();
        if (item.startsWith(FACTOR_ON)) {
            return item.substring(FACTOR_ON.length());
        }
        return numbers.size() > 1 && item.endsWith(AT_THE_START)
                ? item.substring(0, item.length() - AT_THE_START.length())
                : item;
    }

    /** Whether the file leaves out every number. */
    boolean isUsual() {
        return numbers.values().stream().allMatch(number -> number.provenance().isEmpty());
    }

    Optional<Provenance> provenance() {
        List<Provenance> found = numbers.values().stream()
                .flatMap(number -> number.provenance().stream())
                .distinct()
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(Provenance.combined(found));
    }

    List<DensityPicture> pictures() {
        return numbers.values().stream()
                .flatMap(number -> DensityPicture.of(number.quantity()).stream())
                .toList();
    }

    /** The value in words, which break only between one number with its unit and the next. */
    String value() {
        return UNBREAKABLE_SPACE.matcher(words()).replaceAll("\u00A0").replace("–", "\u2060–\u2060");
    }

    private String words() {
        if (numbers.size() == 1) {
            return text(numbers.firstKey());
        }
        if (numbers.containsKey("target")) {
            return text("initial") + " → " + text("target");
        }
        if (numbers.containsKey("floor")) {
            return text("initial") + " → " + text("floor") + ", half of the way in " + text("half-life");
        }
        if (numbers.containsKey("above")) {
            return text("rate") + " above " + text("above");
        }
        return text("multiply") + ", half gone after " + text("half-life");
    }

    private String text(String last) {
        Assumption number = numbers.get(last);
        return number == null ? "" : QuantityWords.tableText(number.quantity(), Unit.of(Maps.require(names, last)));
    }

    /** The items of {@code numbers}, in the order of their names. */
    static List<AssumedItem> items(List<Assumption> numbers, InputWords words) {
        Map<String, AssumedItem> items = new LinkedHashMap<>();
        for (Assumption number : numbers) {
            items.computeIfAbsent(address(number.address().text()), AssumedItem::new)
                    .add(number, words.name(number.address()));
        }
        return items.values().stream()
                .sorted(Comparator.comparingInt(item -> item.name().rank()))
                .toList();
    }
}
