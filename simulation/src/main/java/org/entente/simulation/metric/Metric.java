package org.entente.simulation.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.model.NameOrder;

/**
 * A metric: an amount or a date that a simulation reports of a scenario (MODEL 11). {@link Metrics} makes every metric.
 *
 * @param name words with dots between them: {@code share.microsoft-share}, {@code revenue.api}
 * @param kind how it is reported over time
 */
public record Metric(String name, Kind kind) implements Comparable<Metric> {

    private static final Comparator<Metric> ORDER =
            Comparator.comparing(Metric::name, NameOrder.INSTANCE).thenComparing(Metric::kind);

    /** How a metric is reported over time. */
    public enum Kind {
        /** An amount per month: reported per calendar year, in total and as net present value. Billions. */
        FLOW,
        /** A standing amount: reported at the end of each calendar year and of the horizon. Billions. */
        LEVEL,
        /** The month in which something happens, or never: reported as probabilities and as decimal dates. */
        DATE;

        /** The word for this kind in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with the word {@code label}, if there is one. */
        public static Optional<Kind> ofLabel(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }
    }

    public Metric {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "the name of a metric must be words with dots between them, but was '" + name + "'");
        }
    }

    /** The family of the metric; empty if the metric is none of {@link Metrics}. */
    public Optional<MetricFamily> family() {
        return MetricFamily.ofLabel(words(name).get(0));
    }

    /** Whether the metric is one of {@code family}. */
    public boolean isOf(MetricFamily family) {
        return family().filter(family::equals).isPresent();
    }

    /** The name of the product, channel, cloud, term, event or party of the metric; empty for a total. */
    public String subject() {
        return words(name).stream().skip(1).findFirst().orElse("");
    }

    /** What of the subject the metric is about, such as the source of a gain; empty if it is about the whole. */
    public String detail() {
        return words(name).stream().skip(2).findFirst().orElse("");
    }

    /** Whether a metric can be called {@code text}. */
    static boolean isName(String text) {
        return words(text).stream().noneMatch(String::isBlank);
    }

    private static List<String> words(String name) {
        return List.of(name.split("\\.", -1));
    }

    /** By name, as people count, then by kind. */
    @Override
    public int compareTo(Metric other) {
        return ORDER.compare(this, other);
    }
}
