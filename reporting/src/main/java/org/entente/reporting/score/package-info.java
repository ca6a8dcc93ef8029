/**
 * How good a run's forecasts were, in tables, text, a page and a workbook. Begin at
 * {@link org.entente.reporting.score.ScoreReport}; {@link org.entente.reporting.score.ScoreText} is what a terminal
 * shows. A backtest has a {@link org.entente.reporting.score.BacktestReport} and a {@link
 * org.entente.reporting.score.BacktestText}.
 */
@NullMarked
package org.entente.reporting.score;

import org.jspecify.annotations.NullMarked;
