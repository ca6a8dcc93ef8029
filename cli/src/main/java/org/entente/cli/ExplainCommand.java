package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.Scenario;
import org.entente.reporting.explain.ExplanationCsv;
import org.entente.reporting.explain.ExplanationText;
import org.entente.reporting.folder.RunFolder;
import org.entente.simulation.explain.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code explain}: accounts for one path, month by month. */
@Command(
        name = "explain",
        description = {
            "Explains one path month by month: every quantity is at its median, and nothing is random.",
            "No event happens on it, except those given with --event."
        })
final class ExplainCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ScenarioArgument argument = new ScenarioArgument();

    @Option(
            names = "--event",
            paramLabel = "EVENT=YYYY-MM",
            description = "An event that happens, and its month. Repeatable. Example: --event agi-declared=2029-06")
    private Map<String, YearMonth> events = new TreeMap<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes CSV to this file, which must not exist, instead of printing text.")
    private Optional<Path> out = Optional.empty();

    @Override
    public void run() {
        Explanation explanation = explain(argument.read().scenario());
        PrintWriter print = spec.commandLine().getOut();
        if (out.isPresent()) {
            writeCsv(explanation, out.get());
            print.println(out.get());
        } else {
            print.print(ExplanationText.text(explanation));
        }
    }

    private static void writeCsv(Explanation explanation, Path file) {
        try {
            ExplanationCsv.write(explanation, file);
        } catch (FileAlreadyExistsException there) {
            throw new BadUsageException("the file " + file + " must not exist, but does");
        } catch (IOException notWritten) {
            throw new BadUsageException(
                    "the file " + file + " cannot be written: " + RunFolder.reason(notWritten), notWritten);
        }
    }

    private Explanation explain(Scenario scenario) {
        try {
            return Explanation.run(scenario, events);
        } catch (IllegalArgumentException unknownEvent) {
            throw new BadUsageException(unknownEvent);
        }
    }
}
