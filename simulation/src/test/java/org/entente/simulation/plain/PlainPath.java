package org.entente.simulation.plain;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.model.Scenario;
import org.entente.model.term.Span;
import org.entente.model.term.Term;
import org.entente.model.term.TermYear;
import org.entente.simulation.step.Decisions;

/**
 * One path of a scenario as {@code docs/model.md} says, month by month and without regard to speed: a second
 * implementation, which shares with the engine the records of scenarios, the inverse distribution functions of
 * quantities, and the rational function that makes shocks of words.
 */
final class PlainPath {

    final Scenario scenario;
    final int months;
    final PlainMonths amounts;
    final PlainInputs inputs;
    final PlainEvents events;
    final PlainValue value;
    /** The first active month of each term so far. */
    private final Map<String, Integer> begun = new HashMap<>();

    /**
     * Computes a path.
     *
     * @param nudge by how much run-rates are multiplied besides: 1, or a number so near to 1 that what changes is chaos
     */
    PlainPath(Scenario scenario, PlainInputs inputs, Decisions decisions, double nudge) {
        this.scenario = scenario;
        this.inputs = inputs;
        months = scenario.horizon().months();
        amounts = new PlainMonths(months);
        events = new PlainEvents(this, decisions);
        PlainMarket unused = new PlainMarket(this, nudge);
        PlainSales sales = new PlainSales(this);
        PlainPayments payments = new PlainPayments(this);
        PlainShares shares = new PlainShares(this);
        PlainClouds clouds = new PlainClouds(this);
        value = new PlainValue(this);
        for (int t = 0; t < months; t++) {
            for (Term term : scenario.terms().values()) {
                if (isActive(term.span(), t)) {
                    begun.putIfAbsent(term.name(), t);
                }
            }
            sales.month(t);
            payments.month(t);
            shares.month(t);
            clouds.month(t);
            value.month(t);
            events.endOf(t);
        }
        payments.afterHorizon();
        shares.afterHorizon();
    }

    double value(String address) {
        return inputs.value(address);
    }

    /** The value of a quantity of a term. */
    double value(Term term, String key) {
        return inputs.value("terms." + term.name() + "." + key);
    }

    YearMonth month(int t) {
        return scenario.horizon().month(t);
    }

    int index(YearMonth month) {
        return scenario.horizon().indexOf(month);
    }

    /** MODEL 1: whether events leave a term in force in month {@code t}. */
    boolean isOnByEvents(Span span, int t) {
        boolean hasBegun = span.beginsOn().isEmpty() || events.first(span.beginsOn()) <= t;
        return hasBegun && t < end(span);
    }

    /** MODEL 1: t_e + n, the first month in which an event no longer leaves a term in force. */
    double end(Span span) {
        return events.first(span.endsOn()) + span.notice();
    }

    /** MODEL 1. */
    boolean isActive(Span span, int t) {
        return span.contains(month(t)) && isOnByEvents(span, t);
    }

    /** The first active month of a term, if it has had one by now. */
    OptionalInt begun(Term term) {
        Integer first = begun.get(term.name());
        return first == null ? OptionalInt.empty() : OptionalInt.of(first);
    }

    /** MODEL 1: the place of month {@code t} in the term's year, 0 to 11; empty as long as the year is unknown. */
    OptionalInt place(Term term, TermYear year, int t) {
        int month = month(t).getMonthValue();
        return switch (year) {
            case FISCAL ->
                OptionalInt.of(
                        Math.floorMod(month - scenario.horizon().fiscalYear().endMonth() - 1, 12));
            case CALENDAR -> OptionalInt.of(month - 1);
            case CONTRACT -> {
                OptionalInt first = firstOfContract(term);
                yield first.isPresent() ? OptionalInt.of(Math.floorMod(t - first.getAsInt(), 12)) : OptionalInt.empty();
            }
        };
    }

    private OptionalInt firstOfContract(Term term) {
        Span span = term.span();
        if (!span.beginsOn().isEmpty()) {
            return begun(term);
        }
        return OptionalInt.of(span.from().equals(Span.BEGINNING_OF_TIME) ? 0 : index(span.from()));
    }

    /** MODEL 17: X(t) of a term's currency, 1 for a term without; after the horizon that of its last month. */
    double worth(Term term, int t) {
        return term.currency()
                .map(code -> amounts.get("currencies." + code, Math.min(t, months - 1)))
                .orElse(1.0);
    }
}
