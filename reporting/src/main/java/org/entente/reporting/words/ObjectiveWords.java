package org.entente.reporting.words;

import java.util.Locale;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;

/** The words for a number that is asked for: {@code mean net present value of the gain of Microsoft}. */
public final class ObjectiveWords {

    private ObjectiveWords() {}

    /** The number that {@code objective} asks for in {@code scenario}, whose metric is of {@code kind}. */
    public static String text(Scenario scenario, Objective objective, Metric.Kind kind) {
        Measure measure = objective.measure();
        Period period = measure.periodOf(kind);
        String metric = lowered(metric(scenario, measure))
                + measure.less().map(other -> ", less that in " + other).orElse("");
        String what = statistic(objective.statistic());
        if (kind == Metric.Kind.DATE) {
            return period.equals(Period.DATE)
                    ? what + " date of: " + metric
                    : "probability of: " + metric + ", by " + period(scenario.horizon(), period);
        }
        return what + " " + period(scenario.horizon(), period) + " of the " + metric;
    }

    /** The title of the metric of {@code measure}. */
    public static String metric(Scenario scenario, Measure measure) {
        return Metrics.named(measure.metric())
                .map(new MetricWords(scenario)::title)
                .orElse(measure.metric());
    }

    /** A period in words: {@code net present value}, {@code 2026 (2 months)}, {@code end of December 2032}. */
    public static String period(Horizon horizon, Period period) {
        return switch (period.label()) {
            case "npv" -> "net present value";
            case "total" -> "total";
            case "end" -> "end of " + MonthWords.text(horizon.to());
            case "after" -> "amount after " + MonthWords.text(horizon.to());
            case "date" -> "date";
            default -> HorizonWords.period(horizon, period);
        };
    }

    /** {@code text} with its first letter in lower case, unless its first word is written in capitals. */
    public static String lowered(String text) {
        boolean isShort = text.length() < 2;
        return isShort || Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String statistic(Statistic statistic) {
        return switch (statistic.kind()) {
            case MEAN -> "mean";
            case SD -> "standard deviation of the";
            case PERCENTILE -> PercentileWords.label(statistic.argument() / 100) + " of the";
            case SHORTFALL -> "expected shortfall of the";
            case ABOVE -> "probability above " + Amounts.exact(statistic.argument()) + " of the";
            case BELOW -> "probability below " + Amounts.exact(statistic.argument()) + " of the";
        };
    }
}
