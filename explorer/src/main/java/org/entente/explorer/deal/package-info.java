/**
 * The deal that a page shows. A {@link org.entente.explorer.deal.Library} holds the scenarios that a page may look at;
 * a {@link org.entente.explorer.deal.Deal} is one of them with a baseline and what the page has changed, and knows the
 * {@link org.entente.explorer.deal.CommandLine} that gives the same numbers. A
 * {@link org.entente.explorer.deal.DealJson} describes every control of the page, made from the schema of scenario
 * files, and a {@link org.entente.explorer.deal.ControlRange} the range over which a control moves. What is wrong with
 * a file is a {@link org.entente.explorer.deal.ProblemJson}. What was reported is its
 * {@link org.entente.explorer.deal.Knowledge}.
 */
@NullMarked
package org.entente.explorer.deal;

import org.jspecify.annotations.NullMarked;
