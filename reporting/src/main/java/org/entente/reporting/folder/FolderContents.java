package org.entente.reporting.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is below a folder, by paths with forward slashes. Symbolic links are not followed.
 *
 * @param files regular files
 * @param folders folders
 * @param others symbolic links, named pipes, devices
 */
record FolderContents(SortedSet<String> files, SortedSet<String> folders, SortedSet<String> others) {

    /** What is below {@code folder}. */
    static FolderContents of(Path folder) throws IOException {
        FolderContents found = new FolderContents(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Path real = folder.toRealPath();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                if (!visited.equals(real)) {
                    found.folders.add(name(real, visited));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                (attributes.isRegularFile() ? found.files : found.others).add(name(real, file));
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
