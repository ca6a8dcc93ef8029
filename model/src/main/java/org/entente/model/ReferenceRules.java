package org.entente.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PaymentTiming;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;

/** The rule that every name used in a scenario is the name of a part that exists. */
final class ReferenceRules implements Term.Cases<Void> {

    private final Scenario scenario;
    private final List<Problem> problems = new ArrayList<>();

    private ReferenceRules(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<Problem> problemsOf(Scenario scenario) {
        ReferenceRules rules = new ReferenceRules(scenario);
        rules.party(Address.of("developer"), scenario.developer());
        rules.channels();
        scenario.clouds()
                .values()
                .forEach(cloud -> rules.party(Address.of("clouds", cloud.name(), "owner"), cloud.owner()));
        rules.products();
        scenario.terms().values().forEach(term -> {
            rules.span(term);
            term.currency()
                    .ifPresent(currency -> rules.requireKnown(
                            address(term, "currency"),
                            "currency",
                            currency,
                            scenario.currencies().keySet()));
            term.match(rules);
        });
        scenario.events().values().forEach(rules::targets);
        scenario.events().values().forEach(rules::causes);
        rules.problems.addAll(RevenueShareRules.circles(scenario));
        EventOrder.circle(scenario.events()).ifPresent(rules::circle);
        return rules.problems;
    }

    private void channels() {
        Map<String, String> channelOf = new TreeMap<>();
        for (Channel channel : scenario.channels().values()) {
            Address address = Address.of("channels", channel.name(), "owner");
            party(address, channel.owner());
            String otherChannel = channelOf.putIfAbsent(channel.owner(), channel.name());
            if (otherChannel != null) {
                problems.add(Problem.at(
                        address,
                        "a party must own at most one channel, but " + channel.owner() + " owns " + otherChannel
                                + " and " + channel.name()));
            }
        }
        if (!channelOf.containsKey(scenario.developer())) {
            problems.add(Problem.at(
                    Address.of("channels"),
                    "one channel must be owned by the developer, " + scenario.developer() + ", but none is"));
        }
    }

    private void products() {
        if (scenario.products().isEmpty()) {
            problems.add(Problem.at(Address.of("products"), "a scenario must have at least one product, but has none"));
        }
        scenario.products()
                .values()
                .forEach(product -> product.channels()
                        .weights()
                        .keySet()
                        .forEach(channel -> requireKnown(
                                Address.of("products", product.name(), "channels", "mix", channel),
                                "channel",
                                channel,
                                scenario.channels().keySet())));
    }

    private void span(Term term) {
        events(term, "begins-on", term.span().beginsOn());
        events(term, "ends-on", term.span().endsOn());
    }

    private void events(Term term, String key, Collection<String> events) {
        events.forEach(event -> requireKnown(
                address(term, key), "event", event, scenario.events().keySet()));
    }

    private void causes(Event event) {
        if (event.occurrence() instanceof Occurrence.Combined combined) {
            Address address = Address.of("events", event.name(), key(combined));
            combined.events()
                    .forEach(cause -> requireKnown(
                            address, "event", cause, scenario.events().keySet()));
        }
        Address decider = Address.of("events", event.name(), "decided-by");
        if (event.occurrence() instanceof Occurrence.Decided decided) {
            party(decider, decided.decider());
        } else if (event.occurrence() instanceof Occurrence.Worthwhile worthwhile) {
            party(decider, worthwhile.decider());
        }
    }

    private static String key(Occurrence.Combined combined) {
        return combined.which() == Occurrence.Which.ANY ? "any" : "all";
    }

    private void circle(List<String> events) {
        problems.add(Problem.at(
                Address.of("events", events.get(0)),
                "must not follow from itself, but does: " + String.join(" from ", events)));
    }

    private void targets(Event event) {
        TreeSet<String> targets = new TreeSet<>();
        scenario.products().keySet().forEach(product -> {
            targets.add(Address.of("products", product, "demand").text());
            targets.add(Address.of("products", product, "inference-cost").text());
        });
        scenario.compute().training().ifPresent(process -> targets.add(Scenario.TRAINING.text()));
        event.effects()
                .keySet()
                .forEach(target -> requireKnown(
                        Address.of("events", event.name(), "effects", target.text()),
                        "target of effects",
                        target.text(),
                        targets));
    }

    @Override
    public Void licence(Licence term) {
        developer(address(term, "licensor"), term.licensor());
        otherParty(address(term, "licensee"), term.licensee());
        return products(term, term.products());
    }

    @Override
    public Void resale(Resale term) {
        otherParty(address(term, "distributor"), term.distributor());
        return products(term, term.products());
    }

    @Override
    public Void firstAccess(FirstAccess term) {
        otherParty(address(term, "holder"), term.holder());
        return products(term, term.products());
    }

    @Override
    public Void revenueShare(RevenueShare term) {
        problems.addAll(RevenueShareRules.problemsOf(scenario, term));
        party(address(term, "payee"), term.payee());
        another(term, term.payer(), term.payee());
        term.base()
                .channels()
                .forEach(channel -> requireKnown(
                        address(term, "channels"),
                        "channel",
                        channel,
                        scenario.channels().keySet()));
        return products(term, term.base().products());
    }

    @Override
    public Void spendCommitment(SpendCommitment term) {
        developer(address(term, "buyer"), term.buyer());
        return cloud(term, term.cloud());
    }

    @Override
    public Void primaryCloud(PrimaryCloud term) {
        return cloud(term, term.cloud());
    }

    @Override
    public Void equityStake(EquityStake term) {
        for (int i = 0; i < term.holding().vests().size(); i++) {
            events(
                    term,
                    "vests." + i + ".on",
                    term.holding().vests().get(i).when().events());
        }
        term.holding().realised().ifPresent(moment -> events(term, "realised.on", moment.events()));
        return otherParty(address(term, "holder"), term.holder());
    }

    @Override
    public Void payment(Payment term) {
        party(address(term, "payer"), term.payer());
        party(address(term, "payee"), term.payee());
        another(term, term.payer(), term.payee());
        if (term.timing() instanceof PaymentTiming.OnEvent timing) {
            events(term, "on", timing.events());
        }
        return done();
    }

    private void another(Term term, String payer, String payee) {
        if (payer.equals(payee)) {
            problems.add(Problem.at(address(term, "payee"), "must be another party than the payer, but was " + payee));
        }
    }

    private Void products(Term term, Collection<String> products) {
        products.forEach(product -> requireKnown(
                address(term, "products"),
                "product",
                product,
                scenario.products().keySet()));
        return done();
    }

    private Void cloud(Term term, String cloud) {
        return requireKnown(
                address(term, "cloud"), "cloud", cloud, scenario.clouds().keySet());
    }

    private Void party(Address address, String party) {
        return requireKnown(address, "party", party, scenario.parties().keySet());
    }

    private void developer(Address address, String party) {
        party(address, party);
        if (scenario.parties().containsKey(party) && !party.equals(scenario.developer())) {
            problems.add(Problem.at(address, "must be the developer, " + scenario.developer() + ", but was " + party));
        }
    }

    private Void otherParty(Address address, String party) {
        party(address, party);
        if (party.equals(scenario.developer())) {
            problems.add(Problem.at(address, "must be another party than the developer, but was " + party));
        }
        return done();
    }

    private Void requireKnown(Address address, String kind, String name, Collection<String> names) {
        if (!names.contains(name)) {
            problems.add(new Problem(
                    address, "must be a known " + kind + ", but was '" + name + "'", Spelling.nearest(name, names)));
        }
        return done();
    }

    private static Address address(Term term, String key) {
        return Address.of("terms", term.name(), key);
    }

    @SuppressWarnings("NullAway") // the only value of Void
    private static Void done() {
        return null;
    }
}
