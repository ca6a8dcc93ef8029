package org.entente.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;

/** A valid scenario of random size, terms and numbers, as the tree of its file. */
public final class RandomScenario {

    private final Random random;
    private final Map<String, Object> root = new LinkedHashMap<>();
    private final List<String> products = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final List<String> clouds = new ArrayList<>();
    private final Map<String, Object> parties = new LinkedHashMap<>();
    private final Map<String, Object> events = new LinkedHashMap<>();
    private final Map<String, Object> terms = new LinkedHashMap<>();

    public RandomScenario(long seed) {
        random = new Random(seed);
        root.put("name", "random-" + Math.abs(seed % 1000));
        root.put("developer", "maker");
        root.put("horizon", map("from", "2026-03", "to", "2027-11"));
        root.put("discount-rate", 0.1);
        market();
        clouds();
        events();
        accesses();
        if (random.nextBoolean()) {
            terms.put("first", onEvents(map("kind", "first-access", "holder", any(owners), "lead", random.nextInt(8))));
        }
        shares();
        commitments();
        payments();
        moreShares();
        yearlyShares();
        terms.put("stake", stake());
        root.put("terms", terms);
        rates();
        currencies();
    }

    /** Writes files of scenarios. Arguments: a new folder, and how many. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (int seed = 0; seed < Integer.parseInt(args[1]); seed++) {
            Files.writeString(folder.resolve("random-" + seed + ".yaml"), new RandomScenario(seed).text(seed));
        }
    }

    /** The tree of the file. */
    Map<String, Object> tree() {
        return root;
    }

    /** The file with the keys of every map in an order that {@code seed} shuffles. */
    public String text(long seed) {
        return text(root, new Random(seed));
    }

    /** {@code n} seeds, the same at each call, with the edges of whole numbers among them. */
    public static LongStream seeds(int n) {
        LongStream edges = LongStream.of(0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE);
        return LongStream.concat(edges, new SplittableRandom(20261129).longs()).limit(n);
    }

    /** Reads a file's text. */
    public static Scenario read(String text, List<Setting> settings) {
        try {
            Path file = Files.createTempFile("random", ".yaml");
            Files.writeString(file, text);
            Scenario scenario = ScenarioReader.read(file.toString(), settings).scenario();
            Files.delete(file);
            return scenario;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void market() {
        parties.put("maker", map());
        Map<String, Object> channels = map("direct", map("owner", "maker"));
        for (int c = 0; c < 1 + random.nextInt(3); c++) {
            owners.add("seller-" + c);
            parties.put("seller-" + c, map());
            channels.put("channel-" + c, map("owner", "seller-" + c));
        }
        root.put("parties", parties);
        root.put("channels", channels);
        Map<String, Object> sold = new LinkedHashMap<>();
        for (int p = 0; p < 1 + random.nextInt(4); p++) {
            products.add("product-" + p);
            sold.put("product-" + p, product(channels.keySet()));
        }
        root.put("products", sold);
    }

    private Map<String, Object> product(Iterable<String> channels) {
        Map<String, Object> mix = new LinkedHashMap<>();
        channels.forEach(channel -> mix.put(channel, map("initial", 0.1 + fraction(), "target", fraction())));
        Map<String, Object> product = map(
                "demand", process(),
                "inference-cost", map("initial", fraction(), "floor", fraction(), "half-life", 1.5),
                "channels", map("from", "2026-06", "half-life", 0.7, "mix", mix),
                "diversion", map("uniform", map("min", 0.1, "max", 0.9)));
        if (random.nextBoolean()) {
            product.put("launch", "2026-0" + (1 + random.nextInt(9)));
        }
        return product;
    }

    private Map<String, Object> process() {
        return switch (random.nextInt(3)) {
            case 0 ->
                map(
                        "kind",
                        "fading-growth",
                        "run-rate",
                        1 + 9 * fraction(),
                        "growth",
                        map("normal", map("p10", 0.1, "p90", 0.8, "truncate", List.of(-0.5, 3))),
                        "long-run-growth",
                        0.1,
                        "half-life",
                        2,
                        "volatility",
                        0.3);
            case 1 ->
                map("kind", "logistic", "run-rate", 1 + 9 * fraction(), "ceiling", 20, "rate", 0.8, "volatility", 0.2);
            default ->
                map(
                        "kind",
                        "plan",
                        "points",
                        map("2026-01", 1 + fraction(), "2027-06", 5 + fraction()),
                        "attainment",
                        map("uniform", map("min", 0.5, "max", 1.2)),
                        "volatility",
                        0.25);
        };
    }

    private void clouds() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int j = 0; j < random.nextInt(4); j++) {
            clouds.add("cloud-" + j);
            all.put(
                    "cloud-" + j,
                    map(
                            "owner",
                            any(owners),
                            "margin",
                            fraction(),
                            "share",
                            map("initial", 0.1 + fraction(), "target", fraction())));
        }
        root.put("clouds", all);
        root.put(
                "compute",
                map(
                        "mix",
                        map("from", "2026-05", "half-life", 1),
                        "price",
                        map("volatility", 0.15),
                        "training",
                        process()));
    }

