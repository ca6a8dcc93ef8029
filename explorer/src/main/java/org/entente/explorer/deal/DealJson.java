package org.entente.explorer.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Support;
import org.entente.reporting.terms.Article;
import org.entente.reporting.terms.TermSheet;
import org.entente.reporting.words.MoneyWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of a deal for a page: a group of controls for each term, in the order of the term sheet, then for
 * each thing of the world around it.
 */
public final class DealJson {

    /** The sections of a file after its terms, in the order of the page. */
    private static final List<String> WORLD = List.of(
            "events",
            "products",
            "channels",
            "clouds",
            "compute",
            "parties",
            "discount-rate",
            "currencies",
            "correlations",
            "horizon");

    private static final List<String> NAMED =
            List.of("terms", "events", "products", "channels", "clouds", "parties", "currencies");

    /** How many quantiles of a distribution are told: enough to draw its density in the width of a control. */
    private static final int QUANTILES = 40;

    private static final JsonMapper JSON = new JsonMapper();

    private final Scenario scenario;
    private final JsonNode resolved;
    private final ArrayNode groups = JSON.createArrayNode();

    private DealJson(ScenarioFile file) {
        this.scenario = file.scenario();
        this.resolved = JSON.readTree(file.canonicalJson());
    }

    /** The description of {@code deal}. */
    public static ObjectNode of(Deal deal) {
        ScenarioFile file = deal.files().get(1);
        DealJson json = new DealJson(file);
        json.addTerms(TermSheet.of(file));
        WORLD.forEach(json::addSection);
        ObjectNode description = JSON.createObjectNode();
        description.put("title", json.scenario.title());
        description.put("description", json.scenario.description());
        description.put("money", MoneyWords.of(json.scenario).label());
        description.put("against", deal.isAgainstItself());
        description.put("from", json.scenario.horizon().from().toString());
        description.put("to", json.scenario.horizon().to().toString());
        description.set("groups", json.groups);
        ArrayNode kinds = description.putArray("kinds");
        new Skeletons(json.scenario)
                .all()
                .forEach((kind, text) -> kinds.addObject().put("kind", kind).put("skeleton", text));
        return description;
    }

    private void addTerms(TermSheet sheet) {
        Map<String, Article> articles = new LinkedHashMap<>();
        sheet.terms().forEach(article -> articles.put(article.name(), article));
        articles.forEach((name, article) -> {
            ObjectNode group = group(
                    "terms", name, article.heading(), resolved.path("terms").path(name));
            ArrayNode sentences = group.putArray("sentences");
            article.sentences().forEach(sentences::add);
        });
    }

    private void addSection(String section) {
        JsonNode values = resolved.path(section);
        if (values.isMissingNode()) {
            return;
        }
        if (NAMED.contains(section)) {
            values.properties().forEach(entry -> group(section, entry.getKey(), title(entry), entry.getValue()));
        } else {
            group(section, "", words(section), values);
        }
    }

    private static String title(Map.Entry<String, JsonNode> entry) {
        return entry.getValue().path("title").stringValue(words(entry.getKey()));
    }

    private static String words(String key) {
        String text = key.replace('-', ' ');
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Adds a group for a part of the file; one without controls is left out unless it is a term. */
    private ObjectNode group(String section, String name, String heading, JsonNode value) {
        String address = name.isEmpty() ? section : section + "." + name;
        JsonNode schema =
                FileSchemaJson.child(FileSchemaJson.scenario(), section).orElseThrow();
        if (!name.isEmpty()) {
            schema = schema.get("additionalProperties");
        }
        ObjectNode group = JSON.createObjectNode();
        group.put("address", address).put("section", section).put("name", name).put("heading", heading);
        ArrayNode controls = group.putArray("controls");
        Controls.of(resolved, address, value, schema).forEach(control -> controls.add(json(control)));
        if (!controls.isEmpty() || section.equals("terms")) {
            groups.add(group);
        }
        return group;
    }

    private static void bound(ObjectNode json, String key, double end) {
        if (Double.isFinite(end)) {
            json.put(key, end);
        }
    }

    private ObjectNode json(Control control) {
        ObjectNode json = JSON.createObjectNode();
        json.put("address", control.address());
        json.put("label", control.label());
        json.put("note", control.note());
        json.put("kind", control.kind().name().toLowerCase(Locale.ROOT));
        json.put("text", control.text());
        if (!control.words().isEmpty()) {
            control.words().forEach(json.putArray("words")::add);
        }
        control.start().ifPresent(start -> json.put("start", start));
        Quantity quantity = scenario.quantities().get(new Address(control.address()));
        if (quantity != null && control.kind() == Control.Kind.DISTRIBUTION) {
            ArrayNode quantiles = json.putArray("quantiles");
            for (int i = 0; i < QUANTILES; i++) {
                quantiles.add(quantity.percentile((i + 0.5) / QUANTILES));
            }
            ArrayNode handles = json.putArray("handles");
            List.of(0.1, 0.5, 0.9).forEach(p -> handles.add(quantity.percentile(p)));
            Support support = quantity.support();
            bound(json, "min", support.low());
            bound(json, "max", support.high());
        }
        return json;
    }
}
