package org.entente.simulation.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.model.Maps;
import org.entente.model.ObservedAmounts;
import org.entente.model.Occurrence;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioReader;
import org.entente.model.quantity.Constant;
import org.entente.model.term.Payment;
import org.entente.model.term.RevenueShare;
import org.entente.simulation.step.DecisionRule;
import org.entente.simulation.step.Decisions;

/**
 * A random valid scenario, made of the JSON Schema of scenario files: each key that the schema has is used by some
 * scenario, also one that is new. What is made is offered to the reader part by part; of a part that it refuses, one
 * key after the other is left out.
 */
final class SchemaScenario {

    /** The rounds in which single keys are taken away. */
    private static final int REPAIRS = 5;

    /** The address of a term or an event, or of a key of one, in the sentence of a problem. */
    private static final Pattern PART = Pattern.compile("\\b(terms|events)\\.([a-z0-9]+)(?:\\.([a-z-]+))?");

    private final Random random;
    private final Map<String, Object> root = new LinkedHashMap<>();
    private final YearMonth from;
    private final int months;
    private final List<String> words = List.of("alpha", "Beta", "gamma-2", "über alles");
    private Scenario scenario;
    private List<String> problems = List.of();

    SchemaScenario(long seed) {
        random = new Random(seed);
        months = 2 + random.nextInt(random.nextInt(5) == 0 ? 60 : 26);
        from = YearMonth.of(2026, 1 + random.nextInt(12));
        root.put("developer", "maker");
        root.put(
                "horizon",
                map("from", from.toString(), "to", from.plusMonths(months - 1).toString()));
        do {
            market();
        } while (!accepted());
        add("events", "event", 2 + random.nextInt(3), List.of("any", "all", "hazard", "date"));
        add("terms", "term", 4 + random.nextInt(6), List.of());
        repair();
        add("events", "event", random.nextInt(4), List.of("when", "any"));
        add("terms", "term", 4 + random.nextInt(5), List.of());
        repair();
        correlations();
    }

    /** The scenario. */
    Scenario scenario() {
        return scenario;
    }

    /** The tree of its file. */
    Map<String, Object> tree() {
        return root;
    }

    /** The text of its file. */
    String text() {
        return text(root);
    }

    /** Rules of those decisions that are taken where they are worthwhile: random functions of what is known. */
    Decisions decisions() {
        Decisions decisions = Decisions.NONE;
        for (String event : scenario.events().keySet()) {
            if (Maps.require(scenario.events(), event).occurrence() instanceof Occurrence.Worthwhile worthwhile) {
                List<DecisionRule.Month> rule = worthwhile.at().stream()
                        .map(month -> scenario.horizon().indexOf(month))
                        .filter(index -> index >= 1 && index < months)
                        .map(index -> new DecisionRule.Month(index, number(-1, 1), terms(event)))
                        .toList();
                decisions = decisions.with(event, new DecisionRule(rule));
            }
        }
        return decisions;
    }

    private List<DecisionRule.Term> terms(String event) {
        List<DecisionRule.Input> inputs = new ArrayList<>();
        inputs.add(new DecisionRule.Input("contribution", DecisionRule.Function.VALUE));
        inputs.add(new DecisionRule.Input("compute.price", DecisionRule.Function.VALUE));
        scenario.events().keySet().stream()
                .filter(other -> !other.equals(event))
                .map(other -> new DecisionRule.Input("event." + other, DecisionRule.Function.HAPPENED))
                .forEach(inputs::add);
        return inputs.stream()
                .map(input -> new DecisionRule.Term(input, number(-2, 2)))
                .toList();
    }

    private void market() {
        root.put("name", "random");
        Map<String, Object> all = FileSchema.definition("scenario");
        for (String key : List.of("title", "description", "fiscal-year-end", "money", "currencies", "compute")) {
            root.remove(key);
            if (random.nextBoolean()) {
                root.put(key, value(FileSchema.property(all, key), "scenario." + key));
            }
        }
        for (String key : List.of("discount-rate", "parties", "channels", "clouds", "products")) {
            root.put(key, value(FileSchema.property(all, key), "scenario." + key));
        }
        if (random.nextInt(12) == 0) {
            root.remove("clouds");
        }
    }

