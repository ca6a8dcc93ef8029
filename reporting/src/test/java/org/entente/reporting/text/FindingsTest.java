package org.entente.reporting.text;

import java.util.List;
import java.util.Optional;
import org.entente.model.quantity.Normal;
import org.entente.reporting.SampleRun;
import org.entente.simulation.Results;
import org.junit.jupiter.api.Test;

class FindingsTest {

    /** The differences of the sample are 41.27, -39.9 and 0.713; the least is below 3 % of the largest. */
    @Test
    void saysWhoGainsAndHowOften() {
        System.out.println(String.join("\n", of(SampleRun.results(), 0)));
        System.out.println(String.join("\n", of(SampleRun.results(), 1)));
        System.out.println(String.join("\n", of(SampleRun.alone(SampleRun.SEVEN_YEARS, 10), 0)));
        System.out.println(String.join("\n", of(SampleRun.results(SampleRun.SEVEN_YEARS, Optional.empty()), 0)));
        System.out.println(String.join(
                "\n", of(SampleRun.results(SampleRun.SEVEN_YEARS, Optional.of(new Normal(50, 4))), 0)));
        System.out.println(String.join("\n", of(SampleRun.crowd(30), 0)));
    }

    private static List<String> of(Results results, int scenario) {
        return Findings.of(results, results.scenarios().get(scenario));
    }
}
