package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";

    @TempDir
    private Path temporary;

    @Test
    void printsAnAccountOfEachTermMonthByMonth() {
        Outcome outcome = Outcome.of("explain", DRUG);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out()).contains("terms.calder-share", "terms.fabrica-supply", "2026-01", "2032-12");
    }

    @Test
    void writesCsvInstead() throws IOException {
        Path file = temporary.resolve("account.csv");
        assertThat(Outcome.of("explain", DRUG, "--out", file.toString()))
                .isEqualTo(new Outcome(0, MainTest.lines(file.toString()), ""));
        assertThat(Files.readAllLines(file))
                .startsWith("scenario,account,line,month,value")
                .anyMatch(row -> row.startsWith("drug-licence,terms.calder-share,paid,2026-01,"));
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("mine.csv"), "mine");
        Outcome outcome = Outcome.of("explain", DRUG, "--out", file.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("entente explain: the file " + file + " must not exist, but does");
        assertThat(file).hasContent("mine");
    }

    /** The licence ends with a change of control: from that month on, the licensee's channel is closed. */
    @Test
    void eventsHappenWhenGiven() {
        String never = Outcome.of("explain", DRUG).out();
        Outcome outcome = Outcome.of("explain", DRUG, "--event", "change-of-control=2029-06");
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out()).contains("change-of-control").isNotEqualTo(never);
    }

    @Test
    void anUnknownEventSuggestsTheNearest() {
        Outcome outcome = Outcome.of("explain", DRUG, "--event", "change-of-controll=2029-06");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("'change-of-controll'", "did you mean 'change-of-control'?");
    }

    @Test
    void aMonthThatIsNoneIsRefused() {
        Outcome outcome = Outcome.of("explain", DRUG, "--event", "change-of-control=2029-6");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("a month must be written as 2029-06, but was '2029-6'");
    }
}
