package org.entente.reporting.seek;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.reporting.analysis.SpokenValue;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.InputDimension;
import org.entente.reporting.words.InputName;
import org.entente.reporting.words.InputNumbers;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.InputWords;
import org.entente.reporting.words.MeasureWords;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.MonthWords;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.seek.Seek.Meeting;
import org.entente.simulation.seek.Seek.Solution;
import org.entente.simulation.seek.Target;
import org.entente.simulation.seek.VariedInput;

/** The words that the pages of searches and of maps share: titles of inputs, their values, and targets. */
final class SeekWords {

    private final Scenario scenario;
    private final RunInfo info;
    private final Objective objective;
    private final Metric.Kind kind;
    private final SpokenValue values;

    SeekWords(RunInfo info, Objective objective, Metric.Kind kind) {
        this.scenario = info.files().get(0).scenario();
        this.info = info;
        this.objective = objective;
        this.kind = kind;
        this.values = new SpokenValue(
                Dimension.of(objective, kind),
                MoneyWords.of(scenario, objective.measure().metric()));
    }

    /** The words for values of the statistic. */
    SpokenValue values() {
        return values;
    }

    /** The scenario, and the one that it is measured against. */
    String subject() {
        return scenario.title()
                + objective
                        .reference()
                        .map(other -> ", against " + other.title())
                        .orElse("");
    }

    /** The statistic: {@code the mean of Microsoft's net present value}. */
    String statistic() {
        String noun = new MeasureWords(scenario, objective.lessScenario()).noun(objective.measure(), kind);
        Statistic statistic = objective.statistic();
        boolean isChance = noun.startsWith("the probability that ");
        return switch (statistic.kind()) {
            case MEAN -> isChance ? noun : "the mean of " + noun;
            case SD -> "the standard deviation of " + noun;
            case PERCENTILE -> "the P" + statistic.toString().substring(1) + " of " + noun;
            case SHORTFALL -> "the mean of the tail (" + statistic + ") of " + noun;
            case ABOVE, BELOW -> "the probability that " + noun + " is " + statistic;
        };
    }

    /** The title of an input in a sentence, between quotation marks. */
    String quoted(VariedInput varied) {
        return "“" + title(varied) + "”";
    }

    /** The title of an input: {@code Revenue share to Microsoft, cap}. */
    String title(VariedInput varied) {
        return new InputTitles(scenario).title(VariedInputWords.address(varied));
    }

    /** A value of an input: {@code $80 billion}, {@code May 2029}. */
    String value(VariedInput varied, double x) {
        if (varied.isMonth()) {
            return MonthWords.text(VariedInput.month(x));
        }
        return varied.isStepped()
                ? Amounts.fixed(x, 0)
                : new InputTitles(scenario).value(new Address(VariedInputWords.address(varied)), x);
    }

    /** A solution in a sentence, after "about" where it is an estimate: {@code about $80 billion}. */
    String solution(VariedInput varied, Solution solution) {
        if (solution.meeting() == Meeting.STRETCH) {
            return value(varied, solution.x()) + " to " + value(varied, solution.to());
        }
        double error = solution.standardError();
        return error > 0
                ? "about " + value(varied, varied.isStepped() ? solution.x() : rounded(solution.x(), error))
                : value(varied, solution.x());
    }

    /** {@code x} to the first digit of its error. */
    private static double rounded(double x, double error) {
        int scale = new BigDecimal(error).round(new MathContext(1)).scale();
        return new BigDecimal(x).setScale(scale, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** A solution in a table, with its error. */
    String solutionCell(VariedInput varied, Solution solution) {
        InputName name = name(varied);
        double scale = name.dimension().scale();
        if (solution.meeting() == Meeting.STRETCH || varied.isStepped() || Double.isNaN(solution.standardError())) {
            return VariedInputWords.solution(varied, solution);
        }
        return InputNumbers.withError(
                        VariedInputWords.address(varied), scale * solution.x(), scale * solution.standardError())
                + (name.dimension() == InputDimension.PERCENT ? " %" : "");
    }

    /** The title of an input with the unit of its values. */
    String label(VariedInput varied) {
        return varied.isStepped() ? title(varied) : name(varied).label();
    }

    private InputName name(VariedInput varied) {
        return new InputWords(scenario).name(new Address(VariedInputWords.address(varied)));
    }

    /** A target: {@code $30 billion}, or {@code what it is under October 2025 ($350 billion)}. */
    String target(Target target, Estimate value) {
        return target.under()
                .map(under -> "what it is under " + scenarioTitle(under) + " (" + values.value(value)
                        + (target.moves() ? " there" : "") + ")")
                .orElseGet(() -> values.value(value));
    }

    /** A target that may move, without its value then. */
    String target(Target target) {
        return target.value()
                .map(value -> target(target, value))
                .orElseGet(() -> "what it is under "
                        + target.under().map(this::scenarioTitle).orElse(""));
    }

    /** The target beside a line: {@code 340}, or the title of the terms with their value, without one that moves. */
    String briefTarget(Target target, Dimension dimension) {
        String value =
                target.value().map(known -> dimension.text(known.value())).orElse("");
        return target.under()
                .map(this::scenarioTitle)
                .map(title -> value.isEmpty() ? title : title + ": " + value)
                .orElse(value);
    }

    /** What the line of the target is called: {@code target: as under “The terms before”}. */
    String targetName(Target target) {
        return target.under()
                .map(this::scenarioTitle)
                .map(title -> "target: as under " + title)
                .orElse("target");
    }

    /** Whether the values of an input are written in percent. */
    boolean isPercent(VariedInput varied) {
        return !varied.isStepped() && name(varied).dimension() == InputDimension.PERCENT;
    }

    /** Whether the values of an input are decimal dates. */
    boolean isDate(VariedInput varied) {
        return !varied.isStepped() && name(varied).dimension() == InputDimension.DATE;
    }

    private String scenarioTitle(String name) {
        return info.files().stream()
                .filter(file -> file.scenario().name().equals(name))
                .findFirst()
                .map(file -> "“" + file.scenario().title() + "”")
                .orElse(name);
    }

    /** How to read the numbers. */
    String note() {
        return "± is the standard error of the simulation; that of a difference from the target is paired, path by"
                + " path. More paths shrink both. Values are in " + values.unit() + ".";
    }
}
