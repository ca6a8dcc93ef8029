package org.entente.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder, without symbolic links
 * @param version such as 17.0.15
 */
record Jdk(Path home, Runtime.Version version) {

    private static final int OLDEST = 17;
    private static final Path LINUX_HOMES = Path.of("/usr/lib/jvm");

    /** The JDKs from 17: this one, the one at JAVA_HOME, and every JDK in {@code /usr/lib/jvm}. */
    static List<Jdk> all() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
        if (Files.isDirectory(LINUX_HOMES)) {
            try (Stream<Path> found = Files.list(LINUX_HOMES)) {
                found.sorted().forEach(homes::add);
            }
        }
        List<Jdk> jdks = new ArrayList<>();
        for (Path home : homes) {
            in(home).filter(jdk -> !jdks.contains(jdk)).ifPresent(jdks::add);
        }
        return jdks;
    }

    private static Optional<Jdk> in(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Optional.of(new Jdk(home.toRealPath(), Runtime.Version.parse(version)))
                .filter(jdk -> jdk.version.feature() >= OLDEST);
    }

    /** A process that runs {@code main} on this process's class path, with {@code options} for its JVM. */
    ProcessBuilder process(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(options);
        String here = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", here), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
