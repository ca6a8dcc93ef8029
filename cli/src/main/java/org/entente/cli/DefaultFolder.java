package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.reporting.folder.RunFolder;

/** The default output folder of a run: a new folder, named after the scenarios. */
final class DefaultFolder {

    /** A longer list of scenarios is cut, because file systems limit names. */
    private static final int MAX_NAME_LENGTH = 100;

    private DefaultFolder() {}

    /**
     * Creates the first folder in {@code parent} that is free: {@code name}, {@code name-2}, and so on. No other
     * process gets the same.
     *
     * @param name the name; an underscore replaces each character that is unsafe in file names
     */
    static RunFolder create(Path parent, String name, PrintWriter err) throws IOException {
        String safe = name.replaceAll("[^\\w.+-]", "_");
        for (int i = 1; ; i++) {
            Path path = parent.resolve(i == 1 ? safe : safe + "-" + i);
            LostFolder.restore(path, err);
            Optional<RunFolder> folder = RunFolder.createIfFree(path);
            if (folder.isPresent()) {
                return folder.get();
            }
        }
    }

    /**
     * The name of a folder, such as {@code amended-2026-vs-october-2025}.
     *
     * @param names of the scenarios, the baseline first
     * @param hasBaseline whether the first is a baseline
     */
    static String name(List<String> names, boolean hasBaseline) {
        List<String> shortened = names.stream().map(DefaultFolder::shortened).toList();
        List<String> subjects = hasBaseline ? shortened.subList(1, names.size()) : shortened;
        String all = String.join("+", subjects);
        String subject = all.length() > MAX_NAME_LENGTH ? subjects.get(0) + "+" + (subjects.size() - 1) : all;
        return hasBaseline ? subject + "-vs-" + shortened.get(0) : subject;
    }

    private static String shortened(String name) {
        return name.length() > MAX_NAME_LENGTH ? name.substring(0, MAX_NAME_LENGTH) : name;
    }
}
