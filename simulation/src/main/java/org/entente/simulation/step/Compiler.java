package org.entente.simulation.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.model.Address;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Event;
import org.entente.model.Maps;
import org.entente.model.Mix;
import org.entente.model.Occurrence;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.MedianDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.random.Streams;
import org.entente.simulation.step.TermSteps.Phase;

/** The compiler of scenarios to programs: it adds the steps of a scenario in the order of MODEL, section by section. */
public final class Compiler {

    private final Scenario scenario;
    private final Draws draws;
    private final Samplers samplers;
    private final Optional<Map<String, Integer>> fixedEvents;
    private final Decisions decisions;
    private final ProgramBuilder builder;
    private final TermSteps terms;

    private Compiler(
            Scenario scenario,
            Conditions conditions,
            Draws draws,
            Samplers samplers,
            Optional<Map<String, Integer>> fixedEvents,
            Decisions decisions,
            Set<Address> moving) {
        this.decisions = decisions;
        this.scenario = scenario;
        this.draws = draws;
        this.samplers = samplers;
        this.fixedEvents = fixedEvents;
        SortedSet<String> triggered = new TreeSet<>(scenario.triggeredEvents());
        fixedEvents.ifPresent(months -> triggered.removeAll(months.keySet()));
        triggered.removeIf(name -> isWorthwhile(name) && !decisions.rules().containsKey(name));
        this.builder = new ProgramBuilder(scenario, conditions, fixedEvents.isPresent(), triggered, moving);
        this.terms = new TermSteps(builder);
    }

    /**
     * Compiles a scenario without conditions.
     *
     * @param draws the source of its random numbers
     * @throws IllegalArgumentException if two addresses have the same random stream
     */
    public static Program compile(Scenario scenario, Draws draws) {
        return compile(scenario, Conditions.NONE, draws, new Samplers());
    }

    /**
     * Compiles a scenario.
     *
     * @param conditions the conditions of the simulation
     * @param draws the source of its random numbers
     * @param samplers the samplers, which scenarios share so that the sampler of a common quantity is made once
     * @throws IllegalArgumentException if two addresses have the same random stream, or if a condition cannot be met
     */
    public static Program compile(Scenario scenario, Conditions conditions, Draws draws, Samplers samplers) {
        return compile(scenario, conditions, draws, samplers, Decisions.NONE);
    }

    /**
     * Compiles a scenario whose decisions are taken as {@code decisions} say.
     *
     * @throws IllegalArgumentException if two addresses have the same random stream, or if a condition cannot be met
     */
    public static Program compile(
            Scenario scenario, Conditions conditions, Draws draws, Samplers samplers, Decisions decisions) {
        return compile(scenario, conditions, draws, samplers, decisions, Set.of());
    }

    /**
     * As {@link #compile(Scenario, Conditions, Draws, Samplers, Decisions)}.
     *
     * @param moving the constants that are parameters of the program, by their addresses; one whose value is 0, or
     *     makes a difference to the steps, is no parameter
     */
    public static Program compile(
            Scenario scenario,
            Conditions conditions,
            Draws draws,
            Samplers samplers,
            Decisions decisions,
            Set<Address> moving) {
        return new Compiler(scenario, conditions, draws, samplers, Optional.empty(), decisions, moving).program();
    }

    /**
     * Compiles a scenario without chance: every quantity is at its median and every shock is 0.
     *
     * @param months the index of the month in which each event happens, by name; of the others, only those happen that
     *     the path brings about
     */
    public static Program medians(Scenario scenario, Map<String, Integer> months) {
        return medians(scenario, months, new MedianDraws());
    }

    /** As {@link #medians(Scenario, Map)}, with {@code draws} that are without chance too. */
    public static Program medians(Scenario scenario, Map<String, Integer> months, Draws draws) {
        return new Compiler(
                        scenario, Conditions.NONE, draws, new Samplers(), Optional.of(months), Decisions.NONE, Set.of())
                .program();
    }

