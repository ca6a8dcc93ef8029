package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.entente.model.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The remarks about scenarios that are valid and probably not meant; the horizon is 2026-01 to 2027-12. */
class ScenarioRemarksTest {

    private static final String SHARE =
            "terms.other={ kind: revenue-share, payer: lab, payee: shop, channels: [hall], rate: ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private List<String> remarks(String... settings) {
        return new ScenarioFolder(temporary)
                .read("base.yaml", settings).remarks().stream()
                        .map(Remark::toString)
                        .toList();
    }

    @Test
    void remarks_ofWhatIsUsual_areNone() {
        assertThat(remarks()).isEmpty();
    }

    @Test
    void remarks_termOutsideTheHorizon_changesNothing() {
        assertThat(remarks("terms.share.until=2025-12", "terms.licence.from=2028-01"))
                .containsExactly(
                        "terms.licence begins in 2028-01, after the horizon ends in 2027-12, so it changes nothing",
                        "terms.share ends in 2025-12, before the horizon begins in 2026-01, so it changes nothing");
    }

    @Test
    void remarks_termWithOneMonthInTheHorizon_areNone() {
        assertThat(remarks("terms.share.until=2026-01", "terms.licence.from=2027-12"))
                .isEmpty();
    }

    @Test
    void remarks_eventOutsideTheHorizon_neverHappensOrHasHappened() {
        assertThat(remarks("events.storm.from=2028-01"))
                .containsExactly("events.storm can happen from 2028-01 on, after the horizon ends in 2027-12, so it"
                        + " never happens");
        assertThat(remarks("events.storm={ date: { uniform: { min: 2028, max: 2029 } } }"))
                .containsExactly("events.storm has a date after the horizon ends in 2027-12, so it never happens");
        assertThat(remarks("events.storm={ date: 2025.9 }"))
                .containsExactly("events.storm has a date before the horizon begins in 2026-01, so where it happens it"
                        + " has happened from the first month on");
        assertThat(remarks("events.storm={ date: { uniform: { min: 2025, max: 2029 } } }"))
                .isEmpty();
    }

    @Test
    void remarks_eventThatIsNeverAsked_neverHappens() {
        String revenue = "when: { metric: revenue, at-least: 1, over: ";
        assertThat(remarks("events.storm={ " + revenue + "24 } }"))
                .containsExactly("events.storm waits for a sum of as many months as the horizon has or more, so it"
                        + " never happens");
        assertThat(remarks("events.storm={ " + revenue + "3 }, from: 2027-12 }"))
                .containsExactly("events.storm is asked from the end of 2027-12 on, when the horizon is over, so it"
                        + " never happens");
        assertThat(remarks("events.storm={ decided-by: host, at: [2026-01, 2028-01], " + revenue + "3 } }"))
                .containsExactly("events.storm is decided on in no month of the horizon but its first, before which"
                        + " nothing is known, so it never happens");
        assertThat(remarks("events.storm={ decided-by: host, at: 2026-02, " + revenue + "1 } }"))
                .isEmpty();
    }

    @Test
    void remarks_launchAfterTheHorizon_sellsNothing() {
        assertThat(remarks("products.tool.launch=2028-01"))
                .containsExactly(
                        "products.tool.launch is 2028-01, after the horizon ends in 2027-12, so nothing is" + " sold");
    }

    /** 0.2 and up to 0.9 of the same revenue is up to 110 %; together they begin in 2026-07. */
    @Test
    void remarks_revenueShares_mayBeMoreThanAll() {
        assertThat(remarks(SHARE + "{ uniform: { min: 0.7, max: 0.9 } }, from: 2026-07 }"))
                .containsExactly("terms.other.rate adds up, with that of share, to as much as 110 % of the revenue of"
                        + " tool in hall from 2026-07 on");
        assertThat(remarks(SHARE + "0.8 }")).isEmpty();
        assertThat(remarks(SHARE + "0.9, from: 2026-07 }", "terms.share.until=2026-06"))
                .isEmpty();
    }

    @Test
    void remarks_stakes_mayBeMoreThanAll() {
        String stake = "={ kind: equity-stake, holder: host, multiple: 10, fraction: ";
        assertThat(remarks("terms.a" + stake + "0.6 }", "terms.b" + stake + "0.45 }"))
                .containsExactly(
                        "terms.a.fraction adds up, with that of b, to as much as 105 % of the developer from 2026-01 on");
    }

    /** Of two terms about one cloud the higher holds, so 0.6 and 0.7 of north with 0.4 of south are 110 %. */
    @Test
    void remarks_primaryClouds_mayBeMoreThanAll() {
        String[] settings = {
            "clouds.south={ owner: shop, margin: 0.3, share: 1 }",
            "compute={ mix: { from: 2026-01, half-life: 1 } }",
            "terms.n1={ kind: primary-cloud, cloud: north, minimum-share: 0.6 }",
            "terms.n2={ kind: primary-cloud, cloud: north, minimum-share: 0.7 }",
            "terms.s={ kind: primary-cloud, cloud: south, minimum-share: 0.4 }"
        };
        assertThat(remarks(settings))
                .containsExactly("terms.n1.minimum-share adds up, with that of n2, s, to as much as 110 % of compute"
                        + " from 2026-01 on");
    }
}
