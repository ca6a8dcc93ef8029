package org.entente.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A busy neighbour: a process that streams through memory on one core until it is stopped. */
final class Neighbour {

    private static final int LONGS = 1 << 25; // 256 MiB, beyond any cache

    private Neighbour() {}

    /** Starts a neighbour. */
    static Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(java, "-Xmx1g", "-cp", System.getProperty("java.class.path"), Neighbour.class.getName());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Copies an array to another and back, until the process that started it is gone. */
    public static void main(String[] none) {
        long[] from = new long[LONGS];
        long[] to = new long[LONGS];
        while (ProcessHandle.current().parent().isPresent()) {
            System.arraycopy(from, 0, to, 0, LONGS);
            System.arraycopy(to, 0, from, 0, LONGS);
        }
    }
}
