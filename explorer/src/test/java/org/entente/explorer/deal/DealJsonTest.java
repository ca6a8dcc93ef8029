package org.entente.explorer.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.Setting;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of a deal for a page, of the built-in agreement of October 2025. */
class DealJsonTest {

    private static final String NAME = "october-2025";
    private static final Deal DEAL = Deal.of(new Library(List.of(NAME), Path.of(".")), NAME, NAME, List.of());
    private static final JsonNode JSON = DealJson.of(DEAL);

    private static JsonNode control(String address) {
        return control(JSON, address);
    }

    private static JsonNode control(JsonNode deal, String address) {
        return deal.get("groups")
                .valueStream()
                .flatMap(group -> group.get("controls").valueStream())
                .filter(control -> control.get("address").stringValue().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static boolean accepts(String address, String value) {
        return DEAL.with(new Setting(address, value, address)).isValid();
    }

    @Test
    void kinds_eachBeginning_isValidAsItStands() {
        assertThat(JSON.get("kinds").size()).isEqualTo(8); // as many as docs/keys.md has
        assertThat(JSON.get("kinds").valueStream())
                .allSatisfy(kind -> assertThat(
                                accepts("terms.new-clause", kind.get("skeleton").stringValue()))
                        .as(kind.get("skeleton").stringValue())
                        .isTrue());
    }

    @Test
    void controls_ofNames_offerThoseOfTheScenario() {
        JsonNode payee = control("terms.microsoft-share.payee");
        assertThat(payee.get("kind").stringValue()).isEqualTo("list");
        assertThat(payee.get("words").valueStream().map(JsonNode::stringValue))
                .contains("microsoft", DEAL.changedScenario().developer());
    }

    @Test
    void controls_ofWhatTheFileLacks_startFromAcceptedValues() {
        JsonNode notice = control("terms.microsoft-share.notice");
        assertThat(notice.get("kind").stringValue()).isEqualTo("number");
        assertThat(notice.get("text").stringValue()).isEqualTo("0"); // the default of the schema
        Deal started = DEAL.with(
                new Setting("terms.microsoft-share.notice", notice.get("start").stringValue(), "notice"));
        assertThat(ControlRange.of(started, "terms.microsoft-share.notice").map(ControlRange::low))
                .isEqualTo(Optional.of(0.0));
        assertThat(accepts("terms.microsoft-share.notice", "6")).isTrue();
    }

    @Test
    void controls_ofAGroupThatMayBeLeftOut_beginItWithAcceptedValues() {
        String address = "terms.microsoft-share.deferral";
        assertThat(control(address).get("kind").stringValue()).isEqualTo("group");
        assertThat(control(address).has("start")).isFalse(); // the file has it
        JsonNode without = control(DealJson.of(DEAL.with(new Setting(address, "null", address))), address);
        assertThat(without.get("text").stringValue()).isEmpty();
        assertThat(accepts(address, without.get("start").stringValue())).isTrue();
        assertThat(control(address + ".months").get("kind").stringValue()).isEqualTo("number");
    }
}
