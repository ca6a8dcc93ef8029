package org.entente.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** The search for a circle in which things depend on each other. */
final class Circle {

    private final SortedMap<String, SortedSet<String>> dependencies;
    private final Set<String> searched = new HashSet<>();
    private final List<String> open = new ArrayList<>();

    private Circle(SortedMap<String, SortedSet<String>> dependencies) {
        this.dependencies = dependencies;
    }

    /**
     * Things that depend on each other in a circle, the first again at the end; empty if there are none.
     *
     * @param dependencies what each thing depends on, by name
     */
    static Optional<List<String>> in(SortedMap<String, SortedSet<String>> dependencies) {
        Circle circle = new Circle(dependencies);
        return dependencies.keySet().stream()
                .flatMap(name -> circle.from(name).stream())
                .findFirst();
    }

    private Optional<List<String>> from(String name) {
        if (open.contains(name)) {
            List<String> found = new ArrayList<>(open.subList(open.indexOf(name), open.size()));
            found.add(name);
            return Optional.of(found);
        }
        if (!searched.add(name)) {
            return Optional.empty();
        }
        open.add(name);
        Optional<List<String>> found = dependencies.getOrDefault(name, Collections.emptySortedSet()).stream()
                .flatMap(cause -> from(cause).stream())
                .findFirst();
        open.remove(open.size() - 1);
        return found;
    }
}
