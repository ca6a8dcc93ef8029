package org.entente.model.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

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

    /** Records the location of an address that varies, with or without a scope. */
    void address(String address, Location location) {
        addressLocations.putIfAbsent(ScopedAddress.parse(address).address(), location);
    }

    /** The location of an address that varies. */
    Location location(String address) {
        return addressLocations.getOrDefault(address, file);
    }

    /** Records the location of a value, and returns the value in its canonical spelling: 0.20 is 0.2. */
    String value(String address, Node node) {
        String value = canonical(node);
        valueLocations.putIfAbsent(new Setting(ScopedAddress.parse(address).address(), value), node.location());
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
                .map(setting -> valueLocations.getOrDefault(setting, location(setting.address())))
                .map(Location::asSetting)
                .toList();
    }

    /** The id of a case, a function of its scenario and its inputs alone: words for the inputs, and their hash. */
    static String caseId(String scenario, SortedMap<String, String> inputs) {
        List<Setting> settings = inputs.entrySet().stream()
                .map(input -> new Setting(input.getKey(), input.getValue()))
                .toList();
        String text = settings.stream().map(Setting::toString).collect(Collectors.joining("\n"));
        return ChangedName.of(scenario, settings, settings.size()) + "-"
                + CanonicalJson.sha256(text).substring(0, ID_DIGITS);
    }
}
