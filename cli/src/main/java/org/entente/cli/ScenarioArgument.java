package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of a command on one scenario. */
final class ScenarioArgument {

    @Parameters(paramLabel = "SCENARIO", description = "The name of a built-in scenario, or a file.")
    private String reference = "";

    @Option(
            names = "--set",
            paramLabel = "ADDRESS=VALUE",
            converter = SettingConverter.class,
            description = "Replaces a value of the scenario; null removes it. Repeatable.")
    private List<Setting> settings = new ArrayList<>();

    /** The scenario's file, without settings. */
    ScenarioSource open() {
        return ScenarioReader.open(reference);
    }

    /** The settings, in the order given. */
    List<Setting> settings() {
        return settings;
    }

    /** The scenario with the settings applied. */
    ScenarioFile read() {
        return ScenarioReader.read(reference, settings);
    }
}
