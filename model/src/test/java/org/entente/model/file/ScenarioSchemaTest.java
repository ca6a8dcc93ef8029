package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.model.file.Node.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema is up to date, accepts every file that the reader accepts, and refuses mistakes. */
class ScenarioSchemaTest {

    /**
     * One mutant in five is tried. As five is prime to the number of mutants of a value, each kind of change meets each
     * kind of value.
     */
    private static final int MUTANT_STEP = 5;

    private static final Path DOCS = Path.of("..", "docs");

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(ScenarioSchema.json());

    /** {@link ScenarioFolder#BASE} with everything it lacks, so that every part of the schema is used. */
    private static final String RICH = ScenarioFolder.BASE
            .replace("share: 1 } }", "share: { initial: 1, target: { uniform: { min: 0, max: 2 } } } } }")
            .replace("products:\n", """
                    name: rich
                    compute:
                      mix: { from: 2026-01, half-life: 1 }
                      training: { kind: plan, points: { 2026-01: 1, 2027-01: 2 }, attainment: { metalog: { p10: 0.5, p50: 1, p90: 1.2, min: 0, max: 2 } }, volatility: 0 }
                      price: { volatility: 0.1 }
                    correlations:
                      - { between: [products.tool.demand, products.kit.demand], value: 0.3 }
                    facts: { A1: { statement: It is so, publisher: Somebody } }
                    sources: { discount-rate: { fact: A1 }, products: { fact: [A1], assumption: A guess } }
                    products:
                      kit:
                        title: A kit
                        demand: { kind: logistic, run-rate: { beta: { alpha: 2, beta: 3, min: 1, max: 2 } }, ceiling: 9, rate: { discrete: { values: [0.1, 0.2], weights: [1, 2] } }, volatility: 0.1 }
                        inference-cost: { initial: { mixture: [{ weight: 1, of: 0.5 }, { weight: 2, of: { triangular: { min: 0.1, mode: 0.2, max: 0.4 } } }] }, floor: 0.1, half-life: { empirical: { values: [1, 2, 3] } } }
                        channels: { mix: { direct: 1, stall: { initial: 0, target: 1 } }, from: 2026-02, half-life: 1 }
                        diversion: 0.5
                    """)
            .replace("terms:\n", """
                    terms:
                      resale: { kind: distribution, distributor: shop, take: 0.3, exclusive: true, products: [kit], from: 2026-05, ends-on: fair }
                      first: { kind: first-access, holder: host, lead: 2, products: [tool] }
                      primary: { kind: primary-cloud, cloud: north, minimum-share: 0.2, until: 2027-01 }
                      stake: { kind: equity-stake, holder: host, fraction: 0.2, multiple: { lognormal: { p10: 4, p90: 20, truncate: [null, 40] } } }
                      deferred: { kind: revenue-share, payer: lab, payee: shop, rate: 0.1, cap: none, channels: [direct], deferral: { fraction: 0.5, months: 12 }, already-paid: 1 }
                      years: { kind: spend-commitment, buyer: lab, cloud: north, total: 3, from: 2026-01, until: 2027-12, profile: { 2026: 1, 2027: 2 }, take-or-pay: 0.9, true-up: monthly }
                    """)
            .replace("events:\n", """
                    events:
                      fair: { date: { normal: { p10: 2026.4, p90: 2026.6 } }, probability: 0.7, title: A fair }
                    """);

