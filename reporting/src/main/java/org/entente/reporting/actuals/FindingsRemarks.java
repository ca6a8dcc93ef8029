package org.entente.reporting.actuals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.reporting.folder.ScenarioRemark;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.PercentileWords;
import org.entente.simulation.actuals.Findings;

/** The remarks on what actuals say: how far paths can be relied on, what surprised, what was learnt most. */
public final class FindingsRemarks {

    private static final int MAX_LEARNT = 6;

    /** Less than this part of a variance is not told. */
    private static final double TOLD = 0.1;

    private FindingsRemarks() {}

    /** The remarks on {@code findings} on {@code scenario}, known up to {@code asOf}. */
    public static List<ScenarioRemark> of(Findings findings, Scenario scenario, YearMonth asOf) {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(new Remark(
                "every number",
                "is given what was reported up to " + asOf + "; the effective share of the paths is "
                        + Amounts.percent(findings.effectiveShare()) + ", and the shape k of the largest weights "
                        + Amounts.fixed(findings.paretoShape(), 2)));
        findings.seen()
                .forEach(seen -> remarks.add(new Remark(
                        seen.actual().label(),
                        "was " + Amounts.brief(seen.actual().value()) + ", at "
                                + PercentileWords.label(seen.percentile())
                                + " of what was expected, "
                                + Amounts.brief(seen.expected().p10()) + " to "
                                + Amounts.brief(seen.expected().p90()))));
        InputTitles titles = new InputTitles(scenario);
        findings.learnt().stream()
                .filter(learnt -> learnt.shrinkage() > TOLD || Math.abs(learnt.shift()) > TOLD)
                .limit(MAX_LEARNT)
                .forEach(learnt ->
                        remarks.add(new Remark(titles.title(learnt.address().text()), change(learnt))));
        if (!findings.leftOut().isEmpty()) {
            remarks.add(new Remark("what was reported before the horizon", "is left out"));
        }
        return remarks.stream()
                .map(remark -> new ScenarioRemark(scenario.name(), remark))
                .toList();
    }

    private static String change(Findings.Learnt learnt) {
        return "moves from " + Amounts.brief(learnt.before().p50()) + " to "
                + Amounts.brief(learnt.after().p50()) + ", the range of 80 % from "
                + range(learnt.before()) + " to " + range(learnt.after());
    }

    private static String range(Findings.Spread spread) {
        return Amounts.brief(spread.p10()) + "–" + Amounts.brief(spread.p90());
    }
}
