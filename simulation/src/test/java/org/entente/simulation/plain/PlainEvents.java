package org.entente.simulation.plain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.DoubleStream;
import org.entente.model.Event;
import org.entente.model.Maps;
import org.entente.model.Occurrence;
import org.entente.model.Occurrence.Which;
import org.entente.model.Threshold;
import org.entente.model.Threshold.Side;
import org.entente.simulation.step.Decisions;

/** The events of one path (MODEL 10): the index of the month of each, infinite for one that has not happened. */
final class PlainEvents {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final PlainPath path;
    private final Decisions decisions;
    /** The months of drawn events, and of those that the path has brought about so far. */
    private final Map<String, Double> happened = new HashMap<>();

    PlainEvents(PlainPath path, Decisions decisions) {
        this.path = path;
        this.decisions = decisions;
        path.scenario.events().values().forEach(this::draw);
    }

    private void draw(Event event) {
        String address = "events." + event.name();
        if (event.occurrence() instanceof Occurrence.Hazard hazard) {
            double rate = path.value(address + ".hazard");
            int from = hazard.from().map(path::index).orElse(0);
            double years = -Math.log(1 - path.inputs.ofEvent(event.name())) / rate;
            happened.put(event.name(), rate > 0 ? inHorizon(from + Math.floor(12 * years)) : NEVER);
        } else if (event.occurrence() instanceof Occurrence.Dated) {
            double start = path.month(0).getYear() + (path.month(0).getMonthValue() - 1) / 12.0;
            double month = Math.floor(12 * (path.value(address + ".date") - start) + 1e-6);
            boolean happens = path.inputs.ofEvent(event.name()) < path.value(address + ".probability");
            happened.put(event.name(), happens ? inHorizon(month) : NEVER);
        }
    }

    /** What falls before the horizon has happened in its first month. */
    private static double inHorizon(double month) {
        return Math.max(0, month);
    }

    /** The month of an event, as far as is known by now. */
    double month(String name) {
        if (Maps.require(path.scenario.events(), name).occurrence() instanceof Occurrence.Combined combined) {
            DoubleStream months = combined.events().stream().mapToDouble(this::month);
            return (combined.which() == Which.ANY ? months.min() : months.max()).orElseThrow();
        }
        return happened.getOrDefault(name, NEVER);
    }

    /** The month of the first of some events. */
    double first(Collection<String> events) {
        return events.stream().mapToDouble(this::month).min().orElse(NEVER);
    }

    /** What is met at the end of month {@code t} happens in the next. */
    void endOf(int t) {
        for (Event event : path.scenario.events().values()) {
            if (month(event.name()) > t && comesAfter(event, t)) {
                happened.putIfAbsent(event.name(), t + 1.0);
            }
        }
    }

    private boolean comesAfter(Event event, int t) {
        if (event.occurrence() instanceof Occurrence.Observed observed) {
            boolean isAsked = t >= observed.from().map(path::index).orElse(0)
                    && (observed.when().side() == Side.AT_LEAST || !isYearToDate(observed.when()) || endsYear(t));
            return isAsked && isMet(event.name(), observed.when(), t);
        }
        if (event.occurrence() instanceof Occurrence.Decided decided) {
            return isAt(decided.at(), t + 1) && isMet(event.name(), decided.when(), t);
        }
        if (event.occurrence() instanceof Occurrence.Worthwhile) {
            return decisions.rules().containsKey(event.name()) && isWorthwhile(event.name(), t + 1);
        }
        return false;
    }

    private boolean isAt(SortedSet<YearMonth> months, int t) {
        return months.contains(path.month(t));
    }

    private static boolean isYearToDate(Threshold when) {
        return when.over().filter(Threshold.Over.YearToDate.class::isInstance).isPresent();
    }

    private boolean endsYear(int t) {
        return path.month(t).getMonthValue()
                == path.scenario.horizon().fiscalYear().endMonth();
    }

    private boolean isMet(String event, Threshold when, int t) {
        double limit = path.value("events." + event + ".when." + when.side().key());
        double slack = 1e-12 * Math.abs(limit);
        int first = when.over().map(over -> firstMonth(over, t)).orElse(t);
        if (first < 0) {
            return false; // a sum has an answer only if all its months lie in the horizon
        }
        double sum = 0;
        for (int s = first; s <= t; s++) {
            sum += path.amounts.get(when.metric(), s);
        }
        return when.side() == Side.AT_LEAST ? sum >= limit - slack : sum <= limit + slack;
    }

    private int firstMonth(Threshold.Over over, int t) {
        return over.match(new Threshold.Over.Cases<Integer>() {
            @Override
            public Integer last(Threshold.Over.Last last) {
                return t - last.months() + 1;
            }

            @Override
            public Integer yearToDate(Threshold.Over.YearToDate yearToDate) {
                int end = path.scenario.horizon().fiscalYear().endMonth();
                return t - Math.floorMod(path.month(t).getMonthValue() - end - 1, 12);
            }

            @Override
            public Integer total(Threshold.Over.Total total) {
                return 0;
            }
        });
    }

    /** Whether the rule of a decision takes it in month {@code k}, by what is known at the end of the month before. */
    private boolean isWorthwhile(String event, int k) {
        return Maps.require(decisions.rules(), event).months().stream()
                .filter(month -> month.index() == k)
                .anyMatch(month -> month.constant()
                                + month.terms().stream()
                                        .mapToDouble(term -> term.coefficient()
                                                * known(term.input().column(), k - 1))
                                        .sum()
                        > 0);
    }

    /** What is known of an amount, or whether an event has happened by the end of month {@code t}: 1 or 0. */
    private double known(String name, int t) {
        return name.startsWith("event.")
                ? month(name.substring("event.".length())) <= t ? 1 : 0
                : path.amounts.get(name, t);
    }

    /** The product of all effects on a target in month {@code t}. */
    double effects(String target, int t) {
        double product = 1;
        for (Event event : path.scenario.events().values()) {
            String address = "events." + event.name() + ".effects." + target;
            double month = month(event.name());
            if (event.effects().keySet().stream().anyMatch(of -> of.text().equals(target)) && month <= t) {
                double log = Math.log(path.value(address + ".multiply"));
                double halfLife = path.inputs.value(address + ".half-life", NEVER);
                product *= Math.exp(log * Math.pow(2, -(t - month) * PlainMarket.DELTA / halfLife));
            }
        }
        return product;
    }
}
