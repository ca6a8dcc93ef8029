package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether a run folder is what its manifest says, and whether two are the same. */
public final class Verification {

    private Verification() {}

    /**
     * What in {@code folder} is not as its manifest says, a sentence for each file; nothing if all is well.
     *
     * @throws IOException if something cannot be read; its message is one sentence
     */
    public static List<String> of(Path folder) throws IOException {
        return differences(
                hashes(ManifestFile.readFiles(folder)),
                hashes(FileDigest.below(folder)),
                ": the manifest lists it",
                ": the manifest does not list it");
    }

    /** How {@code second} differs from {@code first}, a sentence for each scenario and file. */
    public static List<String> between(Manifest first, Manifest second) {
        List<String> differences = new ArrayList<>();
        Map<String, String> now = scenarios(second);
        scenarios(first).forEach((name, hash) -> {
            if (!hash.equals(now.get(name))) {
                differences.add("scenario " + name + " has changed");
            }
        });
        differences.addAll(differences(hashes(first.files()), hashes(second.files()), "", ""));
        return differences;
    }

    private static SortedMap<String, String> scenarios(Manifest manifest) {
        SortedMap<String, String> hashes = new TreeMap<>();
        manifest.info().files().forEach(file -> hashes.put(file.scenario().name(), file.sha256()));
        return hashes;
    }

    private static SortedMap<String, String> hashes(SortedMap<String, FileDigest> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, file) -> hashes.put(name, file.sha256()));
        return hashes;
    }

    private static List<String> differences(
            SortedMap<String, String> wanted, SortedMap<String, String> found, String missing, String more) {
        List<String> differences = new ArrayList<>();
        wanted.forEach((name, hash) -> {
            String other = found.get(name);
            if (other == null) {
                differences.add(name + " is missing" + missing);
            } else if (!other.equals(hash)) {
                differences.add(name + " differs");
            }
        });
        found.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> differences.add(name + " was added" + more));
        return differences;
    }
}
