package org.entente.reporting.score;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Period;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.score.AmountScore;
import org.entente.simulation.score.Backtest;
import org.entente.simulation.score.Fan;
import org.entente.simulation.score.ForecastQuantiles;
import org.entente.simulation.score.ScenarioScore;
import org.entente.simulation.score.Score;

/** The figures of an invented score and of an invented backtest. */
public final class SampleScores {

    private static final double[] Z = {-4, -2.326, -1.645, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.645, 2.326, 4};
    private static final YearMonth FIRST = YearMonth.of(2025, 12);
    private static final YearMonth SECOND = YearMonth.of(2026, 6);

    private SampleScores() {}

    /** Where amounts fell, and the fans of two origins. */
    public static List<Figure> figures() {
        RunInfo info = SampleRun.run(SampleRun.results()).info();
        ScoreWords words = new ScoreWords(info);
        Score first = score(FIRST, amount("2026", 22, 27), amount("2027", 35, 26), amount("2028", 50, 140));
        return List.of(
                PlaceBars.figure("places", first, words, info),
                BacktestFans.figure(
                        new Backtest(
                                List.of(first, score(SECOND, amount("2027", 40, 37))),
                                List.of(origin(FIRST, 0), origin(SECOND, 2))),
                        words,
                        info));
    }

    private static Score score(YearMonth known, AmountScore... amounts) {
        return new Score(List.of(new ScenarioScore("capped", List.of(amounts), List.of(), List.of())), known);
    }

    private static AmountScore amount(String period, double median, double actual) {
        return new AmountScore(actual(period, actual), quantiles(median, 0.3), Optional.empty(), Optional.empty());
    }

    private static Actual actual(String period, double value) {
        return new Actual("revenue", Period.parse(period), value, 0, "accounts");
    }

    private static ForecastQuantiles quantiles(double median, double sigma) {
        return new ForecastQuantiles(
                Arrays.stream(Z).mapToObj(z -> median * Math.exp(sigma * z)).toList());
    }

    /** A fan that is narrow for {@code known} quarters and widens from there on. */
    private static Backtest.OfOrigin origin(YearMonth month, int known) {
        List<Fan.Point> points = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            YearMonth from = YearMonth.of(2026, 1).plusMonths(3L * k);
            double sigma = k < known ? 0.001 : 0.15 * Math.sqrt(k - known + 1.0);
            points.add(new Fan.Point(new Period(from, from.plusMonths(2)), quantiles(5 + 0.6 * k, sigma)));
        }
        double[] values = {5.1, 5.8, 6.4, 7.9, 8.1};
        List<Actual> reported = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            reported.add(new Actual("revenue", points.get(k).period(), values[k], 0, "accounts"));
        }
        return new Backtest.OfOrigin(month, List.of(new Fan("revenue", true, points, reported)));
    }
}
