package org.entente.reporting.run;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.util.FastMath;
import org.entente.model.Address;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Compute;
import org.entente.model.Horizon;
import org.entente.model.InferenceCost;
import org.entente.model.Maps;
import org.entente.model.Mix;
import org.entente.model.Money;
import org.entente.model.Party;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.Source;
import org.entente.model.Weight;
import org.entente.model.file.Annotations;
import org.entente.model.file.Fact;
import org.entente.model.file.Provenance;
import org.entente.model.file.ScenarioFile;
import org.entente.model.process.FadingGrowth;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.Profile;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.Settlement;
import org.entente.model.term.ShareBase;
import org.entente.model.term.ShareRate;
import org.entente.model.term.Span;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;
import org.entente.model.term.TrueUp;
import org.entente.model.term.YearlyLimits;
import org.entente.reporting.chart.Figure;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.entente.simulation.plan.Precision;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.Convergence;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.PointEstimate;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Quantiles;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import org.entente.simulation.results.SummaryMoments;

/** Results of invented scenarios, made up without a simulation: lognormal numbers with chosen medians. */
public final class SampleRun {

    private static final double[] Z = {-2.326, -1.645, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.645, 2.326};

    private SampleRun() {}

    /** The horizon of {@link #results()}. */
    public static final Horizon SEVEN_YEARS = new Horizon(YearMonth.of(2026, 1), YearMonth.of(2032, 12));

    /** The summary of a number that no path has. */
    public static final Summary NO_PATHS = new Summary(
            new SummaryMoments(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN),
            Quantiles.of(Summary.PERCENTS, percent -> Double.NaN, percent -> Double.NaN),
            new PointEstimate(Double.NaN, Double.NaN),
            new PointEstimate(Double.NaN, Double.NaN),
            new Proportion(0, 0));

    /** A capped and an uncapped agreement, the latter as baseline. */
    public static Results results() {
        return results(SEVEN_YEARS, Optional.of(new Constant(38)));
    }

    /** An agreement with {@code cap} and an uncapped one, the latter as baseline. */
    public static Results results(Horizon horizon, Optional<Quantity> cap) {
        return new Results(
                SimulationPlan.withDefaults().withPaths(100_000).withThreads(2),
                List.of(
                        agreement("capped", "The share is capped at 38", horizon, cap),
                        agreement("open", "The share has no cap", horizon, Optional.empty())),
                List.of(new Comparison("open", "capped", differences())));
    }

    /** A text that would do harm in a page that let it. */
    public static final String HOSTILE = "</title></style></script><script>window.hacked = 1</script>"
            + "<img src=x onerror='window.hacked = 2'>\" onfocus=\"window.hacked = 3\" autofocus ' & `${1}`";

    /** The capped agreement alone, with {@link #HOSTILE} for each text. */
    public static Results hostile() {
        ScenarioResults tame = results().scenarios().get(0);
        Scenario capped = tame.scenario();
        SortedMap<String, Party> parties = new TreeMap<>(capped.parties());
        parties.replaceAll((name, party) -> new Party(name, HOSTILE));
        Scenario hostile = new Scenario(
                capped.name(),
                HOSTILE,
                HOSTILE,
                capped.developer(),
                capped.horizon(),
                capped.money(),
                capped.currencies(),
                capped.discountRate(),
                parties,
                capped.channels(),
                capped.clouds(),
                capped.compute(),
                capped.products(),
                capped.terms(),
                capped.events(),
                capped.correlations(),
                new TreeMap<>(Map.of(
                        Address.of("products"), new Source(List.of(HOSTILE), Optional.of(HOSTILE)),
                        Address.of("terms"), new Source(List.of(), Optional.of(HOSTILE)))));
        return results(new ScenarioResults(hostile, tame.summaries(), tame.dates(), List.of()));
    }

