package org.entente.model.file;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.model.Spelling;
import org.entente.model.file.Distributions.Form;
import org.entente.model.file.Node.Mapping;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Continuous;
import org.entente.model.quantity.Discrete;
import org.entente.model.quantity.Empirical;
import org.entente.model.quantity.Mixture;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.quantity.Truncated;

/** Reads a number or a distribution (MODEL 2). */
final class QuantityBinder {

    static final String TRUNCATE = "truncate";

    private final Problems problems;
    private final ValueReader valueReader;

    private QuantityBinder(Problems problems) {
        this.problems = problems;
        this.valueReader = new ValueReader(problems);
    }

    /**
     * The quantity at {@code address}; empty if the node is no quantity or reaches outside {@code range}, which is
     * reported.
     */
    static Optional<Quantity> bind(Node node, String address, Range range, Problems problems) {
        return new QuantityBinder(problems)
                .quantity(node, address)
                .filter(quantity -> RangeCheck.isWithin(range, quantity, node, address, problems));
    }

    private Optional<Quantity> quantity(Node node, String address) {
        return node.match(
                map -> distribution(map, address),
                list -> valueReader.orRefuse(Optional.empty(), list, address, "must be a number or a distribution"),
                scalar -> valueReader.orRefuse(
                        scalar.number().map(Constant::new), scalar, address, "must be a number or a distribution"));
    }

    private Optional<Quantity> distribution(Mapping map, String address) {
        Set<String> kinds = new TreeSet<>(map.entries().keySet());
        kinds.retainAll(Distributions.NAMES);
        if (kinds.isEmpty()) {
            unknownDistribution(map, address);
            return Optional.empty();
        }
        if (kinds.size() > 1) {
            problems.addViolation(
                    map.location(), address, "must hold one distribution, but holds " + String.join(" and ", kinds));
            return Optional.empty();
        }
        String kind = kinds.iterator().next();
        reportOtherKeys(map, address, kind);
        return parameters(kind, map, address).filter(quantity -> map.entries().size() == 1);
    }

    private void unknownDistribution(Mapping map, String address) {
        Optional<String> first = map.entries().keySet().stream().findFirst();
        if (first.isEmpty()) {
            problems.addViolation(map.location(), address, "must be a number or a distribution, but was {}");
            return;
        }
        String hint = Spelling.hint(Spelling.nearest(first.get(), Distributions.NAMES));
        problems.add(
                map.locationOf(first.get()),
                address,
                "unknown distribution '" + first.get() + "' in " + address + hint);
    }

    private void reportOtherKeys(Mapping map, String address, String kind) {
        map.without(kind).entries().forEach((key, entry) -> {
            if (Spelling.nearest(key, List.of(TRUNCATE)).isPresent()) {
                problems.add(
                        entry.keyLocation(),
                        address,
                        address + ": truncate must stand beside the parameters, as in { " + kind + ": { ..., truncate: "
                                + entry.value().inline() + " } }");
            } else {
                problems.unknownKey(entry.keyLocation(), key, address, List.of(kind));
            }
        });
    }

    private Optional<Quantity> parameters(String kind, Mapping map, String address) {
        Node node = map.get(kind).orElseThrow();
        String inner = address + "." + kind;
        if (kind.equals(Distributions.MIXTURE)) {
            return mixture(node, inner);
        }
        return MapReader.read(map.locationOf(kind), inner, node, problems, reader -> switch (kind) {
            case Distributions.DISCRETE -> discrete(reader);
            case Distributions.EMPIRICAL -> empirical(reader);
            default -> byNumbers(kind, reader);
        });
    }

    private Optional<Quantity> byNumbers(String kind, MapReader reader) {
        List<Form> forms = Distributions.BY_NUMBERS.getOrDefault(kind, List.of());
        Map<String, Double> given = new TreeMap<>();
        forms.stream()
                .flatMap(Form::keys)
                .distinct()
                .forEach(key -> reader.optional(key, (node, address) -> valueReader.number(node, address, Range.FINITE))
                        .ifPresent(value -> given.put(key, value)));
        Optional<List<Double>> bounds =
                kind.equals(Distributions.METALOG) ? Optional.empty() : reader.optional(TRUNCATE, this::bounds);
        Optional<Form> form = forms.stream()
                .filter(candidate -> candidate.fits(given.keySet()))
                .findFirst();
        if (form.isEmpty() && !reader.hasUnreadable()) {
            reader.refuseUnlessMisspelt(forms.stream()
                            .map(candidate -> String.join(" and ", candidate.required()))
                            .collect(Collectors.joining(", or ", "must have ", ", but has "))
                    + (given.isEmpty() ? "none" : String.join(" and ", given.keySet())));
        }
        return form.filter(candidate -> !reader.hasUnreadable())
                .flatMap(candidate -> reader.build(() -> truncated(candidate.with(given), bounds)));
    }

    private static Quantity truncated(Quantity whole, Optional<List<Double>> bounds) {
        return bounds.isPresent()
                ? new Truncated(
                        (Continuous) whole, bounds.get().get(0), bounds.get().get(1))
                : whole;
    }

    private Optional<List<Double>> bounds(Node node, String address) {
        List<Node> items = node.asSequence().map(Node.Sequence::items).orElse(List.of());
        boolean pair = items.size() == 2
                && items.stream()
                        .allMatch(item -> item.isNothing()
                                || item.asScalar().flatMap(Scalar::number).isPresent());
        Optional<List<Double>> bounds = pair
                ? Optional.of(List.of(
                        bound(items.get(0), Double.NEGATIVE_INFINITY), bound(items.get(1), Double.POSITIVE_INFINITY)))
                : Optional.empty();
        return valueReader.orRefuse(
                bounds, node, address, "must be a list of two numbers, either of which may be null");
    }

    private static double bound(Node node, double otherwise) {
        return node.asScalar().flatMap(Scalar::number).orElse(otherwise);
    }

    private Optional<Quantity> discrete(MapReader reader) {
        Optional<List<Double>> list =
                reader.required("values", (node, address) -> valueReader.numbers(node, address, Range.FINITE));
        Optional<List<Double>> weights =
                reader.optional("weights", (node, address) -> valueReader.numbers(node, address, Range.NOT_NEGATIVE));
        return reader.hasUnreadable()
                ? Optional.empty()
                : reader.build(() -> new Discrete(
                        list.orElseThrow(),
                        weights.orElseGet(() -> Collections.nCopies(list.get().size(), 1.0))));
    }

    private Optional<Quantity> empirical(MapReader reader) {
        Optional<List<Double>> list =
                reader.required("values", (node, address) -> valueReader.numbers(node, address, Range.FINITE));
        return list.flatMap(sample -> reader.build(() -> new Empirical(sample)));
    }

    private Optional<Quantity> mixture(Node node, String address) {
        Optional<List<Mixture.Component>> components = valueReader.each(node, address, this::component);
        return components.flatMap(list -> {
            try {
                return Optional.of(new Mixture(list));
            } catch (IllegalArgumentException e) {
                problems.add(node.location(), address, address + ": " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    private Optional<Mixture.Component> component(Node node, String address) {
        return MapReader.read(node.location(), address, node, problems, reader -> {
            Optional<Double> weight = reader.required(
                    "weight", (value, weightAddress) -> valueReader.number(value, weightAddress, Range.NOT_NEGATIVE));
            Optional<Quantity> quantity = reader.required("of", this::quantity);
            return weight.isPresent() && quantity.isPresent()
                    ? reader.build(() -> new Mixture.Component(weight.get(), quantity.get()))
                    : Optional.empty();
        });
    }
}
