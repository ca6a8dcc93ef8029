package org.entente.explorer.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.explorer.deal.Deal;
import org.entente.reporting.bridge.BridgeReport;
import org.entente.reporting.bridge.BridgeText;
import org.entente.simulation.bridge.Bridge;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.plan.Progress;

/**
 * Which clause makes the difference from the baseline: as command {@code bridge} answers it.
 *
 * @param party the party whose sources are shown too, if any
 */
public record BridgeQuestion(Inquiry inquiry, Optional<String> party) implements Question {

    @Override
    public List<String> arguments() {
        Deal deal = inquiry.deal();
        List<String> arguments = new ArrayList<>(List.of("bridge", deal.baselineReference(), deal.scenarioReference()));
        party.ifPresent(
                name -> arguments.addAll(List.of("--metric", Metrics.gain(name).name())));
        return arguments;
    }

    @Override
    public Finding answer(Progress progress) {
        Deal deal = inquiry.deal();
        Bridge bridge = Bridge.runInOrder(
                deal.baselineScenario(), deal.changedScenario(), deal.scenario().terms(), inquiry.plan(), progress);
        String sources =
                party.map(name -> "\n" + BridgeText.sources(bridge, name)).orElse("");
        return new Finding(BridgeText.text(bridge) + sources, info -> BridgeReport.figures(bridge, party, info));
    }
}
