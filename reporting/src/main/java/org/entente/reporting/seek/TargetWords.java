package org.entente.reporting.seek;

import java.util.Locale;
import java.util.Optional;
import org.entente.model.Horizon;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.seek.Target;
import org.entente.simulation.seek.VariedInput;
import tools.jackson.core.io.NumberOutput;

/** The words for a target and the statistic that is to meet it. */
final class TargetWords {

    private static final double MAX_WHOLE_NUMBER = 1e9;

    private TargetWords() {}

    /** The statistic: {@code the mean of npv of gain.microsoft}. */
    static String statistic(Objective objective, Metric.Kind kind, Horizon horizon) {
        Measure measure = objective.measure();
        return "the " + objective.statistic() + " of " + HorizonWords.period(horizon, measure.periodOf(kind)) + " of "
                + measure.name();
    }

    /** The statistic, for a heading, with the period that was asked for, if one was: {@code mean of gain.microsoft}. */
    static String heading(Objective objective, Horizon horizon) {
        return objective.statistic() + " of " + HorizonWords.measure(horizon, objective.measure());
    }

    /** The horizon of the scenario that is asked about. */
    static Horizon horizon(VariedInput varied) {
        return varied.candidate().apply(varied.low()).scenario().horizon();
    }

    /** The words for the money of the scenario that is asked about. */
    static MoneyWords money(VariedInput varied) {
        return MoneyWords.of(varied.candidate().apply(varied.low()).scenario());
    }

    /**
     * The target: {@code 30}, or {@code its value under october-2025 (348.6 ± 0.5)}.
     *
     * @param value the target's value, which is another one at each value of the input if the target moves
     */
    static String text(Target target, Estimate value, Dimension dimension) {
        return target.under()
                .map(terms -> "its value under " + terms + " (" + dimension.text(value)
                        + (target.moves() ? " there" : "") + ")")
                .orElseGet(() -> number(value.value()));
    }

    /** A target as {@link #text}, without its value if the target moves. */
    static String text(Target target, Dimension dimension) {
        return target.value()
                .map(value -> text(target, value, dimension))
                .orElseGet(() -> "its value under " + target.under().orElseThrow());
    }

    /** The target for a key or a label: {@code 30}, or {@code october-2025: 348.6}; of a target that moves its name. */
    static String brief(Target target, Dimension dimension) {
        return target.under()
                .map(terms -> terms
                        + target.value()
                                .map(value -> ": " + dimension.text(value.value()))
                                .orElse(""))
                .orElseGet(() -> number(target.value().orElseThrow().value()));
    }

    /** That the target moves, as a sentence with a space before it; empty if the target stays as it is. */
    static String moving(Optional<Target> target) {
        return target.filter(Target::moves)
                .flatMap(Target::under)
                .map(terms -> " The target, its value under " + terms + ", moves too.")
                .orElse("");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < MAX_WHOLE_NUMBER
                ? Long.toString((long) value)
                : NumberOutput.toString(value, true);
    }

    /** {@code text} with its first letter in upper case. */
    static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
