package org.entente.model.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.model.sweep.Design;

/** The values that a sweep lays over scenarios, each in its canonical spelling, with their locations. */
final class SweepValues {

    private static final int ID_DIGITS = 12;

    private final Location file;
    private final Map<String, Location> addressLocations = new HashMap<>();
    private final Map<Setting, Location> valueLocations = new HashMap<>();

    /** @param file the location of the sweep's beginning */
    SweepValues(Location file) {
        this.file = file;
    }

    /** The location of the sweep's beginning. */
    Location file() {
        return file;
    }

    /** Records the location of an address that varies. */
    void address(String address, Location location) {
        addressLocations.putIfAbsent(address, location);
    }

    /** Records the location of a value, and returns the value in its canonical spelling: 0.20 is 0.2. */
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

    /** The locations of {@code settings}. A value that was drawn has the location of its address. */
    List<Location> locations(List<Setting> settings) {
        return settings.stream()
                .map(setting ->
                        valueLocations.getOrDefault(setting, addressLocations.getOrDefault(setting.address(), file)))
                .map(Location::asSetting)
                .toList();
    }

    /**
     * The inputs of a row by address, without those left as they are. They are sorted, so that a value inside a group
     * is laid over the group.
     */
    static SortedMap<String, String> inputs(List<String> addresses, List<String> row) {
        SortedMap<String, String> inputs = new TreeMap<>();
        for (int i = 0; i < addresses.size(); i++) {
            if (!row.get(i).equals(Design.AS_IS)) {
                inputs.put(addresses.get(i), row.get(i));
            }
        }
        return inputs;
    }

    /** The id of a case, a function of its scenario and its inputs alone. */
    static String caseId(String scenario, SortedMap<String, String> inputs) {
        String text = inputs.entrySet().stream()
                .map(input -> input.getKey() + "=" + input.getValue())
                .collect(Collectors.joining("\n"));
        return scenario + "-" + CanonicalJson.sha256(text).substring(0, ID_DIGITS);
    }
}
