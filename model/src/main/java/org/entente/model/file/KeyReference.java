package org.entente.model.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.file.Distributions.Form;
import org.entente.model.quantity.Range;

/** The reference of the keys of scenario files as Markdown, made from the code that reads them. */
public final class KeyReference {

    private final Map<String, MapSchema> parts = FileSchema.ofScenario();
    private final KeyNotes notes = KeyNotes.read();
    private final StringBuilder text = new StringBuilder();

    private KeyReference() {}

    /** The whole reference, with a line break at its end. */
    public static String markdown() {
        return new KeyReference().whole();
    }

    private String whole() {
        text.append("""
                # Keys of scenario files

                `./entente schema --markdown` generates this page from the code that reads scenario files. `docs/model.md`
                defines what is computed from them. Money is in billions of US dollars; times are in years unless months
                are named. A key that is neither *required* nor has a *default* may be left out. In a file that `extends`
                another, every key may be left out, and `null` removes what the other file has.
                """);
        parts.forEach(this::part);
        quantities();
        return text.toString();
    }

    private void part(String name, MapSchema outline) {
        text.append("\n## ").append(heading(name)).append('\n');
        if (outline.kinds().isEmpty()) {
            table(name, outline);
            return;
        }
        text.append("\nIts `kind` decides which other keys it has. ")
                .append(notes.of(name, "kind"))
                .append('\n');
        outline.kinds().forEach((kind, of) -> {
            text.append("\n### ").append(name).append(" of kind `").append(kind).append("`\n");
            table(FileSchema.ofKind(name, kind), of);
        });
    }

    private static String heading(String name) {
        return name.isEmpty() ? "The whole file" : "`" + name + "`";
    }

    private void table(String part, MapSchema outline) {
        rules(outline);
        text.append("\n| key | holds | | meaning |\n| --- | --- | --- | --- |\n");
        if (part.isEmpty()) {
            row(Inheritance.EXTENDS, "text", "", notes.of(Inheritance.EXTENDS));
        }
        outline.keys()
                .forEach(key -> row(
                        key.name(),
                        key.holds().match(new HoldsWords(FileSchema.name(part, key.name()))),
                        key.required()
                                ? "required"
                                : key.otherwise()
                                        .map(value -> "default `" + value + "`")
                                        .orElse(""),
                        notes.of(part, key.name())));
    }

    private void rules(MapSchema outline) {
        if (!outline.alternatives().isEmpty()) {
            text.append("\nEither ")
                    .append(outline.alternatives().stream()
                            .map(keys -> "`" + keys.get(0) + "`, with optional `"
                                    + String.join("`, `", keys.subList(1, keys.size())) + "`")
                            .collect(Collectors.joining("; or ")))
                    .append(".\n");
        }
        if (!outline.leastOne().isEmpty()) {
            text.append("\nAt least one of `")
                    .append(String.join("`, `", outline.leastOne()))
                    .append("` is required.\n");
        }
    }

    private void row(String key, String holds, String need, String meaning) {
        text.append(Stream.of("`" + key + "`", holds, need, meaning.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void quantities() {
        text.append("""

                ## Quantities

                A quantity is a number or a distribution. A distribution is a map from its kind to its parameters:
                `growth: { normal: { mean: 0.5, sd: 0.1, truncate: [-0.9, null] } }`. Every path draws it once.
                `truncate: [LOW, HIGH]` stands beside the parameters and cuts the distribution off; either bound may be
                `null`. All kinds except the last four take it. All values that a quantity can take must lie within the
                range of its key.

                | kind | parameters | meaning |
                | --- | --- | --- |
                """);
        Distributions.BY_NUMBERS.forEach((kind, forms) -> {
            if (!kind.equals(Distributions.METALOG)) {
                distribution(kind, parameters(forms));
            }
        });
        distribution(Distributions.DISCRETE, "`values`, optional `weights`: lists of numbers");
        distribution(Distributions.EMPIRICAL, "`values`: a list of numbers");
        distribution(
                Distributions.METALOG,
                parameters(Distributions.BY_NUMBERS.getOrDefault(Distributions.METALOG, List.of())));
        distribution(Distributions.MIXTURE, "a list of `{ weight: NUMBER, of: QUANTITY }`");
    }

    private void distribution(String kind, String parameters) {
        text.append("| `" + kind + "` | " + parameters + " | " + notes.of("distribution", kind) + " |\n");
    }

    private static String parameters(List<Form> forms) {
        return forms.stream()
                .map(form -> quoted(form.required())
                        + (form.optional().isEmpty()
                                ? ""
                                : ", optional "
                                        + quoted(form.optional().stream()
                                                .map(Form.Optional::key)
                                                .toList())))
                .collect(Collectors.joining("; or "));
    }

    private static String quoted(List<String> keys) {
        return keys.stream().collect(Collectors.joining("`, `", "`", "`"));
    }

    /** What a key may hold, in words. */
    private record HoldsWords(String name) implements ValueType.Cases<String> {

        @Override
        public String simple(ValueType.Simple value) {
            return switch (value) {
                case TEXT -> "text";
                case MONTH -> "month such as `2026-05`";
                case FLAG -> "`true` or `false`";
                case NAMES -> "list of names";
                case WEIGHT -> "quantity, at least 0, or `{ initial: QUANTITY, target: QUANTITY }`";
                case FACTS -> "id, or list of ids";
                case PAIR -> "list of two addresses";
            };
        }

        @Override
        public String quantity(ValueType.OfQuantity quantity) {
            String words =
                    quantity.words().stream().map(word -> " or `" + word + "`").collect(Collectors.joining());
            return "quantity" + within(quantity.range()) + words;
        }

        @Override
        public String number(ValueType.OfNumber number) {
            return "number" + within(number.range());
        }

        @Override
        public String wholeNumber(ValueType.WholeNumber number) {
            return "whole number, at least " + number.least();
        }

        @Override
        public String choice(ValueType.Choice choice) {
            return choice.words().stream().collect(Collectors.joining("`, `", "one of `", "`"));
        }

        @Override
        public String map(ValueType.OfMap map) {
            return "[" + name + "](#" + name.replaceAll("[^a-z0-9-]", "") + ")";
        }

        @Override
        public String each(ValueType.Each each) {
            String keys = each.keys().name().toLowerCase(Locale.ROOT);
            return "map by " + keys + " of " + each.value().match(new HoldsWords(FileSchema.name(name, "*")));
        }

        @Override
        public String list(ValueType.ListOf list) {
            return "list of " + list.item().match(new HoldsWords(FileSchema.name(name, "*")));
        }

        @Override
        public String either(ValueType.Either either) {
            return either.first().match(this) + ", or " + either.second().match(this);
        }

        private static String within(Range range) {
            return range.equals(Range.FINITE) ? "" : ", " + range;
        }
    }
}
