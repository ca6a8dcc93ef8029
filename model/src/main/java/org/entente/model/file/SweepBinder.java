package org.entente.model.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.quantity.Uniform;
import org.entente.model.sweep.Design;
import org.entente.model.sweep.Selection;

/** Reads the parts of a sweep file. */
final class SweepBinder {

    private static final String LATIN_HYPERCUBE = "latin-hypercube";
    private static final String ROWS = "rows";
    private static final List<String> DESIGNS = List.of("grid", "zip", "one-at-a-time", LATIN_HYPERCUBE, ROWS);

    /**
     * What a sweep file says.
     *
     * @param scenarios the files by the names of the scenarios, with all that they inherit
     * @param inputs what is laid over them
     */
    record Parts(Map<String, Mapping> scenarios, Selection selection, Design design, SweepValues inputs) {}

    private final Document document;
    private final Problems problems;
    private final ValueReader values;
    private final SweepValues inputs;

    private SweepBinder(Document document, Location place, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.values = new ValueReader(problems);
        this.inputs = new SweepValues(place);
    }

    /** @throws ScenarioFileException with everything that is wrong with the file itself */
    static Parts bind(Document document, Problems problems) {
        Mapping root = root(document, problems);
        SweepBinder binder = new SweepBinder(document, root.place(), problems);
        Parts parts = MapReader.read(root.place(), "", root, problems, fields -> binder.parts(root, fields));
        problems.refuseIfAny();
        return parts;
    }

    private static Mapping root(Document document, Problems problems) {
        Optional<Node> node = YamlReader.read(
                document.text(), (line, column) -> new Location(document.label(), 0, line, column), problems);
        node.filter(found -> found.asMapping().isEmpty())
                .ifPresent(other ->
                        problems.add(other.place(), "a sweep file must be a map, but is " + NodeText.found(other)));
        problems.refuseIfAny();
        return node.flatMap(Node::asMapping).orElseThrow();
    }

    private Parts parts(Mapping root, MapReader fields) {
        Map<String, Mapping> scenarios = scenarios(fields);
        Selection selection = selection(fields);
        fields.allow(DESIGNS.toArray(String[]::new));
        Design design = Design.NOTHING;
        for (String key : root.entries().keySet()) {
            if (DESIGNS.contains(key)) {
                Design sofar = design;
                Design next = fields.optional(key, (node, address) -> design(key, node, address))
                        .orElse(Design.NOTHING);
                design = built(root.placeOf(key), key, () -> sofar.crossedWith(next))
                        .orElse(sofar);
            }
        }
        return new Parts(scenarios, selection, design, inputs);
    }

    /** What {@code constructor} makes; empty if it refuses, which is told. */
    private <T> Optional<T> built(Location place, String address, Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (IllegalArgumentException broken) {
            problems.add(place, address + ": " + broken.getMessage());
            return Optional.empty();
        }
    }

    // ------------------------------------------------------------------ scenarios and what is reported

    private Map<String, Mapping> scenarios(MapReader fields) {
        Map<String, Mapping> scenarios = new LinkedHashMap<>();
        fields.required("scenarios", (node, address) -> values.each(node, address, this::scenario))
                .filter(list -> !list.isEmpty())
                .ifPresentOrElse(list -> list.forEach(file -> add(file, scenarios)), () -> problems.markUnusable());
        return scenarios;
    }

    private void add(Mapping file, Map<String, Mapping> scenarios) {
        String name = file.get("name").flatMap(Node::asScalar).map(Scalar::text).orElse("");
        if (scenarios.putIfAbsent(name, file) != null) {
            problems.add(inputs.file(), "scenarios must have different names, but two are called " + name);
        }
    }

    private Optional<Mapping> scenario(Node node, String address) {
        return values.text(node, address).flatMap(reference -> {
            Document file = document.extended(reference);
            boolean known = file.path().isPresent() || ScenarioLibrary.names().contains(reference);
            if (!known) {
                problems.addViolation(
                        node.place(),
                        address,
                        "must be the name of a built-in scenario or a path ending in .yaml, but was "
                                + NodeText.found(node)
                                + Spelling.hint(Spelling.nearest(reference, ScenarioLibrary.names())));
            }
            return known ? Optional.of(ScenarioReader.named(file, problems)) : Optional.empty();
        });
    }

