package org.entente.simulation.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Maps;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SellingRight;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;

/** The steps and the transfers of each kind of term, by the phase of a program to which they belong. */
final class TermSteps implements Term.Cases<List<TermSteps.Part>> {

    private final ProgramBuilder builder;
    private final Set<String> compiled = new HashSet<>();

    /** The phases of a program in which terms act, in the order of MODEL. */
    enum Phase {
        /** Who may sell in which channel, and who receives how much of the sales (MODEL 5 and 6). */
        ACCESS,
        /** Shares of revenue (MODEL 7). */
        SHARES,
        /** Commitments to clouds (MODEL 9). */
        COMMITMENTS,
        /** Payments between any two parties (MODEL 16). */
        PAYMENTS,
        /** Parts of the developer's value (MODEL 11). */
        STAKES
    }

    /**
     * The part of a program that a term adds.
     *
     * @param phase the phase in which it acts
     * @param compile adds the steps of the term alone
     * @param transfers the transfers under the term
     */
    record Part(Phase phase, Runnable compile, List<Transfer> transfers) {

        Part {
            transfers = List.copyOf(transfers);
        }
    }

    /**
     * A transfer of money under a term.
     *
     * @param column the name of the column of the amount
     * @param payer the party that pays it, or {@link #ownerOf} a cloud; empty if it comes from outside
     * @param payee the party that receives it, or {@link #ownerOf} a cloud
     * @param source the source of the gains of both to which it belongs
     */
    record Transfer(String column, Optional<String> payer, String payee, GainSource source) {}

    TermSteps(ProgramBuilder builder) {
        this.builder = builder;
    }

    /** The end of a transfer that is the owner of {@code cloud}; no party is called so. */
    static String ownerOf(String cloud) {
        return Address.of("clouds", cloud).text();
    }

    /** Adds the steps of the terms of a phase. */
    void compile(Phase phase) {
        parts(phase).forEach(part -> part.compile().run());
    }

    /** What {@code payer} pays under the terms of a phase. */
    List<Transfer> paidBy(String payer, Phase phase) {
        return transfers(
                phase, transfer -> transfer.payer().filter(payer::equals).isPresent());
    }

    /** What {@code payee} receives under the terms of a phase. */
    List<Transfer> paidTo(String payee, Phase phase) {
        return transfers(phase, transfer -> transfer.payee().equals(payee));
    }

    private List<Transfer> transfers(Phase phase, Predicate<Transfer> wanted) {
        return parts(phase)
                .flatMap(part -> part.transfers().stream())
                .filter(wanted)
                .toList();
    }

    private Stream<Part> parts(Phase phase) {
        return builder.scenario().terms().values().stream()
                .flatMap(term -> term.match(this).stream())
                .filter(part -> part.phase() == phase);
    }

    @Override
    public List<Part> licence(Licence term) {
        return access(term);
    }

    @Override
    public List<Part> resale(Resale term) {
        return access(term);
    }

    private List<Part> access(SellingRight term) {
        return List.of(new Part(Phase.ACCESS, () -> DeveloperShareStep.compile(builder, term), List.of()));
    }

    /** The windows of a product are in its {@link AccessStep}. */
    @Override
    public List<Part> firstAccess(FirstAccess term) {
        return List.of(new Part(Phase.ACCESS, () -> {}, List.of()));
    }

    @Override
    public List<Part> revenueShare(RevenueShare term) {
        Transfer share = new Transfer(
                Metrics.share(term.name()).name(), Optional.of(term.payer()), term.payee(), GainSource.SHARES);
        return List.of(new Part(Phase.SHARES, once(term, () -> share(term)), List.of(share)));
    }

    /** Adds the steps of a share after those of the shares that come before it and of the payments that it recovers. */
    private void share(RevenueShare term) {
        term.base().after().forEach(this::compile);
        term.recoups().forEach(this::compile);
        ShareSteps.compile(builder, term);
    }

    private void compile(String term) {
        Maps.require(builder.scenario().terms(), term)
                .match(this)
                .forEach(part -> part.compile().run());
    }

    /** What adds the steps of a term unless they are there. */
    private Runnable once(Term term, Runnable compile) {
        return () -> {
            if (compiled.add(term.name())) {
                compile.run();
            }
        };
    }

    /** The {@link FloorStep} and the {@link AttributionStep} of a cloud have all its commitments. */
    @Override
    public List<Part> spendCommitment(SpendCommitment term) {
        List<Transfer> transfers = new ArrayList<>(List.of(toCloud(term, Metrics.shortfall(term.name()))));
        if (term.settlement().creditMonths().isPresent()) {
            transfers.add(fromCloud(term, Metrics.credit(term.name())));
        }
        if (term.discount().isPresent()) {
            transfers.add(fromCloud(term, Metrics.discount(term.name())));
        }
        if (term.terminationFee().isPresent()) {
            transfers.add(toCloud(term, Metrics.fee(term.name())));
        }
        return List.of(new Part(Phase.COMMITMENTS, () -> CommitmentStep.compile(builder, term), transfers));
    }

    private static Transfer toCloud(SpendCommitment term, Metric amount) {
        return new Transfer(amount.name(), Optional.of(term.buyer()), ownerOf(term.cloud()), GainSource.CLOUDS);
    }

    private static Transfer fromCloud(SpendCommitment term, Metric amount) {
        return new Transfer(amount.name(), Optional.of(ownerOf(term.cloud())), term.buyer(), GainSource.CLOUDS);
    }

    /** The minimum shares of a cloud are in its {@link FloorStep}. */
    @Override
    public List<Part> primaryCloud(PrimaryCloud term) {
        return List.of(new Part(Phase.COMMITMENTS, () -> {}, List.of()));
    }

    @Override
    public List<Part> equityStake(EquityStake term) {
        Transfer equity =
                new Transfer(Metrics.equity(term.name()).name(), Optional.empty(), term.holder(), GainSource.EQUITY);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Phase.STAKES, () -> stake(term), List.of(equity)));
        if (term.holding().cost().isPresent()) {
            Transfer cost = new Transfer(
                    Metrics.cost(term.name()).name(),
                    Optional.of(term.holder()),
                    builder.scenario().developer(),
                    GainSource.PAYMENTS);
            parts.add(new Part(Phase.PAYMENTS, () -> StakeCostStep.compile(builder, term), List.of(cost)));
        }
        return parts;
    }

    private void stake(EquityStake term) {
        if (term.isPlain()) {
            EquityStep.compile(builder, term);
        } else {
            StakeStep.compile(builder, term);
        }
    }

    @Override
    public List<Part> payment(Payment term) {
        Transfer paid = new Transfer(
                Metrics.payment(term.name()).name(), Optional.of(term.payer()), term.payee(), GainSource.PAYMENTS);
        return List.of(new Part(Phase.PAYMENTS, once(term, PaymentSteps.of(builder, term)), List.of(paid)));
    }
}
