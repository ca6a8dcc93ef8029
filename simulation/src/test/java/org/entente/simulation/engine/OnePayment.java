package org.entente.simulation.engine;

import org.entente.model.Scenario;
import org.entente.simulation.step.Worked;

/** A scenario in which the maker pays the seller an amount in March 2026. */
final class OnePayment {

    private OnePayment() {}

    /** @param amount a quantity of chance, without its braces */
    static Scenario of(String name, String amount) {
        return Worked.scenario("""
                name: %s
                terms:
                  fee:
                    kind: payment
                    payer: maker
                    payee: seller
                    amount: { %s }
                    at: 2026-03
                """.formatted(name, amount));
    }
}
