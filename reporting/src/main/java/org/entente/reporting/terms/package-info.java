/**
 * Agreements in plain English: a {@link org.entente.reporting.terms.TermSheet} says what each term of one scenario says, an
 * {@link org.entente.reporting.terms.Amendment} by which clauses two differ. Both are structures of {@link
 * org.entente.reporting.terms.Article}s and {@link org.entente.reporting.terms.Entry entries}, which {@link
 * org.entente.reporting.terms.TermsText} writes for a terminal and {@link org.entente.reporting.terms.TermsMarkdown} for a
 * page.
 */
@NullMarked
package org.entente.reporting.terms;

import org.jspecify.annotations.NullMarked;