    /** A run that gave {@code results}, from files of no text. */
    public static RunReport run(Results results) {
        RunInfo info = new RunInfo(
                "0.1.0",
                Instant.parse("2026-11-22T10:00:00Z"),
                Duration.ofMillis(1250),
                new Invocation(List.of("run", "--set", "terms.x.cap=it's 60", "--out", "somewhere")),
                results.scenarios().stream()
                        .map(scenarioResults -> new ScenarioFile(
                                scenarioResults.scenario(),
                                "{}",
                                "c0ffee",
                                Annotations.NONE,
                                provenance(scenarioResults.scenario()),
                                List.of(),
                                new TreeMap<>(),
                                Optional.empty()))
                        .toList(),
                results.comparisons().stream().map(Comparison::baseline).findFirst(),
                results.plan());
        return new RunReport(info, results);
    }

    /** The origin of a sample that was run with {@code plan}. */
    public static RunInfo info(SimulationPlan plan, String... arguments) {
        return new RunInfo(
                "0.1.0",
                Instant.parse("2026-11-25T10:00:00Z"),
                Duration.ofMillis(250),
                new Invocation(List.of(arguments)),
                List.of(),
                Optional.empty(),
                plan);
    }

    /** The tasks of the figures of {@code results}. */
    public static List<FigureTask> tasks(Results results) {
        return RunFigures.of(results, "0.1.0", ChartSelection.LARGEST).tasks();
    }

    /** The colours of {@code results}. */
    public static Palette palette(Results results) {
        return new FigureContext(results, "0.1.0").palette();
    }

    /** The convergence of a mean whose error halves with four times the paths, and ends at 0.5. */
    public static Figure convergenceFigure() {
        Precision wanted = Precision.parse("npv of gain.microsoft within 0.5");
        List<Convergence> convergences = List.of(
                new Convergence(
                        "capped",
                        wanted,
                        List.of(point(4096, 330, 2), point(16384, 324.5, 1), point(65536, 323.8, 0.5))),
                new Convergence(
                        "open", wanted, List.of(point(4096, 344, 2), point(16384, 349, 1), point(65536, 348.1, 0.5))));
        return ConvergenceLines.figure(new FigureContext(results(), "0.1.0"), convergences);
    }

    private static Convergence.Point point(long paths, double mean, double standardError) {
        return new Convergence.Point(paths, mean, standardError);
    }

    /**
     * The provenance of each number of {@code scenario}, by its sources; the id of a fact stands for each of its texts.
     */
    private static SortedMap<Address, Provenance> provenance(Scenario scenario) {
        SortedMap<Address, Provenance> provenance = new TreeMap<>();
        scenario.quantities()
                .keySet()
                .forEach(address -> provenance.put(
                        address,
                        Provenance.combined(scenario.sources().entrySet().stream()
                                .filter(entry -> entry.getKey().covers(address))
                                .map(entry -> provenance(entry.getValue()))
                                .toList())));
        return provenance;
    }

    private static Provenance provenance(Source source) {
        List<Fact> facts = source.facts().stream()
                .map(id -> new Fact(id, id, id, id, id, id, id, id))
                .toList();
        return new Provenance(facts, source.assumption().stream().toList(), false);
    }

    /** A developer alone, without anybody to pay or to buy from, whose revenue each year has {@code median}. */
    public static Results alone(Horizon horizon, double median) {
        SortedMap<Outcome, Summary> summaries = new TreeMap<>();
        flow(summaries, horizon, Metrics.REVENUE, 0.2, median);
        flow(summaries, horizon, Metrics.gain("openai"), 0.2, median);
        return results(
                new ScenarioResults(scenario("alone", "Nobody else", horizon), summaries, new TreeMap<>(), List.of()));
    }

