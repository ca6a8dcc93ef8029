package org.entente.reporting.folder;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Period;
import org.entente.simulation.actuals.Findings;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.NumberOutput;

/** The observations of a manifest, and what they say. */
public final class ActualsJson {

    /** The property of a manifest. */
    public static final String PROPERTY = "actuals";

    private static final String TEXTS = "texts";
    private static final String FINDINGS = "findings";
    private static final String SCENARIO = "scenario";

    private ActualsJson() {}

    /**
     * Writes {@code origin} as the property of a manifest.
     *
     * @param withTexts whether the text of the file belongs there, as where the manifest has no other place for it
     */
    public static void write(JsonGenerator json, ActualsOrigin origin, boolean withTexts) {
        json.writeObjectPropertyStart(PROPERTY);
        json.writeStringProperty("file", origin.file());
        json.writeStringProperty("sha256", origin.sha256());
        json.writeStringProperty("as-of", origin.asOf().toString());
        origin.earlier()
                .ifPresentOrElse(
                        folder -> json.writeStringProperty("earlier", folder), () -> json.writeNullProperty("earlier"));
        json.writeStringProperty(SCENARIO, origin.scenario());
        origin.findings().ifPresent(findings -> write(json, findings));
        if (withTexts) {
            json.writeObjectPropertyStart(TEXTS);
            origin.texts().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Findings findings) {
        json.writeObjectPropertyStart(FINDINGS);
        number(json, "effective-share", findings.effectiveShare());
        number(json, "pareto-shape", findings.paretoShape());
        json.writeNumberProperty("stages", findings.stages());
        json.writeArrayPropertyStart("learnt");
        findings.learnt().forEach(learnt -> {
            json.writeStartObject();
            json.writeStringProperty("address", learnt.address().text());
            write(json, "before", learnt.before());
            write(json, "after", learnt.after());
            number(json, "shift", learnt.shift());
            number(json, "shrinkage", learnt.shrinkage());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("seen");
        findings.seen().forEach(seen -> {
            json.writeStartObject();
            write(json, seen.actual());
            write(json, "expected", seen.expected());
            number(json, "percentile", seen.percentile());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("left-out");
        findings.leftOut().forEach(actual -> {
            json.writeStartObject();
            write(json, actual);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Actual actual) {
        json.writeStringProperty("metric", actual.metric());
        json.writeStringProperty("period", actual.period().toString());
        number(json, "value", actual.value());
        number(json, "sd", actual.standardDeviation());
        json.writeStringProperty("source", actual.source());
    }

    private static void write(JsonGenerator json, String property, Findings.Spread spread) {
        json.writeObjectPropertyStart(property);
        number(json, "p10", spread.p10());
        number(json, "p50", spread.p50());
        number(json, "p90", spread.p90());
        number(json, "mean", spread.mean());
        json.writeEndObject();
    }

    /** Not the generator's own numbers, which have needless digits before Java 19. */
    private static void number(JsonGenerator json, String property, double number) {
        json.writeName(property);
        json.writeRawValue(NumberOutput.toString(number, true));
    }

    /** The observations of the manifest {@code json}, if it has any. */
    public static Optional<ActualsOrigin> read(ManifestObject json) {
        return json.has(PROPERTY) ? Optional.of(json.object(PROPERTY, ActualsJson::origin)) : Optional.empty();
    }

    private static ActualsOrigin origin(ManifestObject json) {
        SortedMap<String, String> texts = json.has(TEXTS) ? json.textsByName(TEXTS) : new TreeMap<>();
        return new ActualsOrigin(
                json.text("file"),
                json.text("sha256"),
                month(json.text("as-of")),
                json.textOrNull("earlier"),
                json.has(SCENARIO) ? json.text(SCENARIO) : "",
                json.has(FINDINGS) ? Optional.of(json.object(FINDINGS, ActualsJson::findings)) : Optional.empty(),
                texts);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'as-of' must be a month, but was " + text, e);
        }
    }

    private static Findings findings(ManifestObject json) {
        List<Findings.Learnt> learnt = json.objects(
                "learnt",
                one -> new Findings.Learnt(
                        new Address(one.text("address")),
                        one.object("before", ActualsJson::spread),
                        one.object("after", ActualsJson::spread),
                        one.number("shift"),
                        one.number("shrinkage")));
        List<Findings.Seen> seen = json.objects(
                "seen",
                one -> new Findings.Seen(
                        actual(one), one.object("expected", ActualsJson::spread), one.number("percentile")));
        return new Findings(
                json.number("effective-share"),
                json.number("pareto-shape"),
                json.count("stages"),
                learnt,
                seen,
                json.objects("left-out", ActualsJson::actual));
    }

    private static Actual actual(ManifestObject json) {
        return new Actual(
                json.text("metric"),
                Period.parse(json.text("period")),
                json.number("value"),
                json.number("sd"),
                json.text("source"));
    }

    private static Findings.Spread spread(ManifestObject json) {
        return new Findings.Spread(json.number("p10"), json.number("p50"), json.number("p90"), json.number("mean"));
    }
}
