package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code validate}: prints the problems of scenarios, or the remarks on valid scenarios. */
@Command(name = "validate", description = "Checks scenarios: prints every problem, or remarks on valid scenarios.")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Names of built-in scenarios, or files.")
    private List<String> references = List.of();

    @Override
    public Integer call() {
        return references.stream().mapToInt(this::validate).max().orElse(ExitCode.SUCCESS);
    }

    private int validate(String reference) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            ScenarioFile file = ScenarioReader.read(reference, List.of());
            out.println(reference + ": valid");
            file.remarks().forEach(remark -> out.println("  " + remark));
            file.unsourced().forEach(number -> out.println("  " + number));
            return ExitCode.SUCCESS;
        } catch (ScenarioFileException invalid) {
            Failures.print(invalid.problems(), spec.commandLine().getErr());
            return ExitCode.BAD_SCENARIO;
        }
    }
}
