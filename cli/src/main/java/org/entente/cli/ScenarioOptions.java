package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of a command on several scenarios. */
final class ScenarioOptions {

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "Names of built-in scenarios (see 'entente list'), or files.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "SCENARIO",
            description = {
                "The scenario with which the others are compared: one of SCENARIO, or another one.",
                "'none' for no comparison. Default: the first, if there are several."
            })
    private Optional<String> baseline = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "[SCENARIO:]ADDRESS=VALUE",
            converter = ScopedSetting.Converter.class,
            description = {
                "Replaces a value of the scenarios; null removes it. Repeatable.",
                "With SCENARIO, the setting applies to that scenario only. Without, it applies to every scenario, so"
                        + " that they stay comparable. Settings of terms (terms.*) are the exception: they do not touch"
                        + " the baseline, because the terms are what you are comparing."
            })
    private List<ScopedSetting> settings = new ArrayList<>();

    /** The selected scenarios, the baseline first. */
    ScenarioSelection selection() {
        return ScenarioSelection.of(scenarios, baseline);
    }

    /** The settings, in the order given. */
    List<ScopedSetting> settings() {
        return settings;
    }
}
