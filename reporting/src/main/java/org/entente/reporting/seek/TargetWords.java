package org.entente.reporting.seek;

import java.util.Locale;
import org.entente.reporting.words.Dimension;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.seek.Target;
import tools.jackson.core.io.NumberOutput;

/** The words for a target and the statistic that is to meet it. */
final class TargetWords {

    private static final double MAX_WHOLE_NUMBER = 1e9;

    private TargetWords() {}

    /** The statistic: {@code the mean of npv of gain.microsoft}. */
    static String statistic(Objective objective, Metric.Kind kind) {
        Measure measure = objective.measure();
        return "the " + objective.statistic() + " of " + measure.periodOf(kind) + " of " + measure.metric();
    }

    /** The target: {@code 30}, or {@code its value under october-2025 (348.6 ± 0.5)}. */
    static String text(Target target, Dimension dimension) {
        return target.under()
                .map(terms -> "its value under " + terms + " (" + dimension.text(target.value()) + ")")
                .orElseGet(() -> number(target));
    }

    /** The target for a key or a label: {@code 30}, or {@code october-2025: 348.6}. */
    static String brief(Target target, Dimension dimension) {
        return target.under()
                .map(terms -> terms + ": " + dimension.text(target.value().value()))
                .orElseGet(() -> number(target));
    }

    private static String number(Target target) {
        double value = target.value().value();
        return value == Math.rint(value) && Math.abs(value) < MAX_WHOLE_NUMBER
                ? Long.toString((long) value)
                : NumberOutput.toString(value, true);
    }

    /** {@code text} with its first letter in upper case. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
