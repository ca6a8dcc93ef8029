package org.entente.explorer.deal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.explorer.http.RefusedException;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioLibrary;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;

/**
 * The scenarios that a page may look at: those that were named on the command line, the built-in ones, and files in the
 * folder that is served. Each is read once, and again when one of its files has changed.
 */
public final class Library {

    /** The most sources that are kept. */
    private static final int KEPT = 16;

    private static final Pattern NAME_OF_FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\.ya?ml");

    private final List<String> named;
    private final Path folder;
    private final Map<String, Read> sources = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A file that was read.
     *
     * @param source what was read; empty if it is no scenario file
     * @param problems why not
     * @param stamp what its files were when it was read
     */
    private record Read(Optional<ScenarioSource> source, List<String> problems, Stamp stamp) {

        /** Whether another read would be the same. One that failed may lack the files that it did not come to. */
        boolean isCurrent() {
            return source.isPresent() && stamp.isCurrent();
        }
    }

    /**
     * The scenarios of a page.
     *
     * @param named names of built-in scenarios or paths of files
     * @param folder the only folder in which other files are read
     */
    public Library(List<String> named, Path folder) {
        this.named = List.copyOf(named);
        this.folder = folder;
    }

    /** The folder in which files are read and written. */
    public Path folder() {
        return folder;
    }

    /** The references that a page can choose from: those that were named, files in the folder, and built-in ones. */
    public List<String> references() {
        Set<String> all = new LinkedHashSet<>(named);
        all.addAll(files());
        all.addAll(ScenarioLibrary.names());
        return new ArrayList<>(all);
    }

    private List<String> files() {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> NAME_OF_FILE.matcher(name).matches())
                    .filter(name -> named.stream().noneMatch(other -> isAt(other, folder.resolve(name))))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isAt(String reference, Path file) {
        return !ScenarioLibrary.names().contains(reference)
                && Path.of(reference)
                        .toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize());
    }

    /** Whether {@code reference} is a file. */
    public boolean isFile(String reference) {
        return !ScenarioLibrary.names().contains(reference);
    }

    /** The file of {@code reference}. */
    public Optional<Path> file(String reference) {
        requireKnown(reference);
        if (!isFile(reference)) {
            return Optional.empty();
        }
        return Optional.of(named.contains(reference) ? Path.of(reference) : folder.resolve(reference));
    }

    /**
     * The source of {@code reference}.
     *
     * @throws RefusedException if a page may not look at it
     * @throws ScenarioFileException if it cannot be read
     */
    public ScenarioSource source(String reference) {
        Read read = read(reference);
        return read.source.orElseThrow(() -> new ScenarioFileException(read.problems));
    }

    private Read read(String reference) {
        List<Path> own = file(reference).stream().toList();
        synchronized (sources) {
            Read read = sources.get(reference);
            if (read == null || !read.isCurrent()) {
                // Before it is read, so that what is written meanwhile is another stamp.
                Stamp before = read == null ? Stamp.now(own) : read.stamp.now();
                read = read(own.isEmpty() ? reference : own.get(0).toString(), own, before);
                sources.put(reference, read);
            }
            return read;
        }
    }

    /** Reads {@code path}, and once more if a file of it had no stamp before: it may have been written since. */
    private static Read read(String path, List<Path> own, Stamp before) {
        try {
            ScenarioSource source = ScenarioReader.open(path);
            Set<Path> files = new LinkedHashSet<>(own);
            files.addAll(source.files());
            return before.isAbout(files)
                    ? new Read(Optional.of(source), List.of(), before.of(files))
                    : read(path, own, Stamp.now(files));
        } catch (ScenarioFileException unreadable) {
            return new Read(Optional.empty(), unreadable.problems(), before);
        }
    }

    /**
     * What the files of {@code reference} were when they were last read, and why they could not be: another text once
     * one of them has changed.
     */
    public String stamp(String reference) {
        try {
            Read read = read(reference);
            return read.stamp + " " + read.problems;
        } catch (RefusedException gone) {
            return "none";
        }
    }

    /** {@code reference} as an argument of a command in the current folder. */
    public String argument(String reference) {
        String path = named.contains(reference)
                ? reference
                : file(reference).map(Library::fromHere).orElse(reference);
        return path.startsWith("-") ? "./" + path : path;
    }

    private static String fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }

    /** Whether a page may see the text of {@code file}: one that was named, or one in the folder. */
    boolean shows(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean isNamed = named.stream().anyMatch(reference -> isAt(reference, absolute));
        try {
            return isNamed || absolute.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private void requireKnown(String reference) {
        boolean isKnown = named.contains(reference)
                || ScenarioLibrary.names().contains(reference)
                || (NAME_OF_FILE.matcher(reference).matches()
                        && Files.isRegularFile(folder.resolve(reference), LinkOption.NOFOLLOW_LINKS));
        if (!isKnown) {
            throw RefusedException.unknown("a scenario must be one that is served, but was '" + reference + "'");
        }
    }
}
