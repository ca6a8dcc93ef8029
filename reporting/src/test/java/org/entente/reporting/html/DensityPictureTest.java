package org.entente.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Discrete;
import org.entente.model.quantity.LogNormal;
import org.entente.model.quantity.Mixture;
import org.entente.model.quantity.Mixture.Component;
import org.entente.model.quantity.Uniform;
import org.junit.jupiter.api.Test;

final class DensityPictureTest {

    @Test
    void of_constant_isNone() {
        assertThat(DensityPicture.of(new Constant(38))).isEmpty();
    }

    @Test
    void of_uniform_isAsHighEverywhere() {
        DensityPicture picture = DensityPicture.of(new Uniform(0, 10)).orElseThrow();

        // 60 points at height 2, the top, between two corners at 18, the base
        assertThat(picture.outline()).startsWith("M2 18L3 2L").endsWith("L118 18Z");
        assertThat(picture.outline().split(" 2L", -1)).hasSize(61);
        assertThat(picture.stems()).isEmpty();
        // 116 units are 10: the 10th percentile is at 2 + 11.6, the 90th at 2 + 104.4, the median in the middle
        assertThat(picture.range()).isEqualTo("M13.6 21H106.4");
        assertThat(picture.median()).isEqualTo("M60 19v4");
    }

    @Test
    void of_discrete_isAStemForEachValue() {
        DensityPicture picture = DensityPicture.of(new Discrete(List.of(0.0, 0.2), List.of(1.0, 3.0)))
                .orElseThrow();

        assertThat(picture.outline()).isEmpty();
        // the larger probability reaches the top, 16 above the base; the smaller is a third of it
        assertThat(picture.stems()).isEqualTo("M2 18V12.7M118 18V2");
    }

    @Test
    void of_mixtureWithANumber_isAStemAndADensity() {
        Mixture mixture =
                new Mixture(List.of(new Component(0.8, new Constant(38)), new Component(0.2, new Uniform(30, 50))));

        DensityPicture picture = DensityPicture.of(mixture).orElseThrow();

        assertThat(picture.stems()).isEqualTo("M48.4 18V2"); // 2 + 116 * 8 / 20
        assertThat(picture.outline()).isNotEmpty();
    }

    @Test
    void of_longTail_endsWhereHardlyAnyValuesAre() {
        DensityPicture picture = DensityPicture.of(new LogNormal(1, 1)).orElseThrow();

        // e^2.05, the 98th percentile, is 118 - 2 wide: the median 1 is at 2 + 116 / 7.8
        assertThat(picture.median()).isEqualTo("M16.9 19v4");
    }
}
