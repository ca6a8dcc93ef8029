package org.entente.cli;

import org.entente.model.file.KeyReference;
import org.entente.model.file.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code schema}: prints the keys of scenario files, as JSON Schema or Markdown. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema of scenario files, which lets editors complete and explain keys.",
            "With --markdown, prints the reference of all keys."
        })
final class SchemaCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--markdown", description = "Prints the reference of all keys as Markdown instead.")
    private boolean markdown;

    @Override
    public void run() {
        spec.commandLine().getOut().print(markdown ? KeyReference.markdown() : ScenarioSchema.json());
    }
}
