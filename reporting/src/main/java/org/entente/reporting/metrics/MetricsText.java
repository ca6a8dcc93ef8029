package org.entente.reporting.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.model.Scenario;
import org.entente.reporting.words.MetricWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.Screen;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.MetricFamily.Subject;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;

/** The text about what can be asked for: metrics with unit and meaning, periods and statistics. */
public final class MetricsText {

    private static final String INDENT = "  ";
    private static final int GAP = 2;

    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    private MetricsText(Screen screen) {
        this.screen = screen;
    }

    /** What can be asked of any scenario: the forms of the names of metrics. */
    public static String text(Screen screen) {
        MetricsText text = new MetricsText(screen);
        text.paragraph(
                "Metrics, by the forms of their names. 'entente metrics SCENARIO' lists those of a scenario, with"
                        + " their units.");
        for (Metric.Kind kind : Metric.Kind.values()) {
            text.heading(heading(kind, "the money of the scenario"));
            text.list(Arrays.stream(MetricFamily.values())
                    .flatMap(family -> forms(family).stream())
                    .filter(form -> form.kind() == kind)
                    .map(form -> new Entry(form.name(), MetricWords.meaning(form)))
                    .toList());
        }
        text.sources();
        text.asking("'2028 of revenue'");
        return text.text.toString();
    }

    /** What can be asked of {@code scenario}, which reports {@code metrics}. */
    public static String text(Scenario scenario, Collection<Metric> metrics, Screen screen) {
        MetricsText text = new MetricsText(screen);
        MetricWords words = new MetricWords(scenario);
        text.paragraph("Metrics of " + scenario.name() + ", from "
                + scenario.horizon().from() + " to " + scenario.horizon().to() + ".");
        for (Metric.Kind kind : Metric.Kind.values()) {
            text.heading(heading(kind, MoneyWords.of(scenario).plural()));
            byFamily(metrics, kind).forEach((family, found) -> {
                text.text.append('\n');
                text.text.append(screen.paragraph(INDENT, INDENT, MetricWords.meaning(family)));
                text.list(found.stream()
                        .map(metric -> new Entry(metric.name(), words.title(metric) + ownUnit(words, scenario, metric)))
                        .toList());
            });
        }
        text.asking("'" + Period.years(scenario.horizon()).get(0) + " of revenue'");
        return text.text.toString();
    }

    private static Map<MetricFamily, List<Metric>> byFamily(Collection<Metric> metrics, Metric.Kind kind) {
        return metrics.stream()
                .filter(metric -> metric.kind() == kind && metric.family().isPresent())
                .collect(Collectors.groupingBy(
                        metric -> metric.family().orElseThrow(), TreeMap::new, Collectors.toList()));
    }

    /** The unit of a metric in the books of a term that has a currency of its own. */
    private static String ownUnit(MetricWords words, Scenario scenario, Metric metric) {
        boolean isOwn = metric.kind() != Metric.Kind.DATE
                && !words.unit(metric).equals(MoneyWords.of(scenario).label());
        return isOwn ? ", " + words.unit(metric) : "";
    }

    private static String heading(Metric.Kind kind, String money) {
        return switch (kind) {
            case FLOW ->
                "Flows, in " + money + ": by year, in total, as present value (npv), and what is due after the"
                        + " horizon (after), where anything is. Without a period: npv.";
            case LEVEL ->
                "Levels, in " + money + ": at the end of each year and of the horizon (end). Without a period:"
                        + " end.";
            case DATE ->
                "Dates: the decimal year (date), or 1 where it has come by the end of a year or of the horizon"
                        + " (end), and 0 where not, so that the mean is a probability. Without a period: end.";
        };
    }

    /** The metrics of a family about a subject that is called after its kind: {@code revenue.PRODUCT}. */
    private static List<Metric> forms(MetricFamily family) {
        List<Metric> forms = new ArrayList<>(
                Metrics.totals().stream().filter(total -> total.isOf(family)).toList());
        String subject = family.subject().label().toUpperCase(Locale.ROOT);
        switch (family.subject()) {
            case USE -> forms.addAll(List.of(Metrics.INFERENCE, Metrics.TRAINING));
            case WHOLE -> {}
            case PRODUCT, CHANNEL, CLOUD, TERM, EVENT, PARTY -> forms.add(family.about(subject));
        }
        if (family == MetricFamily.SHARE) {
            forms.addAll(List.of(Metrics.shareAccrued(subject), Metrics.shareCumulative(subject)));
        }
        if (family == MetricFamily.GAIN) {
            forms.add(new Metric(family.about(subject).name() + ".SOURCE", family.kind()));
        }
        return forms;
    }

    private void sources() {
        heading("Sources of a gain, where a party has several:");
        list(Arrays.stream(GainSource.values())
                .map(source ->
                        new Entry(source.label(), MetricWords.meaning(Metrics.gain(Subject.PARTY.name(), source))))
                .toList());
    }

    private void asking(String example) {
        heading("A measure is a metric in a period, " + example + ", or a metric alone. 'less SCENARIO' after it makes"
                + " it a difference, path by path: 'npv of gain.openai less october-2025'. Measures stand in --metric of"
                + " 'seek' and 'sensitivity', in --outcome of 'discover' and in --until of 'run'; a sweep file of"
                + " 'batch' lists metrics and periods.");
        heading("Statistics of a measure, in --statistic of 'seek' and 'sensitivity':");
        list(List.of(
                new Entry("mean, sd", "The average and the standard deviation."),
                new Entry("p10", "A percentile, from above p0 to below p100: 10 % of the paths are at or below it."),
                new Entry("es5, es95", "The expected shortfall: the mean of the lowest 5 %, of the highest 5 %."),
                new Entry("'above 10', 'below 0'", "The probability of a value above or below a number.")));
    }

    /** A name and what it stands for. */
    private record Entry(String name, String meaning) {}

    private void paragraph(String sentence) {
        text.append(screen.paragraph(sentence));
    }

    private void heading(String sentence) {
        text.append('\n');
        paragraph(sentence);
    }

    /** Names, and beside them what they stand for; below a name where it leaves no room. */
    private void list(List<Entry> entries) {
        int most = screen.columns() / 2;
        int width = entries.stream()
                .mapToInt(entry -> entry.name.length())
                .filter(length -> length <= most)
                .max()
                .orElse(most);
        String hanging = " ".repeat(2 * INDENT.length() + width + GAP);
        for (Entry entry : entries) {
            String name = INDENT.repeat(2) + entry.name;
            boolean fits = entry.name.length() <= width;
            text.append(fits ? "" : name + "\n");
            String first = fits ? name + " ".repeat(hanging.length() - name.length()) : hanging;
            text.append(screen.paragraph(first, hanging, entry.meaning));
        }
    }
}
