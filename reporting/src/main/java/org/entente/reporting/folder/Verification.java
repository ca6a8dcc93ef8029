package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The verification of a run folder against its manifest, and of two manifests against each other. */
public final class Verification {

    private Verification() {}

    /**
     * The deviations of {@code folder} from its manifest, a sentence for each file; empty if there are none.
     *
     * @throws IOException if a file cannot be read; its message is one sentence
     */
    public static List<String> deviations(Path folder) throws IOException {
        SortedMap<String, FileDigest> listed = ManifestFile.readFiles(folder);
        FolderContents contents = reading(folder, () -> FolderContents.of(folder));
        List<String> differences = new ArrayList<>();
        if (!ManifestFile.isSealed(folder)) {
            differences.add(ManifestFile.NAME + " has been changed since it was written");
        }
        contents.others().stream()
                .filter(name -> listed.containsKey(name))
                .forEach(name -> differences.add(name + " is a link or a device, not the file that was written"));
        SortedMap<String, FileDigest> wanted = new TreeMap<>(listed);
        wanted.keySet().removeAll(contents.others());
        differences.addAll(differences(
                wanted,
                reading(folder, () -> FileDigest.below(folder)),
                ": the manifest lists it",
                ": the manifest does not list it"));
        OwnFolder.strangers(contents, listed.keySet()).stream()
                .filter(name -> !contents.files().contains(name) && !listed.containsKey(name))
                .forEach(name -> differences.add(name + " was added: the manifest does not list it"));
        return differences;
    }

    /**
     * Refuses {@code folder} if it deviates from its manifest.
     *
     * @throws BrokenFolderException that names the first deviation
     */
    public static void requireUnchanged(Path folder) throws IOException {
        List<String> deviations = deviations(folder);
        if (!deviations.isEmpty()) {
            throw new BrokenFolderException(
                    "the files of " + folder + " must be as they were written, but " + deviations.get(0));
        }
    }

    /** The differences of {@code second} from {@code first}, a sentence for each scenario and file. */
    public static List<String> between(Manifest first, Manifest second) {
        List<String> differences = new ArrayList<>();
        Map<String, String> current = scenarios(second);
        scenarios(first).forEach((name, hash) -> {
            if (!hash.equals(current.get(name))) {
                differences.add("scenario " + name + " has changed");
            }
        });
        differences.addAll(differences(first.files(), second.files(), "", ""));
        return differences;
    }

    /**
     * The differences of {@code second} from {@code first}, both folders, as their manifests list the files: a sentence
     * for each file.
     *
     * @throws IOException if a manifest cannot be read; its message is one sentence
     */
    public static List<String> between(Path first, Path second) throws IOException {
        return differences(ManifestFile.readFiles(first), ManifestFile.readFiles(second), "", "");
    }

    private static SortedMap<String, String> scenarios(Manifest manifest) {
        SortedMap<String, String> hashes = new TreeMap<>();
        manifest.info().files().forEach(file -> hashes.put(file.scenario().name(), file.sha256()));
        return hashes;
    }

    /** A reading of a folder. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Path folder, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new IOException("the folder " + folder + " cannot be read: " + RunFolder.reason(e), e);
        }
    }

    private static List<String> differences(
            SortedMap<String, FileDigest> wanted,
            SortedMap<String, FileDigest> found,
            String missingSuffix,
            String addedSuffix) {
        List<String> differences = new ArrayList<>();
        wanted.forEach((name, digest) -> {
            FileDigest other = found.get(name);
            if (other == null) {
                differences.add(name + " is missing" + missingSuffix);
            } else if (!other.equals(digest)) {
                differences.add(name + " differs");
            }
        });
        found.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> differences.add(name + " was added" + addedSuffix));
        return differences;
    }
}