    /** Adds parts to a section, each of a random kind, or made in one of some ways. */
    private void add(String section, String part, int n, List<String> ways) {
        Map<String, Object> all = new LinkedHashMap<>(mapOf(root.getOrDefault(section, map())));
        Map<String, Object> schema = FileSchema.definition(part);
        for (int i = 0; i < n; i++) {
            String name = part.charAt(0) + Integer.toString(all.size());
            all.put(name, FileSchema.hasKinds(schema) ? kind(schema, part) : object(schema, part, ways));
            root.put(section, all);
        }
    }

    /** Takes away what the reader refuses: one key of a part or, where that does not help, the part. */
    private void repair() {
        for (int i = 0; !accepted(); i++) {
            boolean isWhole = i > REPAIRS;
            for (String problem : problems) {
                Matcher address = PART.matcher(problem);
                if (address.find()) {
                    repair(address.group(1), address.group(2), Optional.ofNullable(address.group(3)), isWhole);
                }
            }
        }
    }

    private void repair(String section, String name, Optional<String> key, boolean isWhole) {
        Map<String, Object> all = mapOf(root.getOrDefault(section, map()));
        if (!all.containsKey(name)) {
            return;
        }
        Map<String, Object> part = new LinkedHashMap<>(mapOf(Maps.require(all, name)));
        List<String> keys = new ArrayList<>(part.keySet());
        keys.remove("kind");
        String removed = key.orElseGet(() -> keys.isEmpty() ? "" : any(keys));
        if (isWhole || part.remove(removed) == null) {
            all.remove(name);
        } else {
            all.put(name, part);
        }
    }

    private boolean accepted() {
        try {
            scenario = ScenarioReader.readResolved("random", text()).scenario();
            return true;
        } catch (ScenarioFileException e) {
            problems = e.problems();
            return false;
        }
    }

