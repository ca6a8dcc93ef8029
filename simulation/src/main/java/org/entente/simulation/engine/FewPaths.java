package org.entente.simulation.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.entente.model.Event;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.statistics.Reliance;

/** The remarks on results that hang on few paths: means that one path carries, and events that hardly happen. */
public final class FewPaths {

    /** An event on fewer paths than this is hardly seen. */
    private static final long FEW = 10;

    /** A mean below this part of the largest present value is left alone. */
    private static final double NEGLIGIBLE = 1e-3;

    private static final int SHOWN_OTHERS = 2;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private FewPaths() {}

    /** The remark on the means that hang on few paths, if there are any; the one that does so most is its subject. */
    public static List<Remark> means(Map<Outcome, Reliance> reliances) {
        double largest = presentValues(reliances)
                .mapToDouble(entry -> Math.abs(entry.getValue().mean()))
                .max()
                .orElse(0);
        List<Map.Entry<Outcome, Reliance>> found = presentValues(reliances)
                .filter(entry -> Math.abs(entry.getValue().mean()) > NEGLIGIBLE * largest)
                .filter(entry -> entry.getValue().isOnOne() || entry.getValue().isUncertain())
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().largestShare()))
                .toList();
        return found.isEmpty() ? List.of() : List.of(remark(found));
    }

    private static Stream<Map.Entry<Outcome, Reliance>> presentValues(Map<Outcome, Reliance> reliances) {
        return reliances.entrySet().stream()
                .filter(entry -> entry.getKey().period().equals(Period.NPV));
    }

    private static Remark remark(List<Map.Entry<Outcome, Reliance>> found) {
        Reliance most = found.get(0).getValue();
        List<String> others =
                found.stream().skip(1).map(entry -> entry.getKey().toString()).toList();
        String shown = String.join(", ", others.subList(0, Math.min(SHOWN_OTHERS, others.size())));
        int rest = others.size() - SHOWN_OTHERS;
        return new Remark(
                found.get(0).getKey().toString(),
                "hangs on few paths: "
                        + (most.isOnOne()
                                ? "the largest carries " + percent(most.largestShare()) + " of the sum"
                                : "its standard error is itself uncertain by " + percent(most.errorOfError()))
                        + ", so its mean and its standard error may be far off; percentiles are firm"
                        + (others.isEmpty() ? "" : ". So do " + shown + (rest > 0 ? " and " + rest + " more" : "")));
    }

    /** A remark on each event that may happen, but does so on few paths or on none. */
    public static List<Remark> events(Scenario scenario, SortedMap<Metric, DateCurve> dates, Set<String> conditioned) {
        List<Remark> remarks = new ArrayList<>();
        for (Event event : scenario.events().values()) {
            DateCurve curve = dates.get(Metrics.event(event.name()));
            boolean isLeftToChance = !conditioned.contains(event.name()) && event.mayHappen(scenario.horizon());
            if (curve != null && isLeftToChance && curve.everHappens().count() < FEW) {
                remarks.add(new Remark("events." + event.name(), hardly(curve.everHappens())));
            }
        }
        return remarks;
    }

    private static String hardly(Proportion part) {
        return part.count() == 0
                ? "happens on none of " + part.paths() + " paths, so its probability is at most " + percent(part.high())
                        + " and what it changes is not seen"
                : "happens on " + part.count() + " of " + part.paths() + " paths (" + percent(part.low()) + " to "
                        + percent(part.high()) + "), so what it changes hangs on few paths";
    }

    private static String percent(double part) {
        return rounded(100 * part) + " %";
    }

    private static String rounded(double value) {
        return new BigDecimal(value).round(TWO_DIGITS).stripTrailingZeros().toPlainString();
    }
}
