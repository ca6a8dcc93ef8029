package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.entente.reporting.folder.RunFolder;

/** A folder that a killed command has moved away and not replaced. Each command that names it puts it back. */
final class LostFolder {

    private LostFolder() {}

    /** Puts {@code folder} back if it is lost, and says so on {@code err}. */
    static void restore(Path folder, PrintWriter err) throws IOException {
        RunFolder.restore(folder).ifPresent(sentence -> err.println("entente: " + sentence));
    }
}
