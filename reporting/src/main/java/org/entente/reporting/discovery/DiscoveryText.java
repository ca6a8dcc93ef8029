package org.entente.reporting.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Probabilities;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.discovery.Restriction;
import org.entente.simulation.discovery.Rule;
import org.entente.simulation.discovery.TestedBox;
import org.entente.simulation.discovery.TestedRestriction;
import org.entente.simulation.experiment.Estimate;

/** The text of a discovery: a sentence for each rule, then the tables of the rule. */
public final class DiscoveryText {

    /** Simplifications with more inputs are left to the files. */
    private static final int MAX_INPUTS = 6;

    /** The coverages, as fractions of the rule's maximum, of the alternative boxes that are listed. */
    private static final List<Double> LISTED_COVERAGES = List.of(0.95, 0.75, 0.5, 0.25, 0.1);

    private static final String EXPLANATION = TextTable.paragraph("Density: how often the outcome happens within"
            + " the limits. Coverage: the part of the paths with the outcome that lies within the limits. Rules"
            + " were found on"
            + " a training half of the paths and evaluated on a test half; all these numbers come from the test"
            + " half. ± is"
            + " the standard error. p: the probability of a rule at least as dense if the limits of that input"
            + " had no effect."
            + " --inputs N takes a rule of at most N inputs, --box N another box.");

    /** The wording of a rule's sentence: later rules speak of the paths that the first leaves. */
    private enum Turn {
        FIRST("In ", " of the paths on which ", ""),
        LATER("Of the remaining paths, in ", " of those on which ", "a further ");

        private final String begin;
        private final String condition;
        private final String further;

        Turn(String begin, String condition, String further) {
            this.begin = begin;
            this.condition = condition;
            this.further = further;
        }
    }

    private DiscoveryText() {}

    /** The text of {@code discovery}. */
    public static String text(Discovery discovery) {
        String clause = OutcomeWords.clause(discovery);
        String text = TextTable.paragraph(capital(clause) + OutcomeWords.detail(discovery) + " on "
                + percent(discovery.share()) + " of the paths of "
                + discovery.scenario().name() + ".");
        return text
                + '\n'
                + (discovery.hasRule() ? rules(discovery, clause) + '\n' + EXPLANATION : noRule(discovery, clause));
    }

    private static String noRule(Discovery discovery, String clause) {
        if (discovery.rules().isEmpty()) {
            return TextTable.paragraph(
                    "Nothing is left to explain: a rule is sought only where the outcome happens, and"
                            + " does not happen, on at least " + Discovery.MIN_PATHS_OF_EACH_KIND
                            + " paths of each half. More paths (--paths) or another limit may help.");
        }
        int inputs = discovery.options().inputs();
        return TextTable.paragraph("No rule of at most " + inputs + (inputs == 1 ? " input" : " inputs")
                + " says more about when " + clause
                + ": rules found on the training half of the paths failed on the test half.");
    }

    private static String rules(Discovery discovery, String clause) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < discovery.rules().size(); k++) {
            parts.add(rule(discovery.rules().get(k), k == 0 ? Turn.FIRST : Turn.LATER, clause));
        }
        if (discovery.rules().size() < discovery.options().rules()) {
            parts.add(TextTable.paragraph("No further rule on the remaining paths passes the test."));
        }
        if (discovery.rules().size() > 1) {
            parts.add(TextTable.paragraph("Together the rules cover " + percent(discovery.covered())
                    + " of the paths on which " + clause + "."));
        }
        return String.join("\n", parts);
    }

    private static String rule(Rule rule, Turn turn, String clause) {
        return String.join(
                "\n",
                TextTable.paragraph(sentence(rule, turn, clause)),
                bounds(rule).text("  "),
                simplifications(rule).text("  "),
                otherBoxes(rule).text("  "));
    }

    /** The rule as a sentence. */
    private static String sentence(Rule rule, Turn turn, String clause) {
        TestedBox box = rule.box();
        List<String> conditions =
                rule.restrictions().stream().map(RestrictionWords::clause).toList();
        int last = conditions.size() - 1;
        String all = conditions.subList(0, last).stream()
                        .map(condition -> condition + ", ")
                        .collect(Collectors.joining())
                + (last > 0 ? "and " : "")
                + conditions.get(last);
        return turn.begin + percent(box.density())
                + turn.condition + all + ", " + clause
                + ". This holds on " + percent(box.mass()) + " of all paths and covers "
                + turn.further + percent(box.coverage()) + " of those on which " + clause + ".";
    }

    private static TextTable bounds(Rule rule) {
        TextTable table = new TextTable(1);
        table.row(List.of("without the limits of", "density", "coverage", "p"));
        for (TestedRestriction tested : rule.restrictions()) {
            table.row(List.of(
                    tested.restriction().input(),
                    percent(tested.without().density()),
                    percent(tested.without().coverage()),
                    p(tested.p())));
        }
        return table;
    }

    /** The table of the best rules of one input, of two, and so on. */
    private static TextTable simplifications(Rule rule) {
        TextTable table = new TextTable(1);
        table.row(List.of("the best rule of", "density", "coverage", "of all paths"));
        List<TestedBox> upwards = new ArrayList<>(rule.simplifications());
        Collections.reverse(upwards);
        List<String> before = List.of();
        for (TestedBox box : upwards) {
            List<String> inputs =
                    box.box().restrictions().stream().map(Restriction::input).toList();
            if (!inputs.isEmpty() && inputs.size() <= MAX_INPUTS) {
                table.row(List.of(
                        label(inputs, before), percent(box.density()), percent(box.coverage()), percent(box.mass())));
                before = inputs;
            }
        }
        return table;
    }

    /** The table of larger and smaller boxes of the same inputs. */
    private static TextTable otherBoxes(Rule rule) {
        TextTable table = new TextTable(1);
        table.row(List.of("the same inputs", "density", "coverage", "of all paths"));
        TreeSet<Integer> numbers = new TreeSet<>();
        double all = rule.trajectory().get(0).box().coverage();
        LISTED_COVERAGES.forEach(part -> numbers.add(nearest(rule, part * all)));
        numbers.add(rule.number());
        for (int number : numbers) {
            TestedBox box = rule.trajectory().get(number);
            String label = number == rule.number() ? "the rule" : number == 0 ? "no limits" : "--box " + number;
            table.row(List.of(label, percent(box.density()), percent(box.coverage()), percent(box.mass())));
        }
        return table;
    }

    private static int nearest(Rule rule, double coverage) {
        return IntStream.range(0, rule.trajectory().size())
                .boxed()
                .min(Comparator.comparingDouble(
                        number -> Math.abs(rule.trajectory().get(number).box().coverage() - coverage)))
                .orElseThrow();
    }

    private static String label(List<String> inputs, List<String> before) {
        String added = inputs.stream().filter(input -> !before.contains(input)).collect(Collectors.joining(", "));
        return before.isEmpty() ? added : "  and " + added;
    }

    /** {@code part} in percent, with its standard error. */
    static String percent(Estimate part) {
        return Probabilities.text(part);
    }

    /** A p-value. */
    static String p(double p) {
        return p < 1e-9 ? "<1e-9" : p < 0.001 ? String.format(Locale.ROOT, "%.0e", p) : Amounts.exact(p);
    }

    private static String capital(String clause) {
        return clause.startsWith("the ") ? "T" + clause.substring(1) : clause; // names stay as they are
    }
}
