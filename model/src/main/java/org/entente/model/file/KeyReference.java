package org.entente.model.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Horizon;
import org.entente.model.file.Distributions.Form;
import org.entente.model.quantity.Range;
import org.entente.model.sweep.Design;

/** The reference of the keys of scenario files as Markdown, made from the code that reads these files. */
public final class KeyReference {

    private static final int MAX_COLUMNS = 120;

    private final Map<String, MapSchema> schemas = FileSchema.byName();
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
                defines what is computed from them. Money is in billions of US dollars, or in the unit that `money` names
                instead; times are in years unless months are named. A key that is neither *required* nor has a *default*
                may be left out. In a file that `extends` another, every key may be left out, and `null` removes what the
                other file has.
                """);
        schemas.forEach(this::section);
        quantities();
        inheritance();
        yaml();
        bounds();
        return text.toString();
    }

    private void inheritance() {
        text.append("""

                ## What a file inherits

                A file that `extends` another inherits all that it does not write itself, except `name`, `title` and
                `description`. What it writes is laid over the other file by the meaning of each value:

                | what | how | to clear it |
                | --- | --- | --- |
                | the sections `currencies`, `parties`, `channels`, `clouds`, `products`, `terms`, `events` | merge by name; \
                things that are not named stay | `NAME: null` removes a thing, `terms: null` all terms |
                | a map of fixed keys: `horizon`, `compute`, `deferral`, one currency, one product, one term, one event | merges \
                by key; keys that are left out stay | `KEY: null` |
                | a process, a term whose `kind` changes | is replaced as a whole | |
                | an event that happens in another way: `hazard`, `date`, `when`, `any`, `all` | loses the keys of the way before, \
                keeps its effects | |
                | a table: `points` of a plan, `mix` of channels, `profile` and `discount` of a commitment, `rate` and \
                `minimum` of a share, `effects` of an event | is replaced as a whole | write the new table, or `{}` for no effects |
                | a distribution | is replaced as a whole | write a number |
                | a list: `correlations`, `products` and `channels` of a term | is replaced as a whole | `[]` |
                | `sources`, `facts` | merge by address or id; an entry is replaced as a whole | `ADDRESS: null` |
                | text, a number, a month, a flag | is replaced | `null` |

                A `null` that removes nothing is an error. A setting, `--set ADDRESS=VALUE`, acts like a file that holds
                one value: `--set ADDRESS={...}` replaces a table, and `--set terms.NAME.profile.2028=5` one value in it.

                What is inherited about a part that is removed, or replaced by another kind, no longer applies and is
                dropped with a remark: its correlations, the effects of events on it, its sources. A mistake that a file
                causes in what it inherits is told of the line that causes it. `validate` prints what is inherited,
                replaced, removed and dropped; `show` prints it in its comments.
                """);
    }

    private void yaml() {
        text.append("""

                ## YAML

                Maps, lists and single values of YAML 1.2 are read, and anchors with aliases: `a: &x {...}`, `b: *x`. A merge
                key, `<<: *x` or `<<: [*x, *y]`, takes over the entries of a map; entries written beside it win, then those of
                the first map. A message about a repeated value points at the place where the value is written. Tags
                (`!!float`) are refused. Text in quotes is text, whatever it looks like.
                """);
    }

    private void bounds() {
        text.append(String.format(
                Locale.ROOT,
                """

                ## Bounds

                What is larger is refused with a sentence that names the bound.

