/**
 * Scenario files (MODEL 14). {@link org.entente.model.file.ScenarioReader} reads a {@link
 * org.entente.model.file.ScenarioFile}, by name from the {@link org.entente.model.file.ScenarioLibrary} or by path, and
 * lays {@link org.entente.model.file.Setting settings} over it; its {@link org.entente.model.file.Annotations} are for
 * people. A {@link org.entente.model.file.ScenarioSource} is a file that is read once and used with many settings. A
 * {@link org.entente.model.file.ScenarioFileException} carries every problem of a file at once. A scenario cites {@link
 * org.entente.model.file.Fact}s, and {@link org.entente.model.file.Facts} lists the library's; the {@link
 * org.entente.model.file.Provenance} of a value holds the facts and assumptions that the value rests on. A {@link
 * org.entente.model.file.SweepFile} describes many cases, and a {@link org.entente.model.file.ScopedAddress} may vary
 * in one scenario alone; a {@link org.entente.model.file.ChangedName} tells what is set. An {@link
 * org.entente.model.file.ActualsFile} holds what was reported since, and an {@link
 * org.entente.model.file.ActualsReference} is what a scenario says of one. {@link
 * org.entente.model.file.ScenarioExamples} are what a new file can begin from. {@link
 * org.entente.model.file.ScenarioSchema} and {@link org.entente.model.file.KeyReference} describe the keys of scenario
 * files, for editors and for people. {@link org.entente.model.file.FileNames} are names of files as the locale lets
 * Java spell them.
 *
 * <p>Inside, {@code YamlReader} turns a {@code Document} into {@code Node}s that know their {@code Location}.
 * {@code Inheritance} and {@code Settings} lay nodes over each other by the rules of {@code Merge}.
 * {@code ScenarioBinder} and the other binders read records from a {@code MapReader} and collect {@code Problems}. The
 * same code, run with a {@code SchemaRecorder}, yields the {@code MapSchema} behind the schema and the key reference.
 * A {@link org.entente.model.file.KeptDocuments} stands for files that are gone.
 * {@code SourceScope}, {@code ProvenanceIndex} and {@code SourceAudit} connect values with their sources.
 */
@NullMarked
package org.entente.model.file;

import org.jspecify.annotations.NullMarked;
