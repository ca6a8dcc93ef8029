package org.entente.model.term;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.entente.model.quantity.Quantity;

/** A term of an agreement. */
public sealed interface Term
        permits SellingRight, FirstAccess, RevenueShare, SpendCommitment, PrimaryCloud, EquityStake, Payment {

    /** The key of the term, such as {@code microsoft-share}. */
    String name();

    /** When the term is in force. */
    Span span();

    /** The code of the currency in which its books are kept; empty for the scenario's. */
    default Optional<String> currency() {
        return Optional.empty();
    }

    /** The quantities of this term by their key in the file. */
    SortedMap<String, Quantity> inputs();

    /** The names of the other terms that this term is about; none for most kinds. */
    default SortedSet<String> references() {
        return Collections.emptySortedSet();
    }

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /**
     * A method per kind of term.
     *
     * @param <R> what each method returns
     */
    interface Cases<R> {

        R licence(Licence term);

        R resale(Resale term);

        R firstAccess(FirstAccess term);

        R revenueShare(RevenueShare term);

        R spendCommitment(SpendCommitment term);

        R primaryCloud(PrimaryCloud term);

        R equityStake(EquityStake term);

        R payment(Payment term);
    }
}