    private void events() {
        root.put("events", events);
        events.putAll(map(
                "boom",
                map(
                        "hazard",
                        0.8,
                        "effects",
                        map(
                                "products." + any(products) + ".demand",
                                map("multiply", 1 + fraction(), "half-life", 0.5),
                                "compute.training",
                                map("multiply", 0.5))),
                "bust",
                map("date", map("uniform", map("min", 2026.2, "max", 2027.5)), "probability", 0.6),
                "surge",
                surge(),
                "upheaval",
                map(
                        random.nextBoolean() ? "any" : "all",
                        random.nextBoolean() ? List.of("boom", "bust") : List.of("boom", "surge"))));
    }

    /** An event that sales bring about, which no term changes that the laws vary. */
    private Map<String, Object> surge() {
        Map<String, Object> surge = map(
                "when",
                map(
                        "metric",
                        "sales",
                        "over",
                        any(List.of("1", "4", "year-to-date", "total")),
                        random.nextBoolean() ? "at-least" : "at-most",
                        map("uniform", map("min", 0, "max", 10))));
        if (random.nextBoolean()) {
            surge.put("decided-by", any(owners));
            surge.put("at", List.of("2026-05", "2026-11", "2027-02"));
        } else {
            surge.put("from", "2026-05");
        }
        surge.put("effects", map("products." + any(products) + ".demand", map("multiply", 1 + fraction())));
        return surge;
    }

    /** At most one access term per owner, and at most one of them exclusive, so that none contradict. */
    private void accesses() {
        int exclusive = random.nextInt(owners.size() + 1);
        for (int c = 0; c < owners.size(); c++) {
            boolean licence = random.nextBoolean();
            Map<String, Object> term = licence
                    ? map("kind", "licence", "licensor", "maker", "licensee", owners.get(c), "royalty", fraction())
                    : map("kind", "distribution", "distributor", owners.get(c), "take", fraction());
            term.put("products", products.subList(0, 1 + random.nextInt(products.size())));
            term.put("exclusive", c == exclusive);
            term.put("served-by", random.nextBoolean() ? "owner" : "developer");
            if (random.nextBoolean()) {
                term.put("ends-on", "boom");
                if (random.nextBoolean()) {
                    followed(c, term);
                }
            } else {
                term.put("until", "2027-0" + (1 + random.nextInt(9)));
            }
            terms.put("access-" + c, term);
        }
    }

    /** Adds a licence that begins when {@code term} of owner {@code c} ends. */
    private void followed(int c, Map<String, Object> term) {
        Map<String, Object> next = map("kind", "licence", "licensor", "maker", "licensee", owners.get(c));
        next.put("royalty", fraction());
        next.put("products", term.get("products"));
        next.put("begins-on", "boom");
        terms.put("next-" + c, next);
    }

    /** Events that begin or end a term, or none. */
    private Map<String, Object> onEvents(Map<String, Object> term) {
        switch (random.nextInt(4)) {
            case 0 -> term.put("begins-on", any(List.of("boom", "surge")));
            case 1 -> {
                term.put("ends-on", List.of("boom", any(List.of("bust", "surge"))));
                term.put("notice", random.nextInt(6));
            }
            case 2 -> {
                term.put("begins-on", "upheaval");
                term.put("ends-on", "boom");
            }
            default -> {}
        }
        return term;
    }

