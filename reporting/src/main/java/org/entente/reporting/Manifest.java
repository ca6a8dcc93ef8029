package org.entente.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.file.ScenarioFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** How a run folder came about and the SHA-256 of each of its files: enough to check it, and to run it again. */
final class Manifest {

    static final String FILE = "manifest.json";

    private static final int BUFFER = 1 << 16;

    private Manifest() {}

    /** Writes the manifest of {@code info} and of the files that are in {@code folder}. */
    static void write(RunInfo info, Path folder) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new TwoSpaces(), text)) {
            json.writeStartObject();
            info(json, info);
            json.writeArrayPropertyStart("scenarios");
            info.files().forEach(file -> scenario(json, file));
            json.writeEndArray();
            json.writeObjectPropertyStart("files");
            for (String name : filesOf(folder)) {
                file(json, name, folder.resolve(name));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        Files.writeString(folder.resolve(FILE), text + "\n", StandardCharsets.UTF_8);
    }

    private static void info(JsonGenerator json, RunInfo info) {
        json.writeStringProperty("version", info.version());
        json.writeStringProperty("jvm", System.getProperty("java.vm.name") + " " + Runtime.version());
        json.writeStringProperty("created", info.created().toString());
        json.writeNumberProperty("duration-seconds", info.duration().toMillis() / 1000.0);
        json.writeArrayPropertyStart("arguments");
        info.arguments().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("seed", info.plan().seed());
        json.writeStringProperty("sampling", info.plan().sampling().label());
        json.writeNumberProperty("replicates", info.plan().replicates());
        json.writeNumberProperty("paths", info.plan().paths());
        json.writeNumberProperty("kept-paths", info.plan().keptPaths());
        info.baseline()
                .ifPresentOrElse(
                        name -> json.writeStringProperty("baseline", name), () -> json.writeNullProperty("baseline"));
    }

    private static void scenario(JsonGenerator json, ScenarioFile file) {
        json.writeStartObject();
        json.writeStringProperty("name", file.scenario().name());
        json.writeStringProperty("title", file.scenario().title());
        json.writeStringProperty("sha256", file.sha256());
        json.writeName("resolved");
        json.writeRawValue(file.canonicalJson());
        json.writeEndObject();
    }

    /** Writes name, hash and size of a file as a property. */
    static void file(JsonGenerator json, String name, Path file) throws IOException {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("sha256", sha256(file));
        json.writeNumberProperty("bytes", Files.size(file));
        json.writeEndObject();
    }

    /** The files below {@code folder}, sorted, with forward slashes. */
    static List<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(FILE))
                    .sorted()
                    .toList();
        }
    }

    /** The SHA-256 of a file, as lower-case hexadecimal. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Indents by two spaces, with a line feed on every system. */
    static final class TwoSpaces extends ObjectWriteContext.Base {

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
