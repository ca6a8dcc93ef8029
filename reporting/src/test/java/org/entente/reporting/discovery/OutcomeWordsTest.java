package org.entente.reporting.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.simulation.discovery.Criterion;
import org.entente.simulation.discovery.Discovery;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.plan.BandEnd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cap.microsoft-share never | the cap of microsoft-share is never reached",
                "end of cap.microsoft-share >= 1 | the cap of microsoft-share is reached",
                "cap.microsoft-share by 2028 | the cap of microsoft-share is reached by the end of 2028",
                "2028 of cap.microsoft-share < 0.5 | the cap of microsoft-share is not reached by the end of 2028",
                "cap.microsoft-share before 2028-07 | the cap of microsoft-share is reached before 2028-07",
                "date of cap.microsoft-share < 2028.5 | the cap of microsoft-share is reached before 2028-07",
                "date of cap.microsoft-share > 2030 | the date of cap.microsoft-share is above 2030",
                "date of cap.microsoft-share > 2028.75 | the date of cap.microsoft-share is above 2028.75",
                "gain.openai < 1234.5 | gain.openai at the end is below 1234.5 billion",
                "event.agi-declared never | agi-declared never happens",
                "event.agi-declared by 2028 | agi-declared happens by the end of 2028",
                "event.agi-declared before 2029-01 | agi-declared happens before 2029-01",
                "npv of gain.openai < 0 | the net present value of gain.openai is below 0",
                "total of shortfall.oracle-commitment > 10 | the total of shortfall.oracle-commitment is above"
                        + " 10 billion",
                "2028 of revenue >= 100 | revenue of 2028 is at least 100 billion",
                "end of stake.microsoft <= p10 | stake.microsoft at the end is at most its P10",
                "total of share.microsoft-share = 38 | the total of share.microsoft-share is 38 billion"
            })
    void clause_criterion_isPartOfASentence(String text, String words) {
        assertThat(OutcomeWords.clause(discovery(Criterion.parse(text)))).isEqualTo(words);
    }

    private static Discovery discovery(Criterion criterion) {
        Discovery sample = SampleDiscovery.discovery();
        Estimate threshold =
                criterion.limit() instanceof BandEnd.Value fixed ? new Estimate(fixed.value(), 0) : new Estimate(7, 1);
        return new Discovery(
                sample.scenario(),
                criterion,
                sample.options(),
                threshold,
                sample.share(),
                sample.covered(),
                List.copyOf(sample.rules()));
    }
}
