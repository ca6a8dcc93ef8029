package org.entente.reporting.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.batch.CaseTable.Cell;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PlanWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Outcome;

/** The text of a batch: the number of cases, and the range of each party's gain over the cases. */
public final class BatchText {

    private static final int MAX_LABEL_LENGTH = 36;

    private final CaseTable table;
    private final Optional<Horizon> horizon;
    private final MoneyWords money;
    private final CaseLabels labels;
    private final Map<String, Case> cases;
    private final TextTable lines = new TextTable(2);

    private BatchText(CaseTable table, Sweep sweep, BatchRun run) {
        this.table = table;
        this.horizon = run.horizon();
        this.money = run.money();
        this.labels = CaseLabels.of(sweep, List.of());
        this.cases = sweep.byId();
    }

    /** The text of the batch {@code run}, whose files are in {@code folder}. */
    public static String text(BatchRun run, Path folder) throws IOException {
        Sweep sweep = run.sweep();
        CaseTable table = BatchReport.table(run, folder);
        String scenarios = String.join(", ", sweep.scenarios());
        String opening = Amounts.count(run.cases().size()) + (run.cases().size() == 1 ? " case of " : " cases of ")
                + scenarios + ", " + PlanWords.pathsEach(run.plan())
                + run.actuals()
                        .map(known -> ", given what was reported up to " + known.asOf() + " (" + known.file() + ")")
                        .orElse("")
                + ".";
        return TextTable.paragraph(opening) + places(sweep) + new BatchText(table, sweep, run).ranges();
    }

    /** A line for each set of scenarios in which addresses vary; none for one scenario. */
    private static String places(Sweep sweep) {
        if (sweep.scenarios().size() == 1) {
            return "";
        }
        Map<List<String>, List<String>> addresses = new LinkedHashMap<>();
        sweep.addresses()
                .forEach(address -> addresses
                        .computeIfAbsent(sweep.scenariosOf(address), scenarios -> new ArrayList<>())
                        .add(address));
        return addresses.entrySet().stream()
                .map(entry ->
                        TextTable.paragraph(place(entry.getKey(), sweep) + ": " + String.join(", ", entry.getValue())))
                .collect(Collectors.joining());
    }

    private static String place(List<String> scenarios, Sweep sweep) {
        if (scenarios.size() == sweep.scenarios().size()) {
            return "Varied in every scenario";
        }
        String names = String.join(" and ", scenarios);
        return switch (scenarios.size()) {
            case 0 -> "Varied in no scenario";
            case 1 -> "Varied in " + names + " alone";
            default -> "Varied in " + names;
        };
    }

    /** The ranges of the parties' gains, or of all metrics if the batch reports no gains. */
    private String ranges() {
        List<Outcome> gains = table.outcomes().stream()
                .filter(outcome -> outcome.metric().isOf(MetricFamily.GAIN)
                        && outcome.metric().detail().isEmpty())
                .toList();
        List<Outcome> shown = gains.isEmpty() ? table.outcomes() : gains;
        if (shown.isEmpty()) {
            return "";
        }
        lines.row(List.of("mean", "", "lowest", "in case", "highest", "in case"));
        shown.forEach(this::row);
        return "\n" + lines.text("  ")
                + "\n"
                + TextTable.paragraph(money.capitalised() + ", or years; ± is the standard error of a mean.");
    }

    private void row(Outcome outcome) {
        Comparator<String> byMean =
                Comparator.comparingDouble(id -> cell(outcome, id).mean());
        List<String> ids =
                table.cells().getOrDefault(outcome, Map.of()).keySet().stream().toList();
        Optional<String> lowest = ids.stream().min(byMean);
        Optional<String> highest = ids.stream().max(byMean);
        lowest.ifPresent(low -> highest.ifPresent(high -> lines.row(List.of(
                outcome.metric().name(),
                HorizonWords.period(horizon, outcome.period()),
                amount(outcome, low),
                label(low),
                amount(outcome, high),
                label(high)))));
    }

    private String label(String id) {
        String label = labels.label(Maps.require(cases, id));
        return label.length() <= MAX_LABEL_LENGTH ? label : label.substring(0, MAX_LABEL_LENGTH - 1) + "…";
    }

    private Cell cell(Outcome outcome, String id) {
        return table.cell(outcome, id).orElseThrow();
    }

    private String amount(Outcome outcome, String id) {
        Cell cell = cell(outcome, id);
        return outcome.metric().kind() == Metric.Kind.DATE
                ? Amounts.fixed(cell.mean(), 1).replace(",", "")
                : Amounts.withError(cell.mean(), cell.standardError());
    }
}
