package org.entente.reporting.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock of a folder in which one process at a time works: a locked file in it. The system releases it when the
 * process ends, however it ends.
 *
 * <p>On POSIX systems, a process loses its lock on a file when it closes any descriptor of that file. Therefore a
 * locked file is read through its channel alone, and a second lock of this process is refused before it opens the file.
 */
public final class FolderLock implements Closeable {

    /** The name of the locked file. */
    public static final String NAME = "lock";

    /** The position of the lock, beyond the end of the file: on some systems a lock bars readers. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    /** The files that this process has locked. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        this.channel = channel;
    }

    /**
     * Locks {@code folder}, which is created if it is not there. An interrupt of the thread waits until that is done.
     *
     * @return empty if somebody else holds the lock, in this process or in another
     * @throws IOException if it cannot be locked, as when the disk is full; then no new folder is left
     */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        boolean isInterrupted = Thread.interrupted();
        try {
            while (true) {
                createFolder(folder);
                try {
                    return takeThere(folder.toRealPath());
                } catch (NoSuchFileException | ClosedByInterruptException again) {
                    // The last owner deleted the file when it left, or an interrupt closed the channel.
                    isInterrupted |= Thread.interrupted();
                } catch (IOException unwritable) {
                    deleteIfEmpty(folder);
                    throw unwritable;
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException there) {
            boolean isFolder = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
            if (!isFolder && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw there;
            }
        }
    }

    private static Optional<FolderLock> takeThere(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> lock = Optional.empty();
        try {
            lock = open(folder, file);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static Optional<FolderLock> open(Path folder, Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        boolean isLocked = false;
        try {
            isLocked = isLocked(channel, file);
            return isLocked ? Optional.of(new FolderLock(folder, channel)) : Optional.empty();
        } finally {
            if (!isLocked) {
                channel.close();
            }
        }
    }

    /**
     * Locks {@code channel}, twice. Under the first lock it writes a token, and reads it by the name of the file: the
     * file that was opened may be deleted by now, and another one may bear its name. That costs the first lock. Under
     * the second one, the token that is still there shows that nobody has owned the file in between, and only owners
     * delete it.
     *
     * @throws NoSuchFileException if the file that was opened may be deleted
     */
    private static boolean isLocked(FileChannel channel, Path file) throws IOException {
        String token = UUID.randomUUID().toString();
        try (FileLock first = channel.tryLock(POSITION, 1, false)) {
            if (first == null) {
                return false;
            }
            write(token, channel, file);
            require(token, Files.readString(file), file);
        }
        FileLock second = channel.tryLock(POSITION, 1, false);
        if (second == null) {
            return false;
        }
        ByteBuffer found = ByteBuffer.allocate(token.length());
        int unused = channel.read(found, 0);
        require(token, new String(found.array(), StandardCharsets.US_ASCII), file);
        return true;
    }

    /** Writes {@code token} under the first lock. On a full disk the file goes: without a token, nobody owns it. */
    private static void write(String token, FileChannel channel, Path file) throws IOException {
        channel.truncate(0);
        try {
            int unused = channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException unwritable) {
            if (channel.isOpen()) { // an interrupt closes it, and gives up the lock
                Files.deleteIfExists(file);
            }
            throw unwritable;
        }
    }

    private static void require(String token, String found, Path file) throws NoSuchFileException {
        if (!found.equals(token)) {
            throw new NoSuchFileException(file.toString());
        }
    }

    /** Deletes the lock, and the folder if nothing else is in it. */
    public void delete() throws IOException {
        Files.deleteIfExists(file); // before the lock is released, so that nobody locks this file
        close();
        deleteIfEmpty(folder);
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException taken) {
            return; // by another process, just now
        }
    }

    /** Releases the lock. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HELD_HERE.remove(file);
            }
        }
    }
}
