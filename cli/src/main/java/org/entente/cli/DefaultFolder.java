package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The default output folder of a run: a new folder, named after the scenarios. */
final class DefaultFolder {

    /** A longer list of scenarios is cut, because file systems limit names. */
    private static final int MAX_NAME_LENGTH = 100;

    private DefaultFolder() {}

    /**
     * The first path in {@code parent} that does not exist: {@code name}, {@code name-2}, and so on.
     *
     * @param name the name; an underscore replaces each character that is unsafe in file names
     */
    static Path in(Path parent, String name) {
        Path first = parent.resolve(name.replaceAll("[^\\w.+-]", "_"));
        Path path = first;
        for (int i = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); i++) {
            path = first.resolveSibling(first.getFileName() + "-" + i);
        }
        return path;
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
