package org.entente.reporting.batch;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.model.sweep.Case;
import org.entente.reporting.folder.Durable;
import org.entente.reporting.folder.FileDigest;

/** The file of a case that is done: a line with the case, the number of its rows and their hash, then the rows. */
final class Checkpoint {

    private Checkpoint() {}

    /**
     * Writes {@code rows} of {@code sweepCase} to {@code file}.
     *
     * @param isForced whether the file outlasts a loss of power at once; one that is damaged is found out by its hash
     */
    static void write(Path file, Case sweepCase, String rows, boolean isForced) throws IOException {
        String text = head(sweepCase, rows) + rows;
        if (isForced) {
            Durable.write(file, text);
        } else {
            Durable.writeSoon(file, text);
        }
    }

    /** The rows of {@code sweepCase} in {@code file}; empty if they are not there as they were written. */
    static Optional<String> read(Path file, Case sweepCase) {
        // Not a channel: an interrupt of the thread would close it, and the rows would seem to be damaged.
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String rows = text.substring(text.indexOf('\n') + 1);
            return text.equals(head(sweepCase, rows) + rows) ? Optional.of(rows) : Optional.empty();
        } catch (IOException missingOrDamaged) {
            return Optional.empty();
        }
    }

    private static String head(Case sweepCase, String rows) {
        return String.join(
                        " ",
                        "#",
                        sweepCase.id(),
                        sweepCase.sha256(),
                        Long.toString(rows.lines().count()),
                        FileDigest.sha256(rows))
                + "\n";
    }
}
