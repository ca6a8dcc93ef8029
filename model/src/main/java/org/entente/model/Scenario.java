package org.entente.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.process.Process;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.term.Term;

/**
 * An agreement and its market, with everything that a simulation needs (MODEL 14). A scenario that exists is valid.
 *
 * @param name the key of the scenario, such as {@code amended-2026}
 * @param title one line to print
 * @param description the assumptions of the scenario, in a few sentences; may be empty
 * @param developer the party whose products are sold
 * @param horizon the months that are simulated
 * @param money the unit of every amount
 * @param currencies the worth of foreign currencies, by their codes
 * @param discountRate annual rate as a fraction, above -1
 * @param parties by name
 * @param channels by name
 * @param clouds by name; none when no compute is bought
 * @param compute training and the price of compute
 * @param products by name, at least one
 * @param terms by name
 * @param events by name
 * @param correlations correlations between processes, or between quantities
 * @param sources the sources of numbers, by the address of a number or of a group
 */
public record Scenario(
        String name,
        String title,
        String description,
        String developer,
        Horizon horizon,
        Money money,
        SortedMap<String, ExchangeRate> currencies,
        Quantity discountRate,
        SortedMap<String, Party> parties,
        SortedMap<String, Channel> channels,
        SortedMap<String, Cloud> clouds,
        Compute compute,
        SortedMap<String, Product> products,
        SortedMap<String, Term> terms,
        SortedMap<String, Event> events,
        List<Correlation> correlations,
        SortedMap<Address, Source> sources) {

    /** The address of the shocks of the compute price (MODEL 8). */
    public static final Address COMPUTE_PRICE = Address.of("compute", "price");

    /** The address of the training process, and of effects on it. */
    public static final Address TRAINING = Address.of("compute", "training");

    private static final Comparator<Correlation> BY_ADDRESS =
            Comparator.comparing(Correlation::first).thenComparing(Correlation::second);

    /** @throws InvalidScenarioException with every rule that is broken */
    public Scenario(
            String name,
            String title,
            String description,
            String developer,
            Horizon horizon,
            Money money,
            SortedMap<String, ExchangeRate> currencies,
            Quantity discountRate,
            SortedMap<String, Party> parties,
            SortedMap<String, Channel> channels,
            SortedMap<String, Cloud> clouds,
            Compute compute,
            SortedMap<String, Product> products,
            SortedMap<String, Term> terms,
            SortedMap<String, Event> events,
            List<Correlation> correlations,
            SortedMap<Address, Source> sources) {
        this.name = name;
        this.title = title;
        this.description = description;
        this.developer = developer;
        this.horizon = horizon;
        this.money = money;
        this.currencies = byName(currencies);
        this.discountRate = discountRate;
        this.parties = byName(parties);
        this.channels = byName(channels);
        this.clouds = byName(clouds);
        this.compute = compute;
        this.products = byName(products);
        this.terms = byName(terms);
        this.events = byName(events);
        this.sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        this.correlations = correlations.stream().sorted(BY_ADDRESS).toList();
        Range.ABOVE_MINUS_ONE.require("discount-rate", discountRate);
        ScenarioRules.check(this, correlations);
    }

    /**
     * This scenario with {@code newTerms} instead of its terms, without the sources and correlations of terms that are
     * gone.
     *
     * @throws InvalidScenarioException if the terms do not fit each other or the market
     */
    public Scenario withTerms(SortedMap<String, Term> newTerms) {
        SortedMap<Address, Source> kept = new TreeMap<>(sources);
        kept.keySet().removeIf(address -> isOfTermBut(newTerms, address));
        return new Scenario(
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
                newTerms,
                events,
                correlations.stream()
                        .filter(pair -> !isOfTermBut(newTerms, pair.first()) && !isOfTermBut(newTerms, pair.second()))
                        .toList(),
                kept);
    }

    /** The year of all that is reported by year, and of what terms settle by year. */
    public FiscalYear fiscalYear() {
        return horizon.fiscalYear();
    }

    /** Whether everything except name, title, description, sources and terms is the same as in {@code other}. */
    public boolean sameMarket(Scenario other) {
        return market().equals(other.market());
    }

    private List<Object> market() {
        return List.of(
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
                events,
                correlations);
    }

    private static boolean isOfTermBut(Map<String, Term> terms, Address address) {
        Address allTerms = Address.of("terms");
        return allTerms.covers(address)
                && terms.keySet().stream()
                        .noneMatch(name -> allTerms.child(name).covers(address));
    }

    private static <V> SortedMap<String, V> byName(Map<String, V> map) {
        SortedMap<String, V> sorted = new TreeMap<>(NameOrder.INSTANCE);
        sorted.putAll(map);
        return Collections.unmodifiableSortedMap(sorted);
    }

    /** The processes by address. The compute price is not among them, as it has a volatility only. */
    public SortedMap<Address, Process> processes() {
        SortedMap<Address, Process> processes = new TreeMap<>();
        products.forEach((name, product) -> processes.put(Address.of("products", name, "demand"), product.demand()));
        compute.training().ifPresent(process -> processes.put(TRAINING, process));
        return processes;
    }

    /** The addresses of monthly shocks: the processes, the compute price, and the rates of currencies. */
    public SortedSet<Address> shocks() {
        SortedSet<Address> shocks = new TreeSet<>(processes().keySet());
        shocks.add(COMPUTE_PRICE);
        currencies.keySet().forEach(currency -> shocks.add(ExchangeRate.address(currency)));
        return shocks;
    }

    /**
     * The correlations between uncertain quantities or processes, without correlations of quantities that were set to a
     * constant.
     */
    public List<Correlation> effectiveCorrelations() {
        SortedMap<Address, Quantity> quantities = quantities();
        return correlations.stream()
                .filter(pair -> !(quantities.get(pair.first()) instanceof Constant)
                        && !(quantities.get(pair.second()) instanceof Constant))
                .toList();
    }

    /** Every quantity by its address. */
    public SortedMap<Address, Quantity> quantities() {
        return QuantityIndex.byAddress(this);
    }

    /** The names of the events, each after the events that it follows from. */
    public List<String> eventsInOrder() {
        return EventOrder.of(events);
    }

    /** The names of the events whose time chance decides. */
    public SortedSet<String> drawnEvents() {
        SortedSet<String> drawn = new TreeSet<>(events.keySet());
        events.values().stream().filter(event -> !event.isDrawn()).forEach(event -> drawn.remove(event.name()));
        return drawn;
    }

    /**
     * The names of the events that what comes to pass on a path brings about, directly or through other events: when
     * they happen is not known before.
     */
    public SortedSet<String> triggeredEvents() {
        NavigableSet<String> triggered = new TreeSet<>();
        for (String name : eventsInOrder()) {
            Event event = Maps.require(events, name);
            boolean follows = event.occurrence() instanceof Occurrence.Combined combined
                    && combined.events().stream().anyMatch(triggered::contains);
            if (follows || event.isBroughtAbout()) {
                triggered.add(name);
            }
        }
        return triggered;
    }

    /** The channel of the developer, which is always open. */
    public Channel developersChannel() {
        return channelOf(developer).orElseThrow();
    }

    /** The channel that {@code party} owns, if it owns one. */
    public Optional<Channel> channelOf(String party) {
        return channels.values().stream()
                .filter(channel -> channel.owner().equals(party))
                .findFirst();
    }

    /** The remarks about what is valid here, and probably not meant. */
    public List<Remark> remarks() {
        return ScenarioRemarks.of(this);
    }

    /** The terms of one kind, by name. */
    public <T extends Term> List<T> terms(Class<T> kind) {
        return terms.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
