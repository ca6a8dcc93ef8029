package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.reporting.folder.RunFolder;

/**
 * One bit of a file changes, in every file of every kind of folder. {@code verify} must tell it, and each command that
 * reads the folder must refuse it with a sentence, or give what it gave before.
 */
final class FlippedByteAttack {

    private final AttackScene scene;
    private final AttackTally tally = new AttackTally("a flipped bit in each file of each folder");
    private final Map<String, List<List<String>>> readers = new LinkedHashMap<>();

    private FlippedByteAttack(AttackScene scene) {
        this.scene = scene;
    }

    /** A round flips a bit in each file of each folder. */
    static AttackTally run(AttackScene scene, int rounds) throws IOException {
        FlippedByteAttack attack = new FlippedByteAttack(scene);
        attack.prepare();
        for (int i = 0; i < rounds; i++) {
            attack.tally.nextRound();
            for (String folder : attack.readers.keySet()) {
                for (String file : Folders.files(attack.path(folder))) {
                    attack.flip(folder, file);
                }
            }
        }
        return attack.tally;
    }

    private Path path(String name) {
        return scene.folder().resolve(name);
    }

    private void prepare() throws IOException {
        AttackScene.writeSweep(scene.folder());
        AttackScene.writeActuals(scene.folder());
        String actuals = path("actuals.csv").toString();
        List<String> report = List.of("report", "FOLDER", "--charts", "none");
        List<String> unverified = List.of("report", "FOLDER", "--charts", "none", "--unverified");
        List<String> reproduce = List.of("reproduce", "FOLDER");
        folder(
                "run",
                List.of("run", AttackScene.DRUG, "--keep-paths", "10", "--keep-months"),
                List.of(
                        report,
                        unverified,
                        reproduce,
                        List.of("score", "FOLDER", "--actuals", actuals, "--charts", "none"),
                        List.of("update", "FOLDER", "--actuals", actuals, "--charts", "none")));
        for (int k = 1; k <= 2; k++) {
            String other = path("shard-" + (3 - k)).toString();
            folder(
                    "shard-" + k,
                    List.of("run", AttackScene.DRUG, "--shard", k + "/2"),
                    List.of(reproduce, List.of("merge", "FOLDER", other)));
        }
        folder("batch", List.of("batch", path("sweep.yaml").toString()), List.of(report, unverified, reproduce));
        for (int k = 1; k <= 2; k++) {
            String other = path("cases-" + (3 - k)).toString();
            folder(
                    "cases-" + k,
                    List.of("batch", path("sweep.yaml").toString(), "--shard", k + "/2"),
                    List.of(List.of("merge", "FOLDER", other)));
        }
        folder(
                "seek",
                List.of(
                        "seek",
                        AttackScene.DRUG,
                        "--vary",
                        "terms.calder-share.rate",
                        "--metric",
                        "gain.norden",
                        "--target",
                        "0"),
                List.of(report, unverified));
        folder("score", List.of("score", path("run").toString(), "--actuals", actuals), List.of(report, unverified));
    }

    private void folder(String name, List<String> command, List<List<String>> reading) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--charts", "none", "--out", path(name).toString()));
        if (!command.get(0).equals("score")) {
            all.addAll(List.of("--paths", "300"));
        }
        CommandResult result = CommandResult.of(all.toArray(String[]::new));
        tally.require(result.code() == ExitCode.SUCCESS, name + " in peace ended with " + result);
        readers.put(name, reading);
    }

    private void flip(String folder, String file) throws IOException {
        Path path = path(folder).resolve(file);
        byte[] before = Files.readAllBytes(path);
        byte[] after = before.clone();
        int place = (int) scene.moment(after.length);
        after[place] ^= (byte) (1 << scene.moment(8));
        Files.write(path, after);
        String what = folder + "/" + file + " at " + place;
        CommandResult verified = CommandResult.of("verify", path(folder).toString());
        tally.require(verified.code() == ExitCode.DIFFERENT, what + " is verified: " + verified);
        for (List<String> reader : readers.getOrDefault(folder, List.of())) {
            read(reader, folder, what);
        }
        Files.write(path, before);
    }

    private void read(List<String> reader, String folder, String what) throws IOException {
        List<String> words = new ArrayList<>(reader);
        words.replaceAll(word -> word.equals("FOLDER") ? path(folder).toString() : word);
        Path out = path("out");
        if (!reader.get(0).equals("reproduce")) {
            words.addAll(List.of("--out", out.toString()));
        }
        CommandResult result = CommandResult.of(words.toArray(String[]::new));
        boolean mayBeRead = reader.contains("--unverified");
        boolean isRefused = result.code() == ExitCode.DIFFERENT || result.code() == ExitCode.BAD_USAGE;
        tally.count(isRefused ? "refused" : "exit code " + result.code());
        boolean isRight = isRefused || (mayBeRead && result.code() == ExitCode.SUCCESS);
        tally.require(
                isRight && Sentences.areAllOf(result.err()),
                what + ": " + String.join(" ", words) + " ended with " + result);
        if (Files.exists(out)) {
            tally.require(result.code() == ExitCode.SUCCESS, what + ": a refusal has written " + out);
            RunFolder.delete(out);
        }
    }
}
