/**
 * Results as text for a terminal of 100 columns: {@link org.entente.reporting.run.ResultsText} and {@link
 * org.entente.reporting.explain.ExplanationText}. What pictures share with them is the way to write numbers, {@link
 * org.entente.reporting.words.Amounts}, and the order of parties, {@link org.entente.reporting.words.PartyOrder}. A batch is a {@link
 * org.entente.reporting.batch.BatchText}, whose cases have {@link org.entente.reporting.batch.CaseLabels}.
 */
@NullMarked
package org.entente.reporting.text;

import org.jspecify.annotations.NullMarked;
