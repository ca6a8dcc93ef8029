package org.entente.model;

import java.util.Map;

/** Access to maps whose keys are known to be there. */
public final class Maps {

    private Maps() {}

    /**
     * The value of {@code key}, which the map must have.
     *
     * @throws IllegalStateException if it has not
     */
    public static <K, V> V require(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("a map must have the key " + key + ", but has " + map.keySet());
        }
        return value;
    }
}
