/**
 * The questions that a page asks from where it is, and whose answers take a while: which value breaks even, which
 * combinations are worth the same, what matters most, which clause makes the difference, and when it goes wrong. Each
 * {@link org.entente.explorer.question.Question} is answered by what a command answers, with the same bits: {@link
 * org.entente.explorer.question.SeekQuestion}, {@link org.entente.explorer.question.MapQuestion}, {@link
 * org.entente.explorer.question.SensitivityQuestion}, {@link org.entente.explorer.question.BridgeQuestion} and {@link
 * org.entente.explorer.question.DiscoverQuestion}. A {@link org.entente.explorer.question.Finding} is what the command
 * prints and draws; a {@link org.entente.explorer.question.PictureJson} is a drawing that a page makes again, element
 * by element. An {@link org.entente.explorer.question.Inquiry} is what questions have in common, and a {@link
 * org.entente.explorer.question.Goal} a statistic with the value that it is to have.
 */
@NullMarked
package org.entente.explorer.question;

import org.jspecify.annotations.NullMarked;
