package org.entente.explorer.deal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sizes and dates of files, which are others once a file was written. */
record Stamp(SortedMap<Path, String> states) {

    Stamp {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    }

    /** What {@code files} are now. */
    static Stamp now(Collection<Path> files) {
        SortedMap<Path, String> states = new TreeMap<>();
        files.forEach(file -> states.put(file, state(file)));
        return new Stamp(states);
    }

    /** What the files of this stamp are now. */
    Stamp now() {
        return now(states.keySet());
    }

    /** Whether it has all of {@code files}. */
    boolean isAbout(Collection<Path> files) {
        return states.keySet().containsAll(files);
    }

    /** The part that is about {@code files}. */
    Stamp of(Collection<Path> files) {
        SortedMap<Path, String> part = new TreeMap<>(states);
        part.keySet().retainAll(files);
        return new Stamp(part);
    }

    /** Whether no file has changed. */
    boolean isCurrent() {
        return equals(now());
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime().toInstant() + " " + attributes.fileKey();
        } catch (IOException gone) {
            return "none";
        }
    }
}
