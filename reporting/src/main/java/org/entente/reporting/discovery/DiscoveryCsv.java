package org.entente.reporting.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.reporting.csv.CsvFile;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.Restriction;
import org.entente.simulation.discovery.Rule;
import org.entente.simulation.discovery.TestedBox;
import org.entente.simulation.discovery.TestedRestriction;
import org.entente.simulation.experiment.Estimate;

/**
 * The tables of a discovery. Columns whose names begin with {@code found} come from the training half of the paths, all
 * others from the test half. Fractions are of 1, percentiles of 100.
 */
final class DiscoveryCsv {

    private static final double PERCENT = 100;

    private DiscoveryCsv() {}

    /** Writes the criterion and the share of interesting paths to {@code file}, which must not exist. */
    static void writeOutcome(Discovery discovery, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(
                file, "scenario", "outcome", "limit", "limit_se", "share", "share_se", "covered", "covered_se")) {
            csv.text(discovery.scenario().name()).text(discovery.criterion().toString());
            estimate(csv, discovery.threshold());
            estimate(csv, discovery.share());
            estimate(csv, discovery.covered());
            csv.endRow();
        }
    }

    /** Writes the limits of each rule. A date that never comes is {@code never}; a missing limit is an empty cell. */
    static void writeBoxes(Discovery discovery, Path file) throws IOException {
        try (CsvFile csv = CsvFile.create(
                file,
                "rule",
                "input",
                "kind",
                "low",
                "high",
                "low_percentile",
                "high_percentile",
                "quasi_p",
                "p",
                "density_without",
                "density_without_se",
                "coverage_without",
                "coverage_without_se")) {
            for (int k = 0; k < discovery.rules().size(); k++) {
                for (TestedRestriction tested : discovery.rules().get(k).restrictions()) {
                    restriction(csv, k + 1, tested);
                }
            }
        }
    }

    private static void restriction(CsvFile csv, int rule, TestedRestriction tested) throws IOException {
        Restriction restriction = tested.restriction();
        csv.number(rule).text(restriction.input()).text(tested.kind().label());
        low(csv, restriction.low()).number(finiteOrNone(restriction.high()));
        csv.numbers(tested.below() * PERCENT, tested.within() * PERCENT, restriction.quasiP(), tested.p());
        estimate(csv, tested.without().density());
        estimate(csv, tested.without().coverage());
        csv.endRow();
    }

    private static CsvFile low(CsvFile csv, double low) {
        return low == Double.POSITIVE_INFINITY ? csv.text("never") : csv.number(finiteOrNone(low));
    }

    private static double finiteOrNone(double limit) {
        return Double.isInfinite(limit) ? Double.NaN : limit;
    }

    /** Writes the boxes that each rule was chosen from. */
    static void writeTrajectories(Discovery discovery, Path file) throws IOException {
        try (CsvFile csv = create(file, "box", "chosen")) {
            for (int k = 0; k < discovery.rules().size(); k++) {
                Rule rule = discovery.rules().get(k);
                for (int i = 0; i < rule.trajectory().size(); i++) {
                    csv.number(k + 1).number(i).text(i == rule.number() ? "yes" : "no");
                    box(csv, rule.trajectory().get(i));
                }
            }
        }
    }

    /** Writes the best boxes of fewer and fewer inputs. */
    static void writeSimplifications(Discovery discovery, Path file) throws IOException {
        try (CsvFile csv = create(file)) {
            for (int k = 0; k < discovery.rules().size(); k++) {
                for (TestedBox box : discovery.rules().get(k).simplifications()) {
                    csv.number(k + 1);
                    box(csv, box);
                }
            }
        }
    }

    private static CsvFile create(Path file, String... columns) throws IOException {
        List<String> header = new ArrayList<>(List.of("rule"));
        header.addAll(List.of(columns));
        header.addAll(List.of("restricted", "inputs"));
        header.addAll(List.of("found_count", "found_mass", "found_coverage", "found_density", "count"));
        header.addAll(List.of("mass", "mass_se", "coverage", "coverage_se", "density", "density_se"));
        return CsvFile.create(file, header.toArray(String[]::new));
    }

    private static void box(CsvFile csv, TestedBox tested) throws IOException {
        List<Restriction> restrictions = tested.box().restrictions();
        csv.number(restrictions.size())
                .text(restrictions.stream().map(Restriction::input).collect(Collectors.joining(" ")))
                .number(tested.box().count())
                .numbers(
                        tested.box().mass(),
                        tested.box().coverage(),
                        tested.box().density())
                .number(tested.count());
        estimate(csv, tested.mass());
        estimate(csv, tested.coverage());
        estimate(csv, tested.density());
        csv.endRow();
    }

    private static void estimate(CsvFile csv, Estimate estimate) {
        csv.numbers(estimate.value(), estimate.standardError());
    }
}
