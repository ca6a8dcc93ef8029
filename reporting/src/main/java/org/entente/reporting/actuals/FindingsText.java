package org.entente.reporting.actuals;

import java.time.YearMonth;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.reporting.words.ActualWords;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.InputNumbers;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.PercentileWords;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.actuals.Findings;

/** The text of what actuals say: where each fell, and what was learnt most. */
public final class FindingsText {

    private static final int MAX_LEARNT = 8;

    private FindingsText() {}

    /** The text of {@code findings} on {@code scenario}, known up to {@code asOf}. */
    public static String text(Findings findings, Scenario scenario, YearMonth asOf) {
        StringBuilder text = new StringBuilder(TextTable.paragraph("Given what was reported up to " + asOf
                + ". Effective share of the paths " + Amounts.percent(findings.effectiveShare())
                + ", shape k of the largest weights " + Amounts.fixed(findings.paretoShape(), 2)
                + (findings.leftOut().isEmpty()
                        ? "."
                        : "; " + findings.leftOut().size() + " that end before the horizon are left out.")));
        if (!findings.seen().isEmpty()) {
            text.append('\n').append(seen(findings, new ActualWords(scenario)).text("  "));
        }
        if (!findings.learnt().isEmpty()) {
            text.append('\n').append(learnt(findings, scenario).text("  "));
        }
        return text.append('\n').toString();
    }

    private static TextTable seen(Findings findings, ActualWords words) {
        TextTable table = new TextTable(1);
        table.row(List.of("reported", "actual", "expected P10", "P50", "P90", "fell at"));
        for (Findings.Seen seen : findings.seen()) {
            table.row(List.of(
                    words.title(seen.actual()),
                    Amounts.brief(seen.actual().value()),
                    Amounts.brief(seen.expected().p10()),
                    Amounts.brief(seen.expected().p50()),
                    Amounts.brief(seen.expected().p90()),
                    PercentileWords.label(seen.percentile())));
        }
        return table;
    }

    private static TextTable learnt(Findings findings, Scenario scenario) {
        InputTitles titles = new InputTitles(scenario);
        TextTable table = new TextTable(1);
        table.row(List.of("learnt of", "before", "P10–P90", "after", "P10–P90", "shift", "shrinkage"));
        findings.learnt().stream()
                .limit(MAX_LEARNT)
                .forEach(learnt -> table.row(List.of(
                        titles.title(learnt.address().text()),
                        number(learnt, learnt.before().p50()),
                        range(learnt, learnt.before()),
                        number(learnt, learnt.after().p50()),
                        range(learnt, learnt.after()),
                        Amounts.fixed(learnt.shift(), 2),
                        Amounts.percent(learnt.shrinkage()))));
        return table;
    }

    private static String range(Findings.Learnt learnt, Findings.Spread spread) {
        return number(learnt, spread.p10()) + "–" + number(learnt, spread.p90());
    }

    private static String number(Findings.Learnt learnt, double value) {
        return InputNumbers.brief(learnt.address().text(), value);
    }
}
