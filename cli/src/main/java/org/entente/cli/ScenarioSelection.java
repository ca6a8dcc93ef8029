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

/** The scenarios of a run, in the order of the report. Each file is opened once. */
final class ScenarioSelection {

    /** The word for no baseline. */
    static final String NO_BASELINE = "none";

    private static final String DEFAULT_SCENARIO = "amended-2026";
    private static final String DEFAULT_BASELINE = "october-2025";

    private final List<String> references;
    private final boolean hasBaseline;
    private final SourceCache cache;

    /** The scenario files by the user's references. Each is opened when it is first needed. */
    private static final class SourceCache {

        private final Map<String, ScenarioSource> sources = new TreeMap<>();

        ScenarioSource source(String reference) {
            return sources.computeIfAbsent(reference, ScenarioReader::open);
        }

        /** Whether {@code reference} means the scenario {@code name}: equals the name, or leads to a file with it. */
        boolean isCalled(String reference, String name) {
            return reference.equals(name)
                    || (!ScenarioLibrary.names().contains(reference)
                            && source(reference).name().equals(name));
        }

        /** The first of {@code references} that means the scenario {@code name}. */
        Optional<String> find(List<String> references, String name) {
            return references.contains(name)
                    ? Optional.of(name)
                    : references.stream()
                            .filter(reference -> isCalled(reference, name))
                            .findFirst();
        }
    }

    /**
     * A selection of scenarios.
     *
     * @param references names of built-in scenarios or paths of files; the baseline first
     * @param hasBaseline whether the first is a baseline, with which the others are compared
     */
    ScenarioSelection(List<String> references, boolean hasBaseline) {
        this(references, hasBaseline, new SourceCache());
    }

    private ScenarioSelection(List<String> references, boolean hasBaseline, SourceCache cache) {
        this.references = List.copyOf(references);
        this.hasBaseline = hasBaseline;
        this.cache = cache;
    }

    /**
     * The selection for the arguments {@code given} and {@code baseline}. Without arguments, the amended agreement is
     * compared with the agreement before it. Without {@code baseline}, the first of several scenarios is the baseline,
     * and a single scenario has none.
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
        SourceCache cache = new SourceCache();
        String first =
                baseline.map(name -> cache.find(given, name).orElse(name)).orElse(given.get(0));
        List<String> references = new ArrayList<>(given);
        references.remove(first);
        if (references.isEmpty()) {
            throw new BadUsageException(
                    "a baseline must be compared with another scenario, but '" + first + "' is alone");
        }
        references.add(0, first);
        return new ScenarioSelection(references, true, cache);
    }

    /** The names of built-in scenarios or paths of files; the baseline first. */
    List<String> references() {
        return references;
    }

    /** Whether the first is a baseline, with which the others are compared. */
    boolean hasBaseline() {
        return hasBaseline;
    }

    /**
     * Reads the scenarios, each with the settings that apply to it.
     *
     * @throws BadUsageException if two scenarios have the same name, or a setting is for a scenario outside the run
     */
    List<ScenarioFile> read(List<ScopedSetting> settings) {
        settings.forEach(this::requireKnownScope);
        List<ScenarioFile> files = references.stream()
                .map(reference -> cache.source(reference).with(settingsFor(reference, settings)))
                .toList();
        requireDistinctNames(files);
        return files;
    }

    /** The settings that apply to the scenario {@code reference}. */
    List<Setting> settingsFor(String reference, List<ScopedSetting> settings) {
        boolean isBaseline = hasBaseline && reference.equals(references.get(0));
        return settings.stream()
                .filter(setting -> setting.appliesTo(name -> cache.isCalled(reference, name), isBaseline))
                .map(ScopedSetting::setting)
                .toList();
    }

    private void requireKnownScope(ScopedSetting setting) {
        setting.scenario()
                .filter(name -> cache.find(references, name).isEmpty())
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
