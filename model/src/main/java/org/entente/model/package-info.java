/**
 * What an agreement, a market and a scenario are: immutable records that are complete and valid once constructed.
 *
 * <p>Start from {@link org.entente.model.Scenario}. It holds a {@link org.entente.model.Horizon}, the {@link
 * org.entente.model.Party parties} with their {@link org.entente.model.Channel channels} and {@link
 * org.entente.model.Cloud clouds}, the {@link org.entente.model.Product products} that are sold, the {@link
 * org.entente.model.term.Term terms} of the agreement and the {@link org.entente.model.Event events} that may change
 * them. The numbers inside are {@link org.entente.model.quantity.Quantity quantities}, each with an {@link
 * org.entente.model.Address address}.
 */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
