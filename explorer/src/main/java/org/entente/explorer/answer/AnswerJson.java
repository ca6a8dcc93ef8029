package org.entente.explorer.answer;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.entente.model.Cloud;
import org.entente.model.Horizon;
import org.entente.model.Maps;
import org.entente.model.Party;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.RevenueShare;
import org.entente.reporting.chart.Palette;
import org.entente.reporting.findings.Findings;
import org.entente.reporting.words.GainSourceWords;
import org.entente.reporting.words.PartyOrder;
import org.entente.reporting.words.Unbroken;
import org.entente.simulation.live.LiveStage;
import org.entente.simulation.live.MonthlyFan;
import org.entente.simulation.metric.GainSource;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.entente.simulation.results.Comparison;
import org.entente.simulation.results.DateCurve;
import org.entente.simulation.results.Difference;
import org.entente.simulation.results.Proportion;
import org.entente.simulation.results.Results;
import org.entente.simulation.results.ScenarioResults;
import org.entente.simulation.results.Summary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page shows of results: a scenario beside its baseline. Numbers keep all their digits. */
public final class AnswerJson {

    /** The percents of the quantiles of a chart, all but the extremes. */
    private static final List<Integer> PERCENTS = List.of(1, 5, 10, 25, 50, 75, 90, 95, 99);

    private static final JsonMapper JSON = new JsonMapper();

    private final Results results;
    private final ScenarioResults baseline;
    private final ScenarioResults changed;
    private final Comparison comparison;
    private final Palette palette;
    private final List<Period> years;

    private AnswerJson(Results results) {
        this.results = results;
        this.baseline = results.scenarios().get(0);
        this.changed = results.scenarios().get(1);
        this.comparison = results.comparison(changed.scenario().name()).orElseThrow();
        this.palette = Palette.of(
                PartyOrder.parties(results),
                List.of(baseline.scenario(), changed.scenario()),
                Set.of(baseline.scenario().name()));
        this.years = Period.years(changed.scenario().horizon());
    }

    /** The answer that {@code results} of a baseline and a scenario give. */
    public static ObjectNode of(Results results) {
        return new AnswerJson(results).json();
    }

    /** The answer after a stage, which tells of months too. */
    public static ObjectNode of(LiveStage stage) {
        ObjectNode json = of(stage.results());
        List<Horizon> horizons = stage.results().scenarios().stream()
                .map(results -> results.scenario().horizon())
                .toList();
        Optional<MonthlyFan> baseline = Optional.ofNullable(stage.ofBaseline().get(Metrics.REVENUE))
                .filter(any -> horizons.get(0).equals(horizons.get(1)));
        Optional.ofNullable(stage.ofScenario().get(Metrics.REVENUE))
                .ifPresent(fan -> json.set("months", months(horizons.get(1), fan, baseline)));
        return json;
    }

    /** A metric month by month, and the median of the baseline. */
    private static ObjectNode months(Horizon horizon, MonthlyFan fan, Optional<MonthlyFan> before) {
        ObjectNode json = JSON.createObjectNode().put("from", horizon.from().toString());
        json.put("paths", fan.paths());
        for (int percent : PERCENTS) {
            ArrayNode values = json.putArray("p" + percent);
            Maps.require(fan.byPercent(), percent).forEach(value -> values.add(CurveJson.shortened(value)));
        }
        before.ifPresent(other -> {
            ArrayNode base = json.putArray("base");
            Maps.require(other.byPercent(), 50).forEach(value -> base.add(CurveJson.shortened(value)));
        });
        return json;
    }

