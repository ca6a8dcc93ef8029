package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioSelectionTest {

    private static final String DRUG = "../docs/examples/drug-licence.yaml";
    private static final String EXCLUSIVE = "../docs/examples/drug-licence-exclusive.yaml";

    @Test
    void of_noArguments_comparesTheAmendmentWithTheTermsBefore() {
        assertSelection(ScenarioSelection.of(List.of(), Optional.empty()), true, "october-2025", "amended-2026");
    }

    @Test
    void of_noArgumentsButABaseline_comparesTheAmendmentWithIt() {
        assertSelection(ScenarioSelection.of(List.of(), Optional.of("cap-60")), true, "cap-60", "amended-2026");
        assertSelection(ScenarioSelection.of(List.of(), Optional.of("none")), false, "amended-2026");
    }

    @Test
    void of_oneScenario_hasNoBaseline() {
        assertSelection(ScenarioSelection.of(List.of("cap-60"), Optional.empty()), false, "cap-60");
    }

    @Test
    void of_severalScenarios_firstIsTheBaseline() {
        assertSelection(
                ScenarioSelection.of(List.of("cap-60", "price-war", "agi-2029"), Optional.empty()),
                true,
                "cap-60",
                "price-war",
                "agi-2029");
    }

    @Test
    void of_baselineAmongScenariosOrNot_baselineComesFirst() {
        assertSelection(
                ScenarioSelection.of(List.of("cap-60", "price-war"), Optional.of("price-war")),
                true,
                "price-war",
                "cap-60");
        assertSelection(ScenarioSelection.of(List.of("cap-60"), Optional.of("price-war")), true, "price-war", "cap-60");
    }

    @Test
    void of_baselineNamedInsideAFile_findsTheFile() {
        assertSelection(
                ScenarioSelection.of(List.of(DRUG, EXCLUSIVE), Optional.of("drug-licence-exclusive")),
                true,
                EXCLUSIVE,
                DRUG);
    }

    /** Looking up a name opens the files. They are then deleted, and can still be read. */
    @Test
    void read_namesLookedUpInFiles_doesNotOpenThemAgain(@TempDir Path folder) throws IOException {
        Path drug = Files.copy(Path.of(DRUG), folder.resolve("drug-licence.yaml"));
        Path exclusive = Files.copy(Path.of(EXCLUSIVE), folder.resolve("exclusive.yaml"));
        ScenarioSelection selection = ScenarioSelection.of(
                List.of(drug.toString(), exclusive.toString()), Optional.of("drug-licence-exclusive"));
        Files.delete(drug);
        Files.delete(exclusive);
        assertThat(selection.read(List.of(setting("drug-licence:title=Dearer"))))
                .extracting(file -> file.scenario().name())
                .containsExactly("drug-licence-exclusive", "drug-licence");
    }

    @Test
    void read_baselineAloneWithoutASetting_isRefused() {
        ScenarioSelection alone = ScenarioSelection.of(List.of("cap-60"), Optional.of("cap-60"));
        assertThatThrownBy(() -> alone.read(List.of()))
                .isInstanceOf(BadUsageException.class)
                .hasMessage("a baseline must be compared with another scenario, or with itself under a setting (--set),"
                        + " but 'cap-60' is alone");
    }

    @Test
    void read_againstItself_isCalledByTheTermThatDiffers() {
        List<ScenarioFile> files = ScenarioSelection.of(List.of("cap-60"), Optional.of("cap-60"))
                .read(List.of(setting("terms.microsoft-share.cap=50"), setting("discount-rate=0.2")));
        assertThat(files)
                .extracting(file -> file.scenario().name())
                .containsExactly("cap-60", "cap-60-with-microsoft-share-cap-50");
        assertThat(files).allSatisfy(file -> assertThat(file.canonicalJson()).contains("\"discount-rate\":0.2"));
    }

    @Test
    void read_againstItselfWithTheWorldAlone_leavesTheWorldOfTheBaseline() {
        List<ScenarioFile> files = ScenarioSelection.of(List.of("cap-60"), Optional.empty())
                .compare()
                .read(List.of(setting("discount-rate=0.2")));
        assertThat(files)
                .extracting(file -> file.scenario().name())
                .containsExactly("cap-60", "cap-60-with-discount-rate-0_2");
        assertThat(files.get(0).canonicalJson()).doesNotContain("\"discount-rate\":0.2");
        assertThat(files.get(1).canonicalJson()).contains("\"discount-rate\":0.2");
    }

    @Test
    void settingLines_twoScenarios_sayWhereEachIsSet() {
        assertThat(new ScenarioSelection(List.of("october-2025", "amended-2026"), true)
                        .settingLines(List.of(
                                setting("terms.microsoft-share.cap=60"),
                                setting("discount-rate=0.1"),
                                setting("october-2025:discount-rate=0.2"))))
                .containsExactly(
                        "With terms.microsoft-share.cap=60 in amended-2026 alone",
                        "With discount-rate=0.1 in every scenario",
                        "With discount-rate=0.2 in october-2025 alone");
    }

    @Test
    void settingsFor_settingOfATerm_doesNotTouchTheBaseline() {
        ScopedSetting cap = setting("terms.microsoft-share.cap=60");
        ScenarioSelection selection = new ScenarioSelection(List.of("october-2025", "amended-2026"), true);
        assertThat(selection.settingsFor(0, List.of(cap))).isEmpty();
        assertThat(selection.settingsFor(1, List.of(cap))).containsExactly(cap.setting());
    }

    @Test
    void settingsFor_settingOfATermWithoutABaseline_appliesToAll() {
        ScopedSetting cap = setting("terms.microsoft-share.cap=60");
        ScenarioSelection selection = new ScenarioSelection(List.of("october-2025", "amended-2026"), false);
        assertThat(selection.settingsFor(0, List.of(cap))).containsExactly(cap.setting());
    }

    @Test
    void settingsFor_settingOfTheMarket_appliesToAll() {
        ScopedSetting growth = setting("products.api.demand.growth=0.5");
        ScenarioSelection selection = new ScenarioSelection(List.of("october-2025", "amended-2026"), true);
        assertThat(selection.settingsFor(0, List.of(growth))).containsExactly(growth.setting());
        assertThat(selection.settingsFor(1, List.of(growth))).containsExactly(growth.setting());
    }

    @Test
    void settingsFor_scopedSetting_appliesToItsScenario() {
        ScopedSetting rate = setting("october-2025:terms.microsoft-share.rate=0.1");
        ScenarioSelection selection = new ScenarioSelection(List.of("october-2025", "amended-2026"), true);
        assertThat(selection.settingsFor(0, List.of(rate)))
                .containsExactly(new Setting("terms.microsoft-share.rate", "0.1"));
        assertThat(selection.settingsFor(1, List.of(rate))).isEmpty();
    }

    @Test
    void read_settingScopedToANameInAFile_appliesToTheFile() {
        List<ScenarioFile> files = new ScenarioSelection(List.of(DRUG, EXCLUSIVE), true)
                .read(List.of(setting("drug-licence-exclusive:title=Dearer")));
        assertThat(files)
                .extracting(file -> file.scenario().title())
                .containsExactly("Licence and distribution of a medicine", "Dearer");
    }

    @Test
    void read_settingForAScenarioOutsideTheRun_isRefused() {
        assertThatThrownBy(() -> new ScenarioSelection(List.of("october-2025", "amended-2026"), true)
                        .read(List.of(setting("ammended:terms.microsoft-share.cap=60"))))
                .isInstanceOf(BadUsageException.class)
                .hasMessage("a setting must be for a scenario of the run (october-2025, amended-2026),"
                        + " but was for 'ammended'");
    }

    @Test
    void read_twoScenariosWithTheSameName_isRefused() {
        assertThatThrownBy(
                        () -> new ScenarioSelection(List.of(DRUG, "../docs/../docs/examples/drug-licence.yaml"), true)
                                .read(List.of()))
                .isInstanceOf(BadUsageException.class)
                .hasMessage("scenarios of a run must have different names, but '../docs/examples/drug-licence.yaml' and"
                        + " '../docs/../docs/examples/drug-licence.yaml' are both called 'drug-licence'");
    }

    private static void assertSelection(ScenarioSelection selection, boolean hasBaseline, String... references) {
        assertThat(selection.references()).containsExactly(references);
        assertThat(selection.hasBaseline()).isEqualTo(hasBaseline);
    }

    private static ScopedSetting setting(String text) {
        return new ScopedSetting.Converter().convert(text);
    }
}