    private void correlations() {
        List<String> quantities = scenario.quantities().entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Constant))
                .map(entry -> entry.getKey().text())
                .toList();
        List<String> shocks = scenario.shocks().stream().map(Address::text).toList();
        List<Object> pairs = new ArrayList<>();
        int n = random.nextInt(6);
        for (int i = 0; i < n; i++) {
            List<String> pool = random.nextBoolean() ? quantities : shocks;
            if (pool.size() > 1) {
                pairs.add(map("between", List.of(any(pool), any(pool)), "value", number(-0.5, 0.8)));
            }
        }
        root.put("correlations", pairs);
        while (!accepted()) {
            pairs.remove(pairs.size() - 1);
        }
    }

    /** A value that a schema allows, at a path of keys. */
    private Object value(Map<String, Object> schema, String path) {
        if (FileSchema.isQuantity(schema)) {
            return quantity(schema, path);
        }
        if (schema.containsKey("$ref") || schema.containsKey("allOf")) {
            String name = FileSchema.referred(schema);
            Map<String, Object> definition = FileSchema.definition(name);
            return definition.containsKey("anyOf") ? value(definition, path) : part(definition, name);
        }
        if (schema.containsKey("anyOf")) {
            List<Map<String, Object>> ways = FileSchema.list(schema, "anyOf");
            return value(ways.get(random.nextInt(ways.size())), path);
        }
        if (schema.containsKey("enum")) {
            List<?> values = (List<?>) Maps.require(schema, "enum");
            return values.get(random.nextInt(values.size()));
        }
        Object type = schema.get("type");
        if ("integer".equals(type)) {
            int least = ((Number) Maps.require(schema, "minimum")).intValue();
            return least
                    + random.nextInt(Math.min(12, ((Number) Maps.require(schema, "maximum")).intValue() - least + 1));
        }
        if ("boolean".equals(type)) {
            return random.nextBoolean();
        }
        if ("array".equals(type)) {
            return list(FileSchema.map(schema, "items"), path);
        }
        if ("object".equals(type)) {
            return schema.containsKey("properties") ? part(schema, path) : named(schema, path);
        }
        return "string".equals(type) ? month() : FileSchema.isNumber(schema) ? plain(path) : name(path);
    }

    private Object part(Map<String, Object> schema, String path) {
        return FileSchema.hasKinds(schema) ? kind(schema, path) : object(schema, path, List.of());
    }

    private Object kind(Map<String, Object> schema, String path) {
        List<String> kinds = new ArrayList<>(FileSchema.kinds(schema));
        if (path.equals("term")) {
            kinds.addAll(List.of("revenue-share", "revenue-share", "spend-commitment", "spend-commitment"));
        }
        String kind = any(kinds);
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("kind", kind);
        made.putAll(object(FileSchema.ofKind(schema, kind), path + "[" + kind + "]", List.of()));
        if (path.equals("term")) {
            mend(made);
        }
        return made;
    }

    /** Makes the keys of a term fit each other where chance seldom does. */
    private void mend(Map<String, Object> term) {
        Object first = term.get("from");
        Object last = term.get("until");
        if (first != null && last != null && first.toString().compareTo(last.toString()) > 0) {
            term.put("from", last);
            term.put("until", first);
        }
        List<Payment> advances = term.containsKey("rate") ? advances() : List.of();
        if (!advances.isEmpty() && (term.containsKey("recoups") || random.nextInt(3) == 0)) {
            Payment payment = advances.get(random.nextInt(advances.size()));
            term.put("recoups", random.nextBoolean() ? payment.name() : List.of(payment.name()));
            term.putAll(map("payer", payment.payer(), "payee", payment.payee()));
        } else if (term.containsKey("payer") && term.get("payer").equals(term.get("payee"))) {
            term.put(random.nextBoolean() ? "payer" : "payee", "maker");
        }
        if (!names("events").isEmpty() && (term.containsKey("notice") || term.containsKey("termination-fee"))) {
            term.putIfAbsent("ends-on", any(names("events")));
        }
        if (term.containsKey("credit-months") && !"at-end".equals(term.get("true-up"))) {
            term.put("shortfall", "credit");
        }
        if (term.containsKey("cost")) {
            term.putIfAbsent("from", month());
        }
    }

    /** An object with its required keys and some others, made in one of several ways if the schema has these. */
    private Map<String, Object> object(Map<String, Object> schema, String path, List<String> ways) {
        Map<String, Object> properties = FileSchema.map(schema, "properties");
        List<String> keys = new ArrayList<>(properties.keySet());
        List<String> required = new ArrayList<>(FileSchema.names(schema, "required"));
        if (schema.containsKey("oneOf")) {
            List<Map<String, Object>> all = FileSchema.list(schema, "oneOf").stream()
                    .filter(way -> ways.isEmpty() || ways.containsAll(FileSchema.names(way, "required")))
                    .toList();
            Map<String, Object> way = all.get(random.nextInt(all.size()));
            required.addAll(FileSchema.names(way, "required"));
            keys.removeAll(FileSchema.refused(way));
        }
        Collections.shuffle(keys, random);
        Map<String, Object> made = new LinkedHashMap<>();
        for (String key : keys) {
            if (!key.equals("kind") && (required.contains(key) || random.nextInt(5) < 2)) {
                made.put(key, value(FileSchema.property(schema, key), path + "." + key));
            }
        }
        return made;
    }

    /** The payments of those who may pay a share, which no share recoups yet. */
    private List<Payment> advances() {
        Set<String> recouped = scenario.terms(RevenueShare.class).stream()
                .flatMap(share -> share.recoups().stream())
                .collect(Collectors.toSet());
        return scenario.terms(Payment.class).stream()
                .filter(payment -> scenario.channelOf(payment.payer()).isPresent())
                .filter(payment -> !recouped.contains(payment.name()))
                .toList();
    }

    private List<Object> list(Map<String, Object> items, String path) {
        int n = 1 + random.nextInt(3);
        if (path.endsWith(".steps")) {
            return IntStream.range(0, n)
                    .<Object>mapToObj(k -> map("above", k == 0 ? 0 : within(k, k + 0.9), "rate", within(0, 1)))
                    .toList();
        }
        Set<Object> made = new LinkedHashSet<>();
        for (int i = 0; i < n; i++) {
            made.add(value(items, path));
        }
        return new ArrayList<>(made);
    }

    /** A map by name, year, month or target. */
    private Map<String, Object> named(Map<String, Object> schema, String path) {
        Map<String, Object> items = FileSchema.map(schema, "additionalProperties");
        Map<String, Object> made = new LinkedHashMap<>();
        for (String name : keysOf(path)) {
            made.put(name, value(items, path));
        }
        if (path.equals("scenario.channels")) {
            List<String> parties =
                    List.copyOf(mapOf(Maps.require(root, "parties")).keySet());
            made.clear();
            int n = parties.size() - random.nextInt(2);
            for (int i = 0; i < n; i++) {
                Map<String, Object> channel = object(FileSchema.definition("channel"), "channel", List.of());
                channel.put("owner", parties.get(i));
                made.put("channel-" + i, channel);
            }
        }
        return made;
    }

    private Collection<String> keysOf(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        return switch (key) {
            case "parties" ->
                IntStream.rangeClosed(0, 2 + random.nextInt(2))
                        .mapToObj(i -> i == 0 ? "maker" : "seller-" + i)
                        .toList();
            case "channels", "products", "clouds" ->
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> key.substring(0, key.length() - 1) + "-" + i)
                        .toList();
            case "currencies" -> some(List.of("EUR", "GBP", "JPY"));
            case "mix" -> some(names("channels"));
            case "points", "rate" -> some(List.of(month(), month(), month()));
            case "minimum", "profile" -> some(List.of(year(), year(), year()));
            case "effects" -> some(targets());
            default -> throw new IllegalStateException("no names are known for the map " + path);
        };
    }

    private List<String> targets() {
        List<String> targets = new ArrayList<>(List.of("compute.training"));
        names("products")
                .forEach(name -> targets.addAll(
                        List.of("products." + name + ".demand", "products." + name + ".inference-cost")));
        return targets;
    }

    private List<String> names(String section) {
        return List.copyOf(mapOf(root.getOrDefault(section, map())).keySet());
    }

    /** What a text at a path can be. */
    private String name(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        List<String> names = switch (key) {
            case "title", "description", "name" -> words;
            case "developer", "licensor", "buyer" -> List.of("maker");
            case "payer", "payee", "holder", "licensee", "distributor", "decided-by", "owner" -> names("parties");
            case "cloud", "products", "channels" -> names(key.equals("cloud") ? "clouds" : key);
            case "begins-on", "ends-on", "on", "any", "all" -> names("events");
            case "currency" -> path.startsWith("money") ? List.of("EUR", "USD") : names("currencies");
            case "after" ->
                scenario.terms(RevenueShare.class).stream()
                        .map(RevenueShare::name)
                        .toList();
            case "recoups" ->
                scenario.terms(Payment.class).stream().map(Payment::name).toList();
            case "metric" -> List.copyOf(ObservedAmounts.of(scenario).keySet());
            default -> throw new IllegalStateException("no names are known for " + path);
        };
        return names.isEmpty() ? "nobody" : any(names);
    }

    private Object quantity(Map<String, Object> schema, String path) {
        double[] range = typical(path, FileSchema.low(schema), FileSchema.high(schema));
        if (path.matches(".*(volatility|probability|hazard)") && random.nextInt(6) == 0) {
            return 0;
        }
        boolean isFraction = FileSchema.low(schema) == 0 && FileSchema.high(schema) == 1;
        return isFraction && random.nextInt(6) == 0 ? random.nextInt(2) : within(range[0], range[1]);
    }

    /** The typical range of a quantity. */
    private double[] typical(String path, double low, double high) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        double year = from.getYear() + from.getMonthValue() / 12.0;
        return switch (key) {
            case "run-rate" -> new double[] {1, 10};
            case "ceiling" -> new double[] {5, 25};
            case "total" -> new double[] {0.5, 15};
            case "half-life" -> new double[] {0.2, 3};
            case "volatility" -> new double[] {0.02, 0.4};
            case "multiple" -> new double[] {0.5, 9};
            case "date" -> new double[] {year - 0.5, year + months / 12.0};
            case "at-least", "at-most" -> new double[] {-1, 5};
            case "part" -> new double[] {0.05, 0.3};
            default ->
                high == 1
                        ? new double[] {0.01, 0.99}
                        : low == -1
                                ? new double[] {-0.4, 0.9}
                                : low >= 0 ? new double[] {0.1, 2} : new double[] {-3, 3};
        };
    }

    /** A number, or a distribution, between two others. */
    private Object within(double low, double high) {
        return random.nextInt(5) < 3 ? number(low, high) : distribution(low, high);
    }

    private Object distribution(double low, double high) {
        double[] x =
                DoubleStream.generate(() -> number(low, high)).limit(5).sorted().toArray();
        List<Object> cut = Arrays.asList(x[0], x[4]);
        List<Object> cutBelow = Arrays.asList(null, x[4]);
        String kind = any(List.copyOf(FileSchema.map(FileSchema.definition("distribution"), "properties")
                .keySet()));
        boolean isFirst = random.nextBoolean();
        boolean isPositive = low > 0;
        if (!isPositive && (kind.equals("lognormal") || kind.equals("gamma"))) {
            return map("uniform", map("min", x[0], "max", x[4] + 0.001));
        }
        Object parameters = switch (kind) {
            case "normal" ->
                isFirst
                        ? map("mean", x[2], "sd", 0.1 + x[4] - x[0], "truncate", cut)
                        : map("p10", x[1], "p90", x[3] + 0.01, "truncate", cut);
            case "lognormal" ->
                switch (random.nextInt(3)) {
                    case 0 -> map("mean", x[2], "sd", 0.3 * x[2], "truncate", cutBelow);
                    case 1 -> map("median", x[2], "sigma", 0.4, "truncate", cutBelow);
                    default -> map("p10", x[1], "p90", x[3] + 0.01, "truncate", cutBelow);
                };
            case "uniform" ->
                isFirst
                        ? map("min", x[0], "max", x[4] + 0.001)
                        : map("min", x[0], "max", x[4], "truncate", List.of(x[1], x[3] + 0.0001));
            case "triangular", "pert" -> {
                Map<String, Object> three = map("min", x[0], "mode", x[2], "max", x[4] + 0.001);
                if (isFirst) {
                    three.put("truncate", List.of(x[1], x[3] + 0.0001));
                }
                yield three;
            }
            case "beta" ->
                map("alpha", number(0.5, 5), "beta", number(0.5, 5), "min", x[0], "max", x[4], "truncate", cut);
            case "gamma" -> map("shape", number(0.5, 5), "scale", x[2] / 3, "truncate", cutBelow);
            case "student-t" -> map("df", number(2, 9), "location", x[2], "scale", number(0.1, 1), "truncate", cut);
            case "discrete" ->
                isFirst
                        ? map("values", list(x))
                        : map("values", list(x), "weights", List.of(1, 0, number(0, 2), number(0, 2), 0.5));
            case "empirical" -> map("values", list(x));
            case "metalog" -> map("p10", x[1], "p50", x[2], "p90", x[3], "min", x[0], "max", x[4]);
            case "mixture" ->
                List.of(map("weight", number(0.1, 2), "of", x[2]), map("weight", 1, "of", within(low, high)));
            default -> throw new IllegalStateException("no parameters are known for the distribution " + kind);
        };
        return map(kind, parameters);
    }

    private static List<Object> list(double[] x) {
        return DoubleStream.of(x).boxed().collect(Collectors.toList());
    }

    /** A plain number. */
    private double plain(String path) {
        return number(0.2, path.contains("points") ? 12 : 2);
    }

    private String month() {
        return from.plusMonths(random.nextInt(months + 16) - 8L).toString();
    }

    private String year() {
        return Integer.toString(from.getYear() + random.nextInt(4) - 1);
    }

    private double number(double low, double high) {
        double number = low + (high - low) * random.nextDouble();
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    /** At least one of some names. */
    private List<String> some(List<String> names) {
        List<String> some = new ArrayList<>(new TreeSet<>(names));
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(some.size()));
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> mapOf(Object node) {
        return (Map<String, Object>) node;
    }

    /** A tree as JSON. */
    private static String text(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> "\"" + entry.getKey() + "\": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof List<?> list) {
            return list.stream().map(SchemaScenario::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return node instanceof String ? "\"" + node + "\"" : String.valueOf(node);
    }
}
