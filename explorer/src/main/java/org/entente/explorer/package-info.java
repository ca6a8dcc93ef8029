/**
 * The explorer: a page on this machine in which a term is moved and the answer seen. An
 * {@link org.entente.explorer.Explorer} serves the page for what an {@link org.entente.explorer.ExplorerSetup} names,
 * until it is closed.
 *
 * <p>Inside, {@code Questions} answers what the page asks, {@code Desk} keeps a live simulation for each page, and
 * {@code OpenPages} knows which pages are open. {@code Runs} are the simulations at work; a {@code WholeRun} is one of
 * them with its {@code PathCount}. An {@code Asked} is a question as it came. A {@code WarmUp} has code compiled while
 * nobody asks anything.
 */
@NullMarked
package org.entente.explorer;

import org.jspecify.annotations.NullMarked;
