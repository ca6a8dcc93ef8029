/**
 * The vocabulary that texts and charts share. {@link org.entente.reporting.words.Amounts} writes numbers,
 * {@link org.entente.reporting.words.MoneyWords} amounts of money in sentences,
 * {@link org.entente.reporting.words.Probabilities} probabilities that paths estimate, and
 * {@link org.entente.reporting.words.Dimension} the values of a statistic with their unit.
 * {@link org.entente.reporting.words.MetricWords} says what a metric is, and
 * {@link org.entente.reporting.words.ActualWords} what was observed. {@link org.entente.reporting.words.TextTable}
 * aligns cells, a {@link org.entente.reporting.words.Screen} breaks tables and paragraphs to its width,
 * {@link org.entente.reporting.words.Unbroken} keeps amounts on one line of a page, and
 * {@link org.entente.reporting.words.Words} joins parts of a sentence.
 *
 * <p>{@link org.entente.reporting.words.PartyOrder} fixes the order of parties.
 * {@link org.entente.reporting.words.PlanWords}, {@link org.entente.reporting.words.HorizonWords},
 * {@link org.entente.reporting.words.PercentileWords}, {@link org.entente.reporting.words.GainSourceWords} and
 * {@link org.entente.reporting.words.FactWords} put a simulation plan, a horizon, a percentile, a source of gains and a
 * published figure into words. An
 * {@link org.entente.reporting.words.Assumption} is a number of a scenario with its provenance.
 *
 * <p>Terms and quantities have keys but no titles. {@link org.entente.reporting.words.TermWords} and {@link
 * org.entente.reporting.words.InputWords} tell what readers call them: an {@link
 * org.entente.reporting.words.InputName}, with the {@link org.entente.reporting.words.InputDimension} of its values,
 * which {@link org.entente.reporting.words.InputNumbers} writes as a file has them. {@link
 * org.entente.reporting.words.InputTitles} are the titles of all random inputs, {@link
 * org.entente.reporting.words.MeasureWords} what readers call a measure, and {@link
 * org.entente.reporting.words.ScenarioTitles} what they call the scenarios of a run. {@link
 * org.entente.reporting.words.MonthWords} writes months.
 */
@NullMarked
package org.entente.reporting.words;

import org.jspecify.annotations.NullMarked;
