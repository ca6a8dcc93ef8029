package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.model.Address;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Mix;
import org.entente.model.Party;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.Weight;
import org.entente.model.term.Access;
import org.entente.model.term.EquityStake;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.Conditions;
import org.entente.simulation.Metric;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.MedianDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.random.Streams;

/** Puts the steps of a scenario into the order of MODEL, section by section. */
final class Compiler {

    private final Scenario scenario;
    private final Draws draws;
    private final Samplers samplers;
    private final Optional<Map<String, Integer>> givenEvents;
    private final Compilation compilation;

    private Compiler(
            Scenario scenario,
            Conditions conditions,
            Draws draws,
            Samplers samplers,
            Optional<Map<String, Integer>> givenEvents) {
        this.scenario = scenario;
        this.draws = draws;
        this.samplers = samplers;
        this.givenEvents = givenEvents;
        this.compilation = new Compilation(scenario, conditions, givenEvents.isPresent());
    }

    /** The program in which quantities, events and shocks are drawn. */
    static Program drawn(Scenario scenario, Conditions conditions, Draws draws, Samplers samplers) {
        return new Compiler(scenario, conditions, draws, samplers, Optional.empty()).compile();
    }

    /** The program of medians, without shocks, in which events happen in the months given by name. */
    static Program ofMedians(Scenario scenario, Map<String, Integer> months) {
        return new Compiler(scenario, Conditions.NONE, new MedianDraws(), new Samplers(), Optional.of(months))
                .compile();
    }

    private Program compile() {
        requireDistinctStreams();
        Quantities.compile(compilation, draws, samplers);
        events();
        compilation.add(new DiscountStep(compilation));
        processes();
        scenario.products().values().forEach(this::sales);
        totals();
        scenario.terms(RevenueShare.class).forEach(term -> new ShareStep(compilation, term));
        compute();
        if (!scenario.clouds().isEmpty()) {
            clouds();
        }
        scenario.terms(EquityStake.class).forEach(term -> compilation.add(new EquityStep(compilation, term)));
        contribution();
        scenario.parties().values().forEach(this::gain);
        return new Program(scenario.horizon(), compilation);
    }

    /** Draws of two addresses with one stream would be the same (MODEL 12). */
    private void requireDistinctStreams() {
        List<Address> drawing = new ArrayList<>(compilation.drawn().keySet());
        scenario.events().keySet().forEach(event -> drawing.add(EventStep.addressOf(event)));
        drawing.addAll(scenario.shocks());
        Map<Integer, Address> taken = new HashMap<>();
        for (Address address : drawing) {
            Address other = taken.putIfAbsent(Streams.of(address), address);
            if (other != null) {
                throw new IllegalArgumentException("addresses must have different random streams, but " + other
                        + " and " + address + " have the same; rename one");
            }
        }
    }

    /** MODEL 10. */
    private void events() {
        scenario.events().values().forEach(event -> {
            compilation.add(givenEvents
                    .<Step>map(months -> new GivenEventStep(compilation, event.name(), month(months, event.name())))
                    .orElseGet(() -> new EventStep(compilation, event, draws)));
            compilation.report(EventStep.monthOf(event.name()), Metric.Kind.DATE);
        });
    }

    private static double month(Map<String, Integer> months, String event) {
        Integer month = months.get(event);
        return month == null ? Double.POSITIVE_INFINITY : month;
    }

    /** MODEL 3 and 4, and the compute price of 8. */
    private void processes() {
        compilation.add(new ShockStep(compilation, draws));
        scenario.processes().forEach((at, process) -> compilation.add(ProcessSteps.of(compilation, at, process)));
        PriceStep.compile(compilation);
    }

    /** MODEL 5 and 6 of one product. */
    private void sales(Product product) {
        compilation.add(new DemandStep(compilation, product));
        compilation.report("demand." + product.name(), Metric.Kind.FLOW);
        mix(product);
        compilation.add(new AccessStep(compilation, product));
        SalesStep.compile(compilation, product);
        compilation.report("lost." + product.name(), Metric.Kind.FLOW);
    }

    private void mix(Product product) {
        Mix mix = product.channels();
        Address at = Address.of("products", product.name(), "channels");
        compilation.add(new MixStep(
                compilation,
                "mix." + product.name() + ".",
                mix.weights(),
                at.child("mix"),
                "",
                scenario.horizon().indexOf(mix.from()),
                at.child("half-life")));
    }