    private void shares() {
        terms.put(
                "capped",
                map(
                        "kind",
                        "revenue-share",
                        "payer",
                        "maker",
                        "payee",
                        any(owners),
                        "rate",
                        fraction(),
                        "cap",
                        0.5 + 3 * fraction(),
                        "already-paid",
                        fraction() / 3));
        terms.put(
                "deferred",
                map(
                        "kind",
                        "revenue-share",
                        "payer",
                        "maker",
                        "payee",
                        any(owners),
                        "rate",
                        fraction(),
                        "ends-on",
                        "boom",
                        "deferral",
                        map("fraction", 0.4, "months", 5)));
    }

    /** A share of an owner by month, and one of the developer by tiers. */
    private void moreShares() {
        String owner = any(owners);
        List<String> others = new ArrayList<>(owners);
        others.remove(owner);
        others.add("maker");
        terms.put(
                "owners",
                onEvents(map(
                        "kind",
                        "revenue-share",
                        "payer",
                        owner,
                        "payee",
                        any(others),
                        "base",
                        any(List.of("kept", "sales", "revenue")),
                        "rate",
                        map("2026-05", fraction(), "2027-02", fraction()))));
        terms.put(
                "tiered",
                onEvents(map(
                        "kind",
                        "revenue-share",
                        "payer",
                        "maker",
                        "payee",
                        any(owners),
                        "year",
                        any(List.of("fiscal", "calendar", "contract")),
                        "rate",
                        map("tiers", tiers()))));
    }

    /** A share with limits of each year, and one of what it leaves that recovers an advance. */
    private void yearlyShares() {
        Map<String, Object> guaranteed = onEvents(map(
                "kind",
                "revenue-share",
                "payer",
                "maker",
                "payee",
                any(owners),
                "rate",
                fraction() / 2,
                "year",
                any(List.of("fiscal", "calendar", "contract")),
                "minimum",
                random.nextBoolean() ? fraction() : map("2026", fraction(), "2027", fraction())));
        if (random.nextBoolean()) {
            guaranteed.put("annual-cap", 0.5 + fraction());
        }
        if (random.nextBoolean()) {
            guaranteed.put("cap", 1 + fraction());
            guaranteed.put("until", "2027-0" + (1 + random.nextInt(9)));
        }
        terms.put("guaranteed", guaranteed);
        String payee = any(owners);
        Map<String, Object> advance = map("kind", "payment", "payer", "maker", "payee", payee, "amount", fraction());
        advance.put("at", "2026-0" + (3 + random.nextInt(7)));
        terms.put("advance", advance);
        Map<String, Object> recovering = map("kind", "revenue-share", "payer", "maker", "payee", payee);
        recovering.putAll(map("rate", fraction() / 2, "recoups", "advance", "after", "guaranteed"));
        terms.put("recovering", onEvents(recovering));
    }

    private Map<String, Object> tiers() {
        Map<String, Object> uncertain = map("uniform", map("min", 1, "max", 1.5 + fraction()));
        return map(
                "by",
                any(List.of("year", "total")),
                "steps",
                List.of(map("above", 0, "rate", fraction()), map("above", uncertain, "rate", fraction())));
    }

    private void commitments() {
        for (int j = 0; j < clouds.size(); j++) {
            Map<String, Object> promise = onEvents(map(
                    "kind",
                    "spend-commitment",
                    "buyer",
                    "maker",
                    "cloud",
                    any(clouds),
                    "total",
                    6 * fraction(),
                    "from",
                    "2026-05",
                    "until",
                    "2028-05",
                    "take-or-pay",
                    fraction(),
                    "true-up",
                    any(List.of("annual", "monthly", "at-end"))));
            promise.put("year", any(List.of("fiscal", "calendar", "contract")));
            promise.put("surplus", any(List.of("carried", "forfeited")));
            if (!"at-end".equals(promise.get("true-up")) && random.nextBoolean()) {
                promise.put("shortfall", "credit");
                promise.put("credit-months", 1 + random.nextInt(9));
            }
            promise.put("discount", random.nextBoolean() ? fraction() : map("tiers", tiers()));
            if (promise.containsKey("ends-on")) {
                promise.put("termination-fee", fraction());
            }
            terms.put("promise-" + j, promise);
        }
        if (!clouds.isEmpty()) {
            terms.put(
                    "main",
                    map("kind", "primary-cloud", "cloud", any(clouds), "minimum-share", fraction(), "ends-on", "boom"));
        }
    }

