package org.entente.simulation.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.model.Address;
import org.entente.model.Channel;
import org.entente.model.ExchangeRate;
import org.entente.model.Maps;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SellingRight;
import org.entente.model.term.ShareRate;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;
import org.entente.simulation.explain.Trace.Line;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.Series;
import org.entente.simulation.step.ColumnNames;

/** The tracer of a scenario: which lines the trace of each part has. */
final class Tracer implements Term.Cases<List<Line>> {

    private final Scenario scenario;
    private final MedianPath path;

    private Tracer(Scenario scenario, MedianPath path) {
        this.scenario = scenario;
        this.path = path;
    }

    /** The traces of a scenario on a path: products, compute, clouds, terms, events brought about by it, parties. */
    static List<Trace> traces(Scenario scenario, MedianPath path) {
        Tracer tracer = new Tracer(scenario, path);
        List<Trace> traces = new ArrayList<>();
        scenario.products().values().forEach(product -> traces.add(tracer.product(product)));
        traces.add(tracer.compute());
        scenario.currencies().keySet().forEach(currency -> traces.add(tracer.currency(currency)));
        scenario.clouds().keySet().forEach(cloud -> traces.add(tracer.cloud(cloud)));
        scenario.terms()
                .values()
                .forEach(term -> traces.add(new Trace(Address.of("terms", term.name()), term.match(tracer))));
        scenario.triggeredEvents().forEach(event -> traces.add(tracer.event(event)));
        scenario.parties()
                .keySet()
                .forEach(party -> traces.add(new Trace(Address.of("parties", party), tracer.party(party))));
        return traces;
    }

    /** The gain of a party, and each of its sources where it has several. */
    private List<Line> party(String name) {
        List<Line> lines = new ArrayList<>(List.of(line("gain", Metrics.gain(name))));
        List<GainSource> sources = Arrays.stream(GainSource.values())
                .filter(source -> path.has(Metrics.gain(name, source).name()))
                .toList();
        if (sources.size() > 1) {
            sources.forEach(source -> lines.add(line(source.label(), Metrics.gain(name, source))));
        }
        return lines;
    }

    /** A quantity that stands in each month, such as a rate. */
    private Line standing(String label, String column) {
        return new Line(label, path.series(column), false);
    }

    /** An amount of each month. */
    private Line flow(String label, String column) {
        return new Line(label, path.series(column), true);
    }

    private Line line(String label, Metric metric) {
        return new Line(label, path.series(metric.name()), metric.kind() == Metric.Kind.FLOW);
    }

    private Trace product(Product product) {
        String name = product.name();
        List<Line> lines = new ArrayList<>();
        lines.add(line("demand", Metrics.demand(name)));
        scenario.channels()
                .keySet()
                .forEach(channel -> lines.add(flow("sales, " + channel, ColumnNames.sales(name, channel))));
        lines.add(line("lost", Metrics.lost(name)));
        lines.add(line("revenue", Metrics.revenue(name)));
        return new Trace(Address.of("products", name), lines);
    }

    private Trace compute() {
        List<Line> lines = new ArrayList<>();
        lines.add(standing("price index", Scenario.COMPUTE_PRICE.text()));
        lines.add(line("inference", Metrics.INFERENCE));
        scenario.compute().training().ifPresent(process -> lines.add(flow("training", Scenario.TRAINING.text())));
        lines.add(line("compute", Metrics.COMPUTE));
        return new Trace(Address.of("compute"), lines);
    }

    private Trace currency(String code) {
        Address address = ExchangeRate.address(code);
        return new Trace(address, List.of(standing("worth of one " + code, address.text())));
    }

    private Trace cloud(String cloud) {
        return new Trace(
                Address.of("clouds", cloud),
                List.of(
                        standing("part of the mix", ColumnNames.cloudMix(cloud)),
                        flow("floor", ColumnNames.floor(cloud)),
                        line("spend", Metrics.spend(cloud))));
    }

    /** The trace of an event that the path may bring about; of one that is given, when it happens. */
    private Trace event(String name) {
        List<Line> lines = new ArrayList<>();
        Maps.require(scenario.events(), name)
                .threshold()
                .filter(threshold -> path.has(ColumnNames.observed(name)))
                .ifPresent(threshold -> {
                    lines.add(standing(threshold.amount(), ColumnNames.observed(name)));
                    lines.add(standing(threshold.side().key().replace('-', ' '), ColumnNames.limit(name)));
                });
        lines.add(new Line(
                "has happened", happened(path.series(Metrics.event(name).name())), false));
        return new Trace(Address.of("events", name), lines);
    }

    private static Series happened(Series month) {
        double[] happened = new double[month.size()];
        Arrays.setAll(happened, t -> month.get(t) <= t ? 1 : 0);
        return Series.of(happened);
    }

    @Override
    public List<Line> licence(Licence term) {
        return access(term);
    }

    @Override
    public List<Line> resale(Resale term) {
        return access(term);
    }

    private List<Line> access(SellingRight term) {
        List<Line> lines = new ArrayList<>();
        scenario.channels().values().stream()
                .filter(channel -> channel.owner().equals(term.holder()))
                .map(Channel::name)
                .forEach(channel -> term.products().forEach(product -> {
                    lines.add(standing(product + ", open", ColumnNames.open(product, channel)));
                    lines.add(flow(product + ", sales", ColumnNames.sales(product, channel)));
                    lines.add(flow(product + ", to the developer", ColumnNames.revenue(product, channel)));
                    lines.add(flow(product + ", kept", ColumnNames.kept(product, channel)));
                }));
        return lines;
    }

