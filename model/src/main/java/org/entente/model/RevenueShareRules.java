package org.entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.model.term.Payment;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.ShareBase;

/** The rules for who may pay a revenue share, of what, after which shares, and against which payments (MODEL 7). */
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
        rules.after();
        rules.recoups();
        return rules.problems;
    }

    /** The problem that shares come after each other in a circle; none if they do not. */
    static List<Problem> circles(Scenario scenario) {
        SortedMap<String, SortedSet<String>> after = new TreeMap<>();
        scenario.terms(RevenueShare.class)
                .forEach(term -> after.put(term.name(), term.base().after()));
        return Circle.in(after).stream()
                .map(circle -> Problem.at(
                        Address.of("terms", circle.get(0), "after"),
                        "must not lead back to the share itself, but does: " + String.join(" after ", circle)))
                .toList();
    }

    private void after() {
        List<String> shares = scenario.terms(RevenueShare.class).stream()
                .map(RevenueShare::name)
                .toList();
        term.base().after().stream()
                .filter(name -> !shares.contains(name))
                .forEach(name -> unknown("after", "revenue share", name, shares));
    }

    private void unknown(String key, String kind, String name, List<String> known) {
        problems.add(new Problem(
                address(key), "must be a known " + kind + ", but was '" + name + "'", Spelling.nearest(name, known)));
    }

    private void recoups() {
        List<String> payments =
                scenario.terms(Payment.class).stream().map(Payment::name).toList();
        for (String name : term.recoups()) {
            if (scenario.terms().get(name) instanceof Payment payment) {
                recoups(payment);
            } else {
                unknown("recoups", "payment", name, payments);
            }
        }
    }

    private void recoups(Payment payment) {
        if (!(payment.payer().equals(term.payer()) && payment.payee().equals(term.payee()))) {
            problems.add(Problem.at(
                    address("recoups"),
                    "must be payments from " + term.payer() + " to " + term.payee() + ", but " + payment.name()
                            + " is one from " + payment.payer() + " to " + payment.payee()));
        }
        scenario.terms(RevenueShare.class).stream()
                .filter(other -> other.name().compareTo(term.name()) < 0
                        && other.recoups().contains(payment.name()))
                .findFirst()
                .ifPresent(other -> problems.add(Problem.at(
                        address("recoups"),
                        "must not name " + payment.name() + ", which " + other.name() + " recoups already")));
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
        if (term.base().amount() == ShareBase.Amount.KEPT
                && !term.base().channels().contains(channel)) {
            problems.add(Problem.at(
                    address("channels"),
                    "must hold " + channel + ", whose owner keeps the base, but holds "
                            + (term.base().channels().isEmpty()
                                    ? "none"
                                    : String.join(" and ", term.base().channels()))));
        }
    }

    private Address address(String key) {
        return Address.of("terms", term.name(), key);
    }
}
