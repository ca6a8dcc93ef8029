package org.entente.reporting.bridge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.reporting.words.GainSourceWords;
import org.entente.simulation.bridge.Bridge;

/**
 * What a bridge shows beside others: what a party gains, or what it gains from one source.
 *
 * @param title the name for readers
 * @param value its values
 */
record BridgeSeries(String title, Bridge.Value value) {

    /** The gains of the parties for whom a clause changes something, the largest changes first. */
    static List<BridgeSeries> changing(Bridge bridge) {
        return bridge.values().entrySet().stream()
                .map(entry -> new BridgeSeries(title(bridge, entry.getKey()), entry.getValue()))
                .filter(series -> series.size() > 0)
                .sorted(Comparator.comparingDouble(series -> -series.size()))
                .toList();
    }

    /** What {@code party} gains, and what it gains from each source where it has several. */
    static List<BridgeSeries> ofSources(Bridge bridge, String party) {
        List<BridgeSeries> series = new ArrayList<>();
        bridge.value(party).ifPresent(value -> series.add(new BridgeSeries(title(bridge, party), value)));
        Optional.ofNullable(bridge.sources().get(party))
                .ifPresent(sources -> sources.forEach(
                        (source, value) -> series.add(new BridgeSeries(GainSourceWords.title(source), value))));
        return series;
    }

    /** The name of {@code party} for readers. */
    static String title(Bridge bridge, String party) {
        return bridge.to()
                .parties()
                .getOrDefault(party, new Party(party, party))
                .title();
    }

    private double size() {
        return value.steps().stream()
                .mapToDouble(step -> Math.abs(step.value()))
                .max()
                .orElse(0);
    }
}
