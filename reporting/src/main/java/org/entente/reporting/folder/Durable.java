package org.entente.reporting.folder;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The writing of files that outlast a loss of power. */
public final class Durable {

    /** The ending of the name of a file that is being written. */
    public static final String UNFINISHED = ".tmp";

    private Durable() {}

    /** Writes {@code file} atomically, in the place of an existing file. */
    public static void write(Path file, String text) throws IOException {
        write(file, text, true);
    }

    /** Writes {@code file} atomically; a loss of power soon after may leave it damaged. */
    public static void writeSoon(Path file, String text) throws IOException {
        write(file, text, false);
    }

    private static void write(Path file, String text, boolean isForced) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        // Not a channel: an interrupt of the thread would close it before all bytes are written.
        try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            if (isForced) {
                out.getFD().sync();
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes everything in {@code folder} outlast a loss of power. */
    public static void sync(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.toList();
        }
        for (Path path : all) {
            if (Files.isDirectory(path)) {
                syncNames(path);
            } else {
                // Not a channel, which an interrupt of the thread would close.
                try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                    file.getFD().sync();
                }
            }
        }
    }

    /** Makes the names of the files in {@code folder} outlast a loss of power, where the system can. */
    public static void syncNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            return; // Windows opens no folders
        }
    }
}
