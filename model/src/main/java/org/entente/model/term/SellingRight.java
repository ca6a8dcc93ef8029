package org.entente.model.term;

import java.util.SortedSet;
import org.entente.model.quantity.Quantity;

/** A term that opens its holder's own channel for products (MODEL 6): a {@link Licence} or a {@link Resale}. */
public sealed interface SellingRight extends Term permits Licence, Resale {

    /** The party whose channel is opened. */
    String holder();

    /** The products that are covered. */
    SortedSet<String> products();

    /** Whether other parties' channels are closed for these products meanwhile. */
    boolean exclusive();

    /** Who bears the cost of serving the sales in the holder's channel. */
    ServedBy servedBy();

    /** The quantity that divides the sales: what the developer receives of them, or what it does not. */
    Quantity split();

    /** The key of {@link #split()} in the file. */
    String splitKey();

    /** Whether {@link #split()} is what the holder keeps, rather than what the developer receives. */
    boolean splitIsKept();
}