    /** The sums of MODEL 6. */
    private void totals() {
        scenario.terms(Access.class).forEach(term -> compilation.add(new ReceivedStep(compilation, term)));
        for (Product product : scenario.products().values()) {
            scenario.channels().values().forEach(channel -> RevenueStep.compile(compilation, product, channel));
            compilation.flow(
                    "revenue." + product.name(),
                    channels(channel -> RevenueStep.revenueOf(product.name(), channel.name())),
                    List.of());
        }
        compilation.flow("demand", products("demand."), List.of());
        compilation.flow("lost", products("lost."), List.of());
        compilation.flow("revenue", products("revenue."), List.of());
        for (Channel channel : scenario.channels().values()) {
            compilation.flow(
                    "sales." + channel.name(),
                    products(product -> SalesStep.salesOf(product.name(), channel.name())),
                    List.of());
        }
        for (Channel channel : AccessStep.thirdParty(scenario)) {
            compilation.flow(
                    "kept." + channel.name(),
                    products(product -> RevenueStep.keptOf(product.name(), channel.name())),
                    List.of());
        }
        compilation.flow("sales", channels(channel -> "sales." + channel.name()), List.of());
    }

    private List<String> products(String prefix) {
        return products(product -> prefix + product.name());
    }

    private List<String> products(Function<Product, String> name) {
        return scenario.products().values().stream().map(name).toList();
    }

    private List<String> channels(Function<Channel, String> name) {
        return scenario.channels().values().stream().map(name).toList();
    }

    /** MODEL 8. */
    private void compute() {
        scenario.products().values().forEach(product -> InferenceStep.compile(compilation, product));
        ServingStep.compile(compilation);
        compilation.report("compute.inference", Metric.Kind.FLOW);
        AccessStep.thirdParty(scenario)
                .forEach(channel -> compilation.report("serving." + channel.name(), Metric.Kind.FLOW));
        List<String> parts = new ArrayList<>(List.of("compute.inference"));
        if (scenario.compute().training().isPresent()) {
            compilation.add(new TrainingStep(compilation));
            compilation.report("compute.training", Metric.Kind.FLOW);
            parts.add("compute.training");
        }
        compilation.flow("compute", parts, List.of());
    }

    /** MODEL 9. */
    private void clouds() {
        SortedMap<String, Weight> shares = new TreeMap<>();
        scenario.clouds().forEach((name, cloud) -> shares.put(name, cloud.share()));
        compilation.add(new MixStep(
                compilation,
                "mix.clouds.",
                shares,
                Address.of("clouds"),
                "share",
                scenario.horizon().indexOf(scenario.compute().mixFrom()),
                Address.of("compute", "mix", "half-life")));
        scenario.terms(SpendCommitment.class).forEach(term -> compilation.add(new CommitmentStep(compilation, term)));
        scenario.clouds()
                .values()
                .forEach(cloud -> FloorStep.compile(compilation, cloud, commitments(cloud), primaries(cloud)));
        compilation.add(
                new AllocationStep(compilation, List.copyOf(scenario.clouds().values())));
        for (Cloud cloud : scenario.clouds().values()) {
            compilation.report("spend." + cloud.name(), Metric.Kind.FLOW);
            compilation.add(new SettlementStep(compilation, cloud, commitments(cloud)));
            compilation.add(new ProductStep(
                    compilation.columns().define("profit." + cloud.name()),
                    compilation.quantity(Address.of("clouds", cloud.name(), "margin")),
                    compilation.columns().of("spend." + cloud.name())));
        }
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

    /** MODEL 11, of the developer. */
    private void contribution() {
        List<String> minus = new ArrayList<>();
        scenario.terms(RevenueShare.class).forEach(term -> minus.add("share." + term.name()));
        minus.add("compute");
        scenario.terms(SpendCommitment.class).forEach(term -> minus.add("shortfall." + term.name()));
        compilation.flow("contribution", List.of("revenue"), minus);
    }

    /** MODEL 11, of any party. */
    private void gain(Party party) {
        List<String> plus = new ArrayList<>();
        List<String> minus = new ArrayList<>();
        if (party.name().equals(scenario.developer())) {
            plus.add("contribution");
        } else {
            received(party.name(), plus, minus);
        }
        compilation.flow("gain." + party.name(), plus, minus);
    }

    private void received(String party, List<String> plus, List<String> minus) {
        scenario.terms(RevenueShare.class).stream()
                .filter(term -> term.payee().equals(party))
                .forEach(term -> plus.add("share." + term.name()));
        AccessStep.thirdParty(scenario).stream()
                .filter(channel -> channel.owner().equals(party))
                .forEach(channel -> {
                    plus.add("kept." + channel.name());
                    minus.add("serving." + channel.name());
                });
        scenario.clouds().values().stream()
                .filter(cloud -> cloud.owner().equals(party))
                .forEach(cloud -> {
                    plus.add("profit." + cloud.name());
                    commitments(cloud).forEach(term -> plus.add("shortfall." + term.name()));
                });
        scenario.terms(EquityStake.class).stream()
                .filter(term -> term.holder().equals(party))
                .forEach(term -> plus.add("equity." + term.name()));
    }
}