                | what | bound |
                | --- | --- |
                | a file | %,d bytes, and no device or pipe |
                | maps and lists within each other | %d |
                | values of a file, those that aliases repeat included | %,d; to validate 990,000 took 38 s of processor time and 590 MB |
                | a name | %d letters |
                | files in a chain of `extends` | %d |
                | a month | from %s to %s |
                | the horizon | %,d months |
                | `lead`, `months` of a deferral | %,d |
                | an amount on a path | 1e60, in the unit of `money` |
                | `alpha` and `beta` of `beta`, `shape` of `gamma` | from 0.1 to 1,000,000 |
                | `df` of `student-t` | from 0.5 to 1,000,000 |
                | cases of a sweep | %,d |
                """,
                Document.MAX_BYTES,
                YamlReader.MAX_DEPTH,
                YamlReader.MAX_NODES,
                MapReader.MAX_NAME,
                Inheritance.MAX_FILES,
                ValueReader.FIRST_MONTH,
                ValueReader.LAST_MONTH,
                Horizon.MAX_MONTHS,
                Horizon.MAX_MONTHS,
                Design.MAX_ROWS));
    }

    private void section(String name, MapSchema mapSchema) {
        text.append("\n## ").append(heading(name)).append('\n');
        if (mapSchema.kinds().isEmpty()) {
            table(name, mapSchema);
            return;
        }
        text.append("\nIts `kind` decides which other keys it has. ")
                .append(notes.note(name, "kind"))
                .append('\n');
        mapSchema.kinds().forEach((kind, kindSchema) -> {
            text.append("\n### ").append(name).append(" of kind `").append(kind).append("`\n");
            table(FileSchema.nameOfKind(name, kind), kindSchema);
        });
    }

    private static String heading(String name) {
        return name.isEmpty() ? "The whole file" : "`" + name + "`";
    }

    private void table(String mapName, MapSchema mapSchema) {
        rules(mapSchema);
        text.append("\n| key | holds | | meaning |\n| --- | --- | --- | --- |\n");
        if (mapName.isEmpty()) {
            row(Inheritance.EXTENDS, "text", "", notes.note(Inheritance.EXTENDS));
        }
        mapSchema
                .keys()
                .forEach(key -> row(
                        key.name(),
                        key.type().match(new ValueTypeText(FileSchema.name(mapName, key.name()))),
                        key.required()
                                ? "required"
                                : key.defaultValue()
                                        .map(value -> "default `" + value + "`")
                                        .orElse(""),
                        notes.note(mapName, key.name())));
    }

    private void rules(MapSchema mapSchema) {
        if (!mapSchema.alternatives().isEmpty()) {
            text.append('\n')
                    .append(wrapped(mapSchema.alternatives().stream()
                            .map(KeyReference::group)
                            .collect(Collectors.joining("; or ", "Either ", "."))))
                    .append('\n');
        }
        if (!mapSchema.atLeastOne().isEmpty()) {
            text.append("\nAt least one of `")
                    .append(String.join("`, `", mapSchema.atLeastOne()))
                    .append("` is required.\n");
        }
    }

    /** {@code sentence} in lines of at most 120 columns. */
    private static String wrapped(String sentence) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : sentence.split(" ", -1)) {
            boolean fits = column == 0 || column + 1 + word.length() <= MAX_COLUMNS;
            lines.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            column = (fits && column > 0 ? column + 1 : 0) + word.length();
        }
        return lines.toString();
    }

    private static String group(List<String> keys) {
        List<String> optional = keys.subList(1, keys.size());
        return "`" + keys.get(0) + "`"
                + (optional.isEmpty() ? "" : ", with optional `" + String.join("`, `", optional) + "`");
    }

    private void row(String key, String holds, String need, String meaning) {
        text.append(Stream.of("`" + key + "`", holds, need, meaning.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void quantities() {
        text.append("""

                ## Quantities

                A quantity is a number or a distribution. A number may be written as a percentage: `20%` is 0.2. A
                distribution is a map from its kind to its parameters:
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
        text.append("| `" + kind + "` | " + parameters + " | " + notes.note("distribution", kind) + " |\n");
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

    /** The type of a key's value in words. */
    private record ValueTypeText(String name) implements ValueType.Cases<String> {

        @Override
        public String simple(ValueType.Simple value) {
            return switch (value) {
                case TEXT -> "text";
                case MONTH -> "month such as `2026-05`";
                case FLAG -> "`true` or `false`";
                case NAMES -> "list of names";
                case NAME_OR_NAMES -> "name, or list of names";
                case MONTH_OR_MONTHS -> "month such as `2026-05`, or list of months";
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
            return "whole number, " + number.range();
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
            return "map by " + keys + " of " + each.value().match(new ValueTypeText(FileSchema.name(name, "*")));
        }

        @Override
        public String list(ValueType.ListOf list) {
            return "list of " + list.item().match(new ValueTypeText(FileSchema.name(name, "*")));
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