    private ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("paths", results.plan().paths());
        ArrayNode sentences = json.putArray("sentences");
        Findings.sentences(results, changed).stream().map(Unbroken::sentence).forEach(sentences::add);
        ArrayNode parties = json.putArray("parties");
        PartyOrder.gaining(results).forEach(party -> parties.add(party(party)));
        ArrayNode years = json.putArray("years");
        this.years.forEach(year -> years.add(year.label()));
        json.set("revenue", fan(Metrics.REVENUE, PERCENTS));
        json.put("developer", PartyOrder.title(results, changed.scenario().developer()));
        json.put("colour", colour(palette.party(changed.scenario().developer())));
        ArrayNode shares = json.putArray("shares");
        changed.scenario().terms(RevenueShare.class).forEach(term -> shares.add(share(term)));
        ArrayNode clouds = json.putArray("clouds");
        changed.scenario().clouds().values().forEach(cloud -> clouds.add(cloud(cloud)));
        return json;
    }

    private ObjectNode party(Party party) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", party.name()).put("title", party.title()).put("colour", colour(palette.party(party.name())));
        Metric gain = Metrics.gain(party.name());
        changed.summary(gain, Period.NPV).ifPresent(npv -> json.set("npv", summary(npv)));
        baseline.summary(gain, Period.NPV).ifPresent(npv -> json.set("base", summary(npv)));
        comparison.difference(gain, Period.NPV).ifPresent(change -> json.set("change", difference(change)));
        changed.exceedance(gain, Period.NPV)
                .ifPresent(curve ->
                        json.set("above", CurveJson.of(curve, results.plan().paths())));
        baseline.exceedance(gain, Period.NPV)
                .ifPresent(curve ->
                        json.set("baseAbove", CurveJson.of(curve, results.plan().paths())));
        ArrayNode sources = json.putArray("sources");
        for (GainSource source : GainSource.values()) {
            Metric part = Metrics.gain(party.name(), source);
            Optional<Summary> now = changed.summary(part, Period.NPV);
            Optional<Summary> before = baseline.summary(part, Period.NPV);
            if (now.isPresent() || before.isPresent()) {
                ObjectNode one = sources.addObject().put("title", GainSourceWords.title(source));
                now.ifPresent(npv -> put(put(one, "mean", npv.mean()), "se", npv.standardError()));
                before.ifPresent(npv -> put(one, "base", npv.mean()));
            }
        }
        return json;
    }

    private static ObjectNode summary(Summary summary) {
        ObjectNode json = JSON.createObjectNode();
        put(put(json, "mean", summary.mean()), "se", summary.standardError());
        ArrayNode quantiles = json.putArray("p");
        ArrayNode errors = json.putArray("pse");
        for (int percent : PERCENTS) {
            add(quantiles, summary.quantiles().at(percent));
            add(errors, summary.quantiles().error(percent));
        }
        json.set("negative", proportion(summary.negative()));
        return json;
    }

    private static ObjectNode difference(Difference difference) {
        ObjectNode json = JSON.createObjectNode();
        put(put(json, "mean", difference.mean()), "se", difference.standardError());
        json.put("none", difference.isNone());
        json.set("better", proportion(difference.positive()));
        return json;
    }

    private static ObjectNode proportion(Proportion proportion) {
        ObjectNode json = JSON.createObjectNode();
        return put(put(json, "p", proportion.value()), "se", proportion.standardError());
    }

    /** The years of a metric: its mean and quantiles, and the median of the baseline. */
    private ObjectNode fan(Metric metric, List<Integer> percents) {
        List<Optional<Summary>> years = years(changed, metric);
        ObjectNode json = JSON.createObjectNode();
        addAll(json.putArray("mean"), years, Summary::mean);
        addAll(json.putArray("se"), years, Summary::standardError);
        addAll(json.putArray("p50se"), years, summary -> summary.quantiles().error(50));
        for (int percent : percents) {
            addAll(json.putArray("p" + percent), years, year -> year.quantiles().at(percent));
        }
        addAll(
                json.putArray("base"),
                years(baseline, metric),
                year -> year.quantiles().at(50));
        return json;
    }

    private List<Optional<Summary>> years(ScenarioResults of, Metric metric) {
        return years.stream().map(year -> of.summary(metric, year)).toList();
    }

    private static void addAll(ArrayNode array, List<Optional<Summary>> years, ToDoubleFunction<Summary> number) {
        years.forEach(year -> add(array, year.map(number::applyAsDouble).orElse(Double.NaN)));
    }

    private ObjectNode share(RevenueShare term) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", term.name()).put("payee", PartyOrder.title(results, term.payee()));
        json.put("colour", colour(palette.scenario(changed.scenario().name())));
        json.set("cumulative", fan(Metrics.shareCumulative(term.name()), List.of(10, 50, 90)));
        before(json.putArray("before"), term.alreadyPaid());
        term.cap().ifPresent(cap -> before(json.putArray("cap"), cap));
        changed.date(Metrics.cap(term.name())).ifPresent(curve -> json.set("reached", curve(curve)));
        baseline.date(Metrics.cap(term.name())).ifPresent(curve -> json.set("reachedBefore", curve(curve)));
        return json;
    }

    private static void before(ArrayNode array, Quantity quantity) {
        List.of(0.1, 0.5, 0.9).forEach(p -> add(array, quantity.percentile(p)));
    }

    private static ObjectNode curve(DateCurve curve) {
        ObjectNode json = JSON.createObjectNode();
        json.put("from", curve.horizon().from().toString());
        ArrayNode parts = json.putArray("p");
        ArrayNode errors = json.putArray("se");
        curve.happened().forEach(part -> {
            add(parts, part.value());
            add(errors, part.standardError());
        });
        return json;
    }

    private ObjectNode cloud(Cloud cloud) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", cloud.name()).put("title", cloud.title()).put("colour", colour(palette.cloud(cloud.name())));
        List<Optional<Summary>> spend = years(changed, Metrics.spend(cloud.name()));
        addAll(json.putArray("mean"), spend, Summary::mean);
        addAll(json.putArray("se"), spend, Summary::standardError);
        addAll(json.putArray("base"), years(baseline, Metrics.spend(cloud.name())), Summary::mean);
        return json;
    }

    private static String colour(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    /** Puts a number, or null for one that JSON cannot hold. */
    private static ObjectNode put(ObjectNode json, String key, double value) {
        return Double.isFinite(value) ? json.put(key, value) : json.putNull(key);
    }

    private static void add(ArrayNode array, double value) {
        if (Double.isFinite(value)) {
            array.add(value);
        } else {
            array.addNull();
        }
    }
}
