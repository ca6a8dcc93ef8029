package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Where a run writes when nobody says where: a folder that is named for what is run, and that is not there yet. */
final class DefaultFolder {

    /** Longer lists of scenarios are cut: file systems have a limit, and so have readers. */
    private static final int MAX_NAME_LENGTH = 100;

    private DefaultFolder() {}

    /**
     * A path in {@code parent}, with {@code -2} behind {@code name} if that exists.
     *
     * @param name whose unusual letters are replaced
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
     * A name such as {@code amended-2026-vs-october-2025}.
     *
     * @param names of the scenarios, the baseline first
     * @param compared whether the first is a baseline
     */
    static String name(List<String> names, boolean compared) {
        List<String> subjects = compared ? names.subList(1, names.size()) : names;
        String all = String.join("+", subjects);
        String subject = all.length() > MAX_NAME_LENGTH ? subjects.get(0) + "+" + (subjects.size() - 1) : all;
        return compared ? subject + "-vs-" + names.get(0) : subject;
    }
}
