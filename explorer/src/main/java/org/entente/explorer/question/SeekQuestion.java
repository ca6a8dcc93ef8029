package org.entente.explorer.question;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.seek.SeekReport;
import org.entente.reporting.seek.SeekText;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.seek.Seek;

/**
 * Which value meets a target: as command {@code seek} answers it.
 *
 * @param address what is varied, over the range of its control
 */
public record SeekQuestion(Inquiry inquiry, String address, Goal goal) implements Question {

    private VariedControl varied() {
        return VariedControl.of(inquiry.deal(), address, goal.hasOther(inquiry));
    }

    @Override
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("seek", inquiry.deal().scenarioReference()));
        arguments.addAll(List.of("--vary", address, "--range", varied().rangeText()));
        arguments.addAll(goal.arguments(inquiry));
        return arguments;
    }

    @Override
    public Finding answer(Progress progress) {
        Seek seek = Seek.run(varied().input(), goal.objective(inquiry), inquiry.plan(), progress);
        return new Finding(SeekText.text(seek), info -> SeekReport.figures(seek, info));
    }
}
