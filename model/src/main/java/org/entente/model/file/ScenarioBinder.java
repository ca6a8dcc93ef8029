package org.entente.model.file;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.entente.model.Address;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Compute;
import org.entente.model.Correlation;
import org.entente.model.Event;
import org.entente.model.ExchangeRate;
import org.entente.model.FiscalYear;
import org.entente.model.Horizon;
import org.entente.model.InvalidScenarioException;
import org.entente.model.Money;
import org.entente.model.Party;
import org.entente.model.Problem;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.Source;
import org.entente.model.Spelling;
import org.entente.model.file.Node.Mapping;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.term.Term;

/** Reads a whole scenario (MODEL 14). */
final class ScenarioBinder {

    /** The keys of a file, in the order of {@link AnnotatedYaml}. */
    static final List<String> KEYS = List.of(
            "name",
            "title",
            "description",
            "developer",
            "horizon",
            "fiscal-year-end",
            ActualsReference.KEY,
            "money",
            "currencies",
            "discount-rate",
            "parties",
            "channels",
            "clouds",
            "compute",
            "products",
            "terms",
            "events",
            "correlations",
            "sources",
            "facts");

    private final Mapping file;
    private final MapReader root;
    private final Problems problems;
    private final KnownFile known;

    private ScenarioBinder(Mapping file, MapReader root, Problems problems, KnownFile known) {
        this.file = file;
        this.root = root;
        this.problems = problems;
        this.known = known;
    }

    /**
     * The scenario that a file describes.
     *
     * @throws ScenarioFileException with every problem
     */
    static Scenario bind(Mapping file, Problems problems) {
        return bind(file, problems, UnaryOperator.identity(), new KnownFile());
    }

    /**
     * As {@link #bind(Mapping, Problems)}.
     *
     * @param told puts each problem where its reader can mend it
     * @param known what was read of the file before
     */
    static Scenario bind(Mapping file, Problems problems, UnaryOperator<List<Problems.Found>> told, KnownFile known) {
        Supplier<Scenario> scenario = MapReader.read(
                file.location(),
                "",
                file,
                problems,
                reader -> new ScenarioBinder(file, reader, problems, known).read());
        SourceScope.reportUnknownAddresses(file, problems);
        Optional<Scenario> valid = problems.isUsable() ? build(scenario, file, problems) : Optional.empty();
        problems.refuseIfAny(told);
        return valid.orElseThrow();
    }

    /**
     * The scenario built from its parts. A rule that is broken where a problem is known already is not reported again.
     */
    private static Optional<Scenario> build(Supplier<Scenario> scenario, Mapping file, Problems problems) {
        try {
            return Optional.of(scenario.get());
        } catch (InvalidScenarioException e) {
            List<Problem> unknown = e.problems().stream()
                    .filter(problem -> !problems.covers(problem.address()))
                    .toList();
            unknown.forEach(problem -> add(problem, file, problems));
            return Optional.empty();
        }
    }

    private static void add(Problem problem, Mapping file, Problems problems) {
        AddressMatch match = AddressMatch.follow(file, problem.address().text());
        Location location = match.isComplete() && match.node().asScalar().isPresent()
                ? match.node().location()
                : match.location();
        String between = problem.rule().startsWith("must ") ? " " : ": ";
        problems.add(
                location,
                problem.address().text(),
                problem.address() + between + problem.rule() + Spelling.hint(problem.suggestion()));
    }

    /** The schema of a whole file, recorded from the code that reads it. */
    static MapSchema schema() {
        Mapping nothing = Mapping.empty(new Location("", 0, 1, 1));
        return SchemaRecorder.schema(
                reader -> new ScenarioBinder(nothing, reader, new Problems(), new KnownFile()).read());
    }

