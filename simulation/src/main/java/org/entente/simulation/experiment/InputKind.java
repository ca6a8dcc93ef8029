package org.entente.simulation.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.term.EquityStake;

/** The kind of a random input. */
public enum InputKind {
    /** A quantity of a term, which negotiators set; but the market sets the multiple and the dilution of a stake. */
    TERM,
    /** A quantity of the world. */
    DRIVER,
    /** The date of an event. */
    EVENT,
    /** The sum of the monthly shocks of a process, in standard deviations. */
    NOISE;

    /** The two sides that decide inputs: negotiators decide terms, and the world everything else. */
    public static final List<InputKind> SIDES = List.of(TERM, DRIVER);

    private static final Address TERMS = Address.of("terms");
    private static final Pattern EVENTS = Pattern.compile("events\\.[^.]+");
    private static final String SHOCK = ".shock";

    /** The kind of the input of {@code scenario} with this address in {@link Observations}. */
    public static InputKind of(Scenario scenario, Address input) {
        if (EVENTS.matcher(input.text()).matches()) {
            return EVENT;
        }
        if (input.text().endsWith(SHOCK)) {
            return NOISE;
        }
        return TERMS.covers(input) && !isValuation(scenario, input) ? TERM : DRIVER;
    }

    private static boolean isValuation(Scenario scenario, Address input) {
        return scenario.terms(EquityStake.class).stream()
                .map(stake -> TERMS.child(stake.name()))
                .anyMatch(stake -> input.equals(stake.child("multiple")) || input.equals(stake.child("dilution")));
    }

    /** The kind with a label, if there is one. */
    public static Optional<InputKind> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    /** The side that decides an input of this kind: {@link #TERM}, or {@link #DRIVER} for the world. */
    public InputKind side() {
        return this == TERM ? TERM : DRIVER;
    }

    /** The name in files and options: {@code driver}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
