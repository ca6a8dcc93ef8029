package org.entente.simulation.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SellingRight;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;
import org.entente.simulation.metric.Metrics;

/** The steps and the payments of each kind of term, by the phase of a program to which they belong. */
final class TermSteps implements Term.Cases<TermSteps.Part> {

    private final ProgramBuilder builder;

    /** The phases of a program in which terms act, in the order of MODEL. */
    enum Phase {
        /** Who may sell in which channel, and who receives how much of the sales (MODEL 5 and 6). */
        ACCESS,
        /** Shares of revenue (MODEL 7). */
        SHARES,
        /** Commitments to clouds (MODEL 9). */
        COMMITMENTS,
        /** Parts of the developer's value (MODEL 11). */
        STAKES
    }

    /**
     * The part of a program that a term adds.
     *
     * @param phase the phase in which it acts
     * @param compile adds the steps of the term alone
     * @param payment the payment under the term, if there is one
     */
    record Part(Phase phase, Runnable compile, Optional<Payment> payment) {}

    /**
     * A payment under a term.
     *
     * @param column the name of the column of the amount
     * @param payee the party that receives it, or the cloud whose owner does
     */
    record Payment(String column, String payee) {}

    TermSteps(ProgramBuilder builder) {
        this.builder = builder;
    }

    /** Adds the steps of the terms of a phase. */
    void compile(Phase phase) {
        parts(phase).forEach(part -> part.compile().run());
    }

    /** The names of the columns of all payments under the terms of a phase. */
    List<String> payments(Phase phase) {
        return parts(phase)
                .flatMap(part -> part.payment().stream())
                .map(Payment::column)
                .toList();
    }

    /** The names of the columns of the payments to {@code payee} under the terms of a phase. */
    List<String> payments(Phase phase, String payee) {
        return parts(phase)
                .flatMap(part -> part.payment().stream())
                .filter(payment -> payment.payee().equals(payee))
                .map(Payment::column)
                .toList();
    }

    private Stream<Part> parts(Phase phase) {
        return builder.scenario().terms().values().stream()
                .map(term -> term.match(this))
                .filter(part -> part.phase() == phase);
    }

    @Override
    public Part licence(Licence term) {
        return access(term);
    }

    @Override
    public Part resale(Resale term) {
        return access(term);
    }

    private Part access(SellingRight term) {
        return new Part(Phase.ACCESS, () -> DeveloperShareStep.compile(builder, term), Optional.empty());
    }

    /** The windows of a product are in its {@link AccessStep}. */
    @Override
    public Part firstAccess(FirstAccess term) {
        return new Part(Phase.ACCESS, () -> {}, Optional.empty());
    }

    @Override
    public Part revenueShare(RevenueShare term) {
        Payment share = new Payment(Metrics.share(term.name()).name(), term.payee());
        return new Part(Phase.SHARES, () -> ShareStep.compile(builder, term), Optional.of(share));
    }

    /** The {@link FloorStep} and the {@link SettlementStep} of a cloud have all its commitments. */
    @Override
    public Part spendCommitment(SpendCommitment term) {
        Payment shortfall = new Payment(Metrics.shortfall(term.name()).name(), term.cloud());
        return new Part(Phase.COMMITMENTS, () -> CommitmentStep.compile(builder, term), Optional.of(shortfall));
    }

    /** The minimum shares of a cloud are in its {@link FloorStep}. */
    @Override
    public Part primaryCloud(PrimaryCloud term) {
        return new Part(Phase.COMMITMENTS, () -> {}, Optional.empty());
    }

    @Override
    public Part equityStake(EquityStake term) {
        Payment equity = new Payment(Metrics.equity(term.name()).name(), term.holder());
        return new Part(Phase.STAKES, () -> EquityStep.compile(builder, term), Optional.of(equity));
    }
}
