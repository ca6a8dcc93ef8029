package org.entente.simulation.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.simulation.experiment.Objective;
import org.entente.simulation.experiment.Statistic;
import org.entente.simulation.metric.Measure;
import org.entente.simulation.plan.Sampling;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.seek.NegotiationMap.Combination;
import org.entente.simulation.seek.NegotiationMap.Line;
import org.entente.simulation.seek.NegotiationMap.TradeOff;
import org.entente.simulation.step.Worked;
import org.junit.jupiter.api.Test;

/** On {@link Worked}'s market, of rate r and cap c, min(9.6 r, c) is paid in the year. */
class NegotiationMapTest {

    private static final SimulationPlan PLAN =
            SimulationPlan.withDefaults().withSampling(Sampling.RANDOM).withPaths(256);
    private static final Objective PAID = Objective.of(Measure.parse("total of share.s"), Statistic.MEAN);

    private static final ScenarioSource SHARE = Worked.source("terms: { s: { kind: revenue-share, payer: maker, payee:"
            + " seller, rate: 0.2, cap: 100, until: 2026-12 } }\n");

    private static final VariedInput RATE = VariedInput.number("rate", 0.1, 0.5, x -> share(x, 100));
    private static final VariedInput CAP = VariedInput.number("cap", 1, 4, x -> share(0.2, x));

    private static Scenario share(double rate, double cap) {
        return SHARE.scenario(List.of(
                new Setting("terms.s.rate", Double.toString(rate)), new Setting("terms.s.cap", Double.toString(cap))));
    }

    private static NegotiationMap map(double target, Combination scenario) {
        return NegotiationMap.run(RATE, CAP, scenario, PAID.at(target), PLAN);
    }

    private static Optional<Candidate> any(double rate, double cap) {
        return Optional.of(Candidate.of(share(rate, cap)));
    }