    private Program program() {
        requireDistinctStreams();
        QuantityDraws.compile(builder, draws, samplers);
        scenario.eventsInOrder().forEach(this::event);
        DiscountStep.compile(builder);
        processes();
        scenario.products().values().forEach(this::sales);
        terms.compile(Phase.ACCESS);
        totals();
        terms.compile(Phase.SHARES);
        compute();
        if (!scenario.clouds().isEmpty()) {
            clouds();
        }
        terms.compile(Phase.PAYMENTS);
        GainSteps.contribution(builder, terms);
        terms.compile(Phase.STAKES);
        GainSteps.gains(builder, terms);
        scenario.eventsInOrder().stream().filter(builder::isTriggered).forEach(this::trigger);
        return new Program(
                scenario.horizon(),
                builder.layout(),
                builder.metrics(),
                builder.due(),
                builder.factors(),
                builder.steps());
    }

    /** Requires distinct streams, as two addresses with one stream would have the same draws (MODEL 12). */
    private void requireDistinctStreams() {
        List<Address> drawing = new ArrayList<>(builder.drawn().keySet());
        scenario.drawnEvents().forEach(event -> drawing.add(EventStep.addressOf(event)));
        drawing.addAll(scenario.shocks());
        Map<Integer, Address> taken = new HashMap<>();
        for (Address address : drawing) {
            Address other = taken.putIfAbsent(Streams.idOf(address), address);
            if (other != null) {
                throw new IllegalArgumentException("addresses must have different random streams, but " + other
                        + " and " + address + " have the same; rename one");
            }
        }
    }

    /** Adds the steps of MODEL 10 for one event. */
    private void event(String name) {
        Event event = Maps.require(scenario.events(), name);
        Optional<Integer> fixed = fixedEvents.map(months -> months.get(name));
        if (builder.isTriggered(name)) {
            builder.layout().define(EventStep.monthOf(name)); // computed at the end of each month
        } else if (fixed.isEmpty() && event.occurrence() instanceof Occurrence.Combined combined) {
            CombinedEventStep.compile(builder, name, combined);
        } else if (isWorthwhile(name) && fixed.isEmpty()) {
            FixedEventStep.compile(
                    builder, name, Optional.ofNullable(decisions.taken().get(name)));
        } else if (fixedEvents.isPresent()) {
            FixedEventStep.compile(builder, name, fixed);
        } else {
            EventStep.compile(builder, event, draws);
        }
        builder.report(Metrics.event(name));
    }

    private boolean isWorthwhile(String event) {
        return Maps.require(scenario.events(), event).occurrence() instanceof Occurrence.Worthwhile;
    }

    /** Adds the step of MODEL 10 that computes at the end of a month whether an event happens in the next. */
    private void trigger(String name) {
        Event event = Maps.require(scenario.events(), name);
        if (event.occurrence() instanceof Occurrence.Combined combined) {
            TriggeredCombinationStep.compile(builder, name, combined);
        } else if (isWorthwhile(name)) {
            DecisionStep.compile(builder, name, Maps.require(decisions.rules(), name));
        } else {
            ThresholdStep.compile(builder, event, event.threshold().orElseThrow());
        }
    }

    /** Adds the steps of MODEL 3 and 4, of the compute price in MODEL 8, and of currencies in MODEL 17. */
    private void processes() {
        ShockStep.compile(builder, draws);
        scenario.processes().forEach((address, process) -> ProcessSteps.compile(builder, address, process));
        PriceStep.compile(builder);
        scenario.currencies().values().forEach(rate -> ExchangeRateStep.compile(builder, rate));
    }

    /** Adds the steps of MODEL 5 for one product. */
    private void sales(Product product) {
        DemandStep.compile(builder, product);
        builder.report(Metrics.demand(product.name()));
        mix(product);
        AccessStep.compile(builder, product);
        SalesStep.compile(builder, product);
        builder.report(Metrics.lost(product.name()));
    }

    private void mix(Product product) {
        Mix mix = product.channels();
        Address address = Address.of("products", product.name(), "channels");
        List<MixStep.Part> parts = new ArrayList<>();
        mix.weights()
                .forEach((channel, weight) -> parts.add(new MixStep.Part(
                        ColumnNames.mix(product.name(), channel),
                        weight,
                        address.child("mix").child(channel))));
        MixStep.compile(builder, parts, scenario.horizon().indexOf(mix.from()), address.child("half-life"));
    }