    private static final String CHANGE = """
            extends: base.yaml
            title: A change
            terms:
              share: { rate: 0.1, cap: none, until: 2026-12 }
              licence: null
              more: { kind: primary-cloud, cloud: north, minimum-share: 0.3 }
            products: { tool: { demand: { growth: { normal: { mean: 0.5, sd: 0.1, truncate: [-0.9, null] } } }, channels: { mix: { direct: 1, hall: 0.5 }, half-life: 2 } } }
            events: { storm: { date: 2027.5 } }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    /** Made again by {@code ./entente schema} and {@code ./entente schema --markdown}. */
    @ParameterizedTest
    @CsvSource({"scenario.schema.json,false", "keys.md,true"})
    void jsonAndMarkdown_publishedFiles_areUpToDate(String file, boolean markdown) throws IOException {
        assertThat(Files.readString(DOCS.resolve(file)))
                .isEqualTo(markdown ? KeyReference.markdown() : ScenarioSchema.json());
    }

    @Test
    void keyNotes_areTheKeysOfTheSchema() {
        Set<String> keys = new TreeSet<>(Set.of(Inheritance.EXTENDS));
        FileSchema.byName().forEach((mapName, schema) -> {
            schema.keys().forEach(key -> keys.add(mapName.isEmpty() ? key.name() : mapName + "." + key.name()));
            schema.kinds()
                    .forEach((kind, kindSchema) -> kindSchema
                            .keys()
                            .forEach(key -> keys.add(FileSchema.nameOfKind(mapName, kind) + "." + key.name())));
        });
        Distributions.NAMES.forEach(kind -> keys.add("distribution." + kind));
        assertThat(KeyNotes.read().all().keySet()).isEqualTo(keys);
    }

    static Stream<String> published() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : ScenarioLibrary.names()) {
            texts.add(Document.of(name).text());
        }
        try (Stream<Path> examples = Files.list(DOCS.resolve("examples"))) {
            for (Path example : examples.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.toString().contains("sweep"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(example));
            }
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void json_publishedFile_isAccepted(String text) {
        assertThat(wrong(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rich", "change"})
    void json_mutantThatTheReaderAccepts_isAccepted(String base) {
        String text = base.equals("rich") ? RICH : CHANGE;
        ScenarioFolder folder = new ScenarioFolder(temporary).write("own.yaml", text);
        assertThat(folder.read("own.yaml").scenario().terms()).isNotEmpty();
        int accepted = 0;
        int refusedByBoth = 0;
        List<Node> all = mutants(root(text));
        List<Node> mutants = IntStream.range(0, all.size())
                .filter(i -> i % MUTANT_STEP == 0)
                .mapToObj(all::get)
                .toList();
        for (Node mutant : mutants) {
            boolean isAccepted = isAccepted(folder, mutant);
            boolean isWrong = !SCHEMA.validate(CanonicalJson.json(mutant), InputFormat.JSON)
                    .isEmpty();
            assertThat(isAccepted && isWrong)
                    .as("the reader takes it, the schema does not: %s", mutant.inline())
                    .isFalse();
            accepted += isAccepted ? 1 : 0;
            refusedByBoth += isWrong ? 1 : 0;
        }
        assertThat(accepted).isGreaterThan(mutants.size() / 20);
        assertThat(refusedByBoth).isGreaterThan(mutants.size() / 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rate: 0.2; rate: 1.2",
                "rate: 0.2; rtae: 0.2",
                "rate: 0.2, ; ''",
                "kind: licence; kind: license",
                "from: 2026-06; from: 2026-13",
                "2026-01, until; 1, until",
                "multiply: 0.5; multiply: 0",
                "pert: { min: 3; pert: { mni: 3",
                "hazard: 0.1; hazard: 0.1, date: 2027",
                "royalty: 0.2; royalty: 0.2, exclusive: perhaps",
                "mode: 5, max: 9; mode: 5",
                "owner: shop; ownr: shop",
            })
    void json_mistake_isRefused(String right, String mistake) {
        String text = "name: base\n" + ScenarioFolder.BASE;
        assertThat(text).contains(right);
        assertThat(wrong(text)).isEmpty();
        String mistaken = text.replace(right, mistake);
        assertThat(wrong(mistaken)).isNotEmpty();
        assertThat(new ScenarioFolder(temporary).write("wrong.yaml", mistaken).problems("wrong.yaml"))
                .isNotEmpty();
    }

    private static List<String> wrong(String text) {
        return SCHEMA.validate(CanonicalJson.json(root(text)), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Mapping root(String text) {
        Problems problems = new Problems();
        Mapping root = YamlReader.read(text, (line, column) -> new Location("text", 0, line, column), problems)
                .flatMap(Node::asMapping)
                .orElseThrow();
        problems.refuseIfAny();
        return root;
    }

    private static boolean isAccepted(ScenarioFolder folder, Node mutant) {
        folder.write("mutant.yaml", mutant.inline().getBytes(StandardCharsets.UTF_8));
        try {
            folder.read("mutant.yaml");
            return true;
        } catch (ScenarioFileException e) {
            return false;
        }
    }

    /** The file with each of its values in turn left out, put beside an unknown key, or replaced. */
    private static List<Node> mutants(Mapping root) {
        List<Node> mutants = new ArrayList<>();
        mutate(root, changed -> changed, mutants);
        return mutants;
    }

    private static void mutate(Node node, UnaryOperator<Node> within, List<Node> mutants) {
        Location location = node.location();
        for (Scalar other : replacements(location)) {
            mutants.add(within.apply(other));
        }
        mutants.add(within.apply(Mapping.empty(location)));
        mutants.add(within.apply(new Node.Sequence(location, List.of())));
        node.asMapping().ifPresent(map -> {
            mutants.add(within.apply(map.with("unheard-of", location, scalar(location, Scalar.Kind.NUMBER, "1"))));
            for (Map.Entry<String, Node.Entry> entry : map.entries().entrySet()) {
                mutants.add(within.apply(map.without(entry.getKey())));
                mutate(
                        entry.getValue().value(),
                        changed -> within.apply(map.with(entry.getKey(), location, changed)),
                        mutants);
            }
        });
        node.asSequence().ifPresent(list -> {
            for (int i = 0; i < list.items().size(); i++) {
                int index = i;
                mutate(
                        list.items().get(i),
                        changed -> {
                            List<Node> items = new ArrayList<>(list.items());
                            items.set(index, changed);
                            return within.apply(new Node.Sequence(location, items));
                        },
                        mutants);
            }
        });
    }

    private static List<Scalar> replacements(Location location) {
        return List.of(
                scalar(location, Scalar.Kind.NOTHING, "null"),
                scalar(location, Scalar.Kind.FLAG, "true"),
                scalar(location, Scalar.Kind.NUMBER, "-3"),
                scalar(location, Scalar.Kind.NUMBER, "0"),
                scalar(location, Scalar.Kind.NUMBER, "0.75"),
                scalar(location, Scalar.Kind.NUMBER, "2"),
                scalar(location, Scalar.Kind.TEXT, "2026-09"),
                scalar(location, Scalar.Kind.TEXT, "lab"),
                scalar(location, Scalar.Kind.TEXT, "none"));
    }

    private static Scalar scalar(Location location, Scalar.Kind kind, String text) {
        return new Scalar(location, kind, text);
    }
}