    private void payments() {
        terms.put("upfront", onEvents(payment(map("at", "2026-0" + (1 + random.nextInt(9))))));
        terms.put("milestone", onEvents(payment(map("on", List.of("surge", "bust"), "delay", random.nextInt(4)))));
        String every = any(List.of("month", "quarter", "year"));
        terms.put("fee", onEvents(payment(map("every", every, "escalation", fraction(), "from", "2025-11"))));
    }

    /** A plain stake, or one that is bought, vests, dilutes and is realised. */
    private Map<String, Object> stake() {
        Map<String, Object> stake =
                map("kind", "equity-stake", "holder", any(owners), "fraction", fraction(), "multiple", 8);
        if (random.nextBoolean()) {
            stake.put(random.nextBoolean() ? "begins-on" : "realised", random.nextBoolean() ? "boom" : "bust");
            stake.computeIfPresent("realised", (key, event) -> map("on", event));
            stake.put("from", "2026-05");
            stake.put("cost", fraction());
            stake.put("dilution", map("uniform", map("min", 0.01, "max", 0.1)));
            stake.put("of", any(List.of("revenue", "contribution")));
            stake.put("strike", fraction());
            stake.put(
                    "vests",
                    List.of(
                            map("part", 0.5, "at", "2026-0" + (1 + random.nextInt(9))),
                            map("part", 0.25, "on", "bust")));
        }
        return stake;
    }

    /** A scenario with a decision that a payment waits for too; its rule is learnt on 16,384 pilot paths. */
    static RandomScenario withDecision(long seed) {
        RandomScenario scenario = new RandomScenario(seed);
        scenario.decision();
        return scenario;
    }

    private void decision() {
        events.put(
                "option",
                map(
                        "decided-by",
                        any(owners),
                        "at",
                        List.of("2026-07", "2027-0" + (1 + random.nextInt(9))),
                        "when",
                        "worthwhile"));
        terms.put("premium", payment(map("on", "option")));
    }

    /** Discount rates of some parties; the laws set that of the first owner. */
    private void rates() {
        for (String owner : owners.subList(1, owners.size())) {
            if (random.nextBoolean()) {
                parties.put(owner, map("discount-rate", fraction() / 5));
            }
        }
    }

    /** A currency of some terms: not of those about which a law adds up what is paid in different months. */
    private void currencies() {
        root.put(
                "currencies",
                map("EUR", map("rate", 0.5 + fraction(), "drift", fraction() - 0.5, "volatility", fraction() / 2)));
        for (String name : List.copyOf(terms.keySet())) {
            boolean mayHave = List.of("capped", "tiered", "owners", "upfront", "milestone", "fee", "premium")
                            .contains(name)
                    || name.startsWith("promise-")
                    || (name.equals("stake") && term(name).containsKey("cost"));
            if (mayHave && random.nextBoolean()) {
                term(name).put("currency", "EUR");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> term(String name) {
        return (Map<String, Object>) Maps.require(terms, name);
    }

    private Map<String, Object> payment(Map<String, Object> timing) {
        boolean isToMaker = random.nextBoolean();
        timing.put("kind", "payment");
        timing.put("payer", isToMaker ? any(owners) : "maker");
        timing.put("payee", isToMaker ? "maker" : any(owners));
        timing.put("amount", map("uniform", map("min", 0, "max", 0.2)));
        return timing;
    }

    private double fraction() {
        return Math.round(random.nextDouble() * 1000) / 1000.0;
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return map;
    }

    private static String text(Object node, Random order) {
        if (node instanceof Map<?, ?> map) {
            List<String> entries = map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue(), order))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(entries, order);
            return "{ " + String.join(", ", entries) + " }";
        }
        if (node instanceof List<?> list) {
            return list.stream().map(item -> text(item, order)).collect(Collectors.joining(", ", "[", "]"));
        }
        return node.toString();
    }
}
