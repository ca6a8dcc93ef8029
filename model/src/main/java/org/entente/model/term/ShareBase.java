package org.entente.model.term;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The amount that a {@link RevenueShare} is a part of (MODEL 7).
 *
 * @param amount which amount it is
 * @param products the products whose sales count
 * @param channels the channels whose sales count; of {@link Amount#KEPT} the payer's own counts alone
 * @param after the shares whose accruals are taken off first, by the names of their terms; none when empty
 */
public record ShareBase(
        Amount amount, SortedSet<String> products, SortedSet<String> channels, SortedSet<String> after) {

    public ShareBase {
        products = Collections.unmodifiableSortedSet(new TreeSet<>(products));
        channels = Collections.unmodifiableSortedSet(new TreeSet<>(channels));
        after = Collections.unmodifiableSortedSet(new TreeSet<>(after));
    }

    /** The part of sales that counts. */
    public enum Amount {
        /** What the developer receives. */
        REVENUE,
        /** What customers pay. */
        SALES,
        /** What the payer keeps of the sales in its own channel. */
        KEPT
    }
}
