package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody means to type ends in a sentence: never in an internal error, and never in a folder of results. */
class HostileInputsTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private CommandResult run(String... options) {
        String[] all = new String[options.length + 6];
        System.arraycopy(new String[] {"run", DRUG, "--paths", "256", "--out", folder()}, 0, all, 0, 6);
        System.arraycopy(options, 0, all, 6, options.length);
        return CommandResult.of(all);
    }

    private String folder() {
        return temporary.resolve("run").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "terms.fabrica-supply.total=1e308 | balance.fabrica-supply in 2026-07 on path 0",
                "products.dermal.demand.run-rate=1e308 | products.dermal.demand in 2026-01 on path 0",
                "terms.norden-stake.multiple=1e308 | on path 0",
                "discount-rate=-0.9999999999999999 | discount-factor in",
                "terms.norden-first.lead=1000000000 | must be a whole number at least 0 and at most 1200",
                "terms.fabrica-supply.from=0000-01 | must be a month from 1900-01 to 2999-12",
                "terms.fabrica-supply.until=9999-12 | must be a month from 1900-01 to 2999-12",
                "products.rheuma.channels.mix={own: {initial: 1, target: 0}, norden: 0, kamo: 0} | must not all be 0"
            })
    void run_numberThatNoPathCanCarry_namesIt(String setting, String expected) {
        CommandResult result = run("--set", setting);
        assertThat(result.code()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains(expected);
        assertThat(temporary.resolve("run")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--paths, 9223372036854775807, 'paths must be at most 1000000000000, but was 9223372036854775807'",
        "--threads, 2147483647, 'threads must be at most 1024, but was 2147483647'",
        "--keep-paths, 2147483647, kept paths must be at least 0 and at most 10000000"
    })
    void run_optionBeyondItsBound_isRefusedWithTheBound(String option, String value, String expected) {
        CommandResult result = CommandResult.of("run", DRUG, "--out", folder(), option, value);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(expected);
    }

    /** Kept paths are measured before the simulation, which refuses the same. */
    @ParameterizedTest
    @CsvSource({
        "--given, 'products.dermal.demand.run-rate > 1e9', 0, 'products.dermal.demand.run-rate'",
        "--given, 'products.dermal.demand.run-rate > 1e9', 3, 'products.dermal.demand.run-rate'",
        "--given, 'nothing > 1', 3, 'nothing'",
        "--given-event, 'nothing before 2030-01', 3, 'nothing'"
    })
    void run_conditionThatCannotHold_isBadUsageHoweverManyPathsAreKept(
            String option, String condition, String kept, String expected) {
        CommandResult result = run("--charts", "none", option, condition, "--keep-paths", kept);
        assertThat(result.code()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).startsWith("entente run: ").contains(expected);
        assertThat(temporary.resolve("run")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beta: { alpha: 1e300, beta: 1e300 } | alpha of beta must be at least 0.1 and at most 1000000",
                "gamma: { shape: 1e-9, scale: 1 } | shape of gamma must be at least 0.1 and at most 1000000",
                "student-t: { df: 0.03, truncate: [0, null] } | df of student-t must be at least 0.5 and at most 1000000",
                "uniform: { min: -1e308, max: 1e308 } | max of uniform must be a finite distance above its min"
            })
    void run_distributionBeyondItsTables_isRefused(String distribution, String expected) {
        CommandResult result = run("--set", "terms.calder-share.cap={ " + distribution + " }");
        assertThat(result.code()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains(expected);
    }

    @Test
    void seek_emptyAddress_isRefused() {
        CommandResult result = CommandResult.of("seek", DRUG, "--vary", "", "--metric", "gain.norden", "--target", "1");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("what is varied must be an address, but was ''");
    }

    @Test
    void explain_pathThatNobodyCanWrite_isRefused() {
        for (String path : new String[] {"", "a\0b", "x".repeat(300)}) {
            CommandResult result = CommandResult.of("explain", DRUG, "--out", path);
            assertThat(result.code()).as(result.err()).isEqualTo(2);
            assertThat(result.err()).contains("path");
        }
    }

    @Test
    void run_tooManyReplicates_areRefusedWithTheBound() {
        CommandResult result = run("--sampling", "sobol", "--replicates", "2147483647");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("replicates must be at most 4096, but was 2147483647");
    }

    @Test
    void validate_nestedWithoutEnd_isRefusedInFilesAndSettings() throws IOException {
        Path deep = Files.writeString(temporary.resolve("deep.yaml"), "a: " + "[".repeat(600) + "]".repeat(600));
        assertThat(CommandResult.of("validate", deep.toString()).code()).isEqualTo(3);
        assertThat(run("--set", "title=" + "[".repeat(600)).code()).isEqualTo(3);
    }

    @Test
    void validate_deviceWithoutEnd_isRefused() {
        CommandResult result = CommandResult.of("validate", "/dev/zero");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("it must be a file, but is a device or a pipe");
    }
}
