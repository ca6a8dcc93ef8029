package org.entente.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;

/**
 * The amounts that a scenario has in every month, by the names of their metrics (MODEL 11): all but dates and the
 * sources of gains.
 */
public final class ObservedAmounts implements Term.Cases<Void> {

    private final Scenario scenario;
    private final SortedMap<String, Kind> amounts = new TreeMap<>();

    /** The kinds of amounts. */
    public enum Kind {
        /** An amount of a month, which is added up over months. */
        FLOW,
        /** An amount at the end of a month. */
        LEVEL
    }

    private ObservedAmounts(Scenario scenario) {
        this.scenario = scenario;
        market();
        scenario.terms().values().forEach(term -> term.match(this));
    }

    /** The amounts of {@code scenario}. */
    public static SortedMap<String, Kind> of(Scenario scenario) {
        return Collections.unmodifiableSortedMap(new ObservedAmounts(scenario).amounts);
    }

    private void market() {
        flow("demand", "lost", "sales", "revenue", "compute", "compute.inference", "contribution");
        scenario.compute().training().ifPresent(training -> flow("compute.training"));
        scenario.products().keySet().forEach(name -> flow("demand." + name, "lost." + name, "revenue." + name));
        scenario.channels().values().forEach(channel -> {
            flow("sales." + channel.name());
            if (!channel.owner().equals(scenario.developer())) {
                flow("kept." + channel.name(), "serving." + channel.name());
            }
        });
        scenario.clouds().keySet().forEach(name -> flow("spend." + name));
        scenario.parties().keySet().forEach(name -> flow("gain." + name));
    }

    private Void flow(String... names) {
        for (String name : names) {
            amounts.put(name, Kind.FLOW);
        }
        return done();
    }

    private Void level(String name) {
        amounts.put(name, Kind.LEVEL);
        return done();
    }

    @Override
    public Void licence(Licence term) {
        return done();
    }

    @Override
    public Void resale(Resale term) {
        return done();
    }

    @Override
    public Void firstAccess(FirstAccess term) {
        return done();
    }

    @Override
    public Void revenueShare(RevenueShare term) {
        String name = "share." + term.name();
        if (term.deferral().isPresent() || !term.recoups().isEmpty()) {
            flow(name + ".accrued");
        }
        if (!term.recoups().isEmpty()) {
            level("advance." + term.name());
        }
        flow(name);
        return level(name + ".cumulative");
    }

    @Override
    public Void spendCommitment(SpendCommitment term) {
        if (term.span().until().isAfter(scenario.horizon().to())) {
            level("remaining." + term.name());
        }
        if (term.settlement().creditMonths().isPresent()) {
            flow("credit." + term.name());
            level("prepaid." + term.name());
        }
        term.discount().ifPresent(discount -> flow("discount." + term.name()));
        term.terminationFee().ifPresent(fee -> flow("fee." + term.name()));
        flow("shortfall." + term.name());
        return level("balance." + term.name());
    }

    @Override
    public Void primaryCloud(PrimaryCloud term) {
        return done();
    }

    @Override
    public Void equityStake(EquityStake term) {
        term.holding().cost().ifPresent(cost -> flow("cost." + term.name()));
        return flow("equity." + term.name());
    }

    @Override
    public Void payment(Payment term) {
        return flow("payment." + term.name());
    }

    @SuppressWarnings("NullAway") // the only value of Void
    private static Void done() {
        return null;
    }
}
