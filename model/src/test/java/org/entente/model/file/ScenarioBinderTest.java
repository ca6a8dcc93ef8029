package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.model.term.ShareBase.Amount.REVENUE;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Compute;
import org.entente.model.Correlation;
import org.entente.model.Effect;
import org.entente.model.Event;
import org.entente.model.Horizon;
import org.entente.model.InferenceCost;
import org.entente.model.Mix;
import org.entente.model.Occurrence;
import org.entente.model.Party;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.Weight;
import org.entente.model.file.Node.Mapping;
import org.entente.model.process.FadingGrowth;
import org.entente.model.process.Logistic;
import org.entente.model.process.PlannedRunRate;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Pert;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Profile;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.ServedBy;
import org.entente.model.term.Settlement;
import org.entente.model.term.ShareBase;
import org.entente.model.term.ShareRate;
import org.entente.model.term.Span;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.TrueUp;
import org.entente.model.term.YearlyLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioBinderTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    /** The example of MODEL 14, its two parts in one file. */
    private static final String MODEL_EXAMPLE = """
            name: amended-2026
            title: Amended terms of 27 April 2026
            developer: openai
            horizon: { from: 2026-01, to: 2032-12 }
            discount-rate: 0.10
            parties:  { openai: { title: OpenAI }, microsoft: { title: Microsoft }, amazon: { title: Amazon } }
            channels: { direct: { owner: openai }, azure: { owner: microsoft }, bedrock: { owner: amazon } }
            clouds:
              azure: { owner: microsoft, margin: 0.35, share: { initial: 0.8, target: 0.4 } }
              aws:   { owner: amazon,    margin: 0.35, share: { initial: 0.1, target: 0.3 } }
            compute:
              mix: { from: 2026-05, half-life: 2 }
              price: { volatility: 0.15 }
              training:
                { kind: fading-growth, run-rate: 12, growth: 0.8, long-run-growth: 0.05, half-life: 2, volatility: 0.2 }
            products:
              api:
                title: API
                launch: 2024-01
                demand:
                  kind: fading-growth
                  run-rate: 5
                  growth: { pert: { min: 0.2, mode: 0.9, max: 1.6 } }
                  long-run-growth: 0.1
                  half-life: 2
                  volatility: 0.25
                inference-cost: { initial: 0.5, floor: 0.2, half-life: 2 }
                channels:
                  from: 2026-05
                  half-life: 1.5
                  mix:
                    direct: { initial: 0.6, target: 0.4 }
                    azure: { initial: 0.4, target: 0.25 }
                    bedrock: { initial: 0, target: 0.35 }
                diversion: 0.6
            correlations:
              - { between: [products.api.demand, compute.training], value: 0.4 }
            events:
              agi-declared: { hazard: 0.05 }
              price-war: { hazard: 0.15, effects: { products.api.demand: { multiply: 0.7, half-life: 2 } } }
            terms:
              microsoft-licence:
                kind: licence
                licensor: openai
                licensee: microsoft
                exclusive: false
                royalty: 0
                until: 2032-12
              amazon-commitment:
                kind: spend-commitment
                buyer: openai
                cloud: aws
                total: 100
                from: 2026-03
                until: 2034-02
                profile: ramp
            """;

    /** A file without any key that has a default. */
    private static final String DEFAULTS = """
            developer: lab
            horizon: { from: 2026-05, to: 2027-12 }
            discount-rate: 0
            parties: { lab: {}, host: {} }
            channels: { own: { owner: lab }, hall: { owner: host } }
            clouds: { north: { owner: host, margin: 0, share: 1 } }
            products: { tool: { demand: { kind: plan, points: { 2026-05: 2 }, volatility: 0 } } }
            terms:
              a: { kind: licence, licensor: lab, licensee: host, royalty: 0.2, until: 2026-12 }
              b: { kind: distribution, distributor: host, take: 0.1, from: 2027-01 }
              c: { kind: first-access, holder: host, lead: 2 }
              d: { kind: revenue-share, payer: lab, payee: host, rate: 0.1 }
              e: { kind: spend-commitment, buyer: lab, cloud: north, total: 1, from: 2026-05, until: 2026-12 }
              f: { kind: primary-cloud, cloud: north, minimum-share: 0.5 }
              g: { kind: equity-stake, holder: host, fraction: 0.1, multiple: 3 }
            events: { x: { date: 2026.5 } }
            """;

    /** A file with keys that have a default. */
    private static final String NO_DEFAULTS = """
            extends: base.yaml
            description: 2026
            clouds: { north: { share: 2 }, south: { owner: shop, title: The South, margin: 0, share: 1 } }
            products:
              kit: { demand: { kind: logistic, run-rate: 1, ceiling: 2, rate: 3, volatility: 0.5 }, diversion: 0.5 }
            terms:
              licence: { products: [kit], exclusive: true, served-by: developer, ends-on: storm }
              share: { channels: [direct], cap: none, already-paid: 1, deferral: { fraction: 0.3, months: 24 } }
              spend: { profile: { 2026: 3 }, take-or-pay: 0.5, true-up: at-end }
            events: { calm: { title: Calm, date: 2026.5, probability: 0.25 } }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private Scenario read(String yaml) {
        return new ScenarioFolder(temporary)
                .write("my.yaml", yaml)
                .read("my.yaml")
                .scenario();
    }

    private static Quantity number(double value) {
        return new Constant(value);
    }

    @Test
    void bind_modelExample_hasItsPartiesChannelsAndClouds() {
        Scenario scenario = read(MODEL_EXAMPLE);
        assertThat(scenario.title()).isEqualTo("Amended terms of 27 April 2026");
        assertThat(scenario.horizon()).isEqualTo(new Horizon(YearMonth.of(2026, 1), YearMonth.of(2032, 12)));
        assertThat(scenario.parties()).containsEntry("openai", new Party("openai", "OpenAI"));
        assertThat(scenario.channels()).containsEntry("azure", new Channel("azure", "microsoft", "azure"));
        assertThat(scenario.clouds())
                .containsEntry(
                        "aws",
                        new Cloud("aws", "amazon", "aws", number(0.35), Weight.drifting(number(0.1), number(0.3))));
    }

    @Test
    void bind_modelExample_hasItsComputeAndProducts() {
        Scenario scenario = read(MODEL_EXAMPLE);
        FadingGrowth training = new FadingGrowth(number(12), number(0.8), number(0.05), number(2), number(0.2));
        assertThat(scenario.compute()).isEqualTo(new Compute(number(0.15), Optional.of(training), MAY, number(2)));
        assertThat(scenario.products())
                .containsEntry(
                        "api",
                        new Product(
                                "api",
                                "API",
                                Optional.of(YearMonth.of(2024, 1)),
                                new FadingGrowth(
                                        number(5), new Pert(0.2, 0.9, 1.6), number(0.1), number(2), number(0.25)),
                                new InferenceCost(number(0.5), number(0.2), number(2)),
                                new Mix(
                                        MAY,
                                        number(1.5),
                                        new TreeMap<>(Map.of(
                                                "direct", Weight.drifting(number(0.6), number(0.4)),
                                                "azure", Weight.drifting(number(0.4), number(0.25)),
                                                "bedrock", Weight.drifting(number(0), number(0.35))))),
                                number(0.6)));
    }

    @Test
    void bind_modelExample_hasItsCorrelationsEventsAndTerms() {
        Scenario scenario = read(MODEL_EXAMPLE);
        assertThat(scenario.correlations())
                .containsExactly(
                        Correlation.between(new Address("products.api.demand"), new Address("compute.training"), 0.4));
        assertThat(scenario.events())
                .containsEntry(
                        "price-war",
                        new Event(
                                "price-war",
                                "Price war",
                                new Occurrence.Hazard(number(0.15), Optional.empty()),
                                new TreeMap<>(Map.of(
                                        new Address("products.api.demand"),
                                        new Effect(number(0.7), Optional.of(number(2)))))));
        assertThat(scenario.terms())
                .containsEntry(
                        "amazon-commitment",
                        new SpendCommitment(
                                "amazon-commitment",
                                "openai",
                                "aws",
                                number(100),
                                Span.between(YearMonth.of(2026, 3), YearMonth.of(2034, 2)),
                                new Profile.Ramp(),
                                Settlement.of(Constant.ONE, TrueUp.ANNUAL),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void bind_keysLeftOut_marketHasDefaults() {
        Scenario scenario = read(DEFAULTS);
        assertThat(scenario.name()).isEqualTo("my");
        assertThat(scenario.title()).isEqualTo("my");
        assertThat(scenario.description()).isEmpty();
        assertThat(scenario.compute()).isEqualTo(Compute.none(MAY));
        assertThat(scenario.products())
                .containsEntry(
                        "tool",
                        new Product(
                                "tool",
                                "tool",
                                Optional.empty(),
                                new PlannedRunRate(new TreeMap<>(Map.of(MAY, 2.0)), Constant.ONE, Constant.ZERO),
                                InferenceCost.NONE,
                                new Mix(MAY, Constant.ONE, new TreeMap<>(Map.of("own", Weight.steady(Constant.ONE)))),
                                Constant.ZERO));
        assertThat(scenario.events())
                .containsEntry(
                        "x", new Event("x", "X", new Occurrence.Dated(number(2026.5), Constant.ONE), new TreeMap<>()));
    }

    @Test
    void bind_keysLeftOut_rightsHaveDefaults() {
        Scenario scenario = read(DEFAULTS);
        TreeSet<String> tool = new TreeSet<>(List.of("tool"));
        assertThat(scenario.terms().values())
                .startsWith(
                        new Licence(
                                "a",
                                "lab",
                                "host",
                                tool,
                                Span.between(Span.BEGINNING_OF_TIME, YearMonth.of(2026, 12)),
                                false,
                                number(0.2),
                                ServedBy.OWNER),
                        new Resale(
                                "b",
                                "host",
                                tool,
                                Span.between(YearMonth.of(2027, 1), Span.END_OF_TIME),
                                false,
                                number(0.1),
                                ServedBy.DEVELOPER),
                        new FirstAccess("c", "host", tool, 2, Span.ALWAYS));
    }

    @Test
    void bind_keysLeftOut_paymentsHaveDefaults() {
        Scenario scenario = read(DEFAULTS);
        TreeSet<String> tool = new TreeSet<>(List.of("tool"));
        assertThat(scenario.terms().values())
                .endsWith(
                        new RevenueShare(
                                "d",
                                "lab",
                                "host",
                                new ShareRate.Flat(number(0.1)),
                                new ShareBase(REVENUE, tool, new TreeSet<>(List.of("own", "hall")), new TreeSet<>()),
                                Span.ALWAYS,
                                YearlyLimits.NONE,
                                Optional.empty(),
                                Constant.ZERO,
                                Optional.empty(),
                                new TreeSet<>(),
                                Optional.empty()),
                        new SpendCommitment(
                                "e",
                                "lab",
                                "north",
                                number(1),
                                Span.between(MAY, YearMonth.of(2026, 12)),
                                new Profile.Even(),
                                Settlement.of(Constant.ONE, TrueUp.ANNUAL),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new PrimaryCloud("f", "north", number(0.5), Span.ALWAYS),
                        new EquityStake("g", "host", number(0.1), number(3)));
    }

    @Test
    void bind_keysWritten_marketIsRead() {
        Scenario scenario = read(NO_DEFAULTS);
        assertThat(scenario.description()).isEqualTo("2026");
        assertThat(scenario.clouds())
                .containsEntry(
                        "south", new Cloud("south", "shop", "The South", Constant.ZERO, Weight.steady(Constant.ONE)));
        assertThat(scenario.products().get("kit")).satisfies(product -> {
            assertThat(product.demand()).isEqualTo(new Logistic(number(1), number(2), number(3), number(0.5)));
            assertThat(product.diversion()).isEqualTo(number(0.5));
        });
        assertThat(scenario.events())
                .containsEntry(
                        "calm",
                        new Event("calm", "Calm", new Occurrence.Dated(number(2026.5), number(0.25)), new TreeMap<>()));
    }

    @Test
    void bind_keysWritten_termsAreRead() {
        Scenario scenario = read(NO_DEFAULTS);
        TreeSet<String> kit = new TreeSet<>(List.of("kit"));
        assertThat(scenario.terms().values())
                .containsExactly(
                        new Licence(
                                "licence",
                                "lab",
                                "host",
                                kit,
                                Span.ALWAYS.endingOn("storm"),
                                true,
                                number(0.2),
                                ServedBy.DEVELOPER),
                        new RevenueShare(
                                "share",
                                "lab",
                                "host",
                                new ShareRate.Flat(number(0.2)),
                                new ShareBase(
                                        REVENUE,
                                        new TreeSet<>(List.of("kit", "tool")),
                                        new TreeSet<>(List.of("direct")),
                                        new TreeSet<>()),
                                Span.ALWAYS,
                                YearlyLimits.NONE,
                                Optional.empty(),
                                number(1),
                                Optional.of(new RevenueShare.Deferral(number(0.3), 24)),
                                new TreeSet<>(),
                                Optional.empty()),
                        new SpendCommitment(
                                "spend",
                                "lab",
                                "north",
                                number(3),
                                Span.between(YearMonth.of(2026, 1), YearMonth.of(2026, 12)),
                                new Profile.Years(new TreeMap<>(Map.of(2026, 3.0))),
                                Settlement.of(number(0.5), TrueUp.AT_END),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void bind_extendedFile_givesNoNameTitleOrDescription() {
        new ScenarioFolder(temporary)
                .write("own words.yaml", "name: other\ntitle: Other\ndescription: Other.\nextends: base.yaml\n");
        assertThat(read("extends: own words.yaml\n"))
                .satisfies(scenario -> assertThat(List.of(scenario.name(), scenario.title(), scenario.description()))
                        .containsExactly("my", "my", ""));
    }

    @Test
    void bind_extendsABuiltInScenario_overridesIt() {
        assertThat(read("extends: amended-2026\nterms: { microsoft-share: { cap: 45 } }\n")
                        .quantities())
                .containsEntry(new Address("terms.microsoft-share.cap"), number(45));
    }

    @Test
    void bind_extendsAPath_isRelativeToTheFile() {
        ScenarioFolder folder = new ScenarioFolder(temporary)
                .write("deep/er/my.yaml", "extends: ../mid.yml\n")
                .write("deep/mid.yml", "extends: ../base.yaml\nterms: { share: { cap: 4 } }\n");
        assertThat(folder.read("deep/er/my.yaml").scenario().quantities())
                .containsEntry(new Address("terms.share.cap"), number(4));
    }

    static Stream<String> library() {
        return ScenarioLibrary.names().stream();
    }

    /** Twenty orders of every map, at all levels, from seeds 0 to 19. */
    @ParameterizedTest
    @MethodSource("library")
    void bind_keysInOtherOrder_isTheSameScenario(String name) {
        Problems problems = new Problems();
        Mapping root = Inheritance.resolve(Document.of(name), problems, new TreeMap<>())
                .root();
        Scenario scenario = ScenarioBinder.bind(root, problems);
        for (int seed = 0; seed < 20; seed++) {
            Mapping shuffled = shuffled(root, new Random(seed)).asMapping().orElseThrow();
            assertThat(shuffled.entries().keySet()).isNotEmpty();
            assertThat(ScenarioBinder.bind(shuffled, problems)).isEqualTo(scenario);
            assertThat(CanonicalJson.json(shuffled)).isEqualTo(CanonicalJson.json(root));
        }
    }

    private static Node shuffled(Node node, Random random) {
        return node.match(
                map -> {
                    List<Map.Entry<String, Node.Entry>> entries =
                            new ArrayList<>(map.entries().entrySet());
                    Collections.shuffle(entries, random);
                    Map<String, Node.Entry> inOrder = new LinkedHashMap<>();
                    entries.forEach(entry -> inOrder.put(
                            entry.getKey(),
                            new Node.Entry(
                                    entry.getValue().keyLocation(),
                                    shuffled(entry.getValue().value(), random))));
                    return new Mapping(map.location(), inOrder);
                },
                list -> list,
                scalar -> scalar);
    }
}
