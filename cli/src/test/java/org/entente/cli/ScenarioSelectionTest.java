package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.Setting;
import org.junit.jupiter.api.Test;

class ScenarioSelectionTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";
    private static final String EXCLUSIVE = "../docs/examples/drug-licence-exclusive.yaml";

    @Test
    void nothingGivenIsTheAmendmentAgainstTheTermsBefore() {
        assertThat(ScenarioSelection.of(List.of(), Optional.empty()))
                .isEqualTo(new ScenarioSelection(List.of("october-2025", "amended-2026"), true));
    }

    @Test
    void nothingGivenMayHaveAnotherBaseline() {
        assertThat(ScenarioSelection.of(List.of(), Optional.of("cap-60")))
                .isEqualTo(new ScenarioSelection(List.of("cap-60", "amended-2026"), true));
        assertThat(ScenarioSelection.of(List.of(), Optional.of("none")))
                .isEqualTo(new ScenarioSelection(List.of("amended-2026"), false));
    }

    @Test
    void oneAloneIsComparedWithNothing() {
        assertThat(ScenarioSelection.of(List.of("cap-60"), Optional.empty()))
                .isEqualTo(new ScenarioSelection(List.of("cap-60"), false));
    }

    @Test
    void theFirstOfSeveralIsTheBaseline() {
        assertThat(ScenarioSelection.of(List.of("cap-60", "price-war", "agi-2029"), Optional.empty()))
                .isEqualTo(new ScenarioSelection(List.of("cap-60", "price-war", "agi-2029"), true));
    }

    @Test
    void theBaselineComesFirstWhetherAmongThemOrAdded() {
        ScenarioSelection expected = new ScenarioSelection(List.of("price-war", "cap-60"), true);
        assertThat(ScenarioSelection.of(List.of("cap-60", "price-war"), Optional.of("price-war")))
                .isEqualTo(expected);
        assertThat(ScenarioSelection.of(List.of("cap-60"), Optional.of("price-war")))
                .isEqualTo(expected);
    }

    @Test
    void aFileMayBeMeantByTheNameInIt() {
        assertThat(ScenarioSelection.of(List.of(DRUG, EXCLUSIVE), Optional.of("drug-licence-exclusive")))
                .isEqualTo(new ScenarioSelection(List.of(EXCLUSIVE, DRUG), true));
    }

    @Test
    void aBaselineAloneIsRefused() {
        assertThatThrownBy(() -> ScenarioSelection.of(List.of("cap-60"), Optional.of("cap-60")))
                .isInstanceOf(BadUsageException.class)
                .hasMessage("a baseline must be compared with another scenario, but 'cap-60' is alone");
    }

    @Test
    void aSettingOfATermLeavesTheBaselineAlone() {
        ScopedSetting cap = setting("terms.microsoft-share.cap=60");
        ScenarioSelection selection = new ScenarioSelection(List.of("october-2025", "amended-2026"), true);
        assertThat(selection.settingsFor("october-2025", List.of(cap))).isEmpty();
        assertThat(selection.settingsFor("amended-2026", List.of(cap))).containsExactly(cap.setting());
    }

    @Test
    void aSettingOfATermIsForAllWhereThereIsNoBaseline() {
        ScopedSetting cap = setting("terms.microsoft-share.cap=60");
        ScenarioSelection selection = new ScenarioSelection(List.of("october-2025", "amended-2026"), false);
        assertThat(selection.settingsFor("october-2025", List.of(cap))).containsExactly(cap.setting());
    }

    @Test
    void aSettingOfTheWorldIsForAll() {
        ScopedSetting growth = setting("products.api.demand.growth=0.5");
        ScenarioSelection selection = new ScenarioSelection(List.of("october-2025", "amended-2026"), true);
        assertThat(selection.settingsFor("october-2025", List.of(growth))).containsExactly(growth.setting());
        assertThat(selection.settingsFor("amended-2026", List.of(growth))).containsExactly(growth.setting());
    }

    @Test
    void aScopedSettingIsForOne() {
        ScopedSetting rate = setting("october-2025:terms.microsoft-share.rate=0.1");
        ScenarioSelection selection = new ScenarioSelection(List.of("october-2025", "amended-2026"), true);
        assertThat(selection.settingsFor("october-2025", List.of(rate)))
                .containsExactly(new Setting("terms.microsoft-share.rate", "0.1"));
        assertThat(selection.settingsFor("amended-2026", List.of(rate))).isEmpty();
    }

    @Test
    void aSettingMayAimAtTheNameInAFile() {
        List<ScenarioFile> files = new ScenarioSelection(List.of(DRUG, EXCLUSIVE), true)
                .read(List.of(setting("drug-licence-exclusive:title=Dearer")));
        assertThat(files)
                .extracting(file -> file.scenario().title())
                .containsExactly("Licence and distribution of a medicine", "Dearer");
    }

    @Test
    void aSettingForNobodyIsRefused() {
        assertThatThrownBy(() -> new ScenarioSelection(List.of("october-2025", "amended-2026"), true)
                        .read(List.of(setting("ammended:terms.microsoft-share.cap=60"))))
                .isInstanceOf(BadUsageException.class)
                .hasMessage("a setting must be for a scenario of the run (october-2025, amended-2026),"
                        + " but was for 'ammended'");
    }

    @Test
    void twoScenariosOfOneNameAreRefused() {
        assertThatThrownBy(
                        () -> new ScenarioSelection(List.of(DRUG, "../docs/../docs/examples/drug-licence.yaml"), true)
                                .read(List.of()))
                .isInstanceOf(BadUsageException.class)
                .hasMessage("scenarios of a run must have different names, but '../docs/examples/drug-licence.yaml' and"
                        + " '../docs/../docs/examples/drug-licence.yaml' are both called 'drug-licence'");
    }

    private static ScopedSetting setting(String text) {
        return new ScopedSetting.Converter().convert(text);
    }
}
