package org.entente.reporting.words;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Event;
import org.entente.model.Party;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.MetricFamily;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;

/**
 * The words for the metrics of a scenario: {@code Gain of Microsoft}, {@code $ billion}, {@code What a party gains.}
 *
 * @param scenario the scenario, whose titles are used
 */
public record MetricWords(Scenario scenario) {

    /** The unit of a date: the year with its part. */
    public static final String DATE_UNIT = "decimal year";

    private static final String ACCRUED = "accrued";
    private static final String CUMULATIVE = "cumulative";

    /** The title of {@code metric}; its name if it belongs to no family. */
    public String title(Metric metric) {
        String subject = subject(metric);
        return metric.family()
                .map(family -> title(family, subject, metric.detail()))
                .orElse(metric.name());
    }

    /** The title of the subject of {@code metric}; empty for a total. */
    public String subject(Metric metric) {
        String name = metric.subject();
        return metric.family()
                .map(family -> switch (family.subject()) {
                    case PARTY -> title(scenario.parties(), name, Party::title);
                    case PRODUCT -> title(scenario.products(), name, Product::title);
                    case CHANNEL -> title(scenario.channels(), name, Channel::title);
                    case CLOUD -> title(scenario.clouds(), name, Cloud::title);
                    case EVENT -> title(scenario.events(), name, Event::title);
                    case TERM -> TermWords.title(scenario, name);
                    case USE, WHOLE -> name;
                })
                .orElse(name);
    }

    private static <T> String title(Map<String, T> named, String name, Function<T, String> title) {
        return Optional.ofNullable(named.get(name)).map(title).orElse(name);
    }

    private static String title(MetricFamily family, String subject, String detail) {
        return switch (family) {
            case DEMAND -> joined("Demand", " for ", subject);
            case LOST -> joined("Demand", " for ", subject) + " that is lost";
            case SALES -> joined("Sales", " in ", subject);
            case REVENUE -> joined("Revenue", " from ", subject);
            case KEPT -> joined("Kept of sales", " in ", subject);
            case COMPUTE -> joined("Compute", " for ", subject);
            case SERVING -> joined("Serving of sales", " in ", subject);
            case SPEND -> joined("Spend", " on ", subject);
            case BALANCE -> joined("Due and not bought", " under ", subject);
            case REMAINING -> joined("Still to come", " under ", subject);
            case SHORTFALL -> joined("Shortfall paid", " under ", subject);
            case CREDIT -> joined("Credit drawn", " under ", subject);
            case PREPAID -> joined("Credit left", " under ", subject);
            case DISCOUNT -> joined("Discount", " under ", subject);
            case FEE -> joined("Termination fee", " under ", subject);
            case SHARE -> joined(share(detail), " under ", subject);
            case ADVANCE -> joined("Advance not recovered", " under ", subject);
            case PAYMENT -> joined("Paid", " under ", subject);
            case CAP -> joined("Cap", " of ", subject) + " reached";
            case EVENT -> subject;
            case COST -> joined("Cost", " of ", subject);
            case EQUITY -> joined("Value", " of ", subject);
            case CONTRIBUTION -> "Contribution";
            case GAIN -> joined("Gain", " of ", subject) + source(detail);
            case BREAKEVEN -> joined("Break-even", " of ", subject);
        };
    }

    private static String joined(String word, String preposition, String subject) {
        return subject.isEmpty() ? word : word + preposition + subject;
    }

    private static String share(String detail) {
        return switch (detail) {
            case ACCRUED -> "Accrued";
            case CUMULATIVE -> "Accrued so far";
            default -> "Paid";
        };
    }

    private static String source(String detail) {
        return source(GainSourceWords::title, detail).map(title -> ": " + title).orElse("");
    }

    private static Optional<String> source(Function<GainSource, String> words, String detail) {
        return Arrays.stream(GainSource.values())
                .filter(source -> source.label().equals(detail))
                .findFirst()
                .map(words);
    }

    /** The title of {@code outcome}: {@code Gain of Microsoft, net present value}. */
    public String title(Outcome outcome) {
        return title(outcome.metric()) + ", " + period(outcome.period());
    }

