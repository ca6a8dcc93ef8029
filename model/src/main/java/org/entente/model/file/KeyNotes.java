package org.entente.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The meaning of each key of a scenario file, a sentence each. */
final class KeyNotes {

    private final Map<String, String> notes;

    private KeyNotes(Map<String, String> notes) {
        this.notes = notes;
    }

    static KeyNotes read() {
        Properties properties = new Properties();
        try (InputStream bytes = KeyNotes.class.getResourceAsStream("keys.properties")) {
            if (bytes == null) {
                throw new IllegalStateException("the jar lacks keys.properties");
            }
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeyNotes(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty, (a, b) -> a, TreeMap::new)));
    }

    /** The notes by the name of the key, map or distribution. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(notes);
    }

    /** The note on {@code key} in the map called {@code mapName}. */
    String note(String mapName, String key) {
        return note(mapName.isEmpty() ? key : mapName + "." + key);
    }

    /** The note called {@code name}: on a top-level key, a map that has a kind, or a distribution. */
    String note(String name) {
        String note = notes.get(name);
        if (note == null) {
            throw new IllegalStateException("nothing is said about " + name);
        }
        return note;
    }
}
