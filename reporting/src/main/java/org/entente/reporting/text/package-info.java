/**
 * Results as text for a terminal of 100 columns: {@link org.entente.reporting.text.ResultsText} and {@link
 * org.entente.reporting.text.ExplanationText}. What pictures share with them is the way to write numbers, {@link
 * org.entente.reporting.text.Amounts}, and the order of parties, {@link org.entente.reporting.text.PartyOrder}. A batch is a {@link
 * org.entente.reporting.text.BatchText}, whose cases have {@link org.entente.reporting.text.CaseLabels}.
 */
@NullMarked
package org.entente.reporting.text;

import org.jspecify.annotations.NullMarked;