    private String period(Period period) {
        return switch (period.label()) {
            case "total" -> "total";
            case "after" -> "due after the horizon";
            case "npv" -> "net present value";
            case "end" -> "at the end";
            case "date" -> "date";
            default -> HorizonWords.period(scenario.horizon(), period);
        };
    }

    /** What {@code outcome} is, as sentences. */
    public static String meaning(Outcome outcome) {
        return (meaning(outcome.metric()) + " " + periodMeaning(outcome)).strip();
    }

    private static String periodMeaning(Outcome outcome) {
        return switch (outcome.period().label()) {
            case "total" -> "The sum over the horizon, not discounted.";
            case "after" -> "What has accrued inside the horizon and is due after it, not discounted.";
            case "npv" -> "Discounted to the beginning of the horizon, with what is due after it.";
            case "end" -> "At the end of the horizon.";
            case "date" -> "Empty where it never comes.";
            default -> outcome.metric().kind() == Metric.Kind.FLOW ? "In the year." : "At the end of the year.";
        };
    }

    /** The unit of {@code metric}: {@code $ billion}, or {@value #DATE_UNIT}. */
    public String unit(Metric metric) {
        return metric.kind() == Metric.Kind.DATE
                ? DATE_UNIT
                : MoneyWords.of(scenario, metric.name()).label();
    }

    /** What {@code metric} is, as a sentence; empty if it belongs to no family. */
    public static String meaning(Metric metric) {
        return metric.family()
                .map(family -> switch (family) {
                    case SHARE -> shareMeaning(metric.detail());
                    case COMPUTE -> computeMeaning(metric.subject());
                    case GAIN ->
                        source(GainSourceWords::meaning, metric.detail())
                                .orElse(
                                        metric.detail().isEmpty()
                                                ? meaning(family)
                                                : "What a party gains from a source.");
                    default -> meaning(family);
                })
                .orElse("");
    }

    private static String shareMeaning(String detail) {
        return switch (detail) {
            case ACCRUED -> "What accrues under a revenue share, some of which is paid later.";
            case CUMULATIVE -> "What has accrued under a revenue share since its beginning, with what was paid before.";
            default -> meaning(MetricFamily.SHARE);
        };
    }

    private static String computeMeaning(String use) {
        return switch (use) {
            case "inference" -> "What it costs to serve the sales whose cost the developer bears.";
            case "training" -> "What training costs the developer.";
            default -> meaning(MetricFamily.COMPUTE);
        };
    }

    /** What the metrics of {@code family} are, as a sentence. */
    public static String meaning(MetricFamily family) {
        return switch (family) {
            case DEMAND -> "What buyers would buy if every channel were open.";
            case LOST -> "Demand that no channel meets.";
            case SALES -> "What buyers pay.";
            case REVENUE -> "What the developer receives of sales.";
            case KEPT -> "What a channel's owner keeps of the sales in it.";
            case COMPUTE -> "What compute costs the developer.";
            case SERVING -> "What it costs a channel's owner to serve the sales in it.";
            case SPEND -> "What the developer buys from a cloud.";
            case BALANCE -> "What the schedule of a commitment has asked for so far and is not bought.";
            case REMAINING -> "What of the schedule of a commitment is still to come.";
            case SHORTFALL -> "What is paid for falling short of a commitment.";
            case CREDIT -> "What is drawn of what was paid for falling short of a commitment.";
            case PREPAID -> "What was paid for falling short of a commitment and can still be drawn on.";
            case DISCOUNT -> "What the buyer gets back of the spend under a commitment.";
            case FEE -> "What is paid when an event ends a commitment.";
            case SHARE -> "What is paid under a revenue share.";
            case ADVANCE -> "What of its advances a revenue share has not recovered yet.";
            case PAYMENT -> "What is paid under a payment.";
            case CAP -> "When the cap of a revenue share is reached.";
            case EVENT -> "When an event happens.";
            case COST -> "What the holder of a stake pays for it.";
            case EQUITY -> "What a stake is worth when it is valued.";
            case CONTRIBUTION -> "What is left to the developer: revenue less shares, compute and shortfalls.";
            case GAIN -> "What a party gains; the sources of a party add up to it.";
            case BREAKEVEN -> "When what a party has gained so far is no longer negative, and never is again.";
        };
    }
}
