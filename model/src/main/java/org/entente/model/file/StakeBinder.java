package org.entente.model.file;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.file.MapReader.Alternative;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.term.EquityStake;
import org.entente.model.term.Holding;
import org.entente.model.term.Holding.Tranche;
import org.entente.model.term.Moment;
import org.entente.model.term.Span;
import org.entente.model.term.Term;

/** Reads a stake (MODEL 11). */
final class StakeBinder {

    private static final List<Alternative<Optional<Moment>>> MOMENTS = List.of(
            new Alternative<>(
                    List.of("at"), reader -> reader.optionalMonth("at").map(Moment::at)),
            new Alternative<>(List.of("on"), StakeBinder::on));

    private StakeBinder() {}

    /** The stake called {@code name}; empty if it could not be read. */
    static Optional<Term> bind(String name, MapReader reader) {
        String holder = reader.text("holder");
        Quantity fraction = reader.quantity("fraction", Range.FRACTION);
        Quantity multiple = reader.quantity("multiple", Range.NOT_NEGATIVE);
        Optional<Span> span = span(reader);
        Optional<Holding> holding = holding(reader);
        Optional<String> currency = reader.optionalText("currency");
        return span.flatMap(dates -> holding.flatMap(
                held -> reader.build(() -> new EquityStake(name, holder, fraction, multiple, dates, held, currency))));
    }

    private static Optional<Span> span(MapReader reader) {
        var from = reader.optionalMonth("from").orElse(Span.BEGINNING_OF_TIME);
        SortedSet<String> beginsOn = reader.nameOrNames("begins-on");
        return reader.build(() -> new Span(from, Span.END_OF_TIME, beginsOn, new TreeSet<>(), 0));
    }

    private static Optional<Holding> holding(MapReader reader) {
        Holding.Base of = reader.choice("of", Holding.Base.class, Holding.Base.REVENUE);
        Optional<Quantity> cost = reader.optionalQuantity("cost", Range.NOT_NEGATIVE);
        Optional<Quantity> strike = reader.optionalQuantity("strike", Range.NOT_NEGATIVE);
        Optional<Quantity> dilution = reader.optionalQuantity("dilution", Range.FRACTION);
        List<Optional<Tranche>> vests = reader.maps("vests", StakeBinder::tranche);
        Optional<Optional<Moment>> realised = reader.optionalMap("realised", map -> map.oneOf(MOMENTS));
        if (vests.contains(Optional.<Tranche>empty()) || realised.equals(Optional.of(Optional.<Moment>empty()))) {
            return Optional.empty();
        }
        List<Tranche> tranches = vests.stream().flatMap(Optional::stream).toList();
        return reader.build(
                () -> new Holding(cost, strike, dilution, of, tranches, realised.flatMap(moment -> moment)));
    }

    private static Optional<Tranche> tranche(MapReader reader) {
        Quantity part = reader.quantity("part", Range.FRACTION);
        return reader.oneOf(MOMENTS).map(when -> new Tranche(part, when));
    }

    private static Optional<Moment> on(MapReader reader) {
        SortedSet<String> events = reader.nameOrNames("on");
        return events.isEmpty() ? Optional.empty() : Optional.of(new Moment(Optional.empty(), events));
    }
}
