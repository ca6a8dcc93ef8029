package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.model.term.Discount;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;

/**
 * The steps of the discount of a commitment (MODEL 9), off what is bought under it and does not draw on a credit: one
 * rate of it, or tiers ({@link TierStep}).
 */
final class CommitmentDiscount implements Discount.Cases<Integer> {

    private final ProgramBuilder builder;
    private final SpendCommitment term;
    private final Address address;
    private final int spent;

    private CommitmentDiscount(ProgramBuilder builder, SpendCommitment term) {
        this.builder = builder;
        this.term = term;
        this.address = Address.of("terms", term.name());
        this.spent = builder.layout().column(ColumnNames.counted(term.name()));
    }

    /** Defines the column of the discount of {@code term}, if it has one, and reports it. */
    static void compile(ProgramBuilder builder, SpendCommitment term) {
        term.discount().ifPresent(discount -> {
            int column = discount.match(new CommitmentDiscount(builder, term));
            Metric metric = Metrics.discount(term.name());
            builder.layout().alias(ColumnNames.paid(term, metric), column);
            CurrencyBooks.report(builder, term, metric);
        });
    }

    @Override
    public Integer flat(Discount.Flat discount) {
        return ProductStep.compile(builder, builder.quantity(address.child("discount")), spent);
    }

    @Override
    public Integer tiered(Discount.Tiered discount) {
        TierStep.Base base = new TierStep.Base(
                term.span(), term.settlement().year(), spent, ColumnNames.discountCounted(term.name()));
        return TierStep.compile(builder, address.child(Discount.Tiered.KEY), discount.tiers(), base);
    }
}
