package org.entente.reporting.score;

import java.util.Arrays;
import java.util.Locale;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actual;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.words.ActualWords;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.MoneyWords;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.score.AmountScore;
import org.entente.simulation.score.Band;
import org.entente.simulation.score.PitBracket;
import org.entente.simulation.score.ScenarioScore;

/**
 * The words for scores.
 *
 * @param info the origin of the score, whose scenarios give titles
 */
record ScoreWords(RunInfo info) {

    private static final double PERCENT = 100;

    /** What readers must know of any score of one future. */
    static final String ONE_DRAW = "All figures are of one future, and move together: they are one draw, however many"
            + " they are. One draw cannot tell a good forecast from a lucky one.";

    /** The scenario called {@code name}. */
    Scenario scenario(String name) {
        return info.files().stream()
                .map(ScenarioFile::scenario)
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the manifest lacks the scenario " + name));
    }

    /** The scenarios of a score by their titles. */
    String title(ScenarioScore score) {
        return scenario(score.scenario()).title();
    }

    /** What an observation is about: {@code Revenue from API, 2026-Q1}. */
    String title(String scenario, Actual actual) {
        return new ActualWords(scenario(scenario)).title(actual);
    }

    /** The words for the amounts of a scenario. */
    MoneyWords money(String scenario) {
        return MoneyWords.of(scenario(scenario));
    }

    /** Where an actual fell: {@code between P50 and P75}, {@code above all paths}. */
    static String place(AmountScore amount) {
        if (amount.sample().isPresent()) {
            double percent = PERCENT * amount.sample().get().pit();
            return percent == 0 || percent == PERCENT ? outside(percent == 0) : "P" + Amounts.brief(percent);
        }
        PitBracket pit = amount.pit();
        if (pit.isOutside()) {
            return outside(pit.low() == 0);
        }
        if (pit.low() == 0) {
            return "below P" + pit.high();
        }
        return pit.high() == PERCENT ? "above P" + pit.low() : "between P" + pit.low() + " and P" + pit.high();
    }

    /** The narrowest band that holds an actual: {@code 80 %}. */
    static String band(AmountScore amount) {
        return Arrays.stream(Band.values())
                .filter(amount::isHit)
                .findFirst()
                .map(band -> band.percent() + " %")
                .orElse("none");
    }

    /** A band by its ends: {@code P10 to P90}. */
    static String ends(Band band) {
        return "P" + band.low() + " to P" + band.high();
    }

    /** How many were held: {@code 3 of 7}. */
    static String held(Proportion held) {
        return held.count() + " of " + held.paths();
    }

    /** The interval of as many independent trials: {@code 10 % to 82 %}. */
    static String interval(Proportion held) {
        return Amounts.percent(held.interval().low()) + " to "
                + Amounts.percent(held.interval().high());
    }

    private static String outside(boolean isBelow) {
        return isBelow ? "below all paths" : "above all paths";
    }

    /** A skill: {@code 31 % better}. */
    static String skill(double skill) {
        return Amounts.percent(Math.abs(skill)) + (skill < 0 ? " worse" : " better");
    }

    /** {@code text} as the beginning of a sentence. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
