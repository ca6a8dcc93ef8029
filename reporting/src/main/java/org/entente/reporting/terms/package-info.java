/**
 * Agreements in plain English. A {@link org.entente.reporting.terms.TermSheet} says what each term of one scenario
 * says, and an {@link org.entente.reporting.terms.Amendment} which clauses differ between two scenarios, with a
 * {@link org.entente.reporting.terms.Change} for each clause. Both consist of an
 * {@link org.entente.reporting.terms.Article} for each term, with an {@link org.entente.reporting.terms.Entry} for each
 * item that the term settles.
 *
 * <p>{@link org.entente.reporting.terms.Assumptions} puts the numbers of a scenario into words: an
 * {@link org.entente.reporting.terms.AssumptionGroup} for each product, event and term.
 * {@link org.entente.reporting.terms.TermsText} writes sheets and amendments for a terminal, and
 * {@link org.entente.reporting.terms.TermsMarkdown} as Markdown.
 */
@NullMarked
package org.entente.reporting.terms;

import org.jspecify.annotations.NullMarked;