    /** A scenario with {@code size} parties, all of which gain and own a cloud. */
    public static Results crowd(int size) {
        Scenario alone = scenario("crowd", "Everybody", SEVEN_YEARS);
        SortedMap<String, Party> parties = new TreeMap<>(alone.parties());
        SortedMap<String, Cloud> clouds = new TreeMap<>();
        SortedMap<Outcome, Summary> summaries = new TreeMap<>();
        flow(summaries, SEVEN_YEARS, Metrics.REVENUE, 0.2, 10, 20);
        flow(summaries, SEVEN_YEARS, Metrics.COMPUTE, 0.2, size, 2.0 * size);
        for (int i = 0; i < size; i++) {
            String name = String.format(Locale.ROOT, "p%02d", i);
            parties.put(name, new Party(name, "Party number " + i));
            clouds.put(name, new Cloud(name, name, "Cloud " + i, Constant.ZERO, Weight.steady(Constant.ONE)));
            flow(summaries, SEVEN_YEARS, Metrics.gain(name), 0.2, i % 2 == 0 ? i : -i);
            flow(summaries, SEVEN_YEARS, Metrics.spend(name), 0.2, 1, 2);
        }
        Scenario crowd = with(alone, parties, clouds, new TreeMap<>());
        return results(new ScenarioResults(crowd, summaries, new TreeMap<>(), List.of()));
    }

    private static Results results(ScenarioResults only) {
        return new Results(SimulationPlan.withDefaults().withPaths(100_000), List.of(only), List.of());
    }

    private static ScenarioResults agreement(String name, String title, Horizon horizon, Optional<Quantity> cap) {
        SortedMap<Outcome, Summary> summaries = new TreeMap<>();
        flow(summaries, horizon, Metrics.REVENUE, 0.1, 29, 50, 82, 113, 147, 172, 193);
        flow(summaries, horizon, Metrics.COMPUTE, 0.15, 45, 60, 80, 95, 110, 120, 130);
        flow(summaries, horizon, Metrics.spend("azure"), 0.2, 20, 27, 35, 37, 40, 42, 44);
        flow(summaries, horizon, Metrics.spend("aws"), 0.2, 4, 9, 17, 20, 22, 24, 26);
        flow(summaries, horizon, Metrics.spend("oracle"), 0.2, 21, 24, 28, 38, 48, 54, 60);
        flow(
                summaries,
                horizon,
                Metrics.share("microsoft-share"),
                0.15,
                5.8,
                10,
                14,
                8,
                cap.isPresent() ? 0 : 20,
                0,
                0);
        flow(summaries, horizon, Metrics.shortfall("oracle-commitment"), 0.4, 0, 0, 1, 2, 2, 0, 0);
        flow(summaries, horizon, Metrics.gain("openai"), 0.5, -20, -15, -10, 5, 10, 15, 20);
        flow(summaries, horizon, Metrics.gain("microsoft"), 0.3, 12, 18, 22, 20, 18, 18, 200);
        flow(summaries, horizon, Metrics.gain("openai", GainSource.CHANNELS), 0.1, 29, 50, 82, 113, 147, 172, 193);
        flow(summaries, horizon, Metrics.gain("openai", GainSource.CLOUDS), 0.2, -43, -55, -78, -100, -137, -157, -173);
        flow(summaries, horizon, Metrics.gain("openai", GainSource.SHARES), 0.2, -6, -10, -14, -8, 0, 0, 0);
        flow(summaries, horizon, Metrics.gain("microsoft", GainSource.CLOUDS), 0.2, 6, 8, 8, 12, 18, 18, 18);
        flow(summaries, horizon, Metrics.gain("microsoft", GainSource.SHARES), 0.2, 6, 10, 14, 8, 0, 0, 0);
        flow(summaries, horizon, Metrics.gain("microsoft", GainSource.EQUITY), 0.4, 0, 0, 0, 0, 0, 0, 182);
        flow(summaries, horizon, Metrics.gain("amazon"), 0.3, 2, 4, 6, 8, 9, 9, 10);
        flow(summaries, horizon, Metrics.gain("oracle"), 0.3, 3, 3, 4, 4, 5, 5, 5);
        flow(summaries, horizon, Metrics.gain("idle"), 0.3, 0);
        level(summaries, horizon, Metrics.shareCumulative("microsoft-share"), cap, 5.8, 15.8, 29.8, 37, 57, 57, 57);
        SortedMap<Metric, DateCurve> dates = new TreeMap<>();
        cap.ifPresent(any -> dates.put(Metrics.cap("microsoft-share"), curve(horizon)));
        Scenario scenario = with(scenario(name, title, horizon), parties(), clouds(), terms(cap));
        return new ScenarioResults(scenario, summaries, dates, List.of());
    }

