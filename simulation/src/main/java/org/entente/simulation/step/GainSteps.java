package org.entente.simulation.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.model.Party;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.step.TermSteps.Phase;

/**
 * The steps of what each party gains (MODEL 11): the sum of what it receives less what it pays, and the same of each
 * source where the party has several.
 */
final class GainSteps {

    private final ProgramBuilder builder;
    private final TermSteps terms;
    private final String developer;

    /** What a party receives or pays: the name of its column. */
    private record Entry(GainSource source, String column, boolean isPaid) {}

    private GainSteps(ProgramBuilder builder, TermSteps terms) {
        this.builder = builder;
        this.terms = terms;
        this.developer = builder.scenario().developer();
    }

    /** Adds the developer's contribution. */
    static void contribution(ProgramBuilder builder, TermSteps terms) {
        GainSteps steps = new GainSteps(builder, terms);
        steps.contribution();
    }

    /** Adds the gain of each party with its sources, and when the party breaks even if it pays anything. */
    static void gains(ProgramBuilder builder, TermSteps terms) {
        GainSteps steps = new GainSteps(builder, terms);
        builder.scenario().parties().values().forEach(steps::gain);
    }

    private void contribution() {
        List<Entry> entries = entries(developer);
        builder.flowOf(developer, Metrics.CONTRIBUTION, columns(entries, false), columns(entries, true));
    }

    private void gain(Party party) {
        List<Entry> entries = entries(party.name());
        flowOf(party, Metrics.gain(party.name()), entries);
        List<List<Entry>> sources = Arrays.stream(GainSource.values())
                .map(source -> entries.stream()
                        .filter(entry -> entry.source == source && !isZero(entry))
                        .toList())
                .filter(ofSource -> !ofSource.isEmpty())
                .toList();
        if (sources.size() > 1) {
            sources.forEach(ofSource -> flowOf(party, Metrics.gain(party.name(), ofSource.get(0).source), ofSource));
        } else if (sources.size() == 1) {
            nameOnly(party, sources.get(0).get(0).source);
        }
        if (entries.stream().anyMatch(entry -> entry.isPaid && !isZero(entry))) {
            BreakevenStep.compile(builder, party);
        }
    }

    /** Names the only source of a gain, which is not reported, so that others can find it. */
    private void nameOnly(Party party, GainSource source) {
        int gain = builder.layout().column(Metrics.gain(party.name()).name());
        builder.layout().alias(Metrics.gain(party.name(), source).name(), gain);
    }

    private boolean isZero(Entry entry) {
        return builder.layout().isZero(builder.layout().column(entry.column));
    }

    private void flowOf(Party party, Metric metric, List<Entry> entries) {
        builder.flowOf(party.name(), metric, columns(entries, false), columns(entries, true));
    }

    private static List<String> columns(List<Entry> entries, boolean arePaid) {
        return entries.stream()
                .filter(entry -> entry.isPaid == arePaid)
                .map(Entry::column)
                .toList();
    }

    /** What {@code party} receives and pays, in the order of addition. */
    private List<Entry> entries(String party) {
        boolean isDeveloper = party.equals(developer);
        List<Entry> entries = new ArrayList<>();
        if (isDeveloper) {
            entries.add(received(GainSource.CHANNELS, Metrics.REVENUE.name()));
        }
        terms(entries, party, Phase.SHARES);
        if (isDeveloper) {
            entries.add(paid(GainSource.CLOUDS, Metrics.COMPUTE.name()));
        } else {
            channels(entries, party);
            clouds(entries, party);
        }
        terms(entries, party, Phase.COMMITMENTS);
        terms(entries, party, Phase.PAYMENTS);
        terms(entries, party, Phase.STAKES);
        return entries;
    }

    private void channels(List<Entry> entries, String owner) {
        AccessStep.thirdParty(builder.scenario()).stream()
                .filter(channel -> channel.owner().equals(owner))
                .forEach(channel -> {
                    entries.add(received(
                            GainSource.CHANNELS, Metrics.kept(channel.name()).name()));
                    entries.add(paid(
                            GainSource.CHANNELS, Metrics.serving(channel.name()).name()));
                });
    }

    private void clouds(List<Entry> entries, String owner) {
        builder.scenario().clouds().values().stream()
                .filter(cloud -> cloud.owner().equals(owner))
                .forEach(cloud -> {
                    entries.add(received(GainSource.CLOUDS, ColumnNames.profit(cloud.name())));
                    terms(entries, TermSteps.ownerOf(cloud.name()), Phase.COMMITMENTS);
                });
    }

    /** Adds what a party, or {@link TermSteps#ownerOf} a cloud, receives and pays under the terms of a phase. */
    private void terms(List<Entry> entries, String end, Phase phase) {
        terms.paidTo(end, phase).forEach(transfer -> entries.add(received(transfer.source(), transfer.column())));
        terms.paidBy(end, phase).forEach(transfer -> entries.add(paid(transfer.source(), transfer.column())));
    }

    private static Entry received(GainSource source, String column) {
        return new Entry(source, column, false);
    }

    private static Entry paid(GainSource source, String column) {
        return new Entry(source, column, true);
    }
}
