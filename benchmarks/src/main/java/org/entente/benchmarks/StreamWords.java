package org.entente.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioReader;
import org.entente.simulation.math.ColumnMath;
import org.entente.simulation.random.Streams;

/**
 * Writes the generator's 32-bit words without end, the low byte first, for a battery of tests to read:
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar org.entente.benchmarks.StreamWords \
 *     engine 1 | dieharder -g 200 -a
 * }</pre>
 *
 * The orderings, each with a seed:
 *
 * <ul>
 *   <li>{@code paths-0} to {@code paths-3}: that word of every path's counter, stream and block being 0
 *   <li>{@code months}: the four words of every block, path and stream being 0
 *   <li>{@code addresses}: the four words of path 0 in block 1 of every address; the addresses are those of {@code
 *       amended-2026}, with -0 behind each, then with -1, and so on
 *   <li>{@code engine}: whatever a simulation of {@code amended-2026} draws, in its order
 * </ul>
 */
public final class StreamWords {

    private static final String SCENARIO = "amended-2026";
    private static final int COUNTERS = 4096;

    private StreamWords() {}

    /** Takes an ordering and a seed, and writes until nobody reads any more. */
    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("arguments must be an ordering and a seed, but were " + List.of(args));
        }
        LongFunction<int[]> ordering = ordering(args[0], Long.parseLong(args[1]));
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (long part = 0; ; part++) {
                out.write(bytes(ordering.apply(part)));
            }
        } catch (IOException e) {
            // The battery has read enough and closed the pipe.
        }
    }

    private static byte[] bytes(int[] words) {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(words);
        return bytes.array();
    }

    /** The words of an ordering, part by part; parts are asked for in order. */
    static LongFunction<int[]> ordering(String name, long seed) {
        switch (name) {
            case "paths-0", "paths-1", "paths-2", "paths-3" -> {
                int word = name.charAt(name.length() - 1) - '0';
                return part -> paths(seed, part * COUNTERS)[word];
            }
            case "months" -> {
                return part -> months(seed, (int) part * COUNTERS);
            }
            case "addresses" -> {
                List<Address> addresses = addresses(scenario());
                return part -> addresses(seed, addresses, part);
            }
            case "engine" -> {
                EngineWords engine = new EngineWords(scenario(), seed);
                return part -> engine.nextBlock();
            }
            default ->
                throw new IllegalArgumentException(
                        "an ordering must be paths-0 to paths-3, months, addresses or engine, but was " + name);
        }
    }

    static Scenario scenario() {
        return ScenarioReader.read(SCENARIO, List.of()).scenario();
    }

    /** The addresses of everything in {@code scenario} that can be drawn. */
    static List<Address> addresses(Scenario scenario) {
        List<Address> addresses = new ArrayList<>(scenario.quantities().keySet());
        addresses.addAll(scenario.shocks());
        scenario.events().keySet().forEach(event -> addresses.add(Address.of("events", event)));
        return addresses;
    }

    private static int[][] paths(long seed, long firstPath) {
        int[][] words = new int[4][COUNTERS];
        ColumnMath.randomWords(seed, 0, 0, firstPath, COUNTERS, words);
        return words;
    }

    private static int[] months(long seed, int firstBlock) {
        int[] words = new int[4 * COUNTERS];
        int[][] ofBlock = new int[4][1];
        for (int i = 0; i < COUNTERS; i++) {
            put(seed, 0, firstBlock + i, ofBlock, words, i);
        }
        return words;
    }

    private static int[] addresses(long seed, List<Address> addresses, long part) {
        int[] words = new int[4 * addresses.size()];
        int[][] ofStream = new int[4][1];
        for (int i = 0; i < addresses.size(); i++) {
            Address address = new Address(addresses.get(i).text() + "-" + part);
            put(seed, Streams.idOf(address), 1, ofStream, words, i);
        }
        return words;
    }

    /** Puts the four words of path 0 at {@code words[4 i]} and behind. */
    private static void put(long seed, int stream, int block, int[][] four, int[] words, int i) {
        ColumnMath.randomWords(seed, stream, block, 0, 1, four);
        for (int k = 0; k < 4; k++) {
            words[4 * i + k] = four[k][0];
        }
    }
}
