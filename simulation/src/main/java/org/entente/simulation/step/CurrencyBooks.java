package org.entente.simulation.step;

import org.entente.model.ExchangeRate;
import org.entente.model.term.Term;
import org.entente.simulation.kernel.Due;
import org.entente.simulation.metric.Metric;

/**
 * The edges of the books of a term that has a currency of its own (MODEL 17). With the month's rate X(t):
 *
 * <pre>
 * amount in the currency = amount / X(t)
 * paid                   = X(t) · paid in the currency
 * </pre>
 *
 * <p>What is due after the horizon is converted at the rate of the last month. A term without a currency is left as it
 * is.
 */
final class CurrencyBooks {

    private CurrencyBooks() {}

    /** The column of an amount that flows into the books of {@code term}. */
    static int in(ProgramBuilder builder, Term term, int column) {
        return term.currency()
                .map(currency -> QuotientStep.compile(builder, column, rate(builder, currency)))
                .orElse(column);
    }

    /** The column, in the scenario's money, of an amount in the books of {@code term}. */
    static int out(ProgramBuilder builder, Term term, int column) {
        return term.currency()
                .map(currency -> ProductStep.compile(builder, rate(builder, currency), column))
                .orElse(column);
    }

    /** Reports what {@code term} pays in the scenario's money, with what is due of it after the horizon. */
    static void report(ProgramBuilder builder, Term term, Metric paid) {
        term.currency().ifPresent(currency -> {
            int rate = rate(builder, currency);
            int books = builder.layout().column(ColumnNames.paid(term, paid));
            int column = ProductStep.compile(builder, rate, books);
            builder.layout().alias(paid.name(), column);
            builder.discounts().forEach(discount -> due(builder, discount, books, rate, column));
        });
        builder.report(paid);
    }

    private static void due(ProgramBuilder builder, DiscountColumns discount, int books, int rate, int column) {
        Due due = builder.due(discount).get(books);
        if (due != null) {
            builder.due(
                    discount,
                    column,
                    new Due(
                            ProductStep.compile(builder, rate, due.amount()),
                            ProductStep.compile(builder, rate, due.presentValue())));
        }
    }

    private static int rate(ProgramBuilder builder, String currency) {
        return builder.layout().column(ExchangeRate.address(currency).text());
    }
}
