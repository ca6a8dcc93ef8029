package org.entente.reporting.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.model.Address;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.PlanWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;
import org.entente.simulation.results.ConfidenceInterval;
import org.entente.simulation.sensitivity.GroupIndices;
import org.entente.simulation.sensitivity.InputGroup;
import org.entente.simulation.sensitivity.Sensitivity;
import org.entente.simulation.sensitivity.SobolAnalysis;
import org.entente.simulation.sensitivity.SobolIndex;

/** The text of Sobol' indices: the largest in the period of the sensitivity, and first indices by year. */
final class SobolText {

    private static final int MAX_SHOWN = 5;
    private static final int MAX_YEARS = 7;
    private static final int MAX_BY_YEAR = 4;

    private final Sensitivity sensitivity;
    private final SobolAnalysis analysis;
    private final int periodPlace;

    private SobolText(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
        this.analysis = sensitivity.indices();
        this.periodPlace = analysis.place(sensitivity.period());
    }

    /** The text of the indices of {@code sensitivity}. */
    static String text(Sensitivity sensitivity) {
        return new SobolText(sensitivity).text();
    }

    private String text() {
        if (Double.isNaN(analysis.everything().in(periodPlace).total())) {
            return TextTable.paragraph(sensitivity.period() + " of " + analysis.metric()
                    + " is the same on every path, so there is no variance to explain.");
        }
        return TextTable.paragraph("Sobol' indices on " + PlanWords.paths(analysis.plan())
                        + ": the part of the variance of " + sensitivity.period()
                        + " that would go if a group were known"
                        + " (first), or stay if all other groups were known (total), with 95 % intervals.")
                + largest()
                + TextTable.paragraph("Each by itself, the groups explain "
                        + share(analysis.additive().get(periodPlace))
                        + " of it; the rest is interaction. Check: a group that draws nothing has "
                        + part(analysis.nothing()) + ", all inputs together have " + part(analysis.everything())
                        + " where the exact value is 100 %." + without())
                + byYear();
    }

    /** A sentence, after a space, about the groups without effect that the tornado does not name. */
    private String without() {
        List<Address> named = sensitivity.tornado().withoutEffect();
        List<String> none = analysis.groups().stream()
                .filter(indices -> indices.in(periodPlace).total() == 0)
                .map(GroupIndices::group)
                .filter(group -> !named.containsAll(group.addresses()))
                .map(InputGroup::name)
                .toList();
        return none.isEmpty() ? "" : " Without effect on any path: " + String.join(", ", none) + ".";
    }

    private String largest() {
        TextTable table = new TextTable(1);
        for (Optional<InputKind> side : SensitivityText.SIDES) {
            List<GroupIndices> groups = analysis.largest(side, periodPlace);
            if (!groups.isEmpty()) {
                table.row(List.of(SensitivityText.heading(side), "first, %", "total, %"));
            }
            side.flatMap(analysis::side).ifPresent(indices -> table.row(row(indices)));
            groups.stream().limit(MAX_SHOWN).forEach(indices -> table.row(row(indices)));
            if (groups.size() > MAX_SHOWN) {
                double next = groups.get(MAX_SHOWN).in(periodPlace).total();
                table.row(List.of(
                        "  " + (groups.size() - MAX_SHOWN) + " more", "", "at most " + Amounts.brief(100 * next)));
            }
        }
        return table.text("  ");
    }

    private List<String> row(GroupIndices indices) {
        SobolIndex index = indices.in(periodPlace);
        return List.of(
                "  " + indices.group().name(),
                interval(index.first(), index.firstError()),
                interval(index.total(), index.totalError()));
    }

    /** A value and its interval in percent, to the first digit of its error. */
    private String interval(double value, double error) {
        ConfidenceInterval interval = ConfidenceInterval.around(100 * value, 100 * error, analysis.plan());
        int decimals = error > 0 ? Amounts.decimals(100 * error, 1) : 0;
        return Amounts.fixed(100 * value, decimals) + " (" + Amounts.fixed(interval.low(), decimals) + " to "
                + Amounts.fixed(interval.high(), decimals) + ")";
    }

    private static String share(Estimate part) {
        return Amounts.withError(100 * part.value(), 100 * part.standardError()) + " %";
    }

    private String part(GroupIndices indices) {
        SobolIndex index = indices.in(periodPlace);
        return share(new Estimate(index.first(), index.firstError())) + " and "
                + share(new Estimate(index.total(), index.totalError()));
    }

    private String byYear() {
        List<Integer> years = years();
        if (years.size() < 2) {
            return "";
        }
        TextTable table = new TextTable(1);
        List<String> head = new ArrayList<>(List.of("First index by year, %"));
        years.forEach(year -> head.add(HorizonWords.period(
                sensitivity.scenario().horizon(), analysis.periods().get(year))));
        table.row(head);
        for (GroupIndices indices : analysis.largestOfAnyYear(MAX_BY_YEAR)) {
            List<String> row = new ArrayList<>(List.of("  " + indices.group().name()));
            years.forEach(year -> row.add(brief(indices.in(year))));
            table.row(row);
        }
        return "\n" + table.text("  ");
    }

    /** The places of the years that are shown: all years, or some at equal distances. */
    private List<Integer> years() {
        List<Integer> all = IntStream.range(0, analysis.periods().size())
                .filter(k -> analysis.periods().get(k).isYear())
                .boxed()
                .toList();
        int step = (all.size() + MAX_YEARS - 1) / MAX_YEARS;
        return all.stream().filter(k -> k % step == 0).toList();
    }

    private static String brief(SobolIndex index) {
        return Double.isNaN(index.first())
                ? "–"
                : Amounts.fixed(100 * index.first(), 0) + " ±" + error(100 * index.firstError());
    }

    private static String error(double percent) {
        return Amounts.fixed(percent, percent < 0.95 ? 1 : 0);
    }
}