    private static Scenario with(
            Scenario bare,
            SortedMap<String, Party> parties,
            SortedMap<String, Cloud> clouds,
            SortedMap<String, Term> terms) {
        return new Scenario(
                bare.name(),
                bare.title(),
                bare.description(),
                bare.developer(),
                bare.horizon(),
                bare.money(),
                bare.currencies(),
                bare.discountRate(),
                parties,
                bare.channels(),
                clouds,
                bare.compute(),
                bare.products(),
                terms,
                bare.events(),
                bare.correlations(),
                bare.sources());
    }

    /** A scenario of one party, one product and no terms. */
    public static Scenario scenario(String name, String title, Horizon horizon) {
        Product api = new Product(
                "api",
                "API",
                Optional.empty(),
                new FadingGrowth(constant(5), constant(0.9), constant(0.1), constant(2), constant(0.25)),
                InferenceCost.NONE,
                new Mix(horizon.from(), Constant.ONE, new TreeMap<>(Map.of("direct", Weight.steady(Constant.ONE)))),
                constant(0.6));
        return new Scenario(
                name,
                title,
                "",
                "openai",
                horizon,
                Money.DEFAULT,
                new TreeMap<>(),
                constant(0.1),
                new TreeMap<>(Map.of("openai", new Party("openai", "OpenAI"))),
                new TreeMap<>(Map.of("direct", new Channel("direct", "openai", "Direct"))),
                new TreeMap<>(),
                Compute.none(horizon.from()),
                new TreeMap<>(Map.of("api", api)),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                new TreeMap<>());
    }

    private static SortedMap<String, Term> terms(Optional<Quantity> cap) {
        SortedMap<String, Term> terms = new TreeMap<>();
        terms.put(
                "microsoft-share",
                new RevenueShare(
                        "microsoft-share",
                        "openai",
                        "microsoft",
                        new ShareRate.Flat(constant(0.2)),
                        new ShareBase(
                                ShareBase.Amount.REVENUE,
                                new TreeSet<>(List.of("api")),
                                new TreeSet<>(List.of("direct")),
                                new TreeSet<>()),
                        Span.ALWAYS,
                        YearlyLimits.NONE,
                        cap,
                        Constant.ZERO,
                        Optional.empty(),
                        new TreeSet<>(),
                        Optional.empty()));
        commitment(terms, "azure", 250, YearMonth.of(2025, 11), YearMonth.of(2032, 12), new Profile.Even());
        commitment(terms, "aws", 100, YearMonth.of(2026, 3), YearMonth.of(2034, 2), new Profile.Ramp());
        commitment(terms, "oracle", 300, YearMonth.of(2027, 6), YearMonth.of(2032, 5), new Profile.Ramp());
        return terms;
    }

    private static SortedMap<String, Party> parties() {
        return new TreeMap<>(Map.of(
                "openai", new Party("openai", "OpenAI"),
                "microsoft", new Party("microsoft", "Microsoft"),
                "amazon", new Party("amazon", "Amazon"),
                "oracle", new Party("oracle", "Oracle"),
                "idle", new Party("idle", "Idle")));
    }

    private static SortedMap<String, Cloud> clouds() {
        return new TreeMap<>(Map.of(
                "azure", new Cloud("azure", "microsoft", "Azure", constant(0.35), Weight.steady(Constant.ONE)),
                "aws", new Cloud("aws", "amazon", "AWS", constant(0.35), Weight.steady(Constant.ONE)),
                "oracle", new Cloud("oracle", "oracle", "Oracle", constant(0.1), Weight.steady(Constant.ONE))));
    }

