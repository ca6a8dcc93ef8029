package org.entente.explorer.question;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.metric.Measure;

/**
 * A statistic of a measure, and the value that it is to have.
 *
 * @param metric the measure as a command takes it, which may end in {@code less} and the name of the baseline
 * @param statistic the statistic
 * @param target the value; empty for that of the baseline
 */
public record Goal(String metric, String statistic, OptionalDouble target) {

    /** The objective in an inquiry; that of the baseline, unless a difference has none without a number. */
    Objective objective(Inquiry inquiry) {
        Objective objective = inquiry.objective(metric, statistic);
        if (target.isPresent()) {
            return objective.at(target.getAsDouble());
        }
        return objective.equalTo(inquiry.deal().baselineScenario());
    }

    /** Whether the baseline plays a part. */
    boolean hasOther(Inquiry inquiry) {
        return target.isEmpty()
                || inquiry.objective(metric, statistic).measure().isDifference();
    }

    /** The arguments that say the same. */
    List<String> arguments(Inquiry inquiry) {
        List<String> arguments = new ArrayList<>(
                List.of("--metric", inquiry.argument(metric, Measure.parse(metric)), "--statistic", statistic));
        arguments.addAll(
                target.isPresent()
                        ? List.of("--target", Double.toString(target.getAsDouble()))
                        : List.of("--equal-to", inquiry.deal().baselineReference()));
        return arguments;
    }
}
