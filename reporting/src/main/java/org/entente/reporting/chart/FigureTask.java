package org.entente.reporting.chart;

import java.util.Optional;
import java.util.function.Supplier;
import org.entente.simulation.ScenarioResults;

/** A figure to be drawn when asked. */
@FunctionalInterface
interface FigureTask extends Supplier<Figure> {

    /** The name of the scenario of which it is; none where it shows several. */
    default Optional<String> scenario() {
        return Optional.empty();
    }

    /** The figure of one scenario. */
    static FigureTask of(ScenarioResults one, Supplier<Figure> figure) {
        return new OfScenario(one.scenario().name(), figure);
    }

    /** A figure with the name of its scenario. */
    record OfScenario(String name, Supplier<Figure> figure) implements FigureTask {

        @Override
        public Optional<String> scenario() {
            return Optional.of(name);
        }

        @Override
        public Figure get() {
            return figure.get();
        }
    }
}
