package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MapsTest {

    @Test
    void require_knownKey_isItsValue() {
        assertThat(Maps.require(Map.of("cap", 60), "cap")).isEqualTo(60);
    }

    @Test
    void require_unknownKey_isNamed() {
        assertThatThrownBy(() -> Maps.require(Map.of("cap", 60), "rate"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a map must have the key rate, but has [cap]");
    }
}
