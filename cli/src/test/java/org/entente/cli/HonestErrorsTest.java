package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say where paths tell little: seldom events, heavy tails, and scenarios that pay the same. */
final class HonestErrorsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @BeforeEach
    void base() throws IOException {
        write("base", """
                developer: dev
                horizon: { from: 2026-11, to: 2028-12 }
                discount-rate: 0.1
                parties: { dev: { title: Dev }, partner: { title: Partner } }
                channels: { own: { owner: dev } }
                clouds: { c1: { owner: dev, margin: 0.3, share: 1 } }
                compute: { training: { kind: plan, points: { 2026-11: 12 }, volatility: 0 } }
                products: { p: { demand: { kind: plan, points: { 2026-11: 12 }, volatility: 0 } } }
                terms: { share: { kind: revenue-share, payer: dev, payee: partner, rate: 0.3 } }
                """);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(temporary.resolve(name + ".yaml"), text).toString();
    }

    private CommandResult run(String file, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "run";
        arguments[1] = file;
        arguments[2] = "--out";
        arguments[3] = temporary.resolve("out").toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return CommandResult.of(arguments);
    }

    /** 1 - 0.025^(1/100) is 3.6 %. */
    @Test
    void run_eventOnNoPath_drawsARemarkEverywhere() throws IOException {
        String rare = write("rare", "extends: base.yaml\nevents: { breach: { hazard: 0.00001 } }\n");
        String remark = "events.breach happens on none of 100 paths, so its probability is at most 3.6 % and what it"
                + " changes is not seen.";
        assertThat(run(rare, "--paths", "100").err()).contains("Remark on rare: " + remark);
        assertThat(Files.readString(temporary.resolve("out/report.html"))).contains(remark, "≤4 %");
        assertThat(Files.readString(temporary.resolve("out/manifest.json")))
                .contains("\"subject\" : \"events.breach\"");
        assertThat(Files.readString(temporary.resolve("out/dates.csv"))).contains(",0.0,", ",0.0,0.03621669264517641");
    }

    @Test
    void run_eventThatIsGivenNeverToHappen_drawsNoRemark() throws IOException {
        String rare = write("rare", "extends: base.yaml\nevents: { breach: { hazard: 0.1 } }\n");
        assertThat(run(rare, "--paths", "100", "--given-event", "breach never").err())
                .doesNotContain("Remark");
    }

    /** Demand with a volatility of 250 % a year: one path in a thousand carries most of the mean. */
    @Test
    void run_heavyTail_drawsARemark() throws IOException {
        String wild = write("wild", """
                extends: base.yaml
                products: { p: { demand: { kind: fading-growth, run-rate: 12, growth: 0, long-run-growth: 0,
                    half-life: 1, volatility: 2.5 } } }
                """);
        assertThat(run(wild, "--paths", "1000").err()).contains("Remark on wild: npv of ", " hangs on few paths: ");
    }

    @Test
    void run_ordinaryScenario_drawsNoRemark() {
        assertThat(run("amended-2026", "--paths", "512").err()).doesNotContain("Remark");
    }

    @Test
    void validate_quantityWithoutVariance_remarksOnIt() throws IOException {
        String heavy = write("heavy", """
                extends: base.yaml
                terms: { share: { cap: { student-t: { df: 2, location: 30, scale: 1, truncate: [0, null] } } } }
                """);
        assertThat(CommandResult.of("validate", heavy).out()).contains("terms.share.cap is ", "a mean but no variance");
    }

    /** Shares of 0.1 and 0.2 pay the same as one of 0.3, but for rounding. */
    @Test
    void compare_sharesThatPayTheSame_areUnchanged() throws IOException {
        String split = write("split", """
                extends: base.yaml
                terms:
                  share: { rate: 0.1 }
                  more: { kind: revenue-share, payer: dev, payee: partner, rate: 0.2 }
                """);
        Path out = temporary.resolve("out");
        CommandResult result = CommandResult.of(
                "compare", temporary.resolve("base.yaml").toString(), split, "--paths", "256", "--out", out.toString());
        assertThat(result.out()).contains("The gain of each party is unchanged on every path.");
        assertThat(Files.readAllLines(out.resolve("comparison.csv")))
                .filteredOn(line -> line.contains(",gain."))
                .isNotEmpty()
                .allMatch(line -> line.contains(",0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,"));
    }
}
