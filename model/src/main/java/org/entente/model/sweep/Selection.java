package org.entente.model.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.model.DifferenceName;

/**
 * The outcomes that are reported of each case.
 *
 * @param metrics names of metrics, where {@code *} stands for any letters; after {@code less} there may be the name of
 *     a scenario, as in {@code gain.* less october-2025}
 * @param periods fiscal years, {@code years} for all of them, or the words {@code total}, {@code after}, {@code npv},
 *     {@code end} and {@code date}
 */
public record Selection(List<String> metrics, List<String> periods) {

    /** The words for periods, besides years. */
    public static final List<String> PERIOD_WORDS = List.of("total", "after", "npv", "end", "date", "years");

    /** The default: every metric, without years. */
    public static final Selection DEFAULT =
            new Selection(List.of("*"), List.of("total", "after", "npv", "end", "date"));

    public Selection {
        metrics = List.copyOf(metrics);
        periods = List.copyOf(periods);
    }

    /** Whether the metric {@code name} is reported. */
    public boolean hasMetric(String name) {
        return metrics.stream().anyMatch(metric -> matches(metric, name));
    }

    /** The differences between scenarios that are reported; their metrics are patterns. */
    public List<DifferenceName> differences() {
        return metrics.stream()
                .map(DifferenceName::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the metric {@code name} less that of {@code scenario} is reported. */
    public boolean hasDifference(String name, String scenario) {
        return differences().stream()
                .anyMatch(difference -> difference.less().equals(scenario) && matches(difference.metric(), name));
    }

    /** Whether the period {@code label}, a year or a word, is reported. */
    public boolean hasPeriod(String label) {
        return periods.contains(label) || (periods.contains("years") && isYear(label));
    }

    /** Whether {@code label} is a year, {@code 2027} or {@code FY2027}. */
    public static boolean isYear(String label) {
        return label.matches("(FY)?\\d{4}");
    }

    /** Whether the pattern {@code metric} matches {@code name}; {@code *} stands for any letters. */
    public static boolean matches(String metric, String name) {
        String pattern =
                Arrays.stream(metric.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return name.matches(pattern);
    }
}
