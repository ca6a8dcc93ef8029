package org.entente.simulation.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The data of B. P. Bryant and R. J. Lempert, "Thinking inside the box" (2010), and the box that the EMA Workbench of
 * J. H. Kwakkel publishes for them (its example of scenario discovery, peeling 10 % at a time, box 21): of 882 cases 87
 * lie in it, of the 89 interesting ones 67, so that coverage is 0.752809 and density 0.770115.
 */
class PublishedBoxTest {

    private static final long COUNT = 87;
    private static final long INTERESTING = 67;

    @Test
    void within_publishedLimits_holdsThePublishedCases() throws IOException {
        LabelledPaths cases = cases();
        boolean[] within = cases.within(List.of(
                limits("Total biomass", 450, 755.799988),
                limits("Demand elasticity", -0.422, -0.202),
                limits("Biomass backstop price", 150.049995, 199.600006),
                limits("Cellulosic cost", 72.650002, 133.699997)));
        int count = 0;
        int interesting = 0;
        for (int i = 0; i < within.length; i++) {
            count += within[i] ? 1 : 0;
            interesting += within[i] && cases.isInteresting(i) ? 1 : 0;
        }
        assertThat(cases.paths()).isEqualTo(882);
        assertThat(cases.interesting()).isEqualTo(89);
        assertThat(count).isEqualTo(COUNT);
        assertThat(interesting).isEqualTo(INTERESTING);
    }

    private static Restriction limits(String input, double low, double high) {
        return new Restriction(input, Math.nextDown((float) low), Math.nextUp((float) high), 0);
    }

    /**
     * The workbench takes its limits from percentiles between cases, this search from cases. So the box of 87 cases is
     * not the same to the last case: it has 65 of the interesting ones. It restricts the same four inputs, by limits
     * that lie within one move of the published ones, and says of the cost of cellulosic fuel what they say: that it
     * means nothing (quasi-p-value 0.157).
     */
    @Test
    void trajectory_ofThePublishedCases_passesThePublishedBox() throws IOException {
        Box box = new Prim(0.1, 0.05)
                .trajectory(cases()).boxes().stream()
                        .filter(any -> any.count() == COUNT)
                        .findFirst()
                        .orElseThrow();
        assertThat(box.restrictions())
                .extracting(Restriction::input)
                .containsExactly("Cellulosic cost", "Total biomass", "Demand elasticity", "Biomass backstop price");
        assertThat(box.interesting()).isEqualTo(65);
        List<Restriction> found = box.restrictions();
        assertThat(found.get(0).low()).isCloseTo(72.65, within(1.0));
        assertThat(found.get(0).quasiP()).isCloseTo(0.157, within(0.02));
        assertThat(found.get(1).high()).isCloseTo(755.8, within(25.0));
        assertThat(found.get(2).low()).isCloseTo(-0.422, within(0.026));
        assertThat(found.get(3).low()).isCloseTo(150.05, within(5.0));
        assertThat(found.subList(1, 4)).allMatch(restriction -> restriction.quasiP() < 1e-4);
    }

    private static LabelledPaths cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublishedBoxTest.class.getResourceAsStream("bryant-lempert.csv")),
                StandardCharsets.UTF_8))) {
            List<String[]> rows = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
            String[] head = rows.get(0);
            double[][] columns = new double[head.length - 1][rows.size() - 1];
            boolean[] outcome = new boolean[rows.size() - 1];
            for (int i = 0; i < outcome.length; i++) {
                String[] row = rows.get(i + 1);
                for (int j = 0; j < columns.length; j++) {
                    columns[j][i] = Double.parseDouble(row[j]);
                }
                outcome[i] = row[columns.length].equals("1");
            }
            return new LabelledPaths(Arrays.asList(head).subList(0, columns.length), columns, outcome);
        }
    }
}
