/**
 * How good forecasts were (MODEL 18). A {@link org.entente.simulation.score.Score} compares results with what was
 * reported: it has a {@link org.entente.simulation.score.ScenarioScore} for each scenario, with an {@link
 * org.entente.simulation.score.AmountScore} or a {@link org.entente.simulation.score.DateScore} for each observation.
 * An amount was foretold by its {@link org.entente.simulation.score.ForecastQuantiles}. They are scored by the {@link
 * org.entente.simulation.score.WeightedIntervalScore}, by where the actual fell, a {@link
 * org.entente.simulation.score.PitBracket}, and by the central {@link org.entente.simulation.score.Band bands} that
 * hold it; where paths were kept, by a {@link org.entente.simulation.score.SampleScore} too. The yardstick is {@link
 * org.entente.simulation.score.CarriedGrowth}. What a run says nothing of is {@link
 * org.entente.simulation.score.Unscored}. A {@link org.entente.simulation.score.Backtest} scores forecasts from several
 * dates, and keeps the {@link org.entente.simulation.score.Fan} of each.
 */
@NullMarked
package org.entente.simulation.score;

import org.jspecify.annotations.NullMarked;
