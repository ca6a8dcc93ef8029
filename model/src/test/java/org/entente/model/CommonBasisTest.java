package org.entente.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.junit.jupiter.api.Test;

class CommonBasisTest {

    private static Scenario amended(String... settings) {
        return ScenarioReader.open("amended-2026")
                .with(List.of(settings).stream().map(Setting::parse).toList())
                .scenario();
    }

    @Test
    void require_differentMoney_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CommonBasis.require(List.of(amended(), amended("money={ currency: EUR, unit: million }"))))
                .withMessage("the scenarios of a run must have the same money, but amended-2026 has USD billion and"
                        + " amended-2026 has EUR million");
    }

    @Test
    void require_differentFiscalYears_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommonBasis.require(List.of(amended("fiscal-year-end=6"), amended())))
                .withMessageContaining("must have the same fiscal-year-end");
    }

    @Test
    void require_theSame_isAccepted() {
        assertThatCode(() -> CommonBasis.require(List.of(amended(), amended()))).doesNotThrowAnyException();
    }
}
