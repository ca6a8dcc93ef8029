/**
 * The terms of an agreement (MODEL 6, 7, 9, 11 and 16), one record per kind of the sealed family
 * {@link org.entente.model.term.Term}.
 *
 * <p>A {@link org.entente.model.term.SellingRight} is a {@link org.entente.model.term.Licence} or a {@link
 * org.entente.model.term.Resale}, and {@link org.entente.model.term.ServedBy} says who serves its sales. {@link
 * org.entente.model.term.FirstAccess} is the right to sell a new product first. A {@link
 * org.entente.model.term.RevenueShare} is the part {@link org.entente.model.term.ShareRate} of a {@link
 * org.entente.model.term.ShareBase}, within its {@link org.entente.model.term.YearlyLimits}, some of which are a {@link
 * org.entente.model.term.YearlyAmount}, until its cap is reached. A {@link
 * org.entente.model.term.SpendCommitment} has a {@link org.entente.model.term.Profile} over its months and a {@link
 * org.entente.model.term.Settlement} at each {@link org.entente.model.term.TrueUp}, and may
 * have a {@link org.entente.model.term.Discount}; a {@link
 * org.entente.model.term.PrimaryCloud} has a minimum share of compute. An
 * {@link org.entente.model.term.EquityStake} is a part of the developer with a {@link org.entente.model.term.Holding},
 * which may depend on a {@link org.entente.model.term.Moment}. A {@link org.entente.model.term.Payment} is an
 * amount between any two parties, with its {@link org.entente.model.term.PaymentTiming}. A {@link
 * org.entente.model.term.Span} is the time in which a term is in force, and a {@link org.entente.model.term.TermYear}
 * the year by which its yearly rules count. {@link org.entente.model.term.Tiers} are rates by the size of an amount.
 */
@NullMarked
package org.entente.model.term;

import org.jspecify.annotations.NullMarked;
