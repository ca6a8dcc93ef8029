package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.folder.ManifestFile;
import org.entente.simulation.work.Backend;

/** The work of a folder, which is done again elsewhere. */
sealed interface Reproduction permits RunAgain, BatchAgain {

    /** Reads the whole manifest of {@code folder}. */
    static Reproduction read(Path folder) throws IOException {
        return ManifestFile.kind(folder).equals("batch") ? BatchAgain.read(folder) : RunAgain.read(folder);
    }

    /** Does the work again with {@code backend}, and writes it to {@code target}. */
    void run(Path target, Backend backend) throws IOException, InterruptedException;

    /** The differences of {@code target} from what was written, a sentence each. */
    List<String> differences(Path target) throws IOException;

    /** What may be the cause of differences, a sentence each. */
    List<String> causes(Path target) throws IOException;
}
