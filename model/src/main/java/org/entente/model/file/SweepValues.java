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

    private static final int ID_DIGITS = 12;

    private final Location file;
    private final Map<String, Location> addressLocations = new HashMap<>();
    private final Map<Setting, Location> valueLocations = new HashMap<>();

    /** @param file where the sweep begins */
    SweepValues(Location file) {
        this.file = file;
    }

    /** Where the sweep begins. */
    Location file() {
        return file;
    }

    /** Takes note of what varies. */
    void address(String address, Location location) {
        addressLocations.putIfAbsent(address, location);
    }

    /** Takes note of a value and returns it in the spelling that all equal values have: 0.20 is 0.2. */
    String value(String address, Node node) {
        String value = canonical(node);
        valueLocations.putIfAbsent(new Setting(address, value), node.location());
        return value;
    }

    private static String canonical(Node node) {
        return node.match(
                CanonicalJson::json,
                CanonicalJson::json,
                scalar -> scalar.kind() == Scalar.Kind.NUMBER ? scalar.canonicalNumber() : scalar.yaml());
    }

    /** Where {@code settings} are written; where its address is, of a value that was drawn. */
    List<Location> locations(List<Setting> settings) {
        return settings.stream()
                .map(setting -> valueLocations.getOrDefault(setting, addressLocations.getOrDefault(setting.address(), file)))
                .map(Location::asSetting)
                .toList();
    }

    /** The inputs of a row, sorted, so that what lies inside something else is laid over it; nothing for what stays. */
    static SortedMap<String, String> inputs(List<String> addresses, List<String> row) {
        SortedMap<String, String> inputs = new TreeMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            if (!row.get(i).equals(Design.AS_IS)) {
                inputs.put(addresses.get(i), row.get(i));
            }
        }
        return inputs;
    }

    /** A name that scenario and inputs alone fix. */
    static String caseId(String scenario, SortedMap<String, String> inputs) {
        String text = inputs.entrySet().stream()
                .map(input -> input.getKey() + "=" + input.getValue())
                .collect(Collectors.joining("\n"));
        return scenario + "-" + CanonicalJson.sha256(text).substring(0, ID_DIGITS);
    }
}
