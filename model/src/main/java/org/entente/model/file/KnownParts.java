package org.entente.model.file;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the entries of a map were read as, so that an entry that stays is not read again while another one changes. An
 * entry in which a problem was found is always read again, to tell of it.
 *
 * @param <T> what an entry is read as
 */
final class KnownParts<T> {

    private final Map<String, Known<T>> parts = new ConcurrentHashMap<>();

    private record Known<T>(Node.Entry entry, List<Object> frame, T part) {}

    /**
     * What {@code entry} is read as.
     *
     * @param frame whatever else of the file its reading depends on
     * @param problems what the reading adds problems to
     */
    T part(String name, Node.Entry entry, List<Object> frame, Problems problems, Supplier<T> reading) {
        Known<T> known = parts.get(name);
        if (known != null && known.entry.equals(entry) && known.frame.equals(frame)) {
            return known.part;
        }
        int before = problems.count();
        T part = reading.get();
        if (problems.count() == before && problems.isUsable()) {
            parts.put(name, new Known<>(entry, frame, part));
        }
        return part;
    }
}