    private Supplier<Scenario> read() {
        root.allow(Inheritance.EXTENDS); // which is resolved before
        String name = root.text("name", ""); // the reader adds a name that the file leaves out
        root.checkName(name, file.locationOf("name"));
        String title = root.title(name);
        String description = root.text("description", "");
        String developer = root.text("developer");
        Horizon horizon = root.map("horizon", this::horizon).withFiscalYear(fiscalYear());
        ActualsReference.bind(root);
        Money money = MoneyBinder.bind(root);
        SortedMap<String, ExchangeRate> currencies = root.named("currencies", MoneyBinder::exchangeRate);
        if (root.hasUnreadable()) {
            problems.markUnusable();
        }
        Quantity discountRate = root.quantity("discount-rate", Range.ABOVE_MINUS_ONE);
        MarketBinder market = new MarketBinder(horizon, problems);
        SortedMap<String, Party> parties =
                section("parties", root.named("parties", known.parties(), List.of(), MarketBinder::party));
        SortedMap<String, Channel> channels =
                section("channels", root.named("channels", known.channels(), List.of(), market::channel));
        SortedMap<String, Cloud> clouds = root.named("clouds", known.clouds(), List.of(), market::cloud);
        Compute compute = market.compute(root, clouds.values());
        Optional<String> ownChannel = ownChannel(channels.values(), developer);
        SortedMap<String, Product> products = section(
                "products",
                root.named(
                        "products",
                        known.products(),
                        List.of(horizon, ownChannel),
                        (product, reader) -> market.product(product, reader, ownChannel)));
        SortedMap<String, Term> terms = terms(developer, products.keySet(), channels.keySet());
        SortedMap<String, Event> events = root.named("events", known.events(), List.of(), EventBinder::bind);
        List<Correlation> correlations = correlations();
        SortedMap<Address, Source> sources = SourceBinder.bind(
                root, known.sources(), Set.copyOf(Facts.bind(root).keySet()), problems);
        return () -> new Scenario(
                name,
                title,
                description,
                developer,
                horizon,
                money,
                currencies,
                discountRate,
                parties,
                channels,
                clouds,
                compute,
                products,
                terms,
                events,
                correlations,
                sources);
    }

    /**
     * The developer's channel, or any other channel if the developer has none; the rules of the scenario report that.
     */
    private static Optional<String> ownChannel(Collection<Channel> channels, String developer) {
        return channels.stream()
                .filter(channel -> channel.owner().equals(developer))
                .findFirst()
                .or(() -> channels.stream().findFirst())
                .map(Channel::name);
    }

    private <T> SortedMap<String, T> section(String key, SortedMap<String, T> entries) {
        root.need(key);
        if (!root.has(key)) {
            problems.markUnusable();
        }
        return entries;
    }

    private Horizon horizon(MapReader reader) {
        Optional<YearMonth> first = reader.month("from");
        Optional<YearMonth> last = reader.month("to");
        Optional<Horizon> horizon =
                first.flatMap(from -> last.flatMap(to -> reader.build(() -> new Horizon(from, to))));
        if (horizon.isEmpty()) {
            problems.markUnusable();
        }
        return horizon.orElse(new Horizon(YearMonth.of(2000, 1), YearMonth.of(2000, 1)));
    }

    private FiscalYear fiscalYear() {
        return new FiscalYear(root.wholeNumber("fiscal-year-end", 1, 12, FiscalYear.CALENDAR.endMonth()));
    }

    private SortedMap<String, Term> terms(String developer, Set<String> products, Set<String> channels) {
        SortedMap<String, Term> terms = new TreeMap<>();
        root.named(
                        "terms",
                        known.terms(),
                        List.of(developer, Set.copyOf(products), Set.copyOf(channels)),
                        (name, reader) -> TermBinder.bind(name, reader, developer, products, channels))
                .forEach((name, term) -> term.ifPresent(value -> terms.put(name, value)));
        return terms;
    }

    /**
     * All correlations or none: without one of them the others may not be positive definite, and its two addresses may
     * be wrong themselves.
     */
    private List<Correlation> correlations() {
        List<Optional<Correlation>> pairs = root.maps("correlations", this::correlation);
        List<Correlation> good = pairs.stream().flatMap(Optional::stream).toList();
        boolean complete = good.size() == pairs.size()
                && good.stream().noneMatch(pair -> problems.touches(pair.first()) || problems.touches(pair.second()));
        return complete ? good : List.of();
    }

    private Optional<Correlation> correlation(MapReader reader) {
        ValueReader valueReader = new ValueReader(problems);
        Optional<List<String>> between = reader.required(
                "between",
                ValueType.Simple.PAIR,
                (node, address) -> valueReader
                        .each(node, address, valueReader::text)
                        .flatMap(ends -> valueReader.orRefuse(
                                Optional.of(ends).filter(pair -> pair.size() == 2),
                                node,
                                address,
                                "must be a list of two addresses")));
        Optional<Double> value = reader.required(
                "value",
                new ValueType.OfNumber(Range.FINITE),
                (node, address) -> valueReader.number(node, address, Range.FINITE));
        return between.flatMap(ends -> value.flatMap(number ->
                reader.build(() -> Correlation.between(new Address(ends.get(0)), new Address(ends.get(1)), number))));
    }
}
