package org.entente.model.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.Printable;
import org.entente.model.file.Node.Entry;
import org.entente.model.file.Node.Mapping;
import org.entente.model.file.Node.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into nodes. It accepts maps, lists, single values, anchors with their aliases, and merge
 * keys. Tags are refused, and so is a key that stands twice in a map. The value behind an alias keeps the location
 * where the value is written.
 */
final class YamlReader {

    /** The most maps and lists that may lie within each other. */
    static final int MAX_DEPTH = 100;

    /** The most maps, lists and single values of a document, counted again for each alias that stands for them. */
    static final int MAX_NODES = 1_000_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private static final String DECIMAL = "[-+]?(0|[1-9]\\d*|\\d+\\.\\d*|\\.\\d+)";
    private static final Pattern NUMBER = Pattern.compile(DECIMAL + "([eE][-+]?\\d{1,4}| ?%)?");

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> FLAGS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    /** The location of a line and a column. */
    interface Locations {
        Location at(int line, int column);
    }

    /** The document breaks a bound, or is so unlike a scenario that reading on would mislead. */
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Location location;
        private final String sentence;

        UnreadableException(Location location, String sentence) {
            super(sentence);
            this.location = location;
            this.sentence = sentence;
        }
    }

    private final String text;
    private final Locations locations;
    private final Problems problems;
    private final Iterator<Event> events;
    private final Anchors anchors = new Anchors();
    private int nodes;
    private int deepest;
    private boolean refused;

    private YamlReader(String text, Locations locations, Problems problems) {
        this.text = text;
        this.locations = locations;
        this.problems = problems;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /** Reads {@code text}; empty if it is not one document of YAML, which is then told to {@code problems}. */
    static Optional<Node> read(String text, Locations locations, Problems problems) {
        YamlReader reader = new YamlReader(text, locations, problems);
        try {
            return reader.document();
        } catch (UnreadableException e) {
            problems.add(e.location, e.sentence);
        } catch (YamlEngineException e) {
            problems.add(reader.locationOf(e), "not readable as YAML: " + sentence(e));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        events.next(); // the start of the stream
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            problems.add(locations.at(1, 1), "the file is empty");
            return Optional.empty();
        }
        Node root = node(events.next(), 0);
        events.next(); // the end of the document
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            refuse(location(events.next()), "a file must hold one YAML document, but a second begins here");
        }
        return refused ? Optional.empty() : Optional.of(root);
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias, depth);
        }
        requireBounds(event, 1, depth);
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            return anchors.holding(scalar.getAnchor(), () -> anchored(scalar(scalar), nodes - 1, depth));
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        refuseTag(start.getTag(), event);
        return anchors.holding(start.getAnchor(), () -> collection(start, depth));
    }

    /** A map or a list, with how much it holds and how deep it is. */
    private Anchors.Anchored collection(CollectionStartEvent start, int depth) {
        int nodesBefore = nodes - 1;
        int deepestBefore = deepest;
        deepest = depth;
        Node node = start.getEventId() == Event.ID.MappingStart ? mapping(start, depth) : sequence(start, depth);
        Anchors.Anchored anchored = anchored(node, nodesBefore, depth);
        deepest = Math.max(deepestBefore, deepest);
        return anchored;
    }

    private Anchors.Anchored anchored(Node node, int nodesBefore, int depth) {
        return new Anchors.Anchored(node, nodes - nodesBefore, Math.max(0, deepest - depth));
    }

    private Node aliased(AliasEvent alias, int depth) {
        String name = alias.getAlias().getValue();
        Optional<Anchors.Anchored> anchored = anchors.get(name);
        if (anchored.isEmpty()) {
            refuse(location(alias), anchors.missing(name));
            return new Scalar(location(alias), Scalar.Kind.NOTHING, "");
        }
        requireBounds(alias, anchored.get().nodes(), depth + anchored.get().height());
        return anchored.get().node();
    }

    private void requireBounds(Event event, int more, int depth) {
        nodes += more;
        deepest = Math.max(deepest, depth);
        if (depth > MAX_DEPTH) {
            throw new UnreadableException(
                    location(event),
                    "maps and lists must lie at most " + MAX_DEPTH + " deep, but here they are deeper");
        }
        if (nodes > MAX_NODES) {
            throw new UnreadableException(
                    location(event),
                    "a file must hold at most " + MAX_NODES + " values, those that aliases repeat included,"
                            + " but here are more");
        }
    }

    private void refuseTag(Optional<String> tag, Event event) {
        tag.ifPresent(name -> refuse(
                location(event), "tags (!) are not allowed, but here is " + (name.startsWith("!") ? "" : "!") + name));
    }

    private void refuse(Location location, String sentence) {
        problems.add(location, sentence);
        refused = true;
    }

    private Mapping mapping(Event start, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, Entry> own = new LinkedHashMap<>();
        Map<String, Entry> seen = new HashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            ScalarEvent key = key(next);
            Location keyLocation = location(key);
            Node value = node(events.next(), depth + 1);
            Entry earlier = seen.putIfAbsent(key.getValue(), new Entry(keyLocation, value));
            if (earlier != null) {
                problems.add(
                        keyLocation, "key '" + key.getValue() + "' is given twice, first at " + earlier.keyLocation());
            } else if (MergeKey.is(key)) {
                MergeKey.merge(entries, value, () -> refuse(keyLocation, MergeKey.RULE));
            } else {
                own.put(key.getValue(), new Entry(keyLocation, value));
            }
        }
        entries.putAll(own);
        return new Mapping(location(start), entries);
    }

    private ScalarEvent key(Event event) {
        if (event instanceof ScalarEvent key) {
            refuseTag(key.getTag(), event);
            anchors.holding(key.getAnchor(), () -> new Anchors.Anchored(scalar(key), 1, 0));
            return key;
        }
        throw new UnreadableException(location(event), "a key must be text, but here is a map, a list or an alias");
    }

    private Sequence sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Sequence(location(start), items);
    }

    private Scalar scalar(ScalarEvent event) {
        Scalar.Kind kind = event.isPlain() ? kind(event.getValue()) : Scalar.Kind.TEXT;
        String value = switch (kind) {
            case NOTHING -> "";
            case FLAG -> event.getValue().toLowerCase(Locale.ROOT);
            default -> Printable.text(event.getValue());
        };
        return new Scalar(location(event), kind, value);
    }

    /**
     * The kind of a value without quotes. Infinities, numbers with leading zeros, and exponents beyond reason are text.
     */
    private static Scalar.Kind kind(String value) {
        if (NOTHING.contains(value)) {
            return Scalar.Kind.NOTHING;
        }
        if (FLAGS.contains(value)) {
            return Scalar.Kind.FLAG;
        }
        return NUMBER.matcher(value).matches() ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT;
    }

    private Location location(Event event) {
        return event.getStartMark().map(this::location).orElseGet(() -> locations.at(1, 1));
    }

    private Location location(Mark mark) {
        return locations.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Location locationOf(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return marked.getProblemMark().map(this::location).orElseGet(() -> locations.at(1, 1));
        }
        return e instanceof ReaderException unreadable ? locationOf(unreadable.getPosition()) : locations.at(1, 1);
    }

    private Location locationOf(int codePoint) {
        String before = text.substring(0, text.offsetByCodePoints(0, codePoint));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return locations.at(line, before.length() - before.lastIndexOf('\n'));
    }

    private static String sentence(YamlEngineException e) {
        if (e instanceof ReaderException unreadable) {
            return String.format(Locale.ROOT, "the character U+%04X is not allowed here", unreadable.getCodePoint());
        }
        return e instanceof MarkedYamlEngineException marked
                ? marked.getProblem().strip()
                : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
