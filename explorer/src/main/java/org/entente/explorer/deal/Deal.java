package org.entente.explorer.deal;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Scenario;
import org.entente.model.file.ChangedName;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;

/**
 * A scenario with what a page has changed, beside a baseline. Terms change in the scenario alone; anything else changes
 * in the baseline too, so that both stay comparable. A scenario that is its own baseline stays there as it is.
 *
 * @param baselineReference the name or path of the baseline, as an argument of a command
 * @param scenarioReference the name or path of the scenario, as an argument of a command
 * @param baseline the baseline
 * @param scenario the scenario
 * @param settings what is changed, in order
 */
public record Deal(
        String baselineReference,
        String scenarioReference,
        ScenarioSource baseline,
        ScenarioSource scenario,
        List<Setting> settings) {

    private static final int NAMED_SETTINGS = 2;

    public Deal {
        settings = List.copyOf(settings);
    }

    /** The scenarios of {@code library} with {@code settings}. */
    public static Deal of(Library library, String baseline, String scenario, List<Setting> settings) {
        return new Deal(
                library.argument(baseline),
                library.argument(scenario),
                library.source(baseline),
                library.source(scenario),
                settings);
    }

    /** Whether the scenario is its own baseline. */
    public boolean isAgainstItself() {
        return baselineReference.equals(scenarioReference);
    }

    /** This deal with one more setting. */
    public Deal with(Setting setting) {
        List<Setting> more = new ArrayList<>(settings);
        more.add(setting);
        return new Deal(baselineReference, scenarioReference, baseline, scenario, more);
    }

    /** The baseline with the changes that are not about terms. */
    public Scenario baselineScenario() {
        return baseline.scenario(ofBaseline());
    }

    /**
     * The scenario with the changes.
     *
     * @throws ScenarioFileException with every problem of it
     */
    public Scenario changedScenario() {
        return scenario.scenario(ofScenario());
    }

    /** Whether both scenarios accept the changes. */
    public boolean isValid() {
        return scenario.scenarioIfValid(settings).isPresent()
                && (ofBaseline().isEmpty()
                        || baseline.scenarioIfValid(ofBaseline()).isPresent());
    }

    /** The files of the baseline and of the scenario, with the changes. */
    public List<ScenarioFile> files() {
        return List.of(baseline.with(ofBaseline()), scenario.with(ofScenario()));
    }

    private List<Setting> ofBaseline() {
        return isAgainstItself()
                ? List.of()
                : settings.stream().filter(setting -> !setting.isOfTerm()).toList();
    }

    /** The scenarios of a run have different names. */
    private List<Setting> ofScenario() {
        if (!isAgainstItself()) {
            return settings;
        }
        List<Setting> named = new ArrayList<>(settings);
        String name = settings.isEmpty()
                ? scenario.name() + "-unchanged"
                : ChangedName.of(scenario.name(), settings, NAMED_SETTINGS);
        named.add(new Setting("name", name));
        return named;
    }
}
