/**
 * Run folders on disk. A {@link org.entente.reporting.folder.RunFolder} appears atomically, and so does a
 * {@link org.entente.reporting.folder.NewFile}; an {@link org.entente.reporting.folder.OverwritePolicy} says what
 * becomes of a folder that is already there. A place that must not be written is a
 * {@link org.entente.reporting.folder.RefusedFolderException}. Under a {@link org.entente.reporting.folder.FolderLock},
 * one process at a time works in a folder.
 *
 * <p>{@link org.entente.reporting.folder.ReportFiles} writes the tables, the charts and the manifest of a report in
 * their order.
 *
 * <p>A {@link org.entente.reporting.folder.Manifest} records how a run came about, as a {@link
 * org.entente.reporting.folder.RunInfo} with the {@link org.entente.reporting.folder.Invocation} of the command line,
 * the {@link org.entente.reporting.folder.ActualsOrigin} of observations (in JSON by {@link
 * org.entente.reporting.folder.ActualsJson}), a {@link org.entente.reporting.folder.ScenarioRemark} for each remark,
 * and a {@link org.entente.reporting.folder.FileDigest} for each file. {@link
 * org.entente.reporting.folder.ManifestFile} is its file, read as a {@link
 * org.entente.reporting.folder.ManifestObject}; a folder that breaks its word is a {@link
 * org.entente.reporting.folder.BrokenFolderException}. {@link org.entente.reporting.folder.Verification} compares a
 * folder with its manifest, and two manifests with each other. {@link org.entente.reporting.folder.Durable} writes
 * files that outlast a loss of power, and {@link org.entente.reporting.folder.JsonLines} a JSON object to a line. A
 * {@link org.entente.reporting.folder.ShardFolder} is that of a part of a run or of a batch.
 */
@NullMarked
package org.entente.reporting.folder;

import org.jspecify.annotations.NullMarked;
