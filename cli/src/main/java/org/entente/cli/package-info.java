/**
 * The commands. {@link org.entente.cli.Main} parses the arguments and calls one of {@link org.entente.cli.RunCommand}, {@link
 * org.entente.cli.BatchCommand}, {@link org.entente.cli.MergeCommand},
 * {@link org.entente.cli.ListCommand}, {@link org.entente.cli.ShowCommand}, {@link org.entente.cli.ValidateCommand} and
 * {@link org.entente.cli.ExplainCommand}. A run has a {@link org.entente.cli.ScenarioSelection} of scenarios. {@link org.entente.cli.Failures} turns what goes wrong into a sentence and an
 * {@link org.entente.cli.ExitCode}.
 */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
