package org.entente.simulation.score;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;

/** The yardstick of forecasts: growth between the last two known amounts is carried on. */
final class CarriedGrowth {

    private CarriedGrowth() {}

    /**
     * The amount of {@code target} if growth is carried on; empty where less than two earlier amounts of the metric, of
     * periods as long, were known, or where they are not above 0.
     *
     * @param known the last month of what was known
     */
    static Optional<Double> of(Actuals actuals, YearMonth known, Actual target) {
        List<Actual> before = actuals.upTo(known).observations().stream()
                .filter(actual -> actual.metric().equals(target.metric())
                        && actual.period().months() == target.period().months()
                        && actual.period().to().isBefore(target.period().from())
                        && actual.value() > 0)
                .toList();
        if (before.size() < 2) {
            return Optional.empty();
        }
        Actual last = before.get(before.size() - 1);
        Actual earlier = before.get(before.size() - 2);
        double growth = FastMath.log(last.value() / earlier.value()) / months(earlier, last);
        return Optional.of(last.value() * FastMath.exp(growth * months(last, target)));
    }

    private static long months(Actual from, Actual to) {
        return ChronoUnit.MONTHS.between(from.period().to(), to.period().to());
    }
}
