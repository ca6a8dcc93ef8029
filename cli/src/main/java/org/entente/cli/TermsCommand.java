package org.entente.cli;

import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.terms.Amendment;
import org.entente.reporting.terms.TermSheet;
import org.entente.reporting.terms.TermsMarkdown;
import org.entente.reporting.terms.TermsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code terms}: prints an agreement in plain English, or its changes to another agreement. */
@Command(
        name = "terms",
        description = {
            "Prints the agreement of a scenario in plain English and item by item, with sources.",
            "With --diff, prints its changes to another agreement, clause by clause."
        })
final class TermsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument argument = new ScenarioArgument();

    @Option(
            names = "--diff",
            paramLabel = "OTHER",
            description = "The scenario with which SCENARIO is compared, without settings of terms. Prints the changes"
                    + " from OTHER to SCENARIO, clause by clause.")
    private Optional<String> earlier = Optional.empty();

    @Option(names = "--markdown", description = "Prints Markdown instead of text.")
    private boolean markdown;

    @Override
    public void run() {
        spec.commandLine().getOut().print(earlier.isPresent() ? amendment() : sheet(argument.read()));
    }

    private String sheet(ScenarioFile file) {
        TermSheet sheet = TermSheet.of(file);
        return markdown ? TermsMarkdown.text(sheet) : TermsText.text(sheet);
    }

    private String amendment() {
        List<ScenarioFile> files = argument.against(earlier).read(argument.settings());
        Amendment amendment = Amendment.of(files.get(0), files.get(1));
        return markdown ? TermsMarkdown.text(amendment) : TermsText.text(amendment);
    }
}
