package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.WorthwhileDecision;
import org.entente.simulation.results.WorthwhileDecision.Month;
import org.entente.simulation.results.WorthwhileDecision.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsCsvTest {

    private static final WorthwhileDecision DECISION = new WorthwhileDecision(
            "crowd",
            "exit",
            "p01",
            200,
            new Value(1.25, 0.05),
            new Value(0.5, 0.25),
            List.of(
                    new Month(YearMonth.of(2028, 1), new Proportion(50, 200), 0.75, "0 < -1 + 2 log demand.a"),
                    new Month(YearMonth.of(2029, 1), new Proportion(0, 200), 0.5, "0 < 3")));

    @TempDir
    private Path folder;

    private static Results results() {
        return results(DECISION);
    }

    private static Results results(WorthwhileDecision decision) {
        return SampleRun.crowd(2).withDecisions(List.of(decision));
    }

    @Test
    void write_decision_hasARowForEachMonth() throws IOException {
        Path file = folder.resolve("decisions.csv");
        DecisionsCsv.write(results(), file);
        assertThat(Files.readAllLines(file))
                .contains("crowd,exit,2028-01,p01,"
                        + "0 < -1 + 2 log demand.a,0.75,0.25,0.030491175894815998,1.25,0.05,0.5,0.25,200")
                .hasSize(3);
        assertThat(DecisionsCsv.read(file)).containsExactly(DECISION);
    }

    @Test
    void read_monthThatIsNone_isRefused() throws IOException {
        Path file = folder.resolve("decisions.csv");
        DecisionsCsv.write(results(), file);
        Files.writeString(file, Files.readString(file).replace("2028-01", "2028-1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionsCsv.read(file))
                .withMessage("a cell in line 2 of " + file + " must be a month such as 2029-06, but was '2028-1'");
    }

    @Test
    void sentences_decision_tellWhenItIsTakenAndWhatItAdds() {
        Results results = results();
        assertThat(DecisionWords.sentences(results, results.scenarios().get(0)))
                .containsExactly(
                        "Party number 1 decides on “exit” as is best for it. It says yes on 25 % of the paths in"
                                + " January 2028 and on none of the paths in January 2029. That choice is worth about $1.3"
                                + " billion to it on average over never, and about $500 million over the better of never"
                                + " and always.");
    }

    @Test
    void sentences_decisionThatLoses_haveTheSignBesideTheAmount() {
        Results results = results(new WorthwhileDecision(
                "crowd",
                "exit",
                "p01",
                200,
                new Value(-0.0022, 0.0007),
                new Value(-1.25, 0),
                List.of(new Month(YearMonth.of(2028, 1), new Proportion(50, 200), 0.75, "0 < 3"))));
        assertThat(DecisionWords.sentences(results, results.scenarios().get(0)))
                .singleElement()
                .asString()
                .endsWith(
                        "That choice is worth about −$2.2 million to it on average over never, and −$1.25 billion over"
                                + " the better of never and always.");
    }
}
