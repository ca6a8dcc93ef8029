/**
 * Scenario files (MODEL 14). {@link org.entente.model.file.ScenarioReader} reads a {@link
 * org.entente.model.file.ScenarioFile} by name from the {@link org.entente.model.file.ScenarioLibrary} or by path, with
 * {@link org.entente.model.file.Setting settings} laid over it; what is wrong comes at once in a {@link
 * org.entente.model.file.ScenarioFileException}. A scenario cites {@link org.entente.model.file.Fact}s, of which {@link
 * org.entente.model.file.Facts} lists the library's.
 *
 * <p>On the way a {@code Document} is read by the {@code YamlReader} into {@code Node}s that know their {@code Place};
 * {@code Inheritance} and {@code Settings} lay them over each other by the rules of {@code Merge}; and the {@code
 * ScenarioBinder} and its kin read {@code Fields} into records, telling their {@code Problems}. The same code, asked by a
 * {@code Sketch} that remembers the questions, gives the {@code Outline} of which {@link
 * org.entente.model.file.ScenarioSchema} and {@link org.entente.model.file.KeyReference} are made. {@code Bases} tells what
 * each value rests on, and a {@link org.entente.model.file.SweepFile} many cases.
 */
@NullMarked
package org.entente.model.file;

import org.jspecify.annotations.NullMarked;
