package org.entente.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.Library;
import org.entente.explorer.http.RefusedException;
import org.entente.model.file.Setting;
import tools.jackson.databind.JsonNode;

/** A question of a page, whose parts are checked as they are read. */
record Asked(JsonNode json) {

    private static final int MAX_TEXT = 4000;
    private static final int MAX_ITEMS = 400;

    /** An address as {@code --set} takes it: without what ends it there, or is a scenario's name before it. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s=:](?:[^=:\\p{Cntrl}]*[^\\s=:])?");

    /** The text at {@code key}. */
    String text(String key) {
        return text(key, json.path(key));
    }

    /** The text at {@code key}, if there is any. */
    Optional<String> textIfAny(String key) {
        return json.path(key).isMissingNode() || json.path(key).isNull() ? Optional.empty() : Optional.of(text(key));
    }

    /** The number at {@code key}, if there is one. */
    OptionalDouble number(String key) {
        JsonNode node = json.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return OptionalDouble.empty();
        }
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw RefusedException.malformed(key + " must be a number");
        }
        return OptionalDouble.of(node.doubleValue());
    }

    /** The number of paths that is asked for: at most {@code usual}, which is also what is meant without one. */
    long paths(long usual) {
        double paths = number("paths").orElse((double) usual);
        if (!(paths >= 1 && paths <= usual)) {
            throw RefusedException.malformed("paths must be from 1 to " + usual);
        }
        return (long) paths;
    }

    /** Whether {@code key} is true. */
    boolean flag(String key) {
        return json.path(key).isBoolean() && json.path(key).booleanValue();
    }

    private static String text(String what, JsonNode node) {
        if (!node.isString() || node.stringValue().length() > MAX_TEXT) {
            throw RefusedException.malformed(what + " must be text of at most " + MAX_TEXT + " characters");
        }
        return node.stringValue();
    }

    /** The texts at {@code key}. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> texts.add(text(key, item)));
        return texts;
    }

    private JsonNode items(String key) {
        JsonNode items = json.path(key);
        if (!items.isArray() || items.size() > MAX_ITEMS) {
            throw RefusedException.malformed(key + " must be a list of at most " + MAX_ITEMS);
        }
        return items;
    }

    /** The changes: pairs of an address and a value. */
    List<Setting> settings() {
        return settings("set");
    }

    /** The pairs of an address and a value at {@code key}; none if it is missing. */
    List<Setting> settings(String key) {
        if (!key.equals("set") && json.path(key).isMissingNode()) {
            return List.of();
        }
        List<Setting> settings = new ArrayList<>();
        for (JsonNode pair : items(key)) {
            String address = text("an address", pair.path(0));
            String value = text("a value", pair.path(1));
            if (!ADDRESS.matcher(address).matches() || address.equals("name")) {
                throw RefusedException.malformed("an address must be that of a value, but was '" + address + "'");
            }
            settings.add(new Setting(address, value, address));
        }
        return settings;
    }

    /** The scenarios with the changes. */
    Deal deal(Library library) {
        return Deal.of(library, text("baseline"), text("scenario"), settings());
    }
}