    private static void commitment(
            SortedMap<String, Term> terms, String cloud, double total, YearMonth from, YearMonth to, Profile profile) {
        String name = cloud + "-commitment";
        terms.put(
                name,
                new SpendCommitment(
                        name,
                        "openai",
                        cloud,
                        constant(total),
                        Span.between(from, to),
                        profile,
                        Settlement.of(Constant.ONE, TrueUp.ANNUAL),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static void flow(
            SortedMap<Outcome, Summary> summaries, Horizon horizon, Metric metric, double sigma, double... medians) {
        double total = 0;
        double present = 0;
        for (int year : horizon.years()) {
            int i = year - horizon.from().getYear();
            double median = medians[Math.min(i, medians.length - 1)];
            summaries.put(
                    new Outcome(metric, Period.ofYear(horizon.fiscalYear(), year)),
                    lognormal(median, sigma * Math.sqrt(i + 1.0), 1e9));
            total += median;
            present += median / FastMath.pow(1.1, i + 1);
        }
        summaries.put(new Outcome(metric, Period.TOTAL), lognormal(total, sigma * 1.5, 1e9));
        summaries.put(new Outcome(metric, Period.NPV), lognormal(present, sigma * 1.5, 1e9));
    }

    private static void level(
            SortedMap<Outcome, Summary> summaries,
            Horizon horizon,
            Metric metric,
            Optional<Quantity> cap,
            double... medians) {
        double most = cap.map(any -> any.quantile(0.9)).orElse(1e9);
        for (int year : horizon.years()) {
            int i = year - horizon.from().getYear();
            double median = medians[Math.min(i, medians.length - 1)];
            summaries.put(new Outcome(metric, Period.ofYear(year)), lognormal(median, 0.1 * Math.sqrt(i + 1.0), most));
        }
        summaries.put(new Outcome(metric, Period.END), lognormal(medians[medians.length - 1], 0.25, most));
    }

    /** The summary of 100,000 draws of a lognormal variable, none above {@code most}, of {@code median}'s sign. */
    private static Summary lognormal(double median, double sigma, double most) {
        double[] q = new double[Z.length];
        for (int i = 0; i < q.length; i++) {
            double z = median < 0 ? Z[q.length - 1 - i] : Z[i];
            q[i] = Math.min(most, median * FastMath.exp(sigma * z));
        }
        double mean = Math.min(most, median * FastMath.exp(sigma * sigma / 2));
        double deviation = Math.abs(mean) * FastMath.sqrt(FastMath.expm1(sigma * sigma));
        double root = FastMath.sqrt(100_000);
        return new Summary(
                new SummaryMoments(100_000, mean, deviation, deviation / root, 1),
                Quantiles.of(
                        Summary.PERCENTS,
                        percent -> q[Math.max(0, Math.min(q.length, Summary.PERCENTS.indexOf(percent)) - 1)],
                        percent -> deviation * 1.7 / root),
                new PointEstimate(q[0], deviation * 3 / root),
                new PointEstimate(q[8], deviation * 3 / root),
                new Proportion(median < 0 ? 100_000 : 0, 100_000));
    }

    private static DateCurve curve(Horizon horizon) {
        List<Long> counts = new ArrayList<>();
        for (int t = 0; t < horizon.months(); t++) {
            double away = (t - 34) / 7.0;
            counts.add(Math.round(4500 * FastMath.exp(-away * away / 2)));
        }
        return DateCurve.ofIndependent(horizon, 100_000, counts);
    }

    private static SortedMap<Outcome, Difference> differences() {
        SortedMap<Outcome, Difference> differences = new TreeMap<>();
        difference(differences, Metrics.gain("openai"), 41.27, 0.083);
        difference(differences, Metrics.gain("microsoft"), -39.9, 0.12);
        difference(differences, Metrics.gain("amazon"), 0.713, 0.0042);
        return differences;
    }

    private static void difference(
            SortedMap<Outcome, Difference> differences, Metric metric, double mean, double error) {
        Map<Integer, Double> factors = Map.of(5, 0.5, 10, 0.6, 25, 0.8, 50, 1.0, 75, 1.2, 90, 1.4, 95, 1.5);
        differences.put(
                new Outcome(metric, Period.NPV),
                new Difference(
                        100_000,
                        mean,
                        error,
                        Quantiles.of(
                                Difference.PERCENTS,
                                percent -> mean * Maps.require(factors, mean < 0 ? 100 - percent : percent),
                                percent -> 2 * error),
                        new Proportion(mean > 0 ? 100_000 : 0, 100_000)));
    }

    private static Constant constant(double value) {
        return new Constant(value);
    }
}
