package org.entente.explorer.question;

import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.reporting.discovery.DiscoveryReport;
import org.entente.reporting.discovery.DiscoveryText;
import org.entente.simulation.discovery.Criterion;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.DiscoveryOptions;
import org.entente.simulation.experiment.Experiment.Variant;
import org.entente.simulation.plan.Progress;

/**
 * Which combinations of inputs lead to an outcome: as command {@code discover} answers it.
 *
 * @param outcome the outcome as the command takes it, such as {@code gain.openai < 0}
 */
public record DiscoverQuestion(Inquiry inquiry, String outcome) implements Question {

    @Override
    public List<String> arguments() {
        String asked = inquiry.argument(outcome, Criterion.parse(outcome).measure());
        return List.of("discover", inquiry.deal().scenarioReference(), "--outcome", asked);
    }

    @Override
    public Finding answer(Progress progress) {
        Criterion asked = Criterion.parse(outcome);
        Optional<Scenario> less = inquiry.less(asked.measure());
        Discovery discovery = Discovery.run(
                Variant.of(inquiry.deal().changedScenario(), less),
                less.map(Scenario::name).map(asked::less).orElse(asked),
                DiscoveryOptions.withDefaults(),
                inquiry.plan(),
                progress);
        return new Finding(DiscoveryText.text(discovery), info -> DiscoveryReport.figures(discovery, info));
    }
}
