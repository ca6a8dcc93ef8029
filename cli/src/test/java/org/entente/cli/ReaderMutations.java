package org.entente.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.cli.ReaderFuzz.Reader;

/**
 * Mutations of good files, read by {@link ReaderFuzz}: blind, where Jazzer is guided, but a hundred times as many in
 * the same time. Arguments: the folder with a folder of good files for each reader, the number of mutations, a seed,
 * and the names of the readers, all of them by default. Prints a row for each reader, and the sentence of each fault
 * once, with the mutation that made it.
 */
final class ReaderMutations {

    private static final List<String> WORDS = List.of(
            "null",
            "-1",
            "0",
            "1e308",
            "-1e-320",
            "NaN",
            "Infinity",
            "99999999999999999999",
            "2026-13",
            "0000-00",
            "9999-12",
            "''",
            "{}",
            "[]",
            "{",
            "]",
            ":",
            ",",
            "\"",
            "\n",
            "\u0000",
            "\ufeff",
            "&a [*a]",
            "*a",
            "<<: {}",
            "!!x.Y {}",
            "extends: ./scenario.yaml",
            "%",
            "---",
            "../..",
            "\u202e",
            "true",
            "[[[[[[[[");

    /** What a file may take on a machine that is busy with other work; idle, it takes a hundredth. */
    private static final long MAX_NANOS = 20_000_000_000L;

    private final Random random;

    ReaderMutations(long seed) {
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| reader | files read | faults |\n| --- | ---: | ---: |");
        boolean isHeld = true;
        List<Reader> readers = args.length == 3
                ? List.of(Reader.values())
                : Arrays.stream(args).skip(3).map(Reader::valueOf).toList();
        for (Reader reader : readers) {
            List<byte[]> seeds = new ArrayList<>();
            for (String file : Folders.files(Path.of(args[0], reader.name()))) {
                seeds.add(Files.readAllBytes(Path.of(args[0], reader.name(), file)));
            }
            List<String> faults = new ReaderMutations(seed).faults(reader, seeds, count);
            out.println("| " + reader + " | " + count + " | " + faults.size() + " |");
            faults.forEach(out::println);
            isHeld &= faults.isEmpty();
        }
        System.exit(isHeld ? ExitCode.SUCCESS : ExitCode.INTERNAL);
    }

    /** The faults of {@code count} mutations, each kind of failure once. */
    List<String> faults(Reader reader, List<byte[]> seeds, int count) {
        List<String> kinds = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        seeds.forEach(reader::read); // what is made for the first file takes longer than any file
        for (int i = 0; i < count; i++) {
            byte[] mutated = mutated(seeds.get(random.nextInt(seeds.size())));
            long started = System.nanoTime();
            try {
                reader.read(mutated);
                if (System.nanoTime() - started > MAX_NANOS) {
                    throw new AssertionError("it took " + (System.nanoTime() - started) / 1_000_000 + " ms");
                }
            } catch (RuntimeException | Error fault) {
                String kind = fault.getClass() + " "
                        + Arrays.stream(fault.getStackTrace()).findFirst();
                if (!kinds.contains(kind)) {
                    kinds.add(kind);
                    faults.add(kind + ": " + fault.getMessage() + "\n" + new String(mutated, StandardCharsets.UTF_8));
                }
            }
        }
        return faults;
    }

    private byte[] mutated(byte[] seed) {
        byte[] bytes = seed.clone();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> spliced(bytes, from, from, word);
            case 1 -> spliced(bytes, from, to, word);
            case 2 -> spliced(bytes, from, to, new byte[0]);
            case 3 -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4 -> spliced(bytes, from, Math.min(bytes.length, from + 1), new byte[] {(byte) random.nextInt(256)});
            default -> value(bytes, from, word);
        };
    }

    /** The value behind the next colon or comma, or the cell, is another word. */
    private static byte[] value(byte[] bytes, int from, byte[] word) {
        int begin = from;
        while (begin < bytes.length && ":,[".indexOf(bytes[begin]) < 0) {
            begin++;
        }
        int end = Math.min(bytes.length, begin + 1);
        while (end < bytes.length && ",]}\n".indexOf(bytes[end]) < 0) {
            end++;
        }
        return begin >= bytes.length ? bytes : spliced(bytes, begin + 1, end, word);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        byte[] spliced = Arrays.copyOf(bytes, bytes.length - (to - from) + middle.length);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(bytes, to, spliced, from + middle.length, bytes.length - to);
        return spliced;
    }
}
