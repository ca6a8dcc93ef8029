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

    /** A source, and what its files were when it was read. */
    private record Read(ScenarioSource source, Stamp stamp) {}

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
        String path = file(reference).map(Path::toString).orElse(reference);
        synchronized (sources) {
            Read read = sources.get(reference);
            if (read == null || !read.stamp.isCurrent()) {
                Stamp own = Stamp.of(file(reference).stream().toList());
                ScenarioSource source = ScenarioReader.open(path);
                read = new Read(source, own.with(source.files()));
                sources.put(reference, read);
            }
            return read.source;
        }
    }

    /** What the files of {@code reference} are now: another text once one of them has changed. */
    public String stamp(String reference) {
        List<Path> own = file(reference).stream().toList();
        try {
            return Stamp.of(own).with(source(reference).files()).toString();
        } catch (ScenarioFileException unreadable) {
            return Stamp.of(own).toString();
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
