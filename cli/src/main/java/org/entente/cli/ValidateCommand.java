package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code validate}: prints the problems of scenarios, or the remarks on valid scenarios. */
@Command(
        name = "validate",
        description = {
            "Checks scenarios: prints every problem, or remarks on valid scenarios.",
            "Also prints what a scenario inherits, replaces, removes and drops."
        })
final class ValidateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Names of built-in scenarios, or files.")
    private List<String> references = List.of();

    @Option(
            names = "--set",
            paramLabel = "[SCENARIO:]ADDRESS=VALUE",
            converter = ScopedSetting.Converter.class,
            description = {
                "Replaces a value of every scenario; null removes it. Repeatable.",
                "With SCENARIO, the setting applies to that scenario only."
            })
    private List<ScopedSetting> settings = new ArrayList<>();

    @Override
    public Integer call() {
        ScenarioSelection selection = new ScenarioSelection(references, false);
        return IntStream.range(0, references.size())
                .map(i -> validate(selection, i))
                .max()
                .orElse(ExitCode.SUCCESS);
    }

    private int validate(ScenarioSelection selection, int index) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            settings.forEach(setting -> selection.requireScope("a setting", setting.scenario()));
            ScenarioFile file = selection.source(index).with(selection.settingsFor(index, settings));
            Optional<Known> unused = new ActualsOptions().known(List.of(file));
            out.println(references.get(index) + ": valid");
            file.remarks().forEach(remark -> out.println("  " + remark));
            file.unsourced().forEach(number -> out.println("  " + number));
            file.inheritance().forEach(sentence -> out.println("  " + sentence));
            return ExitCode.SUCCESS;
        } catch (ScenarioFileException invalid) {
            Failures.print(invalid.problems(), spec.commandLine().getErr());
            return ExitCode.BAD_SCENARIO;
        }
    }
}
