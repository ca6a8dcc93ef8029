package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.entente.model.file.Setting;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class ScopedSettingTest {

    private final ScopedSetting.Converter converter = new ScopedSetting.Converter();

    @Test
    void convert_noScenario_hasNoScope() {
        assertThat(converter.convert("terms.a.cap=60"))
                .isEqualTo(new ScopedSetting(Optional.empty(), new Setting("terms.a.cap", "60")));
    }

    @Test
    void convert_scenarioBeforeAColon_isTheScope() {
        assertThat(converter.convert("before:terms.a.cap=60"))
                .isEqualTo(new ScopedSetting(Optional.of("before"), new Setting("terms.a.cap", "60")));
    }

    @Test
    void convert_colonsInTheValue_areNoScope() {
        assertThat(converter.convert("terms.a.cap={ normal: { mean: 3, sd: 1 } }"))
                .isEqualTo(new ScopedSetting(
                        Optional.empty(), new Setting("terms.a.cap", "{ normal: { mean: 3, sd: 1 } }")));
    }

    @Test
    void convert_pathWithAColon_endsAtTheLastColon() {
        assertThat(converter.convert("C:\\deals\\a.yaml:terms.a.cap=60").scenario())
                .contains("C:\\deals\\a.yaml");
    }

    @Test
    void toString_scopedSetting_isAsWritten() {
        assertThat(converter.convert("before:terms.a.cap=60")).hasToString("before:terms.a.cap=60");
    }

    @Test
    void convert_noValue_isRefused() {
        assertThatThrownBy(() -> converter.convert("before:terms.a.cap"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("a setting must be address=value, but was 'before:terms.a.cap'");
    }
}