    @Override
    public List<Line> firstAccess(FirstAccess term) {
        return term.products().stream()
                .flatMap(product -> scenario.products().values().stream()
                        .filter(sold -> sold.name().equals(product)))
                .filter(product -> product.launch().isPresent())
                .map(product -> new Line(product.name() + ", window", window(term, product), false))
                .toList();
    }

    private Series window(FirstAccess term, Product product) {
        double[] window = new double[scenario.horizon().months()];
        Arrays.setAll(
                window,
                t -> product.launch()
                        .filter(launch ->
                                term.inWindow(launch, scenario.horizon().month(t)))
                        .map(launch -> 1.0)
                        .orElse(0.0));
        return Series.of(window);
    }

    @Override
    public List<Line> revenueShare(RevenueShare term) {
        List<Line> lines = new ArrayList<>();
        lines.add(flow("base", ColumnNames.shareBase(term.name())));
        if (term.rate() instanceof ShareRate.Dated) {
            lines.add(standing("rate", ColumnNames.shareRate(term.name())));
        }
        if (term.rate() instanceof ShareRate.Tiered) {
            lines.add(standing("counted by the tiers", ColumnNames.shareCounted(term.name())));
        }
        lines.add(flow("due", ColumnNames.shareDue(term.name())));
        if (term.yearly().areSet()) {
            lines.add(standing("accrued before in the year", ColumnNames.shareOfYear(term.name())));
            lines.add(flow("needed for the minimum", ColumnNames.shareNeeded(term.name())));
        }
        lines.add(standing("room under the cap", ColumnNames.shareRoom(term.name())));
        lines.add(line("accrued", Metrics.shareAccrued(term.name())));
        lines.add(line("cumulative", Metrics.shareCumulative(term.name())));
        if (!term.recoups().isEmpty()) {
            lines.add(flow("retained for advances", ColumnNames.shareRecouped(term.name())));
            lines.add(line("advance left", Metrics.advance(term.name())));
        }
        lines.addAll(paid("paid", term, Metrics.share(term.name())));
        term.deferral().ifPresent(deferral -> lines.add(new Line("not yet paid", unpaid(term), false)));
        return lines;
    }

    /** What is paid, before it also in the currency of a term that has one. */
    private List<Line> paid(String label, Term term, Metric paid) {
        List<Line> lines = new ArrayList<>();
        term.currency().ifPresent(code -> lines.add(flow(label + ", in " + code, ColumnNames.paid(term, paid))));
        lines.add(line(label, paid));
        return lines;
    }

    /** What has accrued so far and is paid later; in the last month, what is due after the horizon. */
    private Series unpaid(RevenueShare term) {
        Series accrued = path.series(
                term.recoups().isEmpty()
                        ? Metrics.shareAccrued(term.name()).name()
                        : ColumnNames.sharePayable(term.name()));
        Series paid = path.series(ColumnNames.paid(term, Metrics.share(term.name())));
        double[] unpaid = new double[accrued.size()];
        double sum = 0;
        for (int t = 0; t < unpaid.length; t++) {
            sum += accrued.get(t) - paid.get(t);
            unpaid[t] = sum;
        }
        return Series.of(unpaid);
    }

    @Override
    public List<Line> spendCommitment(SpendCommitment term) {
        List<Line> lines = new ArrayList<>(List.of(
                flow("scheduled", ColumnNames.scheduled(term.name())),
                flow("needed", ColumnNames.needed(term.name())),
                flow("bought", ColumnNames.bought(term.name()))));
        lines.addAll(paid("shortfall", term, Metrics.shortfall(term.name())));
        lines.add(line("balance", Metrics.balance(term.name())));
        if (term.settlement().creditMonths().isPresent()) {
            lines.addAll(paid("credit drawn", term, Metrics.credit(term.name())));
            lines.add(line("credit left", Metrics.prepaid(term.name())));
        }
        if (term.discount().isPresent()) {
            lines.addAll(paid("discount", term, Metrics.discount(term.name())));
        }
        if (term.terminationFee().isPresent()) {
            lines.addAll(paid("termination fee", term, Metrics.fee(term.name())));
        }
        if (term.span().until().isAfter(scenario.horizon().to())) {
            lines.add(line("remaining", Metrics.remaining(term.name())));
        }
        return lines;
    }

    @Override
    public List<Line> primaryCloud(PrimaryCloud term) {
        return List.of(
                line("compute", Metrics.COMPUTE),
                flow("floor", ColumnNames.floor(term.cloud())),
                line("spend", Metrics.spend(term.cloud())));
    }

    @Override
    public List<Line> equityStake(EquityStake term) {
        List<Line> lines = new ArrayList<>();
        term.holding().cost().ifPresent(cost -> lines.addAll(paid("cost", term, Metrics.cost(term.name()))));
        lines.add(line("equity", Metrics.equity(term.name())));
        return lines;
    }

    @Override
    public List<Line> payment(Payment term) {
        return paid("paid", term, Metrics.payment(term.name()));
    }
}
