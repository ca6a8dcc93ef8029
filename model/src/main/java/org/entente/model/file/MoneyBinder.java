package org.entente.model.file;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.entente.model.ExchangeRate;
import org.entente.model.Money;
import org.entente.model.Spelling;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Range;

/** Reads the unit of money of a scenario (MODEL 1), and the worth of foreign currencies (MODEL 17). */
final class MoneyBinder {

    private MoneyBinder() {}

    /** The money of a file; billions of US dollars where it names none. */
    static Money bind(MapReader root) {
        return root.optionalMap("money", MoneyBinder::money).orElse(Money.DEFAULT);
    }

    private static Money money(MapReader reader) {
        String code = reader.text("currency", Money.DEFAULT.currency().getCurrencyCode());
        Optional<Currency> currency = currency(code);
        if (currency.isEmpty()) {
            reader.refuse(
                    "currency",
                    "must be a currency code of ISO 4217 such as EUR, but was '" + code + "'"
                            + Spelling.hint(Spelling.nearest(code, codes())));
        }
        return new Money(
                currency.orElse(Money.DEFAULT.currency()),
                reader.choice("unit", Money.Unit.class, Money.DEFAULT.unit()));
    }

    /** The worth of the foreign currency {@code code}. */
    static ExchangeRate exchangeRate(String code, MapReader reader) {
        return new ExchangeRate(
                code,
                reader.quantity("rate", Range.POSITIVE),
                reader.quantity("drift", Range.ABOVE_MINUS_ONE, Constant.ZERO),
                reader.quantity("volatility", Range.NOT_NEGATIVE, Constant.ZERO));
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findFirst();
    }

    private static List<String> codes() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }
}
