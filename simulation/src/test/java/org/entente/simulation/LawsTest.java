package org.entente.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.LongStream;
import org.entente.model.Address;
import org.entente.model.Event;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.Occurrence;
import org.entente.model.Scenario;
import org.entente.model.Threshold;
import org.entente.model.Threshold.Over;
import org.entente.model.Threshold.Side;
import org.entente.model.file.Setting;
import org.entente.model.term.SpendCommitment;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.OutcomeBlock;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.step.ColumnNames;
import org.entente.simulation.step.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold on every path of every scenario. */
class LawsTest {

    private static final int PATHS = 16;

    /** Scenarios that were read, as most laws ask for the same ones. */
    private static final Map<Long, Scenario> READ = new ConcurrentHashMap<>();

    static LongStream seeds() {
        return RandomScenario.seeds(20);
    }

    private static Scenario scenario(long seed) {
        return READ.computeIfAbsent(seed, any -> RandomScenario.read(new RandomScenario(seed).text(seed), List.of()));
    }

    /** Runs a scenario and looks at every month. */
    private static void everyMonth(Scenario scenario, ObjIntConsumer<Month> look) {
        Program program = Compiler.compile(scenario, new RandomDraws(7));
        Block block = program.newBlock();
        program.begin(block, 0, PATHS);
        for (int t = 0; t < scenario.horizon().months(); t++) {
            program.advance(block, t);
            for (int i = 0; i < PATHS; i++) {
                look.accept(new Month(program, block, i), t);
            }
        }
    }

    /** The values of one month on one path. */
    private record Month(Program program, Block block, int path) {

        double of(String column) {
            return block.column(program.column(column))[path];
        }

        double sum(String prefix, SortedSet<String> names) {
            return names.stream().mapToDouble(name -> of(prefix + name)).sum();
        }
    }

