package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActualsFileTest {

    @TempDir
    private Path folder;

    @Test
    void read_allColumns_givesObservationsByPeriod() throws IOException {
        ActualsFile file = read("""
                metric,period,value,sd,source
                revenue,2026,30,,
                revenue.api,2026-Q1,1.25,0.1,"The Information, 2026"
                event.agi,2026-03,0
                """);

        assertThat(file.actuals().observations())
                .containsExactly(
                        new Actual("event.agi", Period.parse("2026-03"), 0, 0, ""),
                        new Actual("revenue.api", Period.parse("2026-Q1"), 1.25, 0.1, "The Information, 2026"),
                        new Actual("revenue", Period.parse("2026"), 30, 0, ""));
        assertThat(file.place(file.actuals().observations().get(1))).endsWith("actuals.csv:3:1");
        assertThat(file.texts()).hasSize(1);
    }

    @Test
    void read_semicolonsAndDecimalCommas_areUnderstood() throws IOException {
        assertThat(read("metric;period;value\nrevenue;2026;3,5\n").actuals().observations())
                .containsExactly(new Actual("revenue", Period.parse("2026"), 3.5, 0, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue,2026,| :2:3: the value of revenue must be a number such as 12.5, but this cell is empty",
                "revenue,2026,NaN| :2:3: the value of revenue must be a number such as 12.5, but was 'NaN'",
                "revenue,2026,1,-2| :2:3: the standard deviation of revenue in 2026 must be at least 0, but was -2.0",
                "revenue,26,1| :2:2: a period must be written as 2026, 2026-Q1, 2026-03 or 2025-07/2026-06, but was '26'",
                ",2026,1| :2:1: the metric of an observation must not be empty",
                "event.agi,2026,2| :2:3: the value of event.agi must be 1 if it has happened by the end of 2026,"
                        + " otherwise 0, but was 2.0",
                "revenue,2026,1,2,a,b| :2:1: a row must have at most as many cells as the header, 5, but has 6;"
                        + " text with a comma must stand in quotes"
            })
    void read_wrongCell_isRefusedAtItsPlace(String row, String problem) {
        assertThatExceptionOfType(ScenarioFileException.class)
                .isThrownBy(() -> read("metric,period,value,sd,source\n" + row + "\n"))
                .withMessageEndingWith(problem);
    }

    @Test
    void read_samePeriodTwice_namesBothLines() {
        assertThatExceptionOfType(ScenarioFileException.class)
                .isThrownBy(() -> read("metric,period,value\nrevenue,2026,1\nrevenue,2026-01/2026-12,2\n"))
                .withMessageEndingWith(":3:1: revenue in 2026 must be observed once, but line 2 has it too");
    }

    @Test
    void read_eventUndone_isRefused() {
        assertThatExceptionOfType(ScenarioFileException.class)
                .isThrownBy(() -> read("metric,period,value\nevent.agi,2026-01,1\nevent.agi,2026-02,0\n"))
                .withMessageEndingWith(
                        ": event.agi must not be 0 in 2026-02, because it has happened by the end of 2026-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric,period,valeu| :1:3: unknown column 'valeu'; did you mean 'value'? (allowed here: metric, period,"
                        + " value, sd, source)",
                "metric,period| :1: a file of observations must have the column value, but has metric, period",
                "metric,period,value| : a file of observations must have at least one, but has none"
            })
    void read_wrongHeader_isRefused(String header, String problem) {
        assertThatExceptionOfType(ScenarioFileException.class)
                .isThrownBy(() -> read(header + "\n"))
                .withMessageEndingWith(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revenue,2026,5;revenue,2026-Q1,3;revenue,2026-Q2,3|5.0 while they add up to 6.0",
                "revenue,2026,5;revenue.api,2026,3;revenue.consumer,2026,3|5.0 while they add up to 6.0",
                "revenue,2026-Q1,5;revenue,2026-01,1;revenue,2026-02,1;revenue,2026-03,1|5.0 while they add up to 3.0"
            })
    void read_partsThatContradictTheirTotal_areRefused(String rows, String end) {
        assertThatExceptionOfType(ScenarioFileException.class)
                .isThrownBy(() -> read("metric,period,value\n" + rows.replace(';', '\n') + "\n"))
                .withMessageContaining(":2:1: revenue in 2026")
                .withMessageEndingWith(
                        " must be what its parts add up to, or more where some are missing, but is " + end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue,2026,7;revenue,2026-Q1,3;revenue,2026-Q2,3;revenue,2026-03,1",
                "revenue,2026,5;revenue.api,2026,3;revenue.consumer,2026,2.02",
                "run-rate,2026,5;run-rate,2026-06,4;run-rate,2026-03,3",
                "gain.openai,2026,-5;gain.openai,2026-Q1,3"
            })
    void read_partsThatMayBeTrue_areAccepted(String rows) throws IOException {
        assertThat(read("metric,period,value\n" + rows.replace(';', '\n') + "\n")
                        .actuals()
                        .isEmpty())
                .isFalse();
    }

    @Test
    void requireMetrics_misspelt_suggestsTheNearest() throws IOException {
        ActualsFile file = read("metric,period,value\nrevenu.api,2026,1\n");

        assertThatExceptionOfType(ScenarioFileException.class)
                .isThrownBy(() -> file.requireMetrics(Set.of("revenue", "revenue.api")))
                .withMessageEndingWith(":2:1: unknown metric 'revenu.api'; did you mean 'revenue.api'?");
    }

    private ActualsFile read(String text) throws IOException {
        Path file = folder.resolve("actuals.csv");
        Files.writeString(file, text);
        return ActualsFile.read(file.toString());
    }
}
