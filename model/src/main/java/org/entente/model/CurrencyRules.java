package org.entente.model;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The rule that the foreign currencies of a scenario are currencies, and other ones than its own (MODEL 17). */
final class CurrencyRules {

    private CurrencyRules() {}

    static List<Problem> problemsOf(Scenario scenario) {
        String own = scenario.money().currency().getCurrencyCode();
        List<String> codes = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
        List<Problem> problems = new ArrayList<>();
        for (String code : scenario.currencies().keySet()) {
            Address address = ExchangeRate.address(code);
            if (!codes.contains(code)) {
                problems.add(new Problem(
                        address,
                        "must be called by a currency code of ISO 4217, but was '" + code + "'",
                        Spelling.nearest(code, codes)));
            } else if (code.equals(own)) {
                problems.add(Problem.at(address, "must be of another currency than that of money, but was of " + own));
            }
        }
        return problems;
    }
}
