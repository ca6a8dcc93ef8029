package org.entente.reporting.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The digest of a file in a manifest.
 *
 * @param sha256 the SHA-256 in lower-case hexadecimal
 * @param bytes the size in bytes
 */
public record FileDigest(String sha256, long bytes) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Reads {@code file} and returns its digest. */
    static FileDigest read(Path file) throws IOException {
        return new FileDigest(sha256(file), Files.size(file));
    }

    /** The digests of the files below {@code folder}, except its manifest, by path with forward slashes. */
    public static SortedMap<String, FileDigest> below(Path folder) throws IOException {
        SortedMap<String, FileDigest> files = new TreeMap<>();
        for (String name : FolderContents.of(folder).files()) {
            if (!name.equals(ManifestFile.NAME)) {
                files.put(name, read(folder.resolve(name)));
            }
        }
        return files;
    }

    /** The SHA-256 of {@code text} in UTF-8, as lower-case hexadecimal. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The SHA-256 of {@code lines} one after the other, in UTF-8, as lower-case hexadecimal. */
    public static String ofLines(Stream<String> lines) {
        MessageDigest digest = digest();
        lines.forEachOrdered(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
