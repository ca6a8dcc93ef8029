package org.entente.model.actuals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An amount that cannot be true beside others: the parts of a period, or of a total, add up to more than the whole.
 *
 * @param whole the observation of the whole
 * @param sum what its parts add up to
 */
public record Contradiction(Actual whole, double sum) {

    /** The families whose amounts are never negative and add up, over months and to their total. */
    private static final Set<String> ADDITIVE = Set.of("demand", "lost", "sales", "revenue", "compute", "spend");

    /** What was rounded may be off by this part. */
    private static final double ROUNDING = 0.01;

    /** A reported figure may be off by so many of its standard deviations. */
    private static final double DEVIATIONS = 4;

    /** A contradiction within {@code actuals}, if there is one. */
    public static Optional<Contradiction> in(Actuals actuals) {
        List<Actual> amounts = actuals.observations().stream()
                .filter(actual -> ADDITIVE.contains(family(actual)))
                .toList();
        return amounts.stream()
                .flatMap(whole -> Stream.of(
                        of(whole, amounts, part -> isWithin(part, whole)),
                        of(whole, amounts, part -> isPartOfTotal(part, whole))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Contradiction> of(Actual whole, List<Actual> amounts, Predicate<Actual> isPart) {
        double sum = 0;
        double variance = whole.standardDeviation() * whole.standardDeviation();
        int months = 0;
        Optional<Period> last = Optional.empty();
        for (Actual part : amounts.stream().filter(isPart).toList()) {
            boolean isCounted = last.filter(before -> before.contains(part.period())
                            || !part.period().from().isAfter(before.to()))
                    .isPresent();
            if (!isCounted || !part.metric().equals(whole.metric())) {
                sum += part.value();
                variance += part.standardDeviation() * part.standardDeviation();
                months += part.period().months();
                last = Optional.of(part.period());
            }
        }
        double slack = ROUNDING * Math.max(Math.abs(whole.value()), sum) + DEVIATIONS * Math.sqrt(variance);
        boolean isTiled = months == whole.period().months() && last.isPresent() && isSameMetric(whole, amounts, isPart);
        boolean isWrong = last.isPresent() && (sum > whole.value() + slack || (isTiled && sum < whole.value() - slack));
        return isWrong ? Optional.of(new Contradiction(whole, sum)) : Optional.empty();
    }

    private static boolean isSameMetric(Actual whole, List<Actual> amounts, Predicate<Actual> isPart) {
        return amounts.stream().filter(isPart).allMatch(part -> part.metric().equals(whole.metric()));
    }

    /** Whether {@code part} is the same metric in some of the months. */
    private static boolean isWithin(Actual part, Actual whole) {
        return part.metric().equals(whole.metric())
                && whole.period().contains(part.period())
                && !whole.period().equals(part.period());
    }

    /** Whether {@code part} is about one product, channel or cloud of what {@code whole} is the total of. */
    private static boolean isPartOfTotal(Actual part, Actual whole) {
        return whole.metric().equals(family(part))
                && !part.metric().equals(whole.metric())
                && whole.period().equals(part.period());
    }

    private static String family(Actual actual) {
        int dot = actual.metric().indexOf('.');
        return dot < 0 ? actual.metric() : actual.metric().substring(0, dot);
    }

    /** The contradiction as a sentence. */
    @Override
    public String toString() {
        return whole.label() + " must be what its parts add up to, or more where some are missing, but is "
                + whole.value() + " while they add up to " + sum;
    }
}
