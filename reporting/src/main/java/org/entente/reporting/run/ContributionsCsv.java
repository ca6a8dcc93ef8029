package org.entente.reporting.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Party;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;

/** The table of what values are made of: the mean of each party, source and period, and its difference. */
final class ContributionsCsv {

    private static final String[] HEADER = {
        "scenario",
        "scenario_title",
        "party",
        "party_title",
        "source",
        "kind",
        "period",
        "mean",
        "se",
        "baseline",
        "difference",
        "difference_se"
    };
    private static final String ALL = "all";

    private final CsvFile csv;
    private final GainParts values;
    private final Optional<GainParts> changes;

    private ContributionsCsv(CsvFile csv, GainParts values, Optional<GainParts> changes) {
        this.csv = csv;
        this.values = values;
        this.changes = changes;
    }

    /** Writes {@code file}, which must not exist. */
    static void write(Results results, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(file, HEADER)) {
            for (ScenarioResults scenario : results.scenarios()) {
                Optional<GainParts> changes = results.comparison(
                                scenario.scenario().name())
                        .map(compared -> GainParts.ofChanges(scenario, compared));
                new ContributionsCsv(csv, GainParts.ofValues(scenario), changes).rows();
            }
        }
    }

    private void rows() throws IOException {
        for (Party party : values.results().scenario().parties().values()) {
            rows(party, ALL, Metrics.gain(party.name()));
            for (GainSource source : sources(party)) {
                rows(party, source.label(), Metrics.gain(party.name(), source));
            }
        }
    }

    /** The sources of the scenario, and those of the baseline alone. */
    private List<GainSource> sources(Party party) {
        List<GainSource> sources = new ArrayList<>(values.sources(party));
        changes.ifPresent(known -> known.sources(party).stream()
                .filter(source -> !sources.contains(source))
                .forEach(sources::add));
        return sources;
    }

    private void rows(Party party, String source, Metric metric) throws IOException {
        for (Period period : values.periods()) {
            Optional<GainParts.Amount> value = values.amount(metric, period);
            Optional<GainParts.Amount> change = changes.flatMap(known -> known.amount(metric, period));
            if (value.isPresent() || change.isPresent()) {
                key(party, source, period);
                number(value);
                csv.text(changes.flatMap(GainParts::comparison)
                        .map(Comparison::baseline)
                        .orElse(""));
                number(change);
                csv.endRow();
            }
        }
    }

    private void key(Party party, String source, Period period) throws IOException {
        csv.text(values.results().scenario().name())
                .text(values.results().scenario().title())
                .text(party.name())
                .text(party.title())
                .text(source)
                .text(source.equals(ALL) ? ALL : source.equals(GainSource.EQUITY.label()) ? "terminal" : "flow")
                .text(period.label());
    }

    private void number(Optional<GainParts.Amount> amount) throws IOException {
        csv.number(amount.map(GainParts.Amount::mean).orElse(Double.NaN))
                .number(amount.map(GainParts.Amount::standardError).orElse(Double.NaN));
    }
}
