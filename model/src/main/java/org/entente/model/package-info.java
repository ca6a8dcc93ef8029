/**
 * Agreements, markets and scenarios as immutable records that are valid once constructed.
 *
 * <p>Start from {@link org.entente.model.Scenario}. It covers the months of a {@link org.entente.model.Horizon}, is
 * reported by {@link org.entente.model.FiscalYear}, counts {@link org.entente.model.Money} with an
 * {@link org.entente.model.ExchangeRate} for each foreign currency, and has
 * {@link org.entente.model.Party parties}. Every
 * {@link org.entente.model.Channel} and every {@link org.entente.model.Cloud} has a party as its owner.
 * {@link org.entente.model.Compute} describes training and the price of compute. A {@link org.entente.model.Product}
 * has a demand and an {@link org.entente.model.InferenceCost}, and a {@link org.entente.model.Mix} of
 * {@link org.entente.model.Weight weights} divides the demand over the channels. An {@link org.entente.model.Event} has
 * an {@link org.entente.model.Occurrence} and {@link org.entente.model.Effect effects}. It may wait for a
 * {@link org.entente.model.Threshold} of one of the {@link org.entente.model.ObservedAmounts}. A
 * {@link org.entente.model.Correlation} ties two quantities or two processes together, and a
 * {@link org.entente.model.CorrelationMatrix} holds one connected group of correlations. A
 * {@link org.entente.model.Source} says where a number comes from. The agreement itself consists of the
 * {@link org.entente.model.term.Term terms} of the package {@code term}; a {@link org.entente.model.Clause} groups the
 * terms that two agreements settle differently.
 *
 * <p>Numbers are {@link org.entente.model.quantity.Quantity quantities}, and each has an
 * {@link org.entente.model.Address}. A scenario that breaks a rule is refused with an
 * {@link org.entente.model.InvalidScenarioException}, which carries every {@link org.entente.model.Problem}. What is
 * valid and probably not meant draws a {@link org.entente.model.Remark}.
 * {@link org.entente.model.DecimalDate} converts between months and decimal years, {@link org.entente.model.Spelling}
 * finds the nearest known word, {@link org.entente.model.NameOrder} sorts names as people count,
 * {@link org.entente.model.Printable} is text that can be shown,
 * {@link org.entente.model.NumberText} reads numbers as people type them, and {@link org.entente.model.Maps} reads maps
 * that must have a key. {@link org.entente.model.CommonBasis} is what the scenarios of one run must have in common, and
 * a {@link org.entente.model.DifferenceName} names a metric of one less that of another.
 */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
