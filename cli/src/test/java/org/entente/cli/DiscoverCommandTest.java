package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoverCommandTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";
    private static final String EARLY = "cap.calder-share before 2029-06";

    @TempDir
    private Path temporary;

    /** The cap is uniform from 0.2 to 0.4; its height mostly decides how soon it is reached. */
    @Test
    void discover_earlyCap_findsTheCap() throws IOException {
        CommandResult result = discover(EARLY);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("The cap of calder-share is reached before 2029-06 on ")
                .contains("of the paths on which terms.calder-share.cap is at most 0.2")
                .contains("the best rule of", "the same inputs", "Density: how often the outcome happens");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 120 || line.startsWith("Files: "));
        assertThat(Folders.files(folder()))
                .containsExactly(
                        "box.csv",
                        "charts/box.svg",
                        "charts/peeling-trajectory.svg",
                        "manifest.json",
                        "outcome.csv",
                        "report.html",
                        "report.xlsx",
                        "results.json",
                        "simplification.csv",
                        "trajectory.csv");
        assertThat(Files.readString(folder().resolve("manifest.json"))).contains("\"sampling\" : \"random\"");
        assertThat(Files.readAllLines(folder().resolve("box.csv")))
                .anyMatch(row -> row.startsWith("1,terms.calder-share.cap,term,,0.2"));
    }

    /** Under another cap the licensor gains less on some paths, against the licence as it is. */
    @Test
    void discover_differenceFromTheSameWithoutASetting_isAboutTheSetting() {
        CommandResult result = discover(
                "total of share.calder-share less " + DRUG + " < -0.01",
                "--set",
                "terms.calder-share.cap=0.2",
                "--inputs",
                "1");
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("With terms.calder-share.cap=0.2, against drug-licence without it\n"
                        + "The total of share.calder-share less drug-licence is below -0.01 billion on ");
    }

    @Test
    void discover_optionsOfRules_areApplied() throws IOException {
        CommandResult result =
                discover("total of revenue > p70", "--inputs", "1", "--rules", "2", "--among", "driver,noise");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Of the remaining paths", "Together the rules cover");
        assertThat(Files.readAllLines(folder().resolve("box.csv")))
                .hasSize(3)
                .noneMatch(row -> row.contains(",term,") || row.contains(",event,"));
    }

    @Test
    void discover_box_takesThatBox() throws IOException {
        assertThat(discover(EARLY, "--box", "3").out()).contains("the rule");
        assertThat(Files.readAllLines(folder().resolve("trajectory.csv")))
                .filteredOn(row -> row.contains(",yes,"))
                .singleElement()
                .asString()
                .startsWith("1,3,yes,");
    }

    /** A change of control has the same chance in each month, whatever else happens. */
    @Test
    void discover_independentOutcome_findsNoRule() {
        CommandResult result = discover("event.change-of-control by 2029");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("No rule of at most 4 inputs says more about when change-of-control happens"
                        + " by the end of 2029");
        assertThat(folder().resolve("charts/box.svg")).doesNotExist();
    }

    @Test
    void discover_outcomeThatNeverHappens_isAnswered() {
        CommandResult result = discover("gain.helix < -100");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("on at most ").contains("Nothing is left to explain");
        assertThat(folder().resolve("outcome.csv")).isNotEmptyFile();
        assertThat(folder().resolve("charts")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gain.helix ~ 1 | | an outcome must be written as ",
                "gain.helix never | | an outcome with 'never', 'by' or 'before' must be of a date, such as cap.microsoft-share",
                "gain.helx < 1 | | did you mean 'gain.helix'?",
                "cap.calder-shar never | | did you mean 'cap.calder-share'?",
                "cap.calder-share by 2060 | | a period of cap.calder-share must be one of ",
                "gain.helix < p10 | --inputs=0 | the inputs of a rule must be at least 1, but were 0",
                "gain.helix < p10 | --rules=0 | the rules of a discovery must be at least 1, but were 0",
                "gain.helix < p10 | --box=1,2 | boxes must be at most one for each of 1 rules, but were 2",
                "gain.helix < p10 | --box=0 | the number of a box must be at least 1, as 0 is that of all paths,"
                        + " but was 0",
                "gain.helix < p10 | --box=999 | the last box is ",
                "gain.helix < p10 | --among=termz | a kind of input must be one of term, driver, event, noise,"
                        + " but was 'termz'; did you mean 'term'?",
                "gain.helix < p10 | --sampling=sobol --replicates=2 | the replicates of a discovery must be at least 4"
            })
    void discover_invalidArguments_areRefusedInASentence(String text, String options, String sentence) {
        List<String> more = options == null ? List.of() : List.of(options.split(" "));
        CommandResult result = discover(text, more.toArray(String[]::new));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("entente discover: ").contains(sentence);
        assertThat(result.err().lines()).hasSize(2);
        assertThat(folder()).doesNotExist();
    }

    @Test
    void discover_noOutcome_isRefused() {
        CommandResult result = CommandResult.of("discover", DRUG, "--out", folder().toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--outcome");
        assertThat(folder()).doesNotExist();
    }

    private Path folder() {
        return temporary.resolve("out");
    }

    private CommandResult discover(String outcome, String... more) {
        List<String> all = new ArrayList<>(List.of("discover", DRUG, "--outcome", outcome, "--paths", "2000"));
        all.addAll(List.of("--out", folder().toString()));
        if (Arrays.stream(more).noneMatch(option -> option.startsWith("--sampling"))) {
            all.addAll(List.of("--sampling", "random"));
        }
        all.addAll(List.of(more));
        return CommandResult.of(all.toArray(String[]::new));
    }
}
