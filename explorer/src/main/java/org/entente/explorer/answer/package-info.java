/**
 * The answer to a change. {@link org.entente.explorer.answer.AnswerJson} tells a page what its charts and its table
 * show of some results, and {@link org.entente.explorer.answer.ShownOutcomes} which outcomes these are.
 */
@NullMarked
package org.entente.explorer.answer;

import org.jspecify.annotations.NullMarked;
