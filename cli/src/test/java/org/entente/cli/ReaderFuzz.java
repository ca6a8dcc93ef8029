package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32C;
import org.entente.model.file.ActualsFile;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.SweepFile;
import org.entente.reporting.folder.Manifest;
import org.entente.reporting.folder.ManifestFile;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.run.SavedRun;
import org.entente.simulation.PartialRun;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.Progress;
import org.entente.simulation.plan.SimulationPlan;

/*
 * Jazzer (com.code-intelligence:jazzer, Apache-2.0) calls fuzzerTestOneInput with bytes that it grows by what they
 * reach. The build needs nothing of it: CONTRIBUTING has the command. Hashes and checksums are computed anew, as bytes
 * that these refuse reach nothing behind them.
 */

/**
 * What every reader of files, and of the questions of a page, owes to any bytes: they are read, or refused by the
 * documented exception, whose message is sentences without a trace of Java; and nothing is written.
 */
public final class ReaderFuzz {

    private static final Set<Integer> REFUSED = Set.of(ExitCode.BAD_USAGE, ExitCode.BAD_SCENARIO, ExitCode.DIFFERENT);

    private static final String DRUG = AttackScene.DRUG;

    /** The readers. */
    @SuppressWarnings("ImmutableEnumChecker") // methods, which have no state
    enum Reader {
        SCENARIO(ReaderFuzz::scenario),
        COMMAND(ReaderFuzz::command),
        SWEEP(ReaderFuzz::sweep),
        ROWS(ReaderFuzz::rows),
        ACTUALS(ReaderFuzz::actuals),
        MANIFEST(ReaderFuzz::manifest),
        TABLES(ReaderFuzz::tables),
        ANALYSIS(ReaderFuzz::analysis),
        SHARD(ReaderFuzz::shard),
        QUESTION(ReaderFuzz::question);

        private final Reading reading;

        Reader(Reading reading) {
            this.reading = reading;
        }