    /** The line of 2 has a corner at r = 2/9.6, c = 2. */
    @Test
    void lines_target_haveTheLineOfTheTarget() {
        List<Line> lines = map(2, NegotiationMapTest::any).lines().stream()
                .filter(Line::isTarget)
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).parts()).hasSize(1);
        assertThat(lines.get(0).parts().get(0).points())
                .allSatisfy(point ->
                        assertThat(Math.min(9.6 * point.x(), point.y())).isCloseTo(2, within(0.2)));
    }

    /**
     * Under caps of 1, 1.375 and 1.75 never as much as 2 is paid; under those from 2.125 on it is at r = 2/9.6 =
     * 0.20833.
     */
    @Test
    void tradeOffs_inEachRowThatMeetsTheTarget_areExact() {
        List<TradeOff> tradeOffs = map(2, NegotiationMapTest::any).tradeOffs();
        assertThat(tradeOffs).extracting(TradeOff::y).containsExactly(2.125, 2.5, 2.875, 3.25, 3.625, 4.0);
        assertThat(tradeOffs)
                .allSatisfy(tradeOff -> assertThat(tradeOff.solution().x()).isCloseTo(0.208333, within(1e-4)));
    }

    /** At a cap of 1.75, which is a row, as much is paid with any rate from 1.75/9.6 = 0.18229 on. */
    @Test
    void tradeOffs_rowThatMeetsTheTargetAlongARange_areAStretch() {
        TradeOff first = map(1.75, NegotiationMapTest::any).tradeOffs().get(0);
        assertThat(first.y()).isEqualTo(1.75);
        assertThat(first.solution().meeting()).isEqualTo(Seek.Meeting.STRETCH);
        assertThat(first.solution().x()).isCloseTo(0.18229, within(1e-4));
        assertThat(first.solution().to()).isEqualTo(0.5);
    }

    /**
     * With a demand of x a year, a rate of a half pays min(0.4 x, c) under a cap of c, and a fifth pays 0.16 x: the
     * same at x = 6.25 c.
     */
    @Test
    void run_referenceMoves_hasTheLineOfNoDifference() {
        VariedInput demand = VariedInput.number("demand", 4, 30, x -> shareOf(x, 0.5, 2));
        Combination both =
                (x, cap) -> Optional.of(new Candidate(shareOf(x, 0.5, cap), Optional.of(shareOf(x, 0.2, 100))));
        NegotiationMap map = NegotiationMap.run(demand, CAP, both, PAID.equalTo(shareOf(12, 0.2, 100)), PLAN);
        assertThat(map.target().orElseThrow().moves()).isTrue();
        assertThat(map.tradeOffs())
                .hasSize(9)
                .allSatisfy(
                        tradeOff -> assertThat(tradeOff.solution().x()).isCloseTo(6.25 * tradeOff.y(), within(1e-2)));
        assertThat(map.lines()).filteredOn(Line::isTarget).hasSize(1);
    }

    private static Scenario shareOf(double demand, double rate, double cap) {
        return SHARE.scenario(List.of(
                new Setting("products.app.demand.points.2026-01", Double.toString(demand)),
                new Setting("terms.s.rate", Double.toString(rate)),
                new Setting("terms.s.cap", Double.toString(cap))));
    }

    /** Rates of 0.1, 0.15 and so on up to 0.3 are accepted, with nine caps each. */
    @Test
    void refused_combinationsThatTheScenarioRefuses_areLeftOut() {
        NegotiationMap map = map(2, (rate, cap) -> rate < 0.31 ? any(rate, cap) : Optional.empty());
        assertThat(map.refused()).hasSize(4 * 9).allMatch(cell -> cell.x() > 0.31);
        assertThat(map.tradeOffs()).hasSize(6);
        assertThatThrownBy(() -> map(2, (rate, cap) -> Optional.empty()))
                .hasMessage(
                        "a map must have combinations that the scenario accepts, but of rate and cap it accepts none");
    }

    /**
     * 9.6 times 0.2 is 1.92, which is what the present terms pay, and all that is paid with that rate under higher
     * caps.
     */
    @Test
    void target_presentValuesKnown_isTheStatisticUnderThePresentTerms() {
        NegotiationMap map = NegotiationMap.run(RATE.from(0.2), CAP.from(2.125), NegotiationMapTest::any, PAID, PLAN);
        Target target = map.target().orElseThrow();
        assertThat(target.under()).contains("the present terms");
        assertThat(target.value().orElseThrow().value()).isCloseTo(1.92, within(1e-12));
        assertThat(map.tradeOffs())
                .allSatisfy(tradeOff -> assertThat(tradeOff.solution().x()).isCloseTo(0.2, within(1e-4)));
    }

    /** With caps from 5 on, which a rate of a half does not reach, only the rate matters. */
    @Test
    void isFlatInY_capsThatNeverBind_isTrue() {
        VariedInput high = VariedInput.number("cap", 5, 6, x -> share(0.2, x));
        NegotiationMap map = NegotiationMap.run(RATE, high, NegotiationMapTest::any, PAID, PLAN);
        assertThat(map.target()).isEmpty();
        assertThat(map.isFlatInY()).isTrue();
        assertThat(map.isFlatInX()).isFalse();
    }

    /** 9.6 times 0.3 is 2.88, which caps of 1, 1.375 and so on to 2.875 do not allow. */
    @Test
    void tradeOffs_equalToAnotherScenario_payAsMuch() {
        NegotiationMap map =
                NegotiationMap.run(RATE, CAP, NegotiationMapTest::any, PAID.equalTo(share(0.3, 100)), PLAN);
        assertThat(map.tradeOffs()).extracting(TradeOff::y).containsExactly(3.25, 3.625, 4.0);
        assertThat(map.tradeOffs())
                .allSatisfy(tradeOff -> assertThat(tradeOff.solution().x()).isCloseTo(0.3, within(1e-4)));
    }
}
