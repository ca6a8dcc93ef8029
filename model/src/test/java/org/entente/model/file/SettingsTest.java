package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Correlation;
import org.entente.model.Occurrence;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Uniform;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.ShareRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String WITH_CORRELATION =
            "extends: base.yaml\ncorrelations: [{ between: [compute.price, products.tool.demand], value: 0.1 }]\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private ScenarioFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new ScenarioFolder(temporary);
    }

    private Optional<Quantity> quantity(String address, String... settings) {
        Scenario scenario = folder.read("base.yaml", settings).scenario();
        return Optional.ofNullable(scenario.quantities().get(new Address(address)));
    }

    @Test
    void apply_number_replacesADistribution() {
        assertThat(quantity("terms.share.cap", "terms.share.cap=60")).contains(new Constant(60));
    }

    @Test
    void apply_distribution_replacesANumber() {
        assertThat(quantity("terms.share.rate", "terms.share.rate={ uniform: { min: 0.1, max: 0.2 } }"))
                .contains(new Uniform(0.1, 0.2));
    }

    @Test
    void apply_keyLeftOut_isAdded() {
        assertThat(quantity("terms.share.already-paid", "terms.share.already-paid=1.5"))
                .contains(new Constant(1.5));
    }

    @Test
    void apply_parameterOfADistribution_isSetAlone() {
        assertThat(folder.read("base.yaml", "terms.share.cap.pert.max=12").canonicalJson())
                .contains("\"cap\":{\"pert\":{\"max\":12,\"min\":3,\"mode\":5}}");
    }

    @Test
    void apply_addressWithDotsInAKey_isFound() {
        assertThat(quantity(
                        "events.storm.effects.products.tool.demand.multiply",
                        "events.storm.effects.products.tool.demand.multiply=0.25"))
                .contains(new Constant(0.25));
        assertThat(quantity(
                        "events.storm.effects.products.tool.inference-cost.multiply",
                        "events.storm.effects.products.tool.inference-cost={ multiply: 2 }"))
                .contains(new Constant(2));
    }

    @Test
    void apply_null_removes() {
        Scenario scenario = folder.read("base.yaml", "terms.share.cap=null", "events.storm=null")
                .scenario();
        assertThat(scenario.terms(RevenueShare.class))
                .singleElement()
                .satisfies(share -> assertThat(share.cap()).isEmpty());
        assertThat(scenario.events()).isEmpty();
    }

    @Test
    void apply_nullOfAGroup_removesItsSources() {
        folder.write("my.yaml", "extends: base.yaml\nsources: { terms.spend.total: { assumption: known } }\n");
        assertThat(folder.read("my.yaml", "terms.spend=null").scenario().sources())
                .isEmpty();
    }

    @Test
    void apply_map_merges() {
        Scenario scenario = folder.read("base.yaml", "terms={ spend: null, share: { rate: 0.3 } }")
                .scenario();
        assertThat(scenario.terms().keySet()).containsExactly("licence", "share");
        assertThat(scenario.terms(RevenueShare.class).get(0).rate()).isEqualTo(new ShareRate.Flat(new Constant(0.3)));
    }

    @Test
    void apply_date_replacesAHazard() {
        Scenario scenario = folder.read("base.yaml", "events.storm.date=2026.5").scenario();
        assertThat(scenario.events().get("storm"))
                .satisfies(event -> assertThat(event.occurrence())
                        .isEqualTo(new Occurrence.Dated(new Constant(2026.5), Constant.ONE)));
    }

    @Test
    void apply_twoSettingsOfOneAddress_theLaterWins() {
        assertThat(quantity("terms.share.cap", "terms.share.cap=1", "terms.share.cap=2"))
                .contains(new Constant(2));
    }

    @Test
    void apply_mistake_namesTheSetting() {
        assertThat(folder.problems(
                        "base.yaml",
                        "terms.shar.cap=1",
                        "term.share.cap=1",
                        "terms.share.cap.beta.min=1",
                        "terms.share.rate.x=1",
                        "terms.share.capp=1",
                        "horizn=1",
                        "terms.licence.royalty=",
                        "terms.spend.total={ pert: ",
                        "terms.shared=null",
                        "terms.share.rate=2"))
                .containsExactly(
                        "--set terms.shar.cap=1: nothing has the address terms.shar.cap; did you mean 'terms.share.cap'?",
                        "--set term.share.cap=1: nothing has the address term.share.cap; did you mean 'terms.share.cap'?",
                        "--set terms.share.cap.beta.min=1: nothing has the address terms.share.cap.beta.min",
                        "--set terms.share.rate.x=1: nothing has the address terms.share.rate.x",
                        "--set terms.share.capp=1: unknown key 'capp' in terms.share; did you mean 'cap'?",
                        "--set horizn=1: unknown key 'horizn'; did you mean 'horizon'?",
                        "--set terms.licence.royalty=: a setting must have a value; null removes what is there",
                        "--set terms.spend.total={ pert:: not readable as YAML: expected the node content, but found '<stream end>'",
                        "--set terms.shared=null: terms.shared is null, which removes what the file extends, "
                                + "but there is nothing to remove; did you mean 'share'?",
                        "--set terms.share.rate=2: terms.share.rate must be at least 0 and at most 1, but was 2");
    }

    @Test
    void apply_keyInAnItemOfAList_setsThatKey() {
        folder.write("my.yaml", WITH_CORRELATION);
        assertThat(folder.read("my.yaml", "correlations.0.value=0.2").scenario().correlations())
                .extracting(Correlation::value)
                .containsExactly(0.2);
    }

    @Test
    void apply_itemOfAList_isRefused() {
        folder.write("my.yaml", WITH_CORRELATION);
        assertThat(folder.problems("my.yaml", "correlations.0=1"))
                .containsExactly("--set correlations.0=1: a list is set as a whole; set correlations");
    }

    @Test
    void parse_text_isAddressAndValue() {
        assertThat(Setting.parse(" terms.a.cap = { pert: { min: 1 } } "))
                .isEqualTo(new Setting("terms.a.cap", "{ pert: { min: 1 } }"));
        assertThat(new Setting("terms.a.cap", "40")).hasToString("terms.a.cap=40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.parse("terms.a.cap"))
                .withMessage("a setting must be address=value, but was 'terms.a.cap'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.parse(" =3"))
                .withMessage("a setting must be address=value, but was '=3'");
    }
}
