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
    void explain_scenario_fitsAScreen() {
        CommandResult result = CommandResult.of("explain", DRUG);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out().lines()).hasSizeLessThan(40).allMatch(line -> line.length() <= 120);
        assertThat(result.out()).contains("parties.norden, gain", "terms.calder-share, paid", "2032", "total");
    }

    @Test
    void explain_all_printsEachLineByYear() {
        assertThat(CommandResult.of("explain", DRUG, "--all").out())
                .contains("terms.calder-share ", "\nbase ", "terms.fabrica-supply", "total")
                .doesNotContain("2026-02");
    }

    @Test
    void explain_monthly_printsEachTermMonthByMonth() {
        CommandResult result = CommandResult.of("explain", DRUG, "--monthly");
        assertThat(result.out()).contains("terms.calder-share", "terms.fabrica-supply", "2026-01", "2032-12");
    }

    @Test
    void explain_out_writesCsv() throws IOException {
        Path file = temporary.resolve("account.csv");
        assertThat(CommandResult.of("explain", DRUG, "--out", file.toString()))
                .isEqualTo(new CommandResult(0, MainTest.lines(file.toString()), ""));
        assertThat(Files.readAllLines(file))
                .startsWith("scenario,account,line,month,value")
                .anyMatch(row -> row.startsWith("drug-licence,terms.calder-share,paid,2026-01,"));
    }

    @Test
    void explain_outExists_isRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("mine.csv"), "mine");
        CommandResult result = CommandResult.of("explain", DRUG, "--out", file.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("entente explain: the file " + file + " must not exist, but does");
        assertThat(file).hasContent("mine");
    }

    /** The licence ends with a change of control: from that month on, the licensee's channel is closed. */
    @Test
    void explain_event_happensInItsMonth() {
        String never = CommandResult.of("explain", DRUG).out();
        CommandResult result = CommandResult.of("explain", DRUG, "--event", "change-of-control=2029-06");
        assertThat(result.code()).isEqualTo(0);
        assertThat(result.out()).contains("change-of-control").isNotEqualTo(never);
    }

    @Test
    void explain_eventTwiceOrOutsideTheHorizon_drawsARemark() {
        String event = "change-of-control=";
        assertThat(CommandResult.of("explain", DRUG, "--event", event + "2029-06", "--event", event + "2040-01")
                        .err())
                .isEqualTo(MainTest.lines(
                        "Remark on --event: change-of-control is given 2 times, and the last month, 2040-01, holds.",
                        "Remark on --event: change-of-control happens in 2040-01, outside the horizon of 2026-01 to"
                                + " 2032-12."));
    }

    @Test
    void explain_termOutsideTheHorizon_drawsARemark() {
        assertThat(CommandResult.of("explain", DRUG, "--set", "terms.kamo-distribution.until=2025-12")
                        .err())
                .isEqualTo(MainTest.lines("Remark on drug-licence: terms.kamo-distribution ends in 2025-12, before the"
                        + " horizon begins in 2026-01, so it changes nothing."));
    }

    @Test
    void explain_unknownEvent_suggestsTheNearest() {
        CommandResult result = CommandResult.of("explain", DRUG, "--event", "change-of-controll=2029-06");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("'change-of-controll'", "did you mean 'change-of-control'?");
    }

    @Test
    void explain_malformedMonth_isRefused() {
        CommandResult result = CommandResult.of("explain", DRUG, "--event", "change-of-control=2029-6");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("a month must be written as 2029-06, but was '2029-6'");
    }
}
