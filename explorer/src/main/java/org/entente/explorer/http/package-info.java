/**
 * A server for one page on this machine. A {@link org.entente.explorer.http.LocalServer} serves the
 * {@link org.entente.explorer.http.PageFiles} to everybody who may see them, and hands each question of the page to its
 * {@link org.entente.explorer.http.Respondent}, which writes {@link org.entente.explorer.http.Lines}. A question that
 * cannot be answered is a {@link org.entente.explorer.http.RefusedException}.
 *
 * <p>Inside, {@code Door} decides who is answered, and {@code ReaderLimit} how long a reader may take. Threads come to
 * their {@link org.entente.explorer.http.Ending}.
 */
@NullMarked
package org.entente.explorer.http;

import org.jspecify.annotations.NullMarked;
