package org.entente.reporting.terms;

import org.entente.model.term.Discount;
import org.entente.model.term.SpendCommitment;

/** The words about the discount of a commitment (MODEL 9). */
final class DiscountWords implements Discount.Cases<String> {

    private final Names names;
    private final SpendCommitment term;

    DiscountWords(Names names, SpendCommitment term) {
        this.names = names;
        this.term = term;
    }

    /** The rates of the discount; {@code discount} is that of the commitment. */
    String rates(Discount discount) {
        return discount.match(this);
    }

    String sentence(Discount discount) {
        return names.cloud(term.cloud()) + " gives " + names.party(term.buyer())
                + " a discount on what is spent under the commitment: " + rates(discount)
                + ". The schedule counts the spend before the discount.";
    }

    @Override
    public String flat(Discount.Flat discount) {
        return QuantityWords.text(discount.rate(), PlainUnit.PERCENT);
    }

    @Override
    public String tiered(Discount.Tiered discount) {
        return ShareRateWords.tiers(discount.tiers(), term.settlement().year(), names.money(term));
    }
}
