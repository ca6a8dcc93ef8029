package org.entente.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;

/** A scenario file that comes with the benchmarks. */
public final class ScenarioResource {

    private ScenarioResource() {}

    /** Reads the file called {@code name} with {@code settings} laid over it. */
    public static Scenario read(String name, List<Setting> settings) {
        try {
            Path copy = Files.createTempFile("benchmark", ".yaml"); // as a scenario is read from the file system
            try (InputStream in = Objects.requireNonNull(ScenarioResource.class.getResourceAsStream(name), name)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return ScenarioReader.read(copy.toString(), settings).scenario();
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
