package org.entente.model.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.model.DifferenceName;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.quantity.Uniform;
import org.entente.model.sweep.Design;
import org.entente.model.sweep.Selection;

/** Reads the scenarios, the selection and the designs of a sweep file. */
final class SweepBinder {

    private static final String LATIN_HYPERCUBE = "latin-hypercube";
    private static final String ROWS = "rows";
    private static final List<String> DESIGNS = List.of("grid", "zip", "one-at-a-time", LATIN_HYPERCUBE, ROWS);

    /**
     * The contents of a sweep file.
     *
     * @param scenarios the files by the names of the scenarios, with all that they inherit
     * @param sweepValues the values that are laid over the scenarios
     */
    record Contents(Map<String, Layers> scenarios, Selection selection, Design design, SweepValues sweepValues) {}

    private final Document document;
    private final Problems problems;
    private final ValueReader valueReader;
    private final SweepValues sweepValues;

    private SweepBinder(Document document, Location location, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.valueReader = new ValueReader(problems);
        this.sweepValues = new SweepValues(location);
    }

    /** @throws ScenarioFileException with every problem of the file itself */
    static Contents bind(Document document, Problems problems) {
        Mapping root = root(document, problems);
        SweepBinder binder = new SweepBinder(document, root.location(), problems);
        Contents contents =
                MapReader.read(root.location(), "", root, problems, reader -> binder.contents(root, reader));
        problems.refuseIfAny();
        return contents;
    }

    private static Mapping root(Document document, Problems problems) {
        Optional<Node> node = YamlReader.read(
                document.text(), (line, column) -> new Location(document.label(), 0, line, column), problems);
        node.filter(found -> found.asMapping().isEmpty())
                .ifPresent(other ->
                        problems.add(other.location(), "a sweep file must be a map, but is " + NodeText.found(other)));
        problems.refuseIfAny();
        return node.flatMap(Node::asMapping).orElseThrow();
    }

    private Contents contents(Mapping root, MapReader reader) {
        Map<String, Layers> scenarios = scenarios(reader);
        Selection selection = selection(reader, scenarios.keySet());
        reader.allow(DESIGNS.toArray(String[]::new));
        Design design = Design.NOTHING;
        for (String key : root.entries().keySet()) {
            if (DESIGNS.contains(key)) {
                Design earlier = design;
                Design next = reader.optional(key, (node, address) -> design(key, node, address))
                        .orElse(Design.NOTHING);
                design = built(root.locationOf(key), key, () -> earlier.crossedWith(next))
                        .orElse(earlier);
            }
        }
        return new Contents(scenarios, selection, design, sweepValues);
    }

