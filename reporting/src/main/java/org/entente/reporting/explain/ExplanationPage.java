package org.entente.reporting.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.model.Horizon;
import org.entente.model.Scenario;
import org.entente.model.term.Term;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.analysis.SpokenValue;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.reporting.html.PagePart;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.GainSourceWords;
import org.entente.reporting.words.HorizonWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.MonthWords;
import org.entente.reporting.words.TermWords;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.explain.Explanation;
import org.entente.simulation.explain.Trace;
import org.entente.simulation.metric.GainSource;

/** The page of an explanation: what the parties gain on the path, then each part of the scenario year by year. */
final class ExplanationPage {

    private static final int MAX_ANSWERS = 6;
    private static final int DIGITS = 3;

    /** What is smaller is rounding. */
    private static final double NOTHING = 0.5e-6;

    private final Explanation explanation;
    private final Scenario scenario;
    private final Horizon horizon;
    private final SpokenValue words;
    private final Map<String, String> titles = new LinkedHashMap<>();

    private ExplanationPage(Explanation explanation) {
        this.explanation = explanation;
        this.scenario = explanation.scenario();
        this.horizon = scenario.horizon();
        this.words = new SpokenValue(Dimension.MONEY, MoneyWords.of(scenario));
        explanation
                .traces()
                .forEach(trace -> titles.put(
                        trace.address().text(), ownTitle(trace.address().text())));
    }

    /** The page of {@code explanation}. */
    static AnalysisPage page(Explanation explanation) {
        return new ExplanationPage(explanation).page();
    }

    private AnalysisPage page() {
        List<Trace> ordered = ExplanationText.ORDER.stream()
                .flatMap(kind -> explanation.traces().stream()
                        .filter(trace ->
                                trace.address().text().split("\\.", 2)[0].equals(kind)))
                .toList();
        List<Named> tables = new ArrayList<>(List.of(Named.shown("What each part leads to", results(ordered))));
        ordered.forEach(trace -> tables.add(Named.shown(titleOf(trace), years(trace))
                .linked(trace.address().text(), links(trace.address().text()))));
        return new AnalysisPage(
                "What happens on the median path",
                scenario.title(),
                answers(),
                "One path: " + ExplanationText.medians(explanation) + ", and nothing is random. It is no"
                        + " forecast: what happens on average is another number. Amounts are in "
                        + words.money().plural() + ", undiscounted; only what adds up has a total."
                        + HorizonWords.partialYears(horizon),
                tables,
                Optional.empty());
    }

