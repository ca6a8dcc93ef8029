package org.entente.reporting.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.model.Address;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.Words;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.Restriction;
import org.entente.simulation.discovery.Rule;
import org.entente.simulation.discovery.TestedBox;
import org.entente.simulation.discovery.TestedRestriction;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.InputKind;

/** The page of a discovery: how often the outcome happens, and within which limits of inputs it happens often. */
final class DiscoveryPage {

    private static final double PERCENT = 100;

    /** An error above this part of a probability makes it rough. */
    private static final double ROUGH = 0.02;

    private final Discovery discovery;
    private final RunInfo info;
    private final InputTitles inputs;
    private final String clause;

    private DiscoveryPage(Discovery discovery, RunInfo info) {
        this.discovery = discovery;
        this.info = info;
        this.inputs = new InputTitles(discovery.scenario());
        this.clause = OutcomeWords.titled(discovery);
    }

    /** The page of {@code discovery}. */
    static AnalysisPage page(Discovery discovery, RunInfo info) {
        return new DiscoveryPage(discovery, info).page();
    }

    private AnalysisPage page() {
        List<Named> tables = new ArrayList<>();
        for (int k = 0; k < discovery.rules().size(); k++) {
            Rule rule = discovery.rules().get(k);
            String name = discovery.rules().size() == 1 ? "the rule" : "rule " + (k + 1);
            String suffix = discovery.rules().size() == 1 ? "" : " of " + name;
            if (!rule.restrictions().isEmpty()) {
                tables.add(Named.shown("Limits" + suffix, limits(name, rule)));
                tables.add(Named.shown("Fewer inputs" + suffix, simplifications(name, rule)));
            }
            tables.add(Named.folded("Larger and smaller boxes" + suffix, trajectory(name, rule)));
        }
        return new AnalysisPage(
                "When " + clause,
                discovery.scenario().title(),
                answers(),
                "Density: how often the outcome happens within the limits. Coverage: the part of the paths with the"
                        + " outcome that lies within the limits. Rules were found on a training half of the paths; all"
                        + " numbers here come from the other half. ± is the standard error of the simulation. p: the"
                        + " probability of a rule at least as dense if the limits of that input had no effect.",
                tables,
                AnalysisPage.fromBaseline(info.files()));
    }

    // ------------------------------------------------------------------ the answer

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        if (discovery.hasRule()) {
            for (int k = 0; k < discovery.rules().size(); k++) {
                addSentences(answers, discovery.rules().get(k), k == 0);
            }
        } else if (discovery.rules().isEmpty()) {
            answers.add("Nothing is left to explain: the outcome happens, or does not happen, on fewer than "
                    + Discovery.MIN_PATHS_OF_EACH_KIND + " paths of a half.");
        } else {
            answers.add("No rule of at most " + discovery.options().inputs()
                    + (discovery.options().inputs() == 1 ? " input" : " inputs") + " says more about when " + clause
                    + ": rules found on one half of the paths failed on the other.");
        }
        answers.add("Without any rule, " + clause + OutcomeWords.detail(discovery) + " on " + part(discovery.share())
                + " of the paths.");
        if (discovery.rules().size() > 1) {
            answers.add(
                    "Together the rules cover " + part(discovery.covered()) + " of the paths on which " + clause + ".");
        }
        return answers;
    }

    private void addSentences(List<String> answers, Rule rule, boolean isFirst) {
        TestedBox box = rule.box();
        String all = Words.all(rule.restrictions().stream().map(this::limit).toList());
        answers.add((isFirst ? "In " : "Of the remaining paths, in ") + part(box.density())
                + (isFirst ? " of the paths" : " of those") + " on which " + all + ", " + clause + ".");
        answers.add("That is so on " + part(box.mass()) + " of all paths. It covers " + part(box.coverage())
                + (isFirst ? "" : " more") + " of the paths on which " + clause + ".");
    }

    private static String part(Estimate part) {
        boolean isRough = part.standardError() > ROUGH * part.value();
        return (isRough ? "about " : "") + Amounts.percent(part.value());
    }

    private String limit(TestedRestriction tested) {
        String title = inputs.title(tested.restriction().input());
        return switch (tested.kind()) {
            case EVENT -> title + " " + range(tested);
            case NOISE -> "the " + lower(title) + " add up to " + RestrictionWords.rangeWithPercentiles(tested);
            case TERM, DRIVER -> "“" + title + "” is " + range(tested);
        };
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** The limits with units and percentiles. */
    private String range(TestedRestriction tested) {
        if (tested.kind() == InputKind.EVENT || tested.kind() == InputKind.NOISE) {
            return RestrictionWords.rangeWithPercentiles(tested);
        }
        Address address = new Address(tested.restriction().input());
        double low = tested.restriction().low();
        double high = tested.restriction().high();
        String range = Double.isInfinite(low)
                ? "at most " + inputs.value(address, high)
                : Double.isInfinite(high)
                        ? "at least " + inputs.value(address, low)
                        : low == high
                                ? inputs.value(address, low)
                                : "between " + inputs.value(address, low) + " and " + inputs.value(address, high);
        return range + " (its " + RestrictionWords.percentiles(tested) + ")";
    }

    // ------------------------------------------------------------------ the tables

    private HtmlTable limits(String name, Rule rule) {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (TestedRestriction tested : rule.restrictions()) {
            rows.add(List.of(
                    HtmlCell.of(inputs.title(tested.restriction().input())),
                    HtmlCell.of(range(tested)),
                    percent(tested.without().density()),
                    percent(tested.without().coverage()),
                    HtmlCell.of(DiscoveryText.p(tested.p()), tested.p()),
                    HtmlCell.of(tested.restriction().input())));
        }
        return new HtmlTable(
                "Limits of " + name + ", and what it would be without each",
                List.of("Input", "Limit", "Density without it", "Coverage without it", "p", "Address"),
                rows,
                false);
    }

    private HtmlTable simplifications(String name, Rule rule) {
        List<List<HtmlCell>> rows = new ArrayList<>();
        List<TestedBox> upwards = new ArrayList<>(rule.simplifications());
        Collections.reverse(upwards);
        upwards.stream()
                .filter(box -> !box.box().restrictions().isEmpty())
                .forEach(box -> rows.add(row(names(box), box)));
        return new HtmlTable(
                "The best rule of one input, of two, and so on, up to " + name,
                List.of("Inputs", "Density", "Coverage", "Of all paths"),
                rows,
                false);
    }

    private String names(TestedBox box) {
        return box.box().restrictions().stream()
                .map(Restriction::input)
                .map(inputs::title)
                .collect(Collectors.joining("; "));
    }

    private HtmlTable trajectory(String name, Rule rule) {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (int number = 0; number < rule.trajectory().size(); number++) {
            String label = number == 0 ? "no limits" : "--box " + number;
            rows.add(row(
                    number == rule.number() ? label + " (the rule)" : label,
                    rule.trajectory().get(number)));
        }
        return new HtmlTable(
                "Larger and smaller boxes than " + name + ", any of which --box takes",
                List.of("Box", "Density", "Coverage", "Of all paths"),
                rows,
                false);
    }

    private static List<HtmlCell> row(String label, TestedBox box) {
        return List.of(HtmlCell.of(label), percent(box.density()), percent(box.coverage()), percent(box.mass()));
    }

    private static HtmlCell percent(Estimate part) {
        return Double.isNaN(part.value())
                ? HtmlCell.of("–")
                : HtmlCell.of(
                        Amounts.withError(PERCENT * part.value(), PERCENT * part.standardError()) + " %", part.value());
    }
}
