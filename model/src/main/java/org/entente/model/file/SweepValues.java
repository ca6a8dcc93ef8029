package org.entente.model.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.model.sweep.Design;

/** The values that a sweep lays over scenarios, in one spelling for each, and where they are written. */
final class SweepValues {

    private static final int DIGITS_OF_ID = 12;

    private final Location file;
    private final Map<String, Location> ofAddresses = new HashMap<>();
    private final Map<Setting, Location> ofValues = new HashMap<>();

    /** @param file where the sweep begins */
    SweepValues(Location file) {
        this.file = file;
    }

    /** Where the sweep begins. */
    Location file() {
        return file;
    }

    /** Takes note of what varies. */
    void address(String address, Location place) {
        ofAddresses.putIfAbsent(address, place);
    }

    /** Takes note of a value and returns it in the spelling that all equal values have: 0.20 is 0.2. */
    String value(String address, Node node) {
        String value = canonical(node);
        ofValues.putIfAbsent(new Setting(address, value), node.place());
        return value;
    }

    private static String canonical(Node node) {
        return node.match(
                CanonicalJson::of,
                CanonicalJson::of,
                scalar -> scalar.kind() == Scalar.Kind.NUMBER ? scalar.canonicalNumber() : scalar.yaml());
    }

    /** Where {@code settings} are written; where its address is, of a value that was drawn. */
    List<Location> places(List<Setting> settings) {
        return settings.stream()
                .map(setting -> ofValues.getOrDefault(setting, ofAddresses.getOrDefault(setting.address(), file)))
                .map(Location::asSetting)
                .toList();
    }

    /** The inputs of a row, sorted, so that what lies inside something else is laid over it; nothing for what stays. */
    static SortedMap<String, String> of(List<String> addresses, List<String> row) {
        SortedMap<String, String> inputs = new TreeMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            if (!row.get(i).equals(Design.AS_IS)) {
                inputs.put(addresses.get(i), row.get(i));
            }
        }
        return inputs;
    }

    /** A name that scenario and inputs alone fix. */
    static String id(String scenario, SortedMap<String, String> inputs) {
        String text = inputs.entrySet().stream()
                .map(input -> input.getKey() + "=" + input.getValue())
                .collect(Collectors.joining("\n"));
        return scenario + "-" + CanonicalJson.sha256(text).substring(0, DIGITS_OF_ID);
    }
}
