package org.entente.model;

import java.util.Currency;
import java.util.Locale;

/**
 * The unit of every amount of money in a scenario and in its results (MODEL 1).
 *
 * @param currency a currency of ISO 4217
 * @param unit how many of the currency an amount counts
 */
public record Money(Currency currency, Unit unit) {

    /** Billions of US dollars. */
    public static final Money DEFAULT = new Money(Currency.getInstance("USD"), Unit.BILLION);

    /** How many of a currency an amount counts. */
    public enum Unit {
        /** One. */
        ONE,
        /** A thousand. */
        THOUSAND,
        /** A million. */
        MILLION,
        /** A billion, a thousand million. */
        BILLION
    }

    /** As in a file: {@code USD billion}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + unit.name().toLowerCase(Locale.ROOT);
    }
}