    /** Adds the sums of MODEL 6. */
    private void totals() {
        for (Product product : scenario.products().values()) {
            scenario.channels().values().forEach(channel -> RevenueStep.compile(builder, product, channel));
            builder.flow(
                    Metrics.revenue(product.name()),
                    channels(channel -> ColumnNames.revenue(product.name(), channel.name())),
                    List.of());
        }
        builder.flow(Metrics.DEMAND, products(Metrics::demand), List.of());
        builder.flow(Metrics.LOST, products(Metrics::lost), List.of());
        builder.flow(Metrics.REVENUE, products(Metrics::revenue), List.of());
        for (Channel channel : scenario.channels().values()) {
            builder.flow(
                    Metrics.sales(channel.name()),
                    columnsOfProducts(product -> ColumnNames.sales(product.name(), channel.name())),
                    List.of());
        }
        for (Channel channel : AccessStep.thirdParty(scenario)) {
            builder.flow(
                    Metrics.kept(channel.name()),
                    columnsOfProducts(product -> ColumnNames.kept(product.name(), channel.name())),
                    List.of());
        }
        builder.flow(
                Metrics.SALES, channels(channel -> Metrics.sales(channel.name()).name()), List.of());
    }

    private List<String> products(Function<String, Metric> metric) {
        return columnsOfProducts(product -> metric.apply(product.name()).name());
    }

    private List<String> columnsOfProducts(Function<Product, String> name) {
        return scenario.products().values().stream().map(name).toList();
    }

    private List<String> channels(Function<Channel, String> name) {
        return scenario.channels().values().stream().map(name).toList();
    }

    /** Adds the steps of MODEL 8. */
    private void compute() {
        scenario.products().values().forEach(product -> UnitCostStep.compile(builder, product));
        ServingCostStep.compile(builder);
        builder.report(Metrics.INFERENCE);
        AccessStep.thirdParty(scenario).forEach(channel -> builder.report(Metrics.serving(channel.name())));
        List<String> parts = new ArrayList<>(List.of(Metrics.INFERENCE.name()));
        if (scenario.compute().training().isPresent()) {
            TrainingStep.compile(builder);
            builder.report(Metrics.TRAINING);
            parts.add(Metrics.TRAINING.name());
        }
        builder.flow(Metrics.COMPUTE, parts, List.of());
    }

    /** Adds the steps of MODEL 9. */
    private void clouds() {
        cloudMix();
        terms.compile(Phase.COMMITMENTS);
        scenario.clouds()
                .values()
                .forEach(cloud -> FloorStep.compile(builder, cloud, commitments(cloud), primaries(cloud)));
        AllocationStep.compile(builder, List.copyOf(scenario.clouds().values()));
        for (Cloud cloud : scenario.clouds().values()) {
            Metric spend = Metrics.spend(cloud.name());
            builder.report(spend);
            settle(cloud);
            int margin = builder.quantity(Address.of("clouds", cloud.name(), "margin"));
            int profit = ProductStep.compile(builder, margin, builder.layout().column(spend.name()));
            builder.layout().alias(ColumnNames.profit(cloud.name()), profit);
        }
    }

    private void settle(Cloud cloud) {
        List<SpendCommitment> commitments = commitments(cloud);
        if (!commitments.isEmpty()) {
            AttributionStep.compile(builder, cloud, commitments);
        }
        for (SpendCommitment term : commitments) {
            SettlementStep.compile(builder, term);
            CreditStep.compile(builder, term);
            CurrencyBooks.report(builder, term, Metrics.shortfall(term.name()));
            CommitmentDiscount.compile(builder, term);
            TerminationFeeStep.compile(builder, term);
        }
    }

    private void cloudMix() {
        List<MixStep.Part> parts = scenario.clouds().values().stream()
                .map(cloud -> new MixStep.Part(
                        ColumnNames.cloudMix(cloud.name()), cloud.share(), Address.of("clouds", cloud.name(), "share")))
                .toList();
        int from = scenario.horizon().indexOf(scenario.compute().mixFrom());
        MixStep.compile(builder, parts, from, Address.of("compute", "mix", "half-life"));
    }

    private List<SpendCommitment> commitments(Cloud cloud) {
        return scenario.terms(SpendCommitment.class).stream()
                .filter(term -> term.cloud().equals(cloud.name()))
                .toList();
    }

    private List<PrimaryCloud> primaries(Cloud cloud) {
        return scenario.terms(PrimaryCloud.class).stream()
                .filter(term -> term.cloud().equals(cloud.name()))
                .toList();
    }
}
