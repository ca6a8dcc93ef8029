package org.entente.model.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.model.file.Node.Entry;
import org.entente.model.file.Node.Mapping;
import org.entente.model.file.Node.Sequence;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document into nodes. It accepts maps, lists and single values. Anchors, aliases and tags are refused,
 * and so is a key that stands twice in a map.
 */
final class YamlReader {

    private static final YAMLFactory YAML = new YAMLFactory();

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?");

    /** The beginning of numbers that YAML knows and JSON does not; the parser takes them for text. */
    private static final Pattern BEGINS_UNLIKE_JSON = Pattern.compile("(\\+|-?\\.).*");

    /** Makes the location of a line and a column. */
    interface Locations {
        Location at(int line, int column);
    }

    private final String text;
    private final Locations locations;
    private final Problems problems;
    private final YAMLParser parser;
    private boolean refused;

    private YamlReader(String text, Locations locations, Problems problems) {
        this.text = text;
        this.locations = locations;
        this.problems = problems;
        this.parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text);
    }

    /** Reads {@code text}; empty if it is not one YAML document, which is reported to {@code problems}. */
    static Optional<Node> read(String text, Locations locations, Problems problems) {
        YamlReader reader = new YamlReader(text, locations, problems);
        try (YAMLParser open = reader.parser) {
            return reader.document(open);
        } catch (JacksonException e) {
            problems.add(reader.locationOf(e), "not readable as YAML: " + sentence(e));
            return Optional.empty();
        }
    }

    private Optional<Node> document(YAMLParser open) {
        JsonToken first = open.nextToken();
        if (first == null) {
            problems.add(locations.at(1, 1), "the file is empty");
            return Optional.empty();
        }
        Node root = node(first);
        if (open.nextToken() != null) {
            refuse("a file must hold one YAML document, but a second begins here");
        }
        return refused ? Optional.empty() : Optional.of(root);
    }

    private Node node(JsonToken token) {
        refuseReferences();
        return switch (token) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> scalar(token);
        };
    }

    private void refuseReferences() {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            refuse("anchors and aliases (&, *) are not allowed; write the value out");
        } else if (parser.getTypeId() != null) {
            refuse("tags (!) are not allowed, but here is !" + parser.getTypeId());
        }
    }

    private void refuse(String sentence) {
        problems.add(here(), sentence);
        refused = true;
    }

    private Mapping mapping() {
        Location location = here();
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Location keyLocation = here();
            Node value = node(parser.nextToken());
            Entry earlier = entries.putIfAbsent(key, new Entry(keyLocation, value));
            if (earlier != null) {
                problems.add(keyLocation, "key '" + key + "' is given twice, first at " + earlier.keyLocation());
            }
        }
        return new Mapping(location, entries);
    }

    private Sequence sequence() {
        Location location = here();
        List<Node> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            items.add(node(next));
        }
        return new Sequence(location, items);
    }

    private Scalar scalar(JsonToken token) {
        String value = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        return new Scalar(here(), kind(token, value), value);
    }

    private static Scalar.Kind kind(JsonToken token, String value) {
        return switch (token) {
            case VALUE_NULL -> Scalar.Kind.NOTHING;
            case VALUE_TRUE, VALUE_FALSE -> Scalar.Kind.FLAG;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> kindOfNumber(value);
            default -> kindOfText(value);
        };
    }

    private static Scalar.Kind kindOfText(String value) {
        if (value.equals("~")) {
            return Scalar.Kind.NOTHING;
        }
        return BEGINS_UNLIKE_JSON.matcher(value).matches() ? kindOfNumber(value) : Scalar.Kind.TEXT;
    }

    /** The kind of a number. Infinities, and exponents of more than four digits, are text. */
    private static Scalar.Kind kindOfNumber(String value) {
        return DECIMAL.matcher(value).matches() ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT;
    }

    private Location here() {
        TokenStreamLocation position = parser.currentTokenLocation();
        return locations.at(position.getLineNr(), position.getColumnNr());
    }

    /**
     * The location of an error. The parser itself reports the token before the error; the cause has the true location.
     */
    private Location locationOf(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Mark mark = marked.getProblemMark().get();
            return locations.at(mark.getLine() + 1, mark.getColumn() + 1);
        }
        if (e.getCause() instanceof ReaderException unreadable) {
            return locationOf(unreadable.getPosition());
        }
        return locations.at(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private Location locationOf(int codePoint) {
        String before = text.substring(0, text.offsetByCodePoints(0, codePoint));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return locations.at(line, before.length() - before.lastIndexOf('\n'));
    }

    private static String sentence(JacksonException e) {
        return e.getCause() instanceof MarkedYamlEngineException marked
                ? marked.getProblem().strip()
                : e.getOriginalMessage().lines().findFirst().orElse("");
    }
}
