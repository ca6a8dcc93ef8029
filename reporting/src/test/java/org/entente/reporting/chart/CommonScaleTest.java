package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class CommonScaleTest {

    private static Panel panel(String heading, double low, double high) {
        return new Panel(
                heading,
                "$ billion",
                HouseStyle.plot(new NumberAxis(), HouseStyle.amountAxis(low, high)),
                "",
                List.of());
    }

    private static Range range(Panel panel) {
        return panel.plot().getRangeAxis().getRange();
    }

    @Test
    void of_panels_shareTheRangeOfAll() {
        List<Panel> panels = CommonScale.of(List.of(panel("a", -20, 5), panel("b", 0, 40)));
        assertThat(panels).allSatisfy(panel -> assertThat(range(panel)).isEqualTo(new Range(-20, 40)));
    }

    /** The axes of 24 and 9 end at 25 and 10; a tenth of the larger is 2.5, and the axis of 0.03 ends at 0.03. */
    @Test
    void orFiner_smallPanel_followsAndSaysItsScale() {
        List<Panel> panels = CommonScale.orFiner(List.of(panel("small", 0, 0.03), panel("a", 0, 24), panel("b", 0, 9)));
        assertThat(panels).extracting(Panel::heading).containsExactly("a", "b", "small");
        assertThat(range(panels.get(1))).isEqualTo(range(panels.get(0)));
        assertThat(panels.get(0).unit()).isEqualTo("$ billion");
        assertThat(panels.get(2).unit()).isEqualTo("$ billion, scale 833 times as fine");
        assertThat(range(panels.get(2)).getUpperBound()).isEqualTo(0.03);
    }

    @Test
    void orFiner_noPanels_staysEmpty() {
        assertThat(CommonScale.orFiner(List.of())).isEmpty();
    }
}
