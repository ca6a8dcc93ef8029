package org.entente.reporting.folder;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code manifest.json} of a folder: properties of the run, then a digest of each other file. */
public final class ManifestFile {

    public static final String NAME = "manifest.json";

    private static final String PROGRAM = "entente";
    private static final int FORMAT = 1;
    private static final String FILES = "files";
    private static final String SEAL = "manifest-sha256";
    private static final String UNSEALED = "0".repeat(64);
    private static final Pattern SEAL_LINE = Pattern.compile("\\n  \"" + SEAL + "\" : \"([^\"]*)\"\n}\n$");

    /** Names with forward slashes between them, none of which leads out of the folder. */
    private static final Pattern PLAIN = Pattern.compile("(?!(.*/)?\\.{1,2}(/|$))[^/\\\\]+(/[^/\\\\]+)*");

    private ManifestFile() {}

    /** A JSON object with {@code properties}, indented, with a line feed at the end. */
    public static String text(Consumer<JsonGenerator> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new TwoSpaces(), text)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return text + "\n";
    }

    /** Writes the manifest of {@code folder}, of kind {@code kind}: {@code properties}, then {@code files}. */
    public static void write(
            Path folder, String kind, Consumer<JsonGenerator> properties, SortedMap<String, FileDigest> files)
            throws IOException {
        Files.writeString(folder.resolve(NAME), text(kind, properties, files), StandardCharsets.UTF_8);
    }

    private static String text(String kind, Consumer<JsonGenerator> properties, SortedMap<String, FileDigest> files) {
        return sealed(text(json -> {
            json.writeStringProperty("program", PROGRAM);
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("kind", kind);
            properties.accept(json);
            write(json, files);
            json.writeStringProperty(SEAL, UNSEALED);
        }));
    }

    /**
     * Whether the manifest of {@code folder} is the one that {@link #write} would write with these properties and with
     * the files that it lists.
     *
     * @throws BrokenFolderException if it is none of ours
     * @throws IOException if the folder has none that can be read; its message is one sentence
     */
    public static boolean isOf(Path folder, String kind, Consumer<JsonGenerator> properties) throws IOException {
        return refusing(folder, () -> {
            String text = textOf(folder);
            return text.equals(text(kind, properties, files(parse(text))));
        });
    }

    private static void write(JsonGenerator json, SortedMap<String, FileDigest> files) {
        json.writeObjectPropertyStart(FILES);
        files.forEach((name, file) -> {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("sha256", file.sha256());
            json.writeNumberProperty("bytes", file.bytes());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** The manifest {@code text} with its own SHA-256, computed with zeros in the place of that hash. */
    public static String sealed(String text) {
        Matcher seal = SEAL_LINE.matcher(text);
        if (!seal.find()) {
            throw new IllegalArgumentException("it must have '" + SEAL + "' at its end, but does not");
        }
        String before = text.substring(0, seal.start(1));
        String after = text.substring(seal.end(1));
        return before + FileDigest.sha256(before + UNSEALED + after) + after;
    }

    /**
     * Reads the manifest of {@code folder}.
     *
     * @param kind which it must be
     * @param reader what to make of it; asks for all that this kind has besides its files, and may throw an {@code
     *     UncheckedIOException} whose message is one sentence
     * @throws BrokenFolderException if it is none of ours, or has been changed since it was written
     * @throws IOException if the folder has none that can be read; its message is one sentence
     */
    public static <T> T read(
            Path folder, String kind, BiFunction<ManifestObject, SortedMap<String, FileDigest>, T> reader)
            throws IOException {
        return refusing(folder, () -> {
            String text = textOf(folder);
            ManifestObject manifest = parse(text);
            if (!sealed(text).equals(text)) {
                throw new IllegalArgumentException("it has been changed since it was written");
            }
            if (!manifest.text("kind").equals(kind)) {
                throw new IllegalArgumentException("its kind must be " + kind + ", but was " + manifest.text("kind"));
            }
            T read = reader.apply(manifest, files(manifest));
            manifest.requireAllAsked();
            return read;
        });
    }

    /**
     * The kind of the manifest of {@code folder}, such as {@code run}.
     *
     * @throws BrokenFolderException if it is none of ours
     * @throws IOException if the folder has none that can be read; its message is one sentence
     */
    public static String kind(Path folder) throws IOException {
        return refusing(folder, () -> parse(textOf(folder)).text("kind"));
    }

    /** Whether the manifest in {@code folder}, which must be one of ours, is as it was written. */
    static boolean isSealed(Path folder) throws IOException {
        return refusing(folder, () -> {
            String text = textOf(folder);
            return sealed(text).equals(text);
        });
    }

    /**
     * The digests that the manifest of {@code folder}, of whatever kind, lists by path.
     *
     * @throws BrokenFolderException if it is none of ours
     * @throws IOException if the folder has none that can be read; its message is one sentence
     */
    static SortedMap<String, FileDigest> readFiles(Path folder) throws IOException {
        return refusing(folder, () -> files(parse(textOf(folder))));
    }

    private static String textOf(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("a run folder must have a " + NAME + ", but " + folder + " has none");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("it must be a file, but is none");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it must be text, but is not", e);
        }
    }

    private static ManifestObject parse(String text) {
        ManifestObject manifest = new ManifestObject("it", strictMapper().readTree(text));
        if (!manifest.text("program").equals(PROGRAM) || manifest.whole("format") != FORMAT) {
            throw new IllegalArgumentException("its program must be " + PROGRAM + " and its format " + FORMAT
                    + ", but were " + manifest.text("program") + " and " + manifest.whole("format"));
        }
        manifest.text("version");
        manifest.text(SEAL);
        return manifest;
    }

    // Made where a manifest is read: a run only writes one, and need not load what reads.
    static JsonMapper strictMapper() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** The digests that {@code manifest} lists, by path. */
    private static SortedMap<String, FileDigest> files(ManifestObject manifest) {
        SortedMap<String, FileDigest> files =
                manifest.objectsByName(FILES, digest -> new FileDigest(digest.text("sha256"), digest.whole("bytes")));
        files.keySet().stream()
                .filter(name -> !PLAIN.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "each file must be a path below the folder, but one was '" + name + "'");
                });
        return files;
    }

    /** Reads something of a manifest. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T refusing(Path folder, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (UncheckedIOException e) { // of another file that the manifest tells of
            throw new IOException(e.getMessage(), e);
        } catch (JacksonException e) {
            throw new BrokenFolderException("the " + NAME + " of " + folder + " cannot be read: it is no JSON");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BrokenFolderException("the " + NAME + " of " + folder + " cannot be read: " + e.getMessage());
        }
    }

    /** The indentation by two spaces, with a line feed on every system. */
    private static final class TwoSpaces extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
