package org.entente.reporting.chart;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A figure to be drawn later, on any thread.
 *
 * @param scenario the name of the only scenario in the figure; empty if the figure shows several
 * @param figure makes the figure
 */
public record FigureTask(Optional<String> scenario, Supplier<Figure> figure) {

    /** The task of a figure of several scenarios, or of no scenario by name. */
    public static FigureTask of(Supplier<Figure> figure) {
        return new FigureTask(Optional.empty(), figure);
    }

    /** The task of a figure of the scenario {@code name} alone. */
    public static FigureTask ofScenario(String name, Supplier<Figure> figure) {
        return new FigureTask(Optional.of(name), figure);
    }
}