    private Selection selection(MapReader fields) {
        return new Selection(
                fields.optional("metrics", (node, address) -> values.each(node, address, values::text))
                        .orElse(Selection.DEFAULT.metrics()),
                fields.optional("periods", (node, at) -> values.each(node, at, this::period))
                        .orElse(Selection.DEFAULT.periods()));
    }

    private Optional<String> period(Node node, String address) {
        return node.asScalar()
                .map(Scalar::text)
                .filter(Selection::isYear)
                .or(() -> values.oneOf(node, address, Selection.PERIOD_WORDS));
    }

    // ------------------------------------------------------------------ designs

    private Optional<Design> design(String key, Node node, String address) {
        return switch (key) {
            case ROWS ->
                values.text(node, address)
                        .flatMap(file ->
                                built(node.place(), address, () -> RowsFile.read(document, file, inputs, problems)));
            case LATIN_HYPERCUBE ->
                MapReader.read(node.place(), address, node, problems, fields -> latinHypercube(fields, node.place()));
            default ->
                levels(node, address)
                        .flatMap(levels -> built(node.place(), address, () -> switch (key) {
                            case "zip" -> Design.zip(levels);
                            case "one-at-a-time" -> Design.oneAtATime(levels);
                            default -> Design.grid(levels);
                        }));
        };
    }

    /** The values of each address, in the order of the file; empty if something does not fit. */
    private Optional<Map<String, List<String>>> levels(Node node, String at) {
        return byAddress(
                node,
                at,
                (value, where, address) -> values.items(value, where).flatMap(items -> {
                    if (items.isEmpty()) {
                        problems.addViolation(value.place(), where, "must hold at least one value, but was []");
                    }
                    List<String> texts = items.stream()
                            .map(item -> inputs.value(address, item))
                            .toList();
                    return Optional.of(texts).filter(list -> !list.isEmpty());
                }));
    }

    private Optional<Design> latinHypercube(MapReader fields, Location place) {
        int n = fields.wholeNumber("n", 1);
        int seed = fields.has("seed") ? fields.wholeNumber("seed", Integer.MIN_VALUE) : 1;
        Optional<Map<String, Quantity>> ranges =
                fields.required("ranges", (node, address) -> byAddress(node, address, this::range));
        fields.allow("seed");
        return ranges.flatMap(
                found -> built(place, fields.address("ranges"), () -> Design.latinHypercube(n, seed, found)));
    }

    private Optional<Quantity> range(Node node, String at, String address) {
        if (node.asSequence().isEmpty()) {
            return QuantityBinder.bind(node, at, Range.FINITE, problems);
        }
        return values.numbers(node, at, Range.FINITE).flatMap(ends -> {
            if (ends.size() != 2) {
                problems.addViolation(
                        node.place(), at, "must be a distribution or [low, high], but was " + NodeText.found(node));
                return Optional.empty();
            }
            return built(node.place(), at, () -> new Uniform(ends.get(0), ends.get(1)));
        });
    }

    /** Reads what an address has. */
    private interface AtAddress<T> {
        Optional<T> read(Node node, String at, String address);
    }

    private <T> Optional<Map<String, T>> byAddress(Node node, String at, AtAddress<T> reader) {
        Optional<Mapping> map = values.orRefuse(node.asMapping(), node, at, "must be a map of addresses");
        Map<String, T> all = new LinkedHashMap<>();
        map.map(Mapping::entries).orElse(Map.of()).forEach((address, entry) -> {
            inputs.address(address, entry.keyPlace());
            reader.read(entry.value(), at + "." + address, address).ifPresent(value -> all.put(address, value));
        });
        boolean whole = map.isPresent() && all.size() == map.get().entries().size();
        return whole ? Optional.of(Collections.unmodifiableMap(all)) : Optional.empty();
    }
}
