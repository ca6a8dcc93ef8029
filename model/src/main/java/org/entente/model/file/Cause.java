package org.entente.model.file;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.model.file.Node.Mapping;

/**
 * Finds the change that causes a problem of what is inherited. A file that is extended may be one that the author
 * cannot edit, so a problem that the extended file alone does not have is told of the change.
 */
final class Cause {

    private static final int REMOVED_NAME = 100;
    private static final int NAMED = 1;

    private final Layers layers;
    private final List<Change> settings;
    private final Problems reading;

    /**
     * @param settings what the settings change in the file
     * @param reading the problems of reading the files, which nothing else causes
     */
    Cause(Layers layers, List<Change> settings, Problems reading) {
        this.layers = layers;
        this.settings = List.copyOf(settings);
        this.reading = reading;
    }

    /** Each of {@code problems} where it is caused. */
    List<Problems.Found> of(List<Problems.Found> problems) {
        List<Problems.Found> told = problems;
        if (!settings.isEmpty()) {
            told = told(told, -1, layers.root(), settings, Optional.empty());
        }
        return told(told, 0, layers.below(), ownChanges(), extendsLocation());
    }

    /** Problems below {@code depth} that the file below does not have alone are told of a change at that depth. */
    private List<Problems.Found> told(
            List<Problems.Found> problems,
            int depth,
            Mapping below,
            List<Change> changes,
            Optional<Location> otherwise) {
        Predicate<Problems.Found> isInherited = problem -> problem.location().depth() > depth && !reading.has(problem);
        if (problems.stream().noneMatch(isInherited)) {
            return problems;
        }
        List<String> alone = sentences(below);
        return problems.stream()
                .map(problem -> isInherited.test(problem) && !alone.contains(problem.toString())
                        ? moved(problem, changes, otherwise)
                        : problem)
                .toList();
    }

    /** The problems of a file without the layer above it. */
    private static List<String> sentences(Mapping file) {
        try {
            ScenarioBinder.bind(SourceScope.prune(file, file), new Problems());
            return List.of();
        } catch (ScenarioFileException problems) {
            return problems.problems();
        }
    }

    private List<Change> ownChanges() {
        return Change.ofFile(layers.below(), layers.own());
    }

    private Optional<Location> extendsLocation() {
        return Optional.of(layers.own().locationOf(Inheritance.EXTENDS));
    }

    private static Problems.Found moved(Problems.Found problem, List<Change> changes, Optional<Location> otherwise) {
        Optional<Location> cause = changes.stream()
                .filter(change -> relevance(change, problem) > 0)
                .max(Comparator.comparingInt(change -> relevance(change, problem)))
                .map(Change::place)
                .or(() -> otherwise)
                .or(() -> changes.stream().reduce((first, last) -> last).map(Change::place));
        return cause.map(problem::causedAt).orElse(problem);
    }

    /**
     * How well a change explains a problem: best if it removes what the problem names; then if it is near the problem's
     * address; then if the problem names the part that it changes.
     */
    private static int relevance(Change change, Problems.Found problem) {
        List<String> keys = List.of(change.address().split("\\.", -1));
        if (change.isRemoval() && names(problem.sentence(), keys.get(keys.size() - 1))) {
            return REMOVED_NAME;
        }
        int shared = shared(keys, List.of(problem.address().split("\\.", -1)));
        if (shared > 1) {
            return shared;
        }
        return names(problem.sentence(), keys.get(Math.min(1, keys.size() - 1))) ? NAMED : 0;
    }

    private static int shared(List<String> keys, List<String> others) {
        int shared = 0;
        while (shared < Math.min(keys.size(), others.size()) && keys.get(shared).equals(others.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** Whether {@code sentence} holds {@code name} as a whole name. */
    private static boolean names(String sentence, String name) {
        return Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(name) + "(?![A-Za-z0-9_-])")
                .matcher(sentence)
                .find();
    }
}
