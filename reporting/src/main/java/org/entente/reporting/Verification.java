package org.entente.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        SortedMap<String, String> found = new TreeMap<>();
        SavedManifest manifest = SavedManifest.read(folder);
        for (String name : Manifest.filesOf(folder)) {
            found.put(name, Manifest.sha256(folder.resolve(name)));
        }
        return differences(manifest.files(), found, ": the manifest lists it", ": the manifest does not list it");
    }

    /** How {@code second} differs from {@code first}, a sentence for each scenario and file. */
    public static List<String> between(SavedManifest first, SavedManifest second) {
        List<String> differences = new ArrayList<>();
        first.scenarios().forEach((name, hash) -> {
            if (!hash.equals(second.scenarios().get(name))) {
                differences.add("scenario " + name + " has changed");
            }
        });
        differences.addAll(differences(first.files(), second.files(), "", ""));
        return differences;
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
