package org.entente.model;

import java.util.Map;

/** Access to maps that must have a key. */
public final class Maps {

    private Maps() {}

    /**
     * The value of {@code key}.
     *
     * @throws IllegalStateException if {@code map} has no such key
     */
    public static <K, V> V require(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("a map must have the key " + key + ", but has " + map.keySet());
        }
        return value;
    }
}
