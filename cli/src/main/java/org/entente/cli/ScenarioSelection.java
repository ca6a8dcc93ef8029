package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioLibrary;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;

/** The scenarios of a run, in the order in which they are reported. Each file is opened once. */
final class ScenarioSelection {

    /** The word for no baseline. */
    static final String NO_BASELINE = "none";

    private static final String DEFAULT_SCENARIO = "amended-2026";
    private static final String DEFAULT_BASELINE = "october-2025";

    private final List<String> references;
    private final boolean compared;
    private final Opened opened;

    /** Scenario files by the user's references to them, opened when they are first needed. */
    private static final class Opened {

        private final Map<String, ScenarioSource> sources = new TreeMap<>();

        ScenarioSource source(String reference) {
            return sources.computeIfAbsent(reference, ScenarioReader::open);
        }

        /** Whether {@code reference} means the scenario called {@code name}, by the user or in its file. */
        boolean isCalled(String reference, String name) {
            return reference.equals(name)
                    || (!ScenarioLibrary.names().contains(reference)
                            && source(reference).name().equals(name));
        }

        /** The one of {@code references} that means the scenario called {@code name}. */
        Optional<String> among(List<String> references, String name) {
            return references.contains(name)
                    ? Optional.of(name)
                    : references.stream()
                            .filter(reference -> isCalled(reference, name))
                            .findFirst();
        }
    }

    /**
     * A lineup.
     *
     * @param references names of built-in scenarios or paths of files; the baseline first
     * @param compared whether the first is a baseline, with which the others are compared
     */
    ScenarioSelection(List<String> references, boolean compared) {
        this(references, compared, new Opened());
    }

    private ScenarioSelection(List<String> references, boolean compared, Opened opened) {
        this.references = List.copyOf(references);
        this.compared = compared;
        this.opened = opened;
    }

    /**
     * The scenarios {@code given}, with {@code baseline} before them. Nothing given means the amended agreement against
     * the one before it. Without a word on the baseline, the first of several is it, and one alone has none.
     *
     * @throws BadUsageException if there is a baseline and nothing to compare with it
     */
    static ScenarioSelection of(List<String> given, Optional<String> baseline) {
        if (given.isEmpty()) {
            return of(List.of(DEFAULT_SCENARIO), Optional.of(baseline.orElse(DEFAULT_BASELINE)));
        }
        if (baseline.equals(Optional.of(NO_BASELINE)) || (baseline.isEmpty() && given.size() == 1)) {
            return new ScenarioSelection(given, false);
        }
        Opened opened = new Opened();
        String first =
                baseline.map(name -> opened.among(given, name).orElse(name)).orElse(given.get(0));
        List<String> references = new ArrayList<>(given);
        references.remove(first);
        if (references.isEmpty()) {
            throw new BadUsageException(
                    "a baseline must be compared with another scenario, but '" + first + "' is alone");
        }
        references.add(0, first);
        return new ScenarioSelection(references, true, opened);
    }

    /** Names of built-in scenarios or paths of files; the baseline first. */
    List<String> references() {
        return references;
    }

    /** Whether the first is a baseline, with which the others are compared. */
    boolean compared() {
        return compared;
    }

    /**
     * Reads the scenarios, each with the settings that are for it.
     *
     * @throws BadUsageException if two scenarios have one name, or if a setting is for a scenario that is not here
     */
    List<ScenarioFile> read(List<ScopedSetting> settings) {
        settings.forEach(this::requireAim);
        List<ScenarioFile> files = references.stream()
                .map(reference -> opened.source(reference).with(settingsFor(reference, settings)))
                .toList();
        requireDistinctNames(files);
        return files;
    }

    /** The settings that are for the scenario {@code reference}. */
    List<Setting> settingsFor(String reference, List<ScopedSetting> settings) {
        boolean baseline = compared && reference.equals(references.get(0));
        return settings.stream()
                .filter(setting -> setting.isFor(name -> opened.isCalled(reference, name), baseline))
                .map(ScopedSetting::setting)
                .toList();
    }

    private void requireAim(ScopedSetting setting) {
        setting.scenario()
                .filter(name -> opened.among(references, name).isEmpty())
                .ifPresent(name -> {
                    throw new BadUsageException("a setting must be for a scenario of the run ("
                            + String.join(", ", references) + "), but was for '" + name + "'");
                });
    }

    private void requireDistinctNames(List<ScenarioFile> files) {
        Map<String, String> seen = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).scenario().name();
            String other = seen.put(name, references.get(i));
            if (other != null) {
                throw new BadUsageException("scenarios of a run must have different names, but '" + other + "' and '"
                        + references.get(i) + "' are both called '" + name + "'");
            }
        }
    }
}
