package org.entente.explorer.question;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.seek.MapText;
import org.entente.reporting.seek.SeekReport;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.seek.NegotiationMap;

/**
 * Which combinations of two values are worth the same: as command {@code seek --map} answers it.
 *
 * @param right what is varied to the right, over the range of its control
 * @param up what is varied upwards
 */
public record MapQuestion(Inquiry inquiry, String right, String up, Goal goal) implements Question {

    public MapQuestion {
        if (right.equals(up)) {
            throw new IllegalArgumentException("a map must be over two addresses, but both were " + right);
        }
    }

    private VariedControl varied(String address) {
        return VariedControl.of(inquiry.deal(), address, goal.hasOther(inquiry));
    }

    @Override
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("seek", inquiry.deal().scenarioReference()));
        arguments.addAll(List.of("--vary", right, "--range", varied(right).rangeText()));
        arguments.addAll(List.of("--map", up, "--map-range", varied(up).rangeText()));
        arguments.addAll(goal.arguments(inquiry));
        return arguments;
    }

    @Override
    public Finding answer(Progress progress) {
        VariedControl x = varied(right);
        VariedControl y = varied(up);
        NegotiationMap.Combination combination = (a, b) -> VariedControl.candidateIfValid(
                inquiry.deal(), List.of(x.setting(a), y.setting(b)), goal.hasOther(inquiry));
        NegotiationMap map = NegotiationMap.run(
                x.input(), y.input(), combination, goal.objective(inquiry), inquiry.plan(), progress);
        return new Finding(MapText.text(map), info -> SeekReport.figures(map, info));
    }
}
