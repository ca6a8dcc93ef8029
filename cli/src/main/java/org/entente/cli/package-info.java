/**
 * The command line. {@link org.entente.cli.Main} parses the arguments and runs one command, such as {@link
 * org.entente.cli.RunCommand}, {@link org.entente.cli.BatchCommand} or {@link org.entente.cli.SeekCommand}.
 *
 * <p>Commands share their options. {@link org.entente.cli.ScenarioOptions} make a {@link
 * org.entente.cli.ScenarioSelection}. {@link org.entente.cli.PlanOptions} make a simulation plan, and {@link
 * org.entente.cli.OutOptions} name the output folder. A {@link org.entente.cli.CommandRun} writes that folder.
 *
 * <p>{@link org.entente.cli.Failures} turns a failure into a sentence and an {@link org.entente.cli.ExitCode}.
 */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
