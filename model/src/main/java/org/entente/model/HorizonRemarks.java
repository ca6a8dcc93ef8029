package org.entente.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.model.quantity.Support;
import org.entente.model.term.Span;
import org.entente.model.term.Term;

/** The remarks on terms, events and launches that lie wholly outside the horizon (MODEL 1). */
final class HorizonRemarks implements Occurrence.Cases<Optional<String>> {

    private final Horizon horizon;
    private final List<Remark> remarks = new ArrayList<>();

    private HorizonRemarks(Horizon horizon) {
        this.horizon = horizon;
    }

    static List<Remark> of(Scenario scenario) {
        HorizonRemarks found = new HorizonRemarks(scenario.horizon());
        scenario.terms().values().forEach(found::term);
        scenario.events().values().forEach(found::event);
        scenario.products().values().forEach(found::launch);
        return found.remarks;
    }

    private void term(Term term) {
        outside(term.span())
                .ifPresent(where ->
                        remarks.add(Remark.at(Address.of("terms", term.name()), where + ", so it changes nothing")));
    }

    private Optional<String> outside(Span span) {
        if (span.until().isBefore(horizon.from())) {
            return Optional.of("ends in " + span.until() + ", before the horizon begins in " + horizon.from());
        }
        return span.from().isAfter(horizon.to())
                ? Optional.of("begins in " + span.from() + ", after the horizon ends in " + horizon.to())
                : Optional.empty();
    }

    private void event(Event event) {
        event.occurrence()
                .match(this)
                .ifPresent(where -> remarks.add(Remark.at(Address.of("events", event.name()), where)));
    }

    @Override
    public Optional<String> hazard(Occurrence.Hazard hazard) {
        return hazard.from()
                .filter(from -> from.isAfter(horizon.to()))
                .map(from -> "can happen from " + from + " on, after the horizon ends in " + horizon.to()
                        + ", so it never happens");
    }

    @Override
    public Optional<String> dated(Occurrence.Dated dated) {
        Support dates = dated.date().support();
        if (dates.low() >= DecimalDate.before(horizon.to().plusMonths(1))) {
            return Optional.of("has a date after the horizon ends in " + horizon.to() + ", so it never happens");
        }
        return dates.high() < DecimalDate.before(horizon.from())
                ? Optional.of("has a date before the horizon begins in " + horizon.from()
                        + ", so where it happens it has happened from the first month on")
                : Optional.empty();
    }

    @Override
    public Optional<String> combined(Occurrence.Combined combined) {
        return Optional.empty();
    }

    @Override
    public Optional<String> observed(Occurrence.Observed observed) {
        return observed.from()
                .filter(from -> !from.isBefore(horizon.to()))
                .map(from -> "is asked from the end of " + from + " on, when the horizon is over, so it never happens")
                .or(() -> tooLong(observed.when()));
    }

    @Override
    public Optional<String> decided(Occurrence.Decided decided) {
        return noMonth(decided.at()).or(() -> tooLong(decided.when()));
    }

    @Override
    public Optional<String> worthwhile(Occurrence.Worthwhile worthwhile) {
        return noMonth(worthwhile.at());
    }

    /** What is wrong with a decision in none of whose months anything is known. */
    private Optional<String> noMonth(SortedSet<YearMonth> at) {
        return at.stream().noneMatch(month -> horizon.contains(month.minusMonths(1)) && horizon.contains(month))
                ? Optional.of("is decided on in no month of the horizon but its first, before which nothing is known,"
                        + " so it never happens")
                : Optional.empty();
    }

    /** What is wrong with a threshold whose months never all lie in the horizon before its last month. */
    private Optional<String> tooLong(Threshold when) {
        return when.over()
                .filter(over -> over instanceof Threshold.Over.Last last && last.months() >= horizon.months())
                .map(over -> "waits for a sum of as many months as the horizon has or more, so it never happens");
    }

    private void launch(Product product) {
        product.launch()
                .filter(launch -> launch.isAfter(horizon.to()))
                .ifPresent(launch -> remarks.add(Remark.at(
                        Address.of("products", product.name(), "launch"),
                        "is " + launch + ", after the horizon ends in " + horizon.to() + ", so nothing is sold")));
    }
}
