package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.model.Scenario;
import org.junit.jupiter.api.Test;

class KnownPartsTest {

    private static final ScenarioSource SOURCE = ScenarioReader.open("amended-2026");

    private static final List<String> SETTINGS = List.of(
            "terms.microsoft-share.cap=40",
            "terms.microsoft-share.cap=41",
            "terms.microsoft-licence-2025=null",
            "products.api.demand.growth=0.5",
            "horizon.to=2034-12",
            "developer=microsoft",
            "channels.azure=null",
            "sources.terms={ assumption: mine }",
            "discount-rate=0.09",
            "terms.microsoft-share.rate=2",
            "terms.microsoft-share.rate=0.2");

    /** Under each setting alone, and after others, the same is read as by a source that knows nothing. */
    @Test
    void part_settingsInAnyOrder_isWhatIsReadAnew() {
        for (int shift = 1; shift < 4; shift++) {
            for (int i = 0; i < SETTINGS.size(); i++) {
                List<Setting> settings = List.of(Setting.parse(SETTINGS.get(i * shift % SETTINGS.size())));
                assertThat(read(SOURCE, settings)).isEqualTo(read(ScenarioReader.open("amended-2026"), settings));
            }
        }
    }

    /** The scenario, or what is wrong with it. */
    private static Object read(ScenarioSource source, List<Setting> settings) {
        try {
            return source.scenario(settings);
        } catch (ScenarioFileException invalid) {
            return invalid.problems();
        }
    }

    @Test
    void part_entryThatStays_isTheSameObject() {
        Scenario before = SOURCE.scenario(List.of(Setting.parse("terms.microsoft-share.cap=50")));
        Scenario after = SOURCE.scenario(List.of(Setting.parse("terms.microsoft-share.cap=51")));
        assertThat(after.terms().get("microsoft-licence"))
                .isSameAs(before.terms().get("microsoft-licence"));
        assertThat(after.products().get("api")).isSameAs(before.products().get("api"));
        assertThat(after.terms().get("microsoft-share"))
                .isNotEqualTo(before.terms().get("microsoft-share"));
    }

    @Test
    void part_entryWithAProblem_isToldOfEachTime() {
        List<Setting> wrong = List.of(Setting.parse("terms.microsoft-share.rate=2"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> SOURCE.scenario(wrong)).hasMessageContaining("terms.microsoft-share.rate");
        }
    }
}
