/**
 * The commands. {@link org.entente.cli.Main} parses the arguments and calls one of them, such as {@link
 * org.entente.cli.RunCommand}, {@link org.entente.cli.BatchCommand} or {@link org.entente.cli.SeekCommand}. A run has a
 * {@link org.entente.cli.ScenarioSelection}; a command that writes a folder is a {@link org.entente.cli.CommandRun} while
 * it works. {@link org.entente.cli.Failures} turns what goes wrong into a sentence and an {@link
 * org.entente.cli.ExitCode}.
 */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
