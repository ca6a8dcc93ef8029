package org.entente.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** The order of events in which an event comes after the events that it follows from (MODEL 10). */
final class EventOrder {

    private final SortedMap<String, Event> events;
    private final Set<String> ordered = new LinkedHashSet<>();
    private final List<String> open = new ArrayList<>();
    private Optional<List<String>> circle = Optional.empty();

    private EventOrder(SortedMap<String, Event> events) {
        this.events = events;
        events.keySet().forEach(this::add);
    }

    /** The names of {@code events}, of which none follows from itself, in their order. */
    static List<String> of(SortedMap<String, Event> events) {
        return List.copyOf(new EventOrder(events).ordered);
    }

    /** Events that follow from each other in a circle, the first again at the end; empty if there are none. */
    static Optional<List<String>> circle(SortedMap<String, Event> events) {
        return new EventOrder(events).circle;
    }

    private void add(String name) {
        if (open.contains(name)) {
            List<String> found = new ArrayList<>(open.subList(open.indexOf(name), open.size()));
            found.add(name);
            circle = circle.or(() -> Optional.of(List.copyOf(found)));
            return;
        }
        if (!ordered.contains(name)) {
            open.add(name);
            causes(name).forEach(this::add);
            open.remove(open.size() - 1);
            ordered.add(name);
        }
    }

    /** The known events that the event {@code name} follows from. */
    private SortedSet<String> causes(String name) {
        SortedSet<String> causes = new TreeSet<>();
        Event event = events.get(name);
        if (event != null && event.occurrence() instanceof Occurrence.Combined combined) {
            causes.addAll(combined.events());
            causes.retainAll(events.keySet());
        }
        return causes;
    }
}