    /** The result of {@code constructor}; empty if the constructor refuses its arguments, which is reported. */
    private <T> Optional<T> built(Location location, String address, Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (IllegalArgumentException e) {
            problems.add(location, address + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    // ------------------------------------------------------------------ scenarios and selection

    private Map<String, Layers> scenarios(MapReader reader) {
        Map<String, Layers> scenarios = new LinkedHashMap<>();
        reader.required("scenarios", (node, address) -> valueReader.each(node, address, this::scenario))
                .filter(list -> !list.isEmpty())
                .ifPresentOrElse(list -> list.forEach(file -> add(file, scenarios)), () -> problems.markUnusable());
        return scenarios;
    }

    private void add(Layers file, Map<String, Layers> scenarios) {
        String name = file.root()
                .get("name")
                .flatMap(Node::asScalar)
                .map(Scalar::text)
                .orElse("");
        if (scenarios.putIfAbsent(name, file) != null) {
            problems.add(sweepValues.file(), "scenarios must have different names, but two are called " + name);
        }
    }

    private Optional<Layers> scenario(Node node, String address) {
        return valueReader.text(node, address).flatMap(reference -> {
            Document file = document.referenced(reference);
            boolean known = file.path().isPresent() || ScenarioLibrary.names().contains(reference);
            if (!known) {
                problems.addViolation(
                        node.location(),
                        address,
                        "must be the name of a built-in scenario or a path ending in .yaml, but was "
                                + NodeText.found(node)
                                + Spelling.hint(Spelling.nearest(reference, ScenarioLibrary.names())));
            }
            return known ? Optional.of(ScenarioReader.named(file, problems, new TreeMap<>())) : Optional.empty();
        });
    }

    private Selection selection(MapReader reader, Set<String> scenarios) {
        return new Selection(
                reader.optional(
                                "metrics",
                                (node, address) -> valueReader.each(
                                        node, address, (item, itemAddress) -> metric(item, itemAddress, scenarios)))
                        .orElse(Selection.DEFAULT.metrics()),
                reader.optional("periods", (node, address) -> valueReader.each(node, address, this::period))
                        .orElse(Selection.DEFAULT.periods()));
    }

    /** A metric, or a difference from one of the scenarios, in its canonical spelling. */
    private Optional<String> metric(Node node, String address, Set<String> scenarios) {
        Optional<String> text = valueReader.text(node, address);
        Optional<DifferenceName> difference = text.flatMap(DifferenceName::parse);
        difference
                .map(DifferenceName::less)
                .filter(less -> !scenarios.isEmpty() && !scenarios.contains(less))
                .ifPresent(less -> problems.addViolation(
                        node.location(),
                        address,
                        "must be less a scenario of the sweep (" + String.join(", ", scenarios) + "), but was less '"
                                + less + "'" + Spelling.hint(Spelling.nearest(less, scenarios))));
        return difference.map(DifferenceName::toString).or(() -> text);
    }

    private Optional<String> period(Node node, String address) {
        return node.asScalar()
                .map(Scalar::text)
                .filter(Selection::isYear)
                .or(() -> valueReader.oneOf(node, address, Selection.PERIOD_WORDS));
    }

    // ------------------------------------------------------------------ designs

    private Optional<Design> design(String key, Node node, String address) {
        return switch (key) {
            case ROWS ->
                valueReader
                        .text(node, address)
                        .flatMap(file -> built(
                                node.location(), address, () -> RowsFile.read(document, file, sweepValues, problems)));
            case LATIN_HYPERCUBE ->
                MapReader.read(
                        node.location(), address, node, problems, reader -> latinHypercube(reader, node.location()));
            default ->
                levels(node, address)
                        .flatMap(levels -> built(node.location(), address, () -> switch (key) {
                            case "zip" -> Design.zip(levels);
                            case "one-at-a-time" -> Design.oneAtATime(levels);
                            default -> Design.grid(levels);
                        }));
        };
    }

    /** The values of each address, in the order of the file; empty if something does not fit. */
    private Optional<Map<String, List<String>>> levels(Node node, String address) {
        return byAddress(
                node,
                address,
                (value, valueAddress, varied) -> valueReader
                        .items(value, valueAddress)
                        .flatMap(items -> {
                            if (items.isEmpty()) {
                                problems.addViolation(
                                        value.location(), valueAddress, "must hold at least one value, but was []");
                            }
                            List<String> texts = items.stream()
                                    .map(item -> sweepValues.value(varied, item))
                                    .toList();
                            return Optional.of(texts).filter(list -> !list.isEmpty());
                        }));
    }

    private Optional<Design> latinHypercube(MapReader reader, Location location) {
        int n = reader.wholeNumber("n", 1, Design.MAX_ROWS);
        int seed = reader.has("seed") ? reader.wholeNumber("seed", Integer.MIN_VALUE, Integer.MAX_VALUE) : 1;
        Optional<Map<String, Quantity>> ranges =
                reader.required("ranges", (node, address) -> byAddress(node, address, this::range));
        reader.allow("seed");
        return ranges.flatMap(
                found -> built(location, reader.address("ranges"), () -> Design.latinHypercube(n, seed, found)));
    }

    private Optional<Quantity> range(Node node, String address, String varied) {
        if (node.asSequence().isEmpty()) {
            return QuantityBinder.bind(node, address, Range.FINITE, problems);
        }
        return valueReader.numbers(node, address, Range.FINITE).flatMap(ends -> {
            if (ends.size() != 2) {
                problems.addViolation(
                        node.location(),
                        address,
                        "must be a distribution or [low, high], but was " + NodeText.found(node));
                return Optional.empty();
            }
            return built(node.location(), address, () -> new Uniform(ends.get(0), ends.get(1)));
        });
    }

    /** Reads the values or the range of an address that varies. */
    private interface VariedReader<T> {
        Optional<T> read(Node node, String address, String varied);
    }

    private <T> Optional<Map<String, T>> byAddress(Node node, String address, VariedReader<T> reader) {
        Optional<Mapping> map = valueReader.orRefuse(node.asMapping(), node, address, "must be a map of addresses");
        Map<String, T> all = new LinkedHashMap<>();
        map.map(Mapping::entries).orElse(Map.of()).forEach((varied, entry) -> {
            sweepValues.address(varied, entry.keyLocation());
            reader.read(entry.value(), address + "." + varied, varied).ifPresent(value -> all.put(varied, value));
        });
        boolean complete = map.isPresent() && all.size() == map.get().entries().size();
        return complete ? Optional.of(Collections.unmodifiableMap(all)) : Optional.empty();
    }
}
