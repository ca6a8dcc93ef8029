package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.ShareBase;

/** The rules for who may pay a revenue share, and of what (MODEL 7). */
final class RevenueShareRules {

    private final Scenario scenario;
    private final RevenueShare term;
    private final List<Problem> problems = new ArrayList<>();

    private RevenueShareRules(Scenario scenario, RevenueShare term) {
        this.scenario = scenario;
        this.term = term;
    }

    static List<Problem> problemsOf(Scenario scenario, RevenueShare term) {
        RevenueShareRules rules = new RevenueShareRules(scenario, term);
        rules.payer();
        return rules.problems;
    }

    private void payer() {
        String payer = term.payer();
        if (!scenario.parties().containsKey(payer)) {
            problems.add(new Problem(
                    address("payer"),
                    "must be a known party, but was '" + payer + "'",
                    Spelling.nearest(payer, scenario.parties().keySet())));
        } else if (payer.equals(scenario.developer())) {
            developersBase();
        } else {
            Optional<String> channel = scenario.channelOf(payer).map(Channel::name);
            channel.ifPresentOrElse(this::ownersBase, this::neither);
        }
    }

    private void neither() {
        problems.add(Problem.at(
                address("payer"),
                "must be the developer, " + scenario.developer() + ", or the owner of a channel, but was "
                        + term.payer()));
    }

    private void developersBase() {
        if (term.base().amount() == ShareBase.Amount.KEPT) {
            problems.add(Problem.at(
                    address("base"), "must be revenue or sales where the developer is the payer, but was kept"));
        }
    }

    private void ownersBase(String channel) {
        if (term.base().amount() == ShareBase.Amount.KEPT && !term.base().channels().contains(channel)) {
            problems.add(Problem.at(
                    address("channels"),
                    "must hold " + channel + ", whose owner keeps the base, but holds "
                            + (term.base().channels().isEmpty() ? "none" : String.join(" and ", term.base().channels()))));
        }
    }

    private Address address(String key) {
        return Address.of("terms", term.name(), key);
    }
}
