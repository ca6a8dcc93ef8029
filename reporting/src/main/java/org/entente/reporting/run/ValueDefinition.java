package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Party;
import org.entente.model.Scenario;
import org.entente.model.term.EquityStake;
import org.entente.model.term.Payment;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Words;
import org.entente.simulation.results.Results;

/**
 * What the value of a scenario to a party counts (MODEL 11); nothing else does.
 *
 * @param party the title of the party
 * @param counts what counts, as a sentence
 */
record ValueDefinition(String party, String counts) {

    /** The definitions for the parties that gain or lose something. */
    static List<ValueDefinition> definitions(Results results, Scenario scenario) {
        return PartyOrder.gaining(results).stream()
                .filter(party -> scenario.parties().containsKey(party.name()))
                .map(party -> new ValueDefinition(party.title(), sentence(scenario, party)))
                .toList();
    }

    private static String sentence(Scenario scenario, Party party) {
        boolean isDeveloper = party.name().equals(scenario.developer());
        List<String> items = isDeveloper ? ofDeveloper(scenario) : ofOwner(scenario, party.name());
        items.addAll(ofTerms(scenario, party.name()));
        String counts = items.isEmpty() ? "nothing" : Words.all(items);
        return counts.substring(0, 1).toUpperCase(Locale.ROOT) + counts.substring(1) + ".";
    }

    private static List<String> ofDeveloper(Scenario scenario) {
        List<String> items = new ArrayList<>(List.of("its revenue from the products of this market"));
        if (!scenario.clouds().isEmpty()) {
            items.add("less the compute that serving them"
                    + (scenario.compute().training().isPresent() ? " and training take" : " takes"));
        }
        if (!scenario.terms(SpendCommitment.class).isEmpty()) {
            items.add("what it pays and gets back under commitments beyond that");
        }
        return items;
    }

    private static List<String> ofOwner(Scenario scenario, String party) {
        List<String> items = new ArrayList<>();
        if (scenario.channels().values().stream().map(Channel::owner).anyMatch(party::equals)) {
            items.add("what it keeps of the sales in its channel, less serving them where it does");
        }
        List<String> clouds = scenario.clouds().values().stream()
                .filter(cloud -> cloud.owner().equals(party))
                .map(Cloud::title)
                .toList();
        if (!clouds.isEmpty()) {
            items.add("its margin on what " + title(scenario, scenario.developer()) + " buys from " + Words.all(clouds)
                    + ", with what commitments bring beyond that");
        }
        return items;
    }

    private static List<String> ofTerms(Scenario scenario, String party) {
        List<String> items = new ArrayList<>();
        boolean receives = scenario.terms(RevenueShare.class).stream()
                .anyMatch(term -> term.payee().equals(party));
        boolean pays = scenario.terms(RevenueShare.class).stream()
                .anyMatch(term -> term.payer().equals(party));
        if (pays && !receives) {
            items.add("less the revenue shares that it pays");
        } else if (receives) {
            items.add("revenue shares " + (pays ? "received less those paid" : "received"));
        }
        if (scenario.terms(Payment.class).stream()
                .anyMatch(term -> term.payer().equals(party) || term.payee().equals(party))) {
            items.add("payments received less those made");
        }
        if (scenario.terms(EquityStake.class).stream()
                .anyMatch(term -> term.holder().equals(party))) {
            items.add("its stake in " + title(scenario, scenario.developer())
                    + ", valued once as a multiple of what a year brings, less what it costs");
        }
        return items;
    }

    private static String title(Scenario scenario, String party) {
        Party found = scenario.parties().get(party);
        return found == null ? party : found.title();
    }
}
