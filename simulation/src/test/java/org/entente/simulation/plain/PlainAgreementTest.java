package org.entente.simulation.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.model.Maps;
import org.junit.jupiter.api.Test;

/** The engine computes what {@code docs/model.md} says, by a second implementation of it. */
class PlainAgreementTest {

    /**
     * What no number of a path follows from: where a file comes from, and actuals, which say what paths are drawn and
     * not what a path computes.
     */
    private static final List<String> NO_NUMBER = List.of(
            "scenario.extends",
            "scenario.facts",
            "fact.",
            "scenario.sources",
            "source.",
            "scenario.actuals",
            "actuals.");

    /** Scenarios that together use all keys; {@link #main} finds them. */
    private static final List<Long> COVER =
            List.of(86L, 210L, 76L, 292L, 298L, 157L, 244L, 187L, 103L, 160L, 228L, 28L, 56L, 97L, 2L, 17L, 43L, 64L);

    @Test
    void paths_ofRandomScenarios_areThoseOfTheText() {
        Set<String> unused = meant();
        for (long seed : COVER) {
            SchemaScenario file = new SchemaScenario(seed);
            unused.removeAll(FileSchema.usedBy(file.tree()));
            PlainAgreement agreement = new PlainAgreement(file.scenario(), file.decisions(), seed).on(512, 0, 203);
            assertThat(agreement.differences())
                    .as("scenario %d: %s", seed, file.text())
                    .isEmpty();
            assertThat(agreement.unsteady()).isZero();
        }
        assertThat(unused)
                .as("keys, words and forms of values that no scenario uses; see main")
                .isEmpty();
    }

    /** What the schema has and a number may follow from. */
    private static Set<String> meant() {
        Set<String> meant = new TreeSet<>(FileSchema.all());
        meant.removeIf(key -> NO_NUMBER.stream().anyMatch(key::startsWith));
        return meant;
    }

    /**
     * Compares many scenarios on four paths each, or looks for few that use all keys.
     *
     * @param args the first seed and the number of scenarios, and {@code cover} to look for scenarios
     */
    @SuppressWarnings("SystemOut") // a command
    public static void main(String[] args) {
        long first = Long.parseLong(args[0]);
        long n = Long.parseLong(args[1]);
        if (args.length > 2) {
            System.out.println(cover(first, n));
            return;
        }
        Set<String> unused = meant();
        long values = 0;
        int unsteady = 0;
        int differing = 0;
        double largest = 0;
        for (long seed = first; seed < first + n; seed++) {
            SchemaScenario file = new SchemaScenario(seed);
            unused.removeAll(FileSchema.usedBy(file.tree()));
            PlainAgreement agreement = new PlainAgreement(file.scenario(), file.decisions(), seed)
                    .on(256 * (seed % 1000), 0, 77, 128, 203);
            values += agreement.compared();
            unsteady += agreement.unsteady();
            largest = Math.max(largest, agreement.largest());
            if (!agreement.differences().isEmpty()) {
                differing++;
                System.out.println("scenario " + seed + ", "
                        + agreement.differences().size() + " differences: "
                        + agreement.differences().get(0));
            }
        }
        System.out.printf(
                "%d scenarios, %d paths, %d values: %d scenarios differ, %d paths hang on last digits,"
                        + " largest difference %.2g of the largest amount%nunused: %s%n",
                n, 4 * n, values, differing, unsteady, largest, unused);
    }

    /** Seeds of few scenarios that together use all keys, each of which uses the most that those before it do not. */
    private static List<Long> cover(long first, long n) {
        Map<Long, Set<String>> used = new TreeMap<>();
        for (long seed = first; seed < first + n; seed++) {
            used.put(seed, FileSchema.usedBy(new SchemaScenario(seed).tree()));
        }
        Set<String> unused = meant();
        List<Long> cover = new ArrayList<>();
        for (int left = unused.size() + 1; unused.size() < left; ) {
            left = unused.size();
            long best = used.keySet().stream()
                    .max(Comparator.comparingLong(seed -> unused.stream()
                            .filter(Maps.require(used, seed)::contains)
                            .count()))
                    .orElseThrow();
            if (unused.removeAll(Maps.require(used, best))) {
                cover.add(best);
            }
        }
        return cover;
    }
}
