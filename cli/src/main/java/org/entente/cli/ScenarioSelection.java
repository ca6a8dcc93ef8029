package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.model.file.ChangedName;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioLibrary;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;

/** The scenarios of a run, in the order of the report. Each file is opened once. */
final class ScenarioSelection {

    /** The word for no baseline. */
    static final String NO_BASELINE = "none";

    /** How many settings stand in the name of a changed scenario. */
    private static final int NAMED_SETTINGS = 2;

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
                            && nameIn(reference).equals(name));
        }

        /** The name in a file; empty if it cannot be read, which is told once it is needed. */
        private String nameIn(String reference) {
            try {
                return source(reference).name();
            } catch (ScenarioFileException unreadable) {
                return "";
            }
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
     * and a single scenario has none. A baseline alone is compared with itself.
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
            references.add(first);
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

    /** This selection, in which one scenario alone is compared with itself. */
    ScenarioSelection compare() {
        return hasBaseline || references.size() > 1
                ? this
                : new ScenarioSelection(List.of(references.get(0), references.get(0)), true, cache);
    }

    /** Whether a scenario is compared with itself: without the settings and with them. */
    boolean isAgainstItself() {
        return hasBaseline && references.size() == 2 && references.get(0).equals(references.get(1));
    }

    /**
     * Reads the scenarios, each with the settings that apply to it. A scenario beside itself is called by what is set.
     *
     * @throws BadUsageException if two scenarios have the same name, if a setting is for a scenario outside the run, or
     *     if a scenario is compared with itself and nothing is set
     */
    List<ScenarioFile> read(List<ScopedSetting> settings) {
        settings.forEach(setting -> requireScope("a setting", setting.scenario()));
        List<ScopedSetting> applied = isAgainstItself() ? withName(againstItself(settings)) : settings;
        List<ScenarioFile> files = IntStream.range(0, references.size())
                .mapToObj(i -> source(i).with(settingsFor(i, applied)))
                .toList();
        requireDistinctNames(files);
        return files;
    }

    /** The settings of a scenario against itself: those of the world are what differs if nothing else does. */
    private List<ScopedSetting> againstItself(List<ScopedSetting> settings) {
        boolean isSame = settingsFor(0, settings).equals(settingsFor(1, settings));
        return isSame
                ? settings.stream()
                        .map(setting -> new ScopedSetting(Optional.of(references.get(1)), setting.setting()))
                        .toList()
                : settings;
    }

    private List<ScopedSetting> withName(List<ScopedSetting> settings) {
        List<Setting> differing = new ArrayList<>(settingsFor(1, settings));
        differing.removeAll(settingsFor(0, settings));
        if (differing.isEmpty()) {
            throw new BadUsageException("a baseline must be compared with another scenario, or with itself under a"
                    + " setting (--set), but '" + references.get(0) + "' is alone");
        }
        List<ScopedSetting> named = new ArrayList<>(settings);
        named.add(new ScopedSetting(
                Optional.of(references.get(1)),
                new Setting("name", ChangedName.of(name(1), differing, NAMED_SETTINGS))));
        return named;
    }

    /** The file of the scenario at a place of {@link #references}. */
    ScenarioSource source(int index) {
        return cache.source(references.get(index));
    }

    /** The name in the file of the scenario at a place of {@link #references}. */
    String name(int index) {
        return source(index).name();
    }

    /**
     * The settings that are for the scenario at a place of {@link #references}. A scenario against itself is the one
     * that is changed where a setting names it.
     */
    List<Setting> settingsFor(int index, List<ScopedSetting> settings) {
        boolean isBaseline = hasBaseline && index == 0;
        boolean unchanged = isBaseline && isAgainstItself();
        return settings.stream()
                .filter(setting -> setting.appliesTo(
                        name -> !unchanged && cache.isCalled(references.get(index), name), isBaseline))
                .map(ScopedSetting::setting)
                .toList();
    }

    /** What is set and where, a line each; without the place if there is one scenario. */
    List<String> settingLines(List<ScopedSetting> settings) {
        List<ScopedSetting> applied = isAgainstItself() ? againstItself(settings) : settings;
        return applied.stream()
                .map(setting -> "With " + setting.setting() + (references.size() == 1 ? "" : place(setting)))
                .toList();
    }

    private String place(ScopedSetting setting) {
        List<Integer> set = IntStream.range(0, references.size())
                .filter(i -> !settingsFor(i, List.of(setting)).isEmpty())
                .boxed()
                .toList();
        if (set.size() == references.size()) {
            return " in every scenario";
        }
        return isAgainstItself()
                ? ", against " + name(0) + " without it"
                : " in " + set.stream().map(this::name).collect(Collectors.joining(" and ")) + " alone";
    }

    /** @throws BadUsageException if {@code what} is for a scenario that is not here */
    void requireScope(String what, Optional<String> scope) {
        scope.filter(name -> cache.find(references, name).isEmpty()).ifPresent(name -> {
            throw new BadUsageException(what + " must be for a scenario of the run (" + String.join(", ", references)
                    + "), but was for '" + name + "'");
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
