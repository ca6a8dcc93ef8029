package org.entente.reporting.actuals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.words.ActualWords;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.PercentileWords;
import org.entente.simulation.actuals.Findings;

/**
 * The part of a page that tells what is known: what was reported, and what was learnt.
 *
 * @param sentences what every number is given, then how far the paths can be relied on
 * @param tables where each actual fell in what was expected, and each input before and after
 */
public record KnownPart(List<String> sentences, List<HtmlTable> tables) {

    /** The id of the part in a page. */
    public static final String ID = "known";

    /** The title of the part. */
    public static final String TITLE = "What is known";

    public KnownPart {
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
    }

    /** The part of the page of the run of {@code info}; empty where nothing is known. */
    public static Optional<KnownPart> of(RunInfo info) {
        return info.actuals()
                .flatMap(origin -> info.files().stream()
                        .map(ScenarioFile::scenario)
                        .filter(scenario -> scenario.name().equals(origin.scenario()))
                        .findFirst()
                        .flatMap(scenario -> of(origin, scenario)));
    }

    /** The part that tells what {@code origin} says of {@code scenario}; empty where it is only held against a run. */
    public static Optional<KnownPart> of(ActualsOrigin origin, Scenario scenario) {
        return origin.findings()
                .map(findings -> new KnownPart(sentences(origin, findings, scenario), tables(findings, scenario)));
    }

    /** What every number of the page is given, in one sentence. */
    public String given() {
        return sentences.get(0);
    }

    private static List<String> sentences(ActualsOrigin origin, Findings findings, Scenario scenario) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Every number is given what was reported up to " + origin.asOf() + " (" + origin.file() + "), as"
                + " observed of " + scenario.title() + ".");
        sentences.add("The effective share of the paths is " + Amounts.percent(findings.effectiveShare())
                + ", and the shape k of the largest weights is " + Amounts.fixed(findings.paretoShape(), 2)
                + "; above 0.7 the run would have been refused.");
        if (!findings.leftOut().isEmpty()) {
            sentences.add(findings.leftOut().size()
                    + (findings.leftOut().size() == 1 ? " observation that ends" : " observations that end")
                    + " before the horizon " + (findings.leftOut().size() == 1 ? "is" : "are") + " left out.");
        }
        origin.earlier().ifPresent(folder -> sentences.add("This run updates " + folder + "."));
        return sentences;
    }

    private static List<HtmlTable> tables(Findings findings, Scenario scenario) {
        List<HtmlTable> tables = new ArrayList<>();
        if (!findings.seen().isEmpty()) {
            tables.add(seen(findings, scenario));
        }
        if (!findings.learnt().isEmpty()) {
            tables.add(learnt(findings, scenario));
        }
        return tables;
    }

    private static HtmlTable seen(Findings findings, Scenario scenario) {
        ActualWords words = new ActualWords(scenario);
        return new HtmlTable(
                "What was reported, and what was expected of it before: "
                        + MoneyWords.of(scenario).label(),
                List.of("Reported", "Actual", "Expected P10", "Median", "P90", "Fell at", "Source"),
                findings.seen().stream()
                        .map(seen -> List.of(
                                HtmlCell.of(words.title(seen.actual())),
                                HtmlCell.of(seen.actual().value()),
                                HtmlCell.of(seen.expected().p10()),
                                HtmlCell.of(seen.expected().p50()),
                                HtmlCell.of(seen.expected().p90()),
                                HtmlCell.of(PercentileWords.label(seen.percentile()), seen.percentile()),
                                HtmlCell.of(seen.actual().source())))
                        .toList(),
                false);
    }

    private static HtmlTable learnt(Findings findings, Scenario scenario) {
        InputTitles titles = new InputTitles(scenario);
        return new HtmlTable(
                "What was learnt of each input. Shift is in standard deviations; shrinkage is the part of the variance"
                        + " that is gone",
                List.of(
                        "Input",
                        "Median before",
                        "P10–P90 before",
                        "Median after",
                        "P10–P90 after",
                        "Shift",
                        "Shrinkage"),
                findings.learnt().stream()
                        .map(learnt -> List.of(
                                HtmlCell.of(titles.title(learnt.address().text())),
                                HtmlCell.of(titles.value(
                                        learnt.address(), learnt.before().p50())),
                                HtmlCell.of(range(titles, learnt, learnt.before())),
                                HtmlCell.of(titles.value(
                                        learnt.address(), learnt.after().p50())),
                                HtmlCell.of(range(titles, learnt, learnt.after())),
                                HtmlCell.of(Amounts.fixed(learnt.shift(), 2), learnt.shift()),
                                HtmlCell.of(Amounts.percent(learnt.shrinkage()), learnt.shrinkage())))
                        .toList(),
                false);
    }

    private static String range(InputTitles titles, Findings.Learnt learnt, Findings.Spread spread) {
        return titles.value(learnt.address(), spread.p10()) + " – " + titles.value(learnt.address(), spread.p90());
    }
}
