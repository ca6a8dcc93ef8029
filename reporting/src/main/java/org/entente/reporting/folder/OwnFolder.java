package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A folder that Entente wrote, as its manifest says: all that {@code --force} replaces. */
final class OwnFolder {

    /** The one folder that a run may leave empty. */
    private static final String CHARTS = "charts";

    private OwnFolder() {}

    /**
     * Refuses what is no folder of ours, or holds more than its manifest lists.
     *
     * @throws IOException whose message is one sentence and names what is not ours
     */
    static void require(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new RefusedFolderException("only a run folder is replaced, but " + folder
                    + " is a symbolic link; name the folder that it points to");
        }
        if (!Files.exists(folder.resolve(ManifestFile.NAME), LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedFolderException(
                    "only a run folder is replaced, but " + folder + " has no " + ManifestFile.NAME);
        }
        Set<String> listed = listed(folder);
        SortedSet<String> strangers = strangers(FolderContents.of(folder), listed);
        if (!strangers.isEmpty()) {
            throw new RefusedFolderException(
                    "only what Entente wrote is replaced, but " + folder + " holds " + strangers.first()
                            + (strangers.size() == 1 ? "" : " and " + (strangers.size() - 1) + " more")
                            + ", which its " + ManifestFile.NAME + " does not list");
        }
    }

    private static Set<String> listed(Path folder) throws IOException {
        try {
            Set<String> listed = ManifestFile.readFiles(folder).keySet();
            if (!ManifestFile.isSealed(folder)) {
                throw new RefusedFolderException("only a run folder is replaced, but the " + ManifestFile.NAME + " of "
                        + folder + " has been changed since it was written");
            }
            return listed;
        } catch (BrokenFolderException e) {
            throw new RefusedFolderException("only a run folder is replaced, but " + e.getMessage());
        }
    }

    /** What among {@code contents} is neither {@code listed}, nor the manifest, nor a folder of those. */
    static SortedSet<String> strangers(FolderContents contents, Collection<String> listed) {
        SortedSet<String> strangers = new TreeSet<>(contents.files());
        strangers.removeAll(listed);
        strangers.addAll(contents.folders());
        strangers.addAll(contents.others());
        strangers.remove(ManifestFile.NAME);
        strangers.remove(CHARTS);
        strangers.removeIf(folder ->
                contents.folders().contains(folder) && listed.stream().anyMatch(file -> file.startsWith(folder + "/")));
        return strangers;
    }

    /**
     * Deletes what the manifest of {@code folder} lists and the folders that are empty then. The manifest goes last, so
     * that a deletion can go on after a kill.
     *
     * @throws DirectoryNotEmptyException if something else has come into the folder
     */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder.resolve(ManifestFile.NAME))) {
            SortedSet<String> folders = FolderContents.of(folder).folders();
            for (String file : ManifestFile.readFiles(folder).keySet()) {
                Files.deleteIfExists(folder.resolve(file));
            }
            for (String below : new TreeSet<>(folders).descendingSet()) {
                Files.delete(folder.resolve(below));
            }
            Files.delete(folder.resolve(ManifestFile.NAME));
        }
        Files.delete(folder);
    }
}
