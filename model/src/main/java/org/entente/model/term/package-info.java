/**
 * The terms of an agreement: the sealed family {@link org.entente.model.term.Term}, one record per kind (MODEL 6, 7, 9
 * and 11).
 */
@NullMarked
package org.entente.model.term;

import org.jspecify.annotations.NullMarked;
