package org.entente.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A scenario file before it is read: a built-in one, or one on disk.
 *
 * @param label its name in messages: {@code market.yaml}, or the path as given
 * @param path where it is; empty for a built-in one
 */
record Document(String label, Optional<Path> path) {

    /** The longest file, in bytes: 16 MiB. */
    static final int MAX_BYTES = 16 << 20;

    /** The document called {@code nameOrPath}, which is a path if it ends in .yaml or .yml or holds a separator. */
    static Document of(String nameOrPath) {
        return isPath(nameOrPath)
                ? new Document(nameOrPath, Optional.of(path(nameOrPath)))
                : new Document(nameOrPath + ".yaml", Optional.empty());
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            throw Problems.refusal(FileNames.refusal(text, notAPath.getReason()));
        }
    }

    /** The document that this document calls {@code nameOrPath}; a path is relative to this document. */
    Document referenced(String nameOrPath) {
        if (path.isEmpty() || !isPath(nameOrPath)) {
            return of(nameOrPath);
        }
        Path target = path.get().resolveSibling(path(nameOrPath)).normalize();
        return new Document(target.toString(), Optional.of(target));
    }

    static boolean isPath(String nameOrPath) {
        return nameOrPath.endsWith(".yaml")
                || nameOrPath.endsWith(".yml")
                || nameOrPath.contains("/")
                || nameOrPath.contains("\\");
    }

    /** The label without folder and ending: the name of a scenario whose file does not give one. */
    String stem() {
        String file = path.map(Path::getFileName).map(Path::toString).orElse(label);
        String name = file.replaceFirst("\\.ya?ml$", "")
                .replaceAll("[^A-Za-z0-9_-]+", "-")
                .replaceFirst("^[_-]+", "");
        return name.isEmpty() ? "scenario" : name;
    }

    /** Whether {@code other} is the same file. */
    boolean isSameAs(Document other) {
        return identity().equals(other.identity());
    }

    private String identity() {
        return path.map(file -> file.toAbsolutePath().normalize().toString()).orElse(label);
    }

    /**
     * The text of this document.
     *
     * @throws ScenarioFileException if the file does not exist, cannot be read, or is not UTF-8
     */
    String text() {
        Optional<String> kept = path.flatMap(file -> KeptDocuments.of(label));
        return kept.orElseGet(this::readText);
    }

    /** Why there is no file at the path, and no text in its place; empty if there is, as for a built-in document. */
    Optional<String> absence() {
        boolean isThere = path.isEmpty() || KeptDocuments.of(label).isPresent() || Files.isRegularFile(path.get());
        return isThere ? Optional.empty() : Optional.of(absence(path.orElseThrow()));
    }

    private String absence(Path file) {
        if (Files.isDirectory(file)) {
            return label + " is a folder";
        }
        return Files.exists(file) ? label + " is a device or a pipe" : "there is no " + label;
    }

    private String readText() {
        try {
            return decoded(bytes());
        } catch (NoSuchFileException e) {
            throw Problems.refusal(label + ": there is no such file");
        } catch (IOException e) {
            boolean isFolder = path.filter(Files::isDirectory).isPresent();
            String why = isFolder
                    ? "is a folder, not a file"
                    : "cannot be read (" + e.getClass().getSimpleName() + ")";
            throw Problems.refusal(label + ": it " + why);
        }
    }

    private byte[] bytes() throws IOException {
        if (path.isPresent()) {
            return bytes(path.get());
        }
        try (InputStream resource = ScenarioLibrary.open(label)) {
            return resource.readAllBytes();
        }
    }

    /** The content of {@code file}; devices and pipes, which may never end or never begin, are refused. */
    private byte[] bytes(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isOther()) {
            throw Problems.refusal(label + ": it must be a file, but is a device or a pipe");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw Problems.refusal(label + ": a file must have at most " + MAX_BYTES + " bytes, but has more");
            }
            return bytes;
        }
    }

    /** The text of UTF-8, or of UTF-16 that begins with a byte order mark, without that mark. */
    private String decoded(byte[] bytes) {
        Charset charset = hasMarkOfUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            long line = text.chars().filter(c -> c == '\n').count() + 1;
            throw Problems.refusal(
                    label + ":" + line + ": the file must be " + charset + " text, but this line is not");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean hasMarkOfUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : Byte.toUnsignedInt(bytes[0]) << 8 | Byte.toUnsignedInt(bytes[1]);
        return mark == 0xFEFF || mark == 0xFFFE;
    }
}
