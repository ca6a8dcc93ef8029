package org.entente.model.term;

import java.util.SortedSet;
import org.entente.model.quantity.Quantity;

/** A right to sell products in the holder's own channel (MODEL 6): a {@link Licence} or a {@link Resale}. */
public sealed interface SellingRight extends Term permits Licence, Resale {

    /** The party whose channel is opened. */
    String holder();

    /** The products that are covered. */
    SortedSet<String> products();

    /** Whether other parties' channels are closed for these products meanwhile. */
    boolean exclusive();

    /** Who bears the cost of serving the sales in the holder's channel. */
    ServedBy servedBy();

    /** The quantity that divides the sales: the part that the developer receives, or the part that the holder keeps. */
    Quantity split();

    /** The key of {@link #split()} in the file. */
    String splitKey();

    /** Whether {@link #split()} is the part that the holder keeps, not the part that the developer receives. */
    boolean splitIsKept();
}
