package org.entente.explorer.question;

import java.util.List;
import org.entente.reporting.sensitivity.SensitivityReport;
import org.entente.reporting.sensitivity.SensitivityText;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.sensitivity.Sensitivity;

/**
 * Which inputs matter most: as command {@code sensitivity} answers it.
 *
 * @param metric the measure as the command takes it
 * @param statistic the statistic of the tornado
 */
public record SensitivityQuestion(Inquiry inquiry, String metric, String statistic) implements Question {

    @Override
    public List<String> arguments() {
        return List.of(
                "sensitivity",
                inquiry.deal().scenarioReference(),
                "--metric",
                inquiry.argument(metric, Measure.parse(metric)),
                "--statistic",
                statistic);
    }

    @Override
    public Finding answer(Progress progress) {
        Sensitivity sensitivity = Sensitivity.run(
                inquiry.deal().changedScenario(), inquiry.objective(metric, statistic), inquiry.plan(), progress);
        return new Finding(
                SensitivityText.text(sensitivity),
                info -> SensitivityReport.of(sensitivity, info).figures());
    }
}
