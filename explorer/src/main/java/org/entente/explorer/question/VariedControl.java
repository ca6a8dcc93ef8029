package org.entente.explorer.question;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.explorer.deal.ControlRange;
import org.entente.explorer.deal.Deal;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.Setting;
import org.entente.reporting.seek.VariedInputWords;
import org.entente.simulation.seek.Candidate;
import org.entente.simulation.seek.VariedInput;

/**
 * An address of a deal that is varied over the range of its control.
 *
 * @param hasOther whether another scenario plays a part, in which what is no term moves too
 */
record VariedControl(Deal deal, String address, ControlRange range, boolean hasOther) {

    /** @throws IllegalArgumentException if the address holds neither a number nor a month */
    static VariedControl of(Deal deal, String address, boolean hasOther) {
        ControlRange range = ControlRange.of(deal, address)
                .orElseThrow(() -> new IllegalArgumentException(
                        "what is varied must hold a number or a month, but was '" + address + "'"));
        return new VariedControl(deal, address, range, hasOther);
    }

    /** The range as an argument. */
    String rangeText() {
        return text(range.low()) + ":" + text(range.high());
    }

    private String text(double x) {
        return VariedInputWords.exact(range.scale(), x);
    }

    /** The setting of a value. */
    Setting setting(double x) {
        return new Setting(address, text(x));
    }

    /** The input. */
    VariedInput input() {
        return new VariedInput(
                address,
                range.scale(),
                range.low(),
                range.high(),
                OptionalDouble.of(range.present()),
                x -> candidate(deal, List.of(setting(x)), hasOther));
    }

    /**
     * The scenarios with some values.
     *
     * @throws ScenarioFileException if one of them does not accept the values
     */
    private static Candidate candidate(Deal deal, List<Setting> varied, boolean hasOther) {
        Deal changed = deal;
        for (Setting setting : varied) {
            changed = changed.with(setting);
        }
        boolean movesOther =
                hasOther && !deal.isAgainstItself() && varied.stream().anyMatch(setting -> !setting.isOfTerm());
        Optional<Scenario> other = movesOther ? Optional.of(changed.baselineScenario()) : Optional.empty();
        return new Candidate(changed.changedScenario(), other);
    }

    /** The scenarios with some values, or nothing if one of them does not accept the values. */
    static Optional<Candidate> candidateIfValid(Deal deal, List<Setting> varied, boolean hasOther) {
        try {
            return Optional.of(candidate(deal, varied, hasOther));
        } catch (ScenarioFileException refused) {
            return Optional.empty();
        }
    }
}
