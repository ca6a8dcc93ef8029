package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say what to simulate. */
final class ScenarioOptions {

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "The names of built-in scenarios (see 'entente list'), or files.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "SCENARIO",
            description = {
                "The scenario with which the others are compared: one of them, or one more.",
                "'none' for no comparison. Default: the first of several."
            })
    private Optional<String> baseline = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "[SCENARIO:]ADDRESS=VALUE",
            converter = ScopedSetting.Converter.class,
            description = {
                "Replaces a value of the files; null removes it. Repeatable.",
                "With SCENARIO: that scenario's only. Without: every scenario's, so that they stay comparable; but a"
                        + " value of a term (terms.*) not the baseline's, as terms are what is compared with it."
            })
    private List<ScopedSetting> settings = new ArrayList<>();

    /** The scenarios, the baseline first. */
    ScenarioSelection selection() {
        return ScenarioSelection.of(scenarios, baseline);
    }

    /** What is set, in the order given. */
    List<ScopedSetting> settings() {
        return settings;
    }
}