    // ------------------------------------------------------------------ the answer

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        explanation.traces().stream()
                .filter(trace -> trace.address().text().startsWith("parties."))
                .filter(trace -> Math.abs(gain(trace)) > NOTHING)
                .sorted(Comparator.comparingDouble(trace -> -Math.abs(gain(trace))))
                .limit(MAX_ANSWERS)
                .forEach(trace -> answers.add("On this path, " + titleOf(trace)
                        + (gain(trace) < 0 ? " loses " : " gains ") + words.size(new Estimate(gain(trace), 0))
                        + " in total" + most(trace) + "."));
        answers.add(events());
        return answers;
    }

    private double gain(Trace trace) {
        return line(trace, "gain").map(this::total).orElse(0.0);
    }

    private static Optional<Trace.Line> line(Trace trace, String label) {
        return trace.lines().stream().filter(line -> line.label().equals(label)).findFirst();
    }

    private double total(Trace.Line line) {
        return line.over(0, horizon.months());
    }

    /** The line of a party with the largest total besides its gain, which may be more than the gain itself. */
    private String most(Trace trace) {
        return trace.lines().stream()
                .filter(line -> line.isFlow() && !line.label().equals("gain") && Math.abs(total(line)) > NOTHING)
                .max(Comparator.comparingDouble(line -> Math.abs(total(line))))
                .map(line -> (isMost(total(line), gain(trace)) ? ", most of it from " : "; its largest part is ")
                        + source(line.label()) + " (" + words.value(new Estimate(total(line), 0)) + ")")
                .orElse("");
    }

    private static boolean isMost(double part, double whole) {
        return part / whole > 0.5 && part / whole <= 1;
    }

    private static String source(String label) {
        return Arrays.stream(GainSource.values())
                .filter(source -> source.label().equals(label))
                .findFirst()
                .map(source -> GainSourceWords.title(source).toLowerCase(Locale.ROOT))
                .orElse(label);
    }

    private String events() {
        if (explanation.events().isEmpty()) {
            return scenario.triggeredEvents().isEmpty()
                    ? "No event happens on this path."
                    : "No event happens on this path but those that it brings about.";
        }
        List<String> events = new ArrayList<>();
        new TreeMap<>(explanation.events())
                .forEach((name, month) -> events.add(title("events." + name) + " in " + MonthWords.text(month)));
        return "These events are given: " + String.join(", ", events) + ".";
    }

    // ------------------------------------------------------------------ titles and links

    private String titleOf(Trace trace) {
        return titles.getOrDefault(trace.address().text(), trace.address().text());
    }

    /** The title; of what is called like a party, with the kind of thing it is. */
    private String ownTitle(String address) {
        String title = title(address);
        long called = explanation.traces().stream()
                .filter(trace -> title(trace.address().text()).equals(title))
                .count();
        return called == 1 || address.startsWith("parties.")
                ? title
                : title + " (" + address.replaceFirst("s?\\..*", "") + ")";
    }

    private String title(String address) {
        int dot = address.indexOf('.');
        String name = address.substring(dot + 1);
        return switch (dot < 0 ? address : address.substring(0, dot)) {
            case "parties" ->
                Optional.ofNullable(scenario.parties().get(name))
                        .map(party -> party.title())
                        .orElse(name);
            case "terms" -> TermWords.title(scenario, name);
            case "products" ->
                Optional.ofNullable(scenario.products().get(name))
                        .map(product -> product.title())
                        .orElse(name);
            case "clouds" ->
                Optional.ofNullable(scenario.clouds().get(name))
                        .map(cloud -> cloud.title())
                        .orElse(name);
            case "events" ->
                Optional.ofNullable(scenario.events().get(name))
                        .map(event -> event.title())
                        .orElse(name);
            case "compute" -> "Compute";
            default -> address;
        };
    }

    /** From a term to the parties, the cloud and the terms that it is about, and from those back to it. */
    private List<PagePart> links(String address) {
        List<PagePart> links = new ArrayList<>();
        for (Term term : scenario.terms().values()) {
            String termAddress = "terms." + term.name();
            List<String> parts = RelatedParts.of(term);
            if (address.equals(termAddress)) {
                parts.stream()
                        .distinct()
                        .filter(titles::containsKey)
                        .forEach(part -> links.add(new PagePart(part, titles.getOrDefault(part, part))));
            } else if (parts.contains(address) && titles.containsKey(termAddress)) {
                links.add(new PagePart(termAddress, titles.getOrDefault(termAddress, termAddress)));
            }
        }
        return links;
    }

    // ------------------------------------------------------------------ the tables

    private HtmlTable results(List<Trace> traces) {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Trace trace : traces) {
            ExplanationText.RESULTS.stream()
                    .flatMap(label -> line(trace, label).stream())
                    .findFirst()
                    .filter(this::isSomething)
                    .ifPresent(line -> rows.add(row(titleOf(trace) + ", " + line.label(), line)));
        }
        return table("What each part leads to, " + words.money().label() + " a year", rows);
    }

    private boolean isSomething(Trace.Line line) {
        return IntStream.range(0, line.values().size())
                .mapToDouble(line.values()::get)
                .anyMatch(value -> Math.abs(value) > NOTHING);
    }

    private HtmlTable years(Trace trace) {
        return table(
                titleOf(trace) + ": " + words.money().label() + " a year, unless another unit is named",
                trace.lines().stream().map(line -> row(label(line), line)).toList());
    }

    /** What a line is called: a source of a gain by its title. */
    private static String label(Trace.Line line) {
        return Arrays.stream(GainSource.values())
                .filter(source -> source.label().equals(line.label()))
                .findFirst()
                .map(GainSourceWords::title)
                .orElse(line.label());
    }

    private HtmlTable table(String caption, List<List<HtmlCell>> rows) {
        List<String> header = new ArrayList<>(List.of("Line"));
        horizon.years().forEach(year -> header.add(HorizonWords.year(horizon, year)));
        header.add("Total");
        return new HtmlTable(caption, header, rows, false);
    }

    private List<HtmlCell> row(String label, Trace.Line line) {
        List<Double> values = ExplanationYears.values(horizon, line);
        double total = total(line);
        double largest = values.stream()
                .mapToDouble(value -> Double.isFinite(value) ? Math.abs(value) : 0)
                .max()
                .orElse(0);
        int decimals = Amounts.decimals(line.isFlow() ? Math.max(largest, Math.abs(total)) : largest, DIGITS);
        List<HtmlCell> row = new ArrayList<>(List.of(HtmlCell.of(label)));
        values.forEach(value -> row.add(cell(value, decimals)));
        row.add(line.isFlow() ? cell(total, decimals) : HtmlCell.of(""));
        return row;
    }

    private static HtmlCell cell(double value, int decimals) {
        String text = Amounts.fixed(value, decimals);
        return Double.isFinite(value) ? HtmlCell.of(text, value) : HtmlCell.of(text);
    }
}
