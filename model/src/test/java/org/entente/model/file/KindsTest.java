package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.model.process.Process;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.term.Term;
import org.junit.jupiter.api.Test;

/** Each record of a sealed family can be written in a file, and each key of a kind is the key of one of its records. */
class KindsTest {

    private static final Map<String, String> TERMS = Map.of(
            "licence", "licensor: lab, licensee: host, products: [tool], royalty: 0.2",
            "distribution", "distributor: host, products: [tool], take: 0.1",
            "first-access", "holder: host, products: [tool], lead: 2",
            "revenue-share", "payer: lab, payee: host, rate: 0.1, products: [tool], channels: [own], cap: none",
            "spend-commitment", "buyer: lab, cloud: north, total: 1, from: 2026-05, until: 2026-12",
            "primary-cloud", "cloud: north, minimum-share: 0.5",
            "equity-stake", "holder: host, fraction: 0.1, multiple: 3",
            "payment", "payer: lab, payee: host, amount: 1, at: 2026-05");

    private static final Map<String, String> PROCESSES = Map.of(
            "fading-growth", "run-rate: 1, growth: 1, long-run-growth: 0.1, half-life: 2, volatility: 0",
            "logistic", "run-rate: 1, ceiling: 2, rate: 3, volatility: 0",
            "plan", "points: { 2026-05: 1 }, volatility: 0");

    @Test
    void termBinder_kindsOfTerm_areTheRecordsOfTheFamily() {
        requireAllKinds(TERMS, Term.class, KindsTest::term);
    }

    @Test
    void processBinder_kindsOfProcess_areTheRecordsOfTheFamily() {
        requireAllKinds(PROCESSES, Process.class, reader -> Optional.of(ProcessBinder.bind(reader)));
    }

    /** The rows of {@link QuantityBinderTest} hold every key. */
    @Test
    void quantityBinder_distributions_areTheRecordsOfTheFamily() {
        List<String> rows = QuantityBinderTest.rows()
                .map(row -> String.valueOf(row.get()[0]))
                .toList();
        assertThat(Distributions.NAMES).allMatch(name -> rows.stream().anyMatch(row -> row.contains(name + ":")));
        assertThat(classes(rows.stream().map(row -> QuantityBinder.bind(node(row), "x", Range.FINITE, new Problems()))))
                .isEqualTo(recordsOf(Quantity.class));
    }

    private static Optional<Term> term(MapReader reader) {
        return TermBinder.bind("t", reader, "lab", Set.of("tool"), Set.of("own"));
    }

    /** Requires that {@code reader} makes each record of {@code family} of exactly one kind's example. */
    private static <T> void requireAllKinds(
            Map<String, String> examples, Class<T> family, Function<MapReader, Optional<T>> reader) {
        assertThat(examples.keySet())
                .isEqualTo(SchemaRecorder.schema(reader).kinds().keySet());
        Problems problems = new Problems();
        assertThat(classes(examples.entrySet().stream()
                        .map(example -> "{ kind: " + example.getKey() + ", " + example.getValue() + " }")
                        .map(text -> MapReader.read(new Location("f", 0, 1, 1), "t", node(text), problems, reader))))
                .isEqualTo(recordsOf(family));
        problems.refuseIfAny();
    }

    private static Node node(String yaml) {
        return YamlReader.read(yaml, (line, column) -> new Location("f", 0, line, column), new Problems())
                .orElseThrow();
    }

    private static Set<String> classes(Stream<? extends Optional<?>> read) {
        return new TreeSet<>(read.map(value -> value.orElseThrow().getClass().getSimpleName())
                .toList());
    }

    private static Set<String> recordsOf(Class<?> family) {
        return new TreeSet<>(records(family).map(Class::getSimpleName).toList());
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(KindsTest::records)
                : Stream.of(family);
    }
}
