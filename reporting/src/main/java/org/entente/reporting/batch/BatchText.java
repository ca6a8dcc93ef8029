package org.entente.reporting.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.batch.CaseTable.Cell;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.PlanWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Outcome;

/** A batch on a page: how many cases there are, and between which of them each party's gain lies. */
public final class BatchText {

    private static final int MAX_LABEL = 36;

    private final CaseTable table;
    private final Map<String, String> labels = new HashMap<>();
    private final TextTable lines = new TextTable(2);

    private BatchText(CaseTable table, Sweep sweep) {
        this.table = table;
        CaseLabels of = CaseLabels.of(sweep);
        sweep.cases().forEach(sweepCase -> labels.put(sweepCase.id(), of.label(sweepCase)));
    }

    /** The text of the batch {@code run}, whose files are in {@code folder}. */
    public static String of(BatchRun run, Path folder) throws IOException {
        Sweep sweep = run.sweep();
        CaseTable table = CaseTable.read(folder.resolve(BatchReport.SUMMARY), sweep.selection());
        String of = String.join(", ", sweep.scenarios());
        String begin = Amounts.count(run.cases().size()) + (run.cases().size() == 1 ? " case of " : " cases of ") + of
                + ", " + PlanWords.paths(run.plan()) + " each.";
        return TextTable.paragraph(begin) + new BatchText(table, sweep).ranges();
    }

    /** What parties gain; of a batch that does not report that, what it does. */
    private String ranges() {
        List<Outcome> gains = table.columns().stream()
                .filter(column -> column.metric().isOf(MetricFamily.GAIN))
                .toList();
        List<Outcome> shown = gains.isEmpty() ? table.columns() : gains;
        if (shown.isEmpty()) {
            return "";
        }
        lines.row(List.of("mean", "", "lowest", "in case", "highest", "in case"));
        shown.forEach(this::row);
        return "\n" + lines.text("  ")
                + "\n"
                + TextTable.paragraph("Billions of US dollars, or years; ± is the standard error of a mean.");
    }

    private void row(Outcome column) {
        Comparator<String> byMean =
                Comparator.comparingDouble(id -> cell(column, id).mean());
        List<String> ids =
                table.cells().getOrDefault(column, Map.of()).keySet().stream().toList();
        Optional<String> lowest = ids.stream().min(byMean);
        Optional<String> highest = ids.stream().max(byMean);
        lowest.ifPresent(low -> highest.ifPresent(high -> lines.row(List.of(
                column.metric().name(),
                column.period().label(),
                amount(column, low),
                label(low),
                amount(column, high),
                label(high)))));
    }

    private String label(String id) {
        String label = labels.getOrDefault(id, id);
        return label.length() <= MAX_LABEL ? label : id;
    }

    private Cell cell(Outcome column, String id) {
        return table.cell(column, id).orElseThrow();
    }

    private String amount(Outcome column, String id) {
        Cell cell = cell(column, id);
        return column.metric().kind() == Metric.Kind.DATE
                ? Amounts.fixed(cell.mean(), 1).replace(",", "")
                : Amounts.withError(cell.mean(), cell.standardError());
    }
}