        /**
         * Reads {@code data}; throws an error where the reader does not keep its promise. A sentence repeats words of a
         * file, so bytes that have a trace of Java themselves prove nothing: a guided fuzzer finds these first.
         */
        void read(byte[] data) {
            if (!Sentences.areAllOf(new String(data, StandardCharsets.ISO_8859_1))) {
                return;
            }
            try {
                reading.read(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface Reading {
        void read(byte[] data) throws IOException;
    }

    private static final Path FOLDER = newFolder();
    private static final Reader CHOSEN =
            Reader.valueOf(System.getProperty("entente.reader", "SCENARIO").toUpperCase(Locale.ROOT));

    private ReaderFuzz() {}

    /** The entry of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        CHOSEN.read(data);
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("fuzz").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    RunFolder.delete(folder);
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name, byte[] data) throws IOException {
        return Files.write(FOLDER.resolve(name), data).toString();
    }

    private static void requireSentences(List<?> problems) {
        if (problems.isEmpty()) {
            throw new AssertionError("a refusal must have a sentence");
        }
        problems.forEach(problem -> Sentences.require(String.valueOf(problem)));
    }

    private static void scenario(byte[] data) throws IOException {
        try {
            var unused = ScenarioReader.read(file("scenario.yaml", data), List.of());
        } catch (ScenarioFileException refused) {
            requireSentences(refused.problems());
        }
    }

    /** The command keeps the bounds on lines, and simulates what can be read. */
    private static void command(byte[] data) throws IOException {
        Path out = FOLDER.resolve("explained.csv");
        CommandResult result = CommandResult.of("explain", file("explained.yaml", data), "--out", out.toString());
        boolean isWritten = Files.deleteIfExists(out);
        if (result.code() != ExitCode.SUCCESS) {
            requireRefusal(result);
            if (isWritten) {
                throw new AssertionError("a refusal must write nothing");
            }
        }
    }

    private static void requireRefusal(CommandResult result) {
        if (!REFUSED.contains(result.code()) || result.err().isBlank()) {
            throw new AssertionError("a refusal must have its code and a sentence, but was " + result);
        }
        result.err().lines().forEach(Sentences::require);
    }

    private static void sweep(byte[] data) throws IOException {
        try {
            var unused = SweepFile.read(file("sweep.yaml", data)).remarks();
        } catch (ScenarioFileException refused) {
            requireSentences(refused.problems());
        }
    }

    private static void rows(byte[] data) throws IOException {
        String unusedRows = file("rows.csv", data);
        String sweep =
                file("of-rows.yaml", ("scenarios: [" + DRUG + "]\nrows: rows.csv\n").getBytes(StandardCharsets.UTF_8));
        try {
            var unused = SweepFile.read(sweep).remarks();
        } catch (ScenarioFileException refused) {
            requireSentences(refused.problems());
        }
    }

    private static void actuals(byte[] data) throws IOException {
        try {
            var unused = ActualsFile.read(file("actuals.csv", data));
        } catch (ScenarioFileException refused) {
            requireSentences(refused.problems());
        }
    }

    private static void manifest(byte[] data) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve("manifest"));
        String text = new String(data, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(ManifestFile.NAME), sealed(text));
        try {
            var unused = Manifest.read(folder);
        } catch (IOException refused) {
            Sentences.require(String.valueOf(refused.getMessage()));
        }
        CommandResult result = CommandResult.of("verify", folder.toString());
        if (result.code() != ExitCode.SUCCESS) {
            if (!REFUSED.contains(result.code())) {
                throw new AssertionError("a refusal must have its code, but was " + result);
            }
            result.err().lines().forEach(Sentences::require);
        }
    }

    private static String sealed(String text) {
        try {
            return ManifestFile.sealed(text);
        } catch (IllegalArgumentException noSeal) {
            return text;
        }
    }

    /** The first byte chooses the table. */
    private static void tables(byte[] data) throws IOException {
        Path folder = Saved.RUN.folder();
        List<String> names = Saved.RUN.tables();
        if (data.length == 0) {
            return;
        }
        Path table = folder.resolve(names.get(Byte.toUnsignedInt(data[0]) % names.size()));
        byte[] before = Files.readAllBytes(table);
        try {
            Files.write(table, Arrays.copyOfRange(data, 1, data.length));
            var unused = SavedRun.readWithPaths(folder, Set.of("revenue", "gain.norden"));
        } catch (IOException refused) {
            Sentences.require(String.valueOf(refused.getMessage()));
        } finally {
            Files.write(table, before);
        }
    }

    private static void analysis(byte[] data) throws IOException {
        Path folder = Saved.ANALYSIS.folder();
        try {
            Files.write(folder.resolve("results.json"), data);
            var unused = SavedAnalysis.read(folder);
        } catch (IOException refused) {
            Sentences.require(String.valueOf(refused.getMessage()));
        }
    }

    private static void question(byte[] data) throws IOException {
        Asked.EXPLORER.ask(data);
    }

    private static void shard(byte[] data) {
        PartialRun part = Shards.SIMULATION.partial(Shards.PLAN);
        int head = "entente part".length() + Integer.BYTES;
        int length = Shards.HEAD + data.length + Long.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(length);
        bytes.put(Shards.BYTES, 0, head).putLong(length);
        bytes.put(Shards.BYTES, head + Long.BYTES, Shards.HEAD - head - Long.BYTES)
                .put(data);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.array(), 0, length - Long.BYTES);
        bytes.putLong(checksum.getValue());
        try {
            part.add(bytes.array());
        } catch (IllegalArgumentException refused) {
            Sentences.require(String.valueOf(refused.getMessage()));
        }
    }

    /** Folders that are written once, and then read back with other bytes. */
    private record Saved(Path folder) {

        private static final Saved RUN = written("run", "run", DRUG, "--keep-paths", "3", "--keep-months");
        private static final Saved ANALYSIS = written(
                "seek", "seek", DRUG, "--vary", "terms.calder-share.rate", "--metric", "gain.norden", "--target", "0");

        private static Saved written(String name, String... command) {
            Path folder = FOLDER.resolve(name);
            List<String> all = new ArrayList<>(List.of(command));
            all.addAll(List.of("--paths", "64", "--charts", "none", "--out", folder.toString()));
            CommandResult result = CommandResult.of(all.toArray(String[]::new));
            if (result.code() != ExitCode.SUCCESS) {
                throw new AssertionError(result.err());
            }
            return new Saved(folder);
        }

        List<String> tables() throws IOException {
            return Folders.files(folder).stream()
                    .filter(name -> name.endsWith(".csv"))
                    .toList();
        }
    }

    /** The explorer, which is started for the first question. */
    private static final class Asked {
        private static final QuestionFuzz EXPLORER = QuestionFuzz.of(FOLDER.resolve("served"));
    }

    /** A part of a run, whose head the bytes follow. */
    private static final class Shards {

        private static final int HEAD = "entente part".length() + Integer.BYTES + Long.BYTES + 32;
        private static final SimulationPlan PLAN =
                SimulationPlan.withDefaults(300).withThreads(1);
        private static final Simulation SIMULATION =
                Simulation.of(List.of(ScenarioReader.read(DRUG, List.of()).scenario()));
        private static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            PartialRun part = SIMULATION.partial(PLAN);
            part.run(0, 1, Progress.NONE);
            return part.toBytes();
        }
    }
}
