package org.entente.simulation.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Arguments and correctly rounded values of a function, from a file that says where they come from. */
final class ReferenceValues {

    final double[] arguments;
    final double[] values;

    private ReferenceValues(List<String[]> rows) {
        arguments = rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
        values = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
    }

    /** Reads a resource of this package: a comment in the first line, then a pair of numbers in each. */
    static ReferenceValues read(String name) {
        InputStream resource = Objects.requireNonNull(ReferenceValues.class.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new ReferenceValues(
                    reader.lines().skip(1).map(line -> line.split(",", 2)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
