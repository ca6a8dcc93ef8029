package org.entente.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.file.ScenarioFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of a command on one scenario. */
final class ScenarioArgument {

    @Parameters(paramLabel = "SCENARIO", description = "The name of a built-in scenario, or a file.")
    private String reference = "";

    @Option(
            names = "--set",
            paramLabel = "[SCENARIO:]ADDRESS=VALUE",
            converter = ScopedSetting.Converter.class,
            description = {
                "Replaces a value of the scenario; null removes it. Repeatable.",
                "Where there is another scenario, the setting applies to it too, except terms (terms.*). With SCENARIO,"
                        + " the setting applies to that scenario only."
            })
    private List<ScopedSetting> settings = new ArrayList<>();

    /** The scenario that the arguments name, after {@code other}, if there is one. */
    ScenarioSelection against(Optional<String> other) {
        return new ScenarioSelection(
                Stream.concat(other.stream(), Stream.of(reference)).toList(), other.isPresent());
    }

    /** The settings, in the order given. */
    List<ScopedSetting> settings() {
        return settings;
    }

    /** The scenario with the settings applied. */
    ScenarioFile read() {
        return read(Optional.empty()).get(0);
    }

    /** The scenario with the settings applied, then {@code other}, if there is one, with those that apply to it. */
    List<ScenarioFile> read(Optional<String> other) {
        List<ScenarioFile> files = new ArrayList<>(against(other).read(settings));
        Collections.reverse(files);
        return files;
    }

    /** Where everything is set beside {@code other}, a line each; empty without another scenario. */
    String text(Optional<String> other) {
        return other.isEmpty()
                ? ""
                : against(other).settingLines(settings).stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
    }
}