    private static void same(double a, double b) {
        double most = 1e-11 * (1 + Math.abs(b));
        if (!(Math.abs(a - b) <= most)) { // an assertion takes longer than a month
            assertThat(a).isCloseTo(b, within(most));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void demand_isSalesAndWhatIsLost(long seed) {
        Scenario scenario = scenario(seed);
        SortedSet<String> channels = new TreeSet<>(scenario.channels().keySet());
        everyMonth(scenario, (month, t) -> {
            for (String product : scenario.products().keySet()) {
                same(
                        month.of("demand." + product),
                        month.sum("sales." + product + ".", channels) + month.of("lost." + product));
            }
            same(month.of("demand"), month.of("sales") + month.of("lost"));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sales_areRevenueAndWhatIsKept(long seed) {
        Scenario scenario = scenario(seed);
        SortedSet<String> others = new TreeSet<>(scenario.channels().keySet());
        others.remove("direct");
        everyMonth(scenario, (month, t) -> same(month.of("sales"), month.of("revenue") + month.sum("kept.", others)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spend_onAllClouds_isComputeAndNoneIsNegative(long seed) {
        Scenario scenario = scenario(seed);
        SortedSet<String> clouds = new TreeSet<>(scenario.clouds().keySet());
        everyMonth(scenario, (month, t) -> {
            if (!clouds.isEmpty()) {
                same(month.sum("spend.", clouds), month.of("compute"));
                clouds.forEach(cloud -> assertThat(month.of("spend." + cloud)).isNotNegative());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void floors_thatFit_areRespected(long seed) {
        Scenario scenario = scenario(seed);
        SortedSet<String> clouds = new TreeSet<>(scenario.clouds().keySet());
        everyMonth(scenario, (month, t) -> {
            if (month.sum("floor.", clouds) <= month.of("compute")) {
                clouds.forEach(cloud ->
                        assertThat(month.of("spend." + cloud)).isGreaterThanOrEqualTo(month.of("floor." + cloud)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void share_accrued_neverPassesTheCap(long seed) {
        Scenario scenario = scenario(seed);
        double cap = Maps.require(scenario.quantities(), Address.of("terms", "capped", "cap"))
                .median();
        everyMonth(scenario, (month, t) -> {
            assertThat(month.of("share.capped.cumulative")).isLessThanOrEqualTo(cap * (1 + 1e-12));
            assertThat(month.of("share.capped")).isNotNegative();
        });
    }

    /**
     * Transfers between parties cancel: what is left is what customers pay and suppliers earn, less what compute costs.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void gains_ofAllParties_cancelButForWhatComesFromOutside(long seed) {
        Scenario scenario = scenario(seed);
        SortedSet<String> parties = new TreeSet<>(scenario.parties().keySet());
        SortedSet<String> clouds = new TreeSet<>(scenario.clouds().keySet());
        SortedSet<String> others = new TreeSet<>(scenario.channels().keySet());
        others.remove("direct");
        everyMonth(
                scenario,
                (month, t) -> same(
                        month.sum("gain.", parties),
                        month.of("sales")
                                - month.of("compute")
                                - month.sum("serving.", others)
                                + month.sum("profit.", clouds)
                                + month.of("equity.stake")));
    }

    /** The sources of a party add up to its gain. */
    @ParameterizedTest
    @MethodSource("seeds")
    void gain_ofEachParty_isTheSumOfItsSources(long seed) {
        Scenario scenario = scenario(seed);
        everyMonth(
                scenario,
                (month, t) -> scenario.parties().keySet().forEach(party -> {
                    String prefix = Metrics.gain(party).name() + ".";
                    SortedSet<String> sources = month.program().columnNames().tailSet(prefix);
                    List<String> own = sources.stream()
                            .filter(name -> name.startsWith(prefix))
                            .toList();
                    if (!own.isEmpty()) {
                        same(
                                month.of(Metrics.gain(party).name()),
                                own.stream().mapToDouble(month::of).sum());
                    }
                }));
    }

    /** What one party is due after the horizon another party owes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void gains_afterTheHorizon_cancel(long seed) {
        Scenario scenario = scenario(seed);
        OutcomeBlock found = outcomes(scenario);
        for (int i = 0; i < PATHS; i++) {
            double sum = 0;
            for (String party : scenario.parties().keySet()) {
                sum += of(found, Metrics.gain(party), Period.AFTER, i);
            }
            same(sum, 0);
            assertThat(of(found, Metrics.share("deferred"), Period.AFTER, i)).isNotNegative();
        }
    }

    /** At a discount rate of 0 a deferral moves money in time and loses none. */
    @ParameterizedTest
    @MethodSource("seeds")
    void npv_withoutDiscount_isTheSameWithAndWithoutDeferral(long seed) {
        String text = new RandomScenario(seed).text(seed);
        List<Setting> settings = new ArrayList<>(undiscounted(RandomScenario.read(text, List.of())));
        settings.add(new Setting("terms.stake.of", "revenue")); // a year's contribution depends on the deferral
        Scenario later = RandomScenario.read(text, settings);
        settings.add(new Setting("terms.deferred.deferral", "null"));
        Scenario atOnce = RandomScenario.read(text, settings);
        OutcomeBlock found = outcomes(later);
        OutcomeBlock before = outcomes(atOnce);
        for (int i = 0; i < PATHS; i++) {
            for (String party : later.parties().keySet()) {
                double npv = of(found, Metrics.gain(party), Period.NPV, i);
                same(npv, of(before, Metrics.gain(party), Period.NPV, i));
                same(
                        npv,
                        of(found, Metrics.gain(party), Period.TOTAL, i)
                                + of(found, Metrics.gain(party), Period.AFTER, i));
            }
        }
    }

    /** Settings without discount for anyone. */
    private static List<Setting> undiscounted(Scenario scenario) {
        return scenario.quantities().keySet().stream()
                .map(Address::text)
                .filter(address -> address.endsWith("discount-rate"))
                .map(address -> new Setting(address, "0"))
                .toList();
    }

    /** A party's own rate gives it what that rate of the whole scenario would, and nobody else anything. */
    @ParameterizedTest
    @MethodSource("seeds")
    void npv_ofAPartyWithItsOwnRate_isThatOfTheScenarioAtThatRate(long seed) {
        String text = new RandomScenario(seed).text(seed);
        Scenario own = RandomScenario.read(text, List.of(new Setting("parties.seller-0.discount-rate", "0.03")));
        OutcomeBlock found = outcomes(own);
        OutcomeBlock before = outcomes(RandomScenario.read(text, List.of()));
        OutcomeBlock atRate = outcomes(RandomScenario.read(text, List.of(new Setting("discount-rate", "0.03"))));
        for (Metric metric : own.parties().keySet().stream().map(Metrics::gain).toList()) {
            boolean isOwn = metric.subject().equals("seller-0");
            for (int i = 0; i < PATHS; i++) {
                assertThat(of(found, metric, Period.NPV, i))
                        .isEqualTo(of(isOwn ? atRate : before, metric, Period.NPV, i));
            }
        }
    }

    private static OutcomeBlock outcomes(Scenario scenario) {
        OutcomeBlock found = new OutcomeBlock(Compiler.compile(scenario, new RandomDraws(7)));
        found.run(0, PATHS);
        return found;
    }

    /** An outcome on a path; 0 where nothing is due after the horizon. */
    private static double of(OutcomeBlock found, Metric metric, Period period, int path) {
        Integer column = found.outcomes(0).get(new Outcome(metric, period));
        return column == null ? 0 : found.column(column)[path];
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void share_higherCap_neverPaysLess(long seed) {
        String text = new RandomScenario(seed).text(seed);
        double[] low = totalShare(RandomScenario.read(text, List.of()));
        double[] high = totalShare(RandomScenario.read(text, List.of(new Setting("terms.capped.cap", "3.7"))));
        for (int i = 0; i < PATHS; i++) {
            assertThat(high[i]).isGreaterThanOrEqualTo(low[i]);
        }
    }

    private static double[] totalShare(Scenario scenario) {
        return total(scenario, "share.capped");
    }

    private static double[] total(Scenario scenario, String column) {
        double[] total = new double[PATHS];
        everyMonth(scenario, (month, t) -> total[month.path()] += month.of(column));
        return total;
    }

    /** What the sum is at the end of each month decides when the event happens, and nothing else does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void event_byThreshold_happensInTheMonthAfterTheFirstThatMeetsIt(long seed) {
        Scenario scenario = scenario(seed);
        Horizon horizon = scenario.horizon();
        Event surge = Maps.require(scenario.events(), "surge");
        Threshold when = surge.threshold().orElseThrow();
        String limit = "events.surge.when." + when.side().key();
        double[][] sales = new double[PATHS][horizon.months()];
        double[] expected = new double[PATHS];
        Arrays.fill(expected, Double.POSITIVE_INFINITY);
        everyMonth(scenario, (month, t) -> {
            double[] ofPath = sales[month.path()];
            ofPath[t] = month.of("sales");
            boolean isMet = isAsked(surge, horizon, t)
                    && from(when, horizon, t).stream().anyMatch(from -> {
                        double sum = Arrays.stream(ofPath, from, t + 1).sum();
                        return when.side() == Side.AT_LEAST ? sum >= month.of(limit) : sum <= month.of(limit);
                    });
            if (isMet) {
                expected[month.path()] = Math.min(expected[month.path()], t + 1);
            }
            assertThat(month.of("event.surge")).isEqualTo(expected[month.path()]);
        });
    }

    private static boolean isAsked(Event surge, Horizon horizon, int t) {
        return surge.occurrence() instanceof Occurrence.Decided decided
                ? decided.at().contains(horizon.month(t + 1))
                : t >= 2; // from May on; the horizon begins in March
    }

    /** The first of the months that are added up at the end of month {@code t}, if all lie in the horizon. */
    private static Optional<Integer> from(Threshold when, Horizon horizon, int t) {
        if (when.over().orElseThrow() instanceof Over.Last last) {
            return Optional.of(t - last.months() + 1).filter(first -> first >= 0);
        }
        if (when.over().orElseThrow() instanceof Over.Total) {
            return Optional.of(0);
        }
        return Optional.of(horizon.indexOf(YearMonth.of(horizon.month(t).getYear(), 1)))
                .filter(first -> first >= 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void share_higherMinimum_neverPaysLess(long seed) {
        String text = new RandomScenario(seed).text(seed);
        double[] low = total(RandomScenario.read(text, List.of()), "share.guaranteed");
        Setting higher = new Setting("terms.guaranteed.minimum", "1.2");
        double[] high = total(RandomScenario.read(text, List.of(higher)), "share.guaranteed");
        for (int i = 0; i < PATHS; i++) {
            assertThat(high[i]).isGreaterThanOrEqualTo(low[i] - 1e-12);
        }
    }

    /** What has accrued is paid, or has recovered a part of the advance. */
    @ParameterizedTest
    @MethodSource("seeds")
    void share_thatRecoups_losesNoMoney(long seed) {
        double[] accrued = new double[PATHS];
        double[] paid = new double[PATHS];
        double[] advanced = new double[PATHS];
        everyMonth(scenario(seed), (month, t) -> {
            int i = month.path();
            accrued[i] += month.of("share.recovering.accrued");
            paid[i] += month.of("share.recovering");
            advanced[i] += month.of("payment.advance");
            same(accrued[i], paid[i] + advanced[i] - month.of("advance.recovering"));
            assertThat(month.of("advance.recovering")).isNotNegative();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void share_tiersWithEqualRates_areAFlatRate(long seed) {
        String text = new RandomScenario(seed).text(seed);
        Setting first = new Setting("terms.tiered.rate.tiers.steps.0.rate", "0.3");
        Setting second = new Setting("terms.tiered.rate.tiers.steps.1.rate", "0.3");
        double[] tiers = total(RandomScenario.read(text, List.of(first, second)), "share.tiered");
        double[] flat =
                total(RandomScenario.read(text, List.of(new Setting("terms.tiered.rate", "0.3"))), "share.tiered");
        for (int i = 0; i < PATHS; i++) {
            same(tiers[i], flat[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shortfall_higherTakeOrPay_neverPaysLess(long seed) {
        String text = new RandomScenario(seed).text(seed);
        Scenario scenario = RandomScenario.read(text, List.of());
        for (SpendCommitment term : scenario.terms(SpendCommitment.class)) {
            Setting all = new Setting("terms." + term.name() + ".take-or-pay", "1");
            double[] low = total(scenario, "shortfall." + term.name());
            double[] high = total(RandomScenario.read(text, List.of(all)), "shortfall." + term.name());
            for (int i = 0; i < PATHS; i++) {
                assertThat(high[i]).isGreaterThanOrEqualTo(low[i] * (1 - 1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void discount_tiersWithEqualRates_areAFlatDiscount(long seed) {
        String text = new RandomScenario(seed).text(seed);
        for (SpendCommitment term : RandomScenario.read(text, List.of()).terms(SpendCommitment.class)) {
            String discount = "terms." + term.name() + ".discount";
            Setting tiers = new Setting(
                    discount, "{ tiers: { by: total, steps: [{ above: 0, rate: 0.2 }, { above: 0.7, rate: 0.2 }] } }");
            double[] tiered = total(RandomScenario.read(text, List.of(tiers)), "discount." + term.name());
            double[] flat =
                    total(RandomScenario.read(text, List.of(new Setting(discount, "0.2"))), "discount." + term.name());
            for (int i = 0; i < PATHS; i++) {
                same(tiered[i], flat[i]);
            }
        }
    }

    /** What is drawn, and what is left to draw on, was paid before. */
    @ParameterizedTest
    @MethodSource("seeds")
    void credit_neverPassesWhatWasPaid(long seed) {
        Scenario scenario = scenario(seed);
        for (SpendCommitment term : scenario.terms(SpendCommitment.class)) {
            if (term.settlement().creditMonths().isPresent()) {
                double[] unused = new double[PATHS];
                everyMonth(scenario, (month, t) -> {
                    unused[month.path()] -= month.of(ColumnNames.paid(term, Metrics.credit(term.name())));
                    assertThat(unused[month.path()]).isGreaterThan(-1e-12);
                    unused[month.path()] += month.of(ColumnNames.paid(term, Metrics.shortfall(term.name())));
                    assertThat(month.of("prepaid." + term.name()))
                            .isBetween(0.0, unused[month.path()] * (1 + 1e-12) + 1e-12);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gains_fileInAnotherOrder_areTheSame(long seed) {
        RandomScenario file = new RandomScenario(seed);
        assertThat(gains(RandomScenario.read(file.text(seed + 1), List.of())))
                .isEqualTo(gains(RandomScenario.read(file.text(seed + 2), List.of())));
    }

    private static List<Double> gains(Scenario scenario) {
        List<Double> gains = new java.util.ArrayList<>();
        everyMonth(
                scenario,
                (month, t) -> scenario.parties().keySet().forEach(party -> gains.add(month.of("gain." + party))));
        return gains;
    }
}
