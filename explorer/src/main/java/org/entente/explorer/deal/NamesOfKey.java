package org.entente.explorer.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The names that a key of a scenario file refers to: of which section of the file they are. */
final class NamesOfKey {

    /**
     * The section of each key of the format whose value is a name, or several. The schema has these as text; a test
     * requires that all its texts are here.
     */
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("payer", "parties"),
            Map.entry("payee", "parties"),
            Map.entry("holder", "parties"),
            Map.entry("licensor", "parties"),
            Map.entry("licensee", "parties"),
            Map.entry("distributor", "parties"),
            Map.entry("buyer", "parties"),
            Map.entry("owner", "parties"),
            Map.entry("cloud", "clouds"),
            Map.entry("products", "products"),
            Map.entry("channels", "channels"),
            Map.entry("on", "events"),
            Map.entry("begins-on", "events"),
            Map.entry("ends-on", "events"),
            Map.entry("any", "events"),
            Map.entry("all", "events"),
            Map.entry("decided-by", "parties"),
            Map.entry("after", "terms"),
            Map.entry("recoups", "terms"),
            Map.entry("currency", "currencies"));

    private final JsonNode scenario;

    /** @param scenario the whole scenario */
    NamesOfKey(JsonNode scenario) {
        this.scenario = scenario;
    }

    /** The names that {@code key} at {@code address} may refer to; empty if it refers to none. */
    Optional<List<String>> of(String key, String address) {
        return Optional.ofNullable(SECTIONS.get(key)).map(section -> {
            List<String> names = new ArrayList<>(scenario.path(section).propertyNames());
            names.removeIf(name -> address.startsWith(section + "." + name + "."));
            return names;
        });
    }
}
