package org.entente.model.file;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Scenario;
import org.entente.model.file.Node.Mapping;

/**
 * A scenario file with all that it extends, as it was read. Making a scenario of it, with settings or without, takes a
 * fraction of the time that reading takes.
 *
 * <pre>{@code
 * ScenarioSource amended = ScenarioReader.open("amended-2026");
 * Scenario capped = amended.scenario(List.of(Setting.parse("terms.microsoft-share.cap=60")));
 * }</pre>
 */
public final class ScenarioSource {

    private final Layers layers;
    private final Problems readingProblems;
    private final SortedMap<String, String> texts;
    private final KnownFile known = new KnownFile();

    /** The scenario without settings, once it has been made: the baseline of each change of a term. */
    private volatile Optional<Scenario> unchanged = Optional.empty();

    /** @param readingProblems the problems of the files */
    ScenarioSource(Layers layers, Problems readingProblems, SortedMap<String, String> texts) {
        this.layers = layers;
        this.readingProblems = readingProblems;
        this.texts = texts;
    }

    /**
     * The scenario with {@code settings} laid over the file in their order.
     *
     * @throws ScenarioFileException with every problem of the file
     */
    public Scenario scenario(List<Setting> settings) {
        if (!settings.isEmpty()) {
            return made(settings);
        }
        Scenario scenario = unchanged.orElseGet(() -> made(settings));
        unchanged = Optional.of(scenario);
        return scenario;
    }

    private Scenario made(List<Setting> settings) {
        Problems problems = readingProblems.copy();
        return resolved(settings, problems).scenario(problems, known);
    }

    /**
     * As {@link #scenario}, with the text behind it.
     *
     * @throws ScenarioFileException with every problem of the file
     */
    public ScenarioFile with(List<Setting> settings) {
        Problems problems = readingProblems.copy();
        Resolution resolution = resolved(settings, problems);
        Scenario scenario = resolution.scenario(problems);
        Mapping resolved = resolution.root();
        String json = CanonicalJson.json(resolved);
        return new ScenarioFile(
                scenario,
                json,
                CanonicalJson.sha256(json),
                Annotations.of(resolution),
                ProvenanceIndex.byAddress(resolved, scenario.sources()),
                Stream.concat(scenario.remarks().stream(), resolution.dropped().stream())
                        .toList(),
                texts,
                ActualsReference.of(resolved));
    }

    /** As {@link #scenario}, or empty if the settings break a rule; for callers that search the limits of a value. */
    public Optional<Scenario> scenarioIfValid(List<Setting> settings) {
        try {
            return Optional.of(scenario(settings));
        } catch (ScenarioFileException e) {
            return Optional.empty();
        }
    }

    /**
     * The number, month or word at {@code address} with {@code settings} laid over the file, as it is written; empty if
     * the address holds no value, or several, as a distribution does.
     */
    public Optional<String> value(String address, List<Setting> settings) {
        AddressMatch match =
                AddressMatch.follow(resolved(settings, readingProblems.copy()).root(), address);
        return match.isComplete() ? match.node().asScalar().map(Scalar::text) : Optional.empty();
    }

    /** The file with all that it extends, before any setting, as JSON with sorted keys and no spaces. */
    public String canonicalJson() {
        return CanonicalJson.json(layers.root());
    }

    /** The name in the file, or the name from its path; empty if the name is no text. */
    public String name() {
        return layers.root()
                .get("name")
                .flatMap(Node::asScalar)
                .map(Scalar::text)
                .orElse("");
    }

    /**
     * A scenario file that extends {@code reference}, which is this file, and holds only what {@code settings} change.
     *
     * @param title the title of the new scenario
     * @param reason why the values are assumed; empty for values without a source
     * @throws ScenarioFileException if the settings are not valid here
     */
    public String changesFile(String reference, String title, String reason, List<Setting> settings) {
        Problems problems = readingProblems.copy();
        Resolution resolution = resolved(settings, problems);
        resolution.scenario(problems);
        Map<String, String> head = new LinkedHashMap<>();
        head.put(Inheritance.EXTENDS, reference);
        head.put("title", title);
        String changes = ChangesFile.text(layers.root(), resolution.root(), settings, head);
        return reason.isBlank() ? changes : changes + sources(settings, reason);
    }

    private static String sources(List<Setting> settings, String reason) {
        String text = Scalar.plainOrQuoted(reason);
        return settings.stream()
                .filter(setting -> !setting.value().equals("null"))
                .map(setting -> "  " + setting.address() + ": { assumption: " + text + " }\n")
                .collect(Collectors.joining("", "sources:\n", ""));
    }

    /** The files on disk of which it was made. */
    public List<Path> files() {
        return texts.keySet().stream().map(FileNames::path).toList();
    }

    /** The names of the terms in the order of the file, inherited terms first. */
    public List<String> terms() {
        return layers.root()
                .get("terms")
                .flatMap(Node::asMapping)
                .map(terms -> List.copyOf(terms.entries().keySet()))
                .orElse(List.of());
    }

    private Resolution resolved(List<Setting> settings, Problems problems) {
        return Resolution.of(layers, settings, Settings.locations(settings), problems);
    }
}
