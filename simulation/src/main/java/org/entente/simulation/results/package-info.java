/**
 * The results of a simulation. {@link org.entente.simulation.results.Results} hold the {@link
 * org.entente.simulation.results.ScenarioResults} of each scenario, its {@link
 * org.entente.simulation.results.Comparison} with the baseline, and the {@link
 * org.entente.simulation.results.Convergence} of a mean whose precision was wanted, and each {@link
 * org.entente.simulation.results.WorthwhileDecision}. Each outcome of a scenario has a {@link
 * org.entente.simulation.results.Summary}: its {@link org.entente.simulation.results.SummaryMoments} and {@link
 * org.entente.simulation.results.Quantiles}, each a {@link org.entente.simulation.results.PointEstimate} with its
 * error. An {@link org.entente.simulation.results.Exceedance} is the whole distribution of a gain. Each outcome of a
 * comparison has a {@link org.entente.simulation.results.Difference}.
 *
 * <p>A {@link org.entente.simulation.results.DateCurve} tells how likely a date has come by each month: a {@link
 * org.entente.simulation.results.Proportion} of the paths, which has a {@link
 * org.entente.simulation.results.ConfidenceInterval}. A {@link
 * org.entente.simulation.results.PathTable} holds the inputs and outcomes of the paths that were kept. A {@link
 * org.entente.simulation.results.SamplePath} is a path that was kept month by month, with a {@link
 * org.entente.simulation.results.Series} of values for each metric. {@link org.entente.simulation.results.LeftOut} says
 * which paths a run has left out, and why.
 */
@NullMarked
package org.entente.simulation.results;

import org.jspecify.annotations.NullMarked;
