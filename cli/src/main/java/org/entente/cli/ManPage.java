package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command in the language of troff, from the same texts as its help. */
final class ManPage {

    private final CommandLine command;
    private final CommandSpec spec;
    private final StringBuilder text = new StringBuilder();

    ManPage(CommandLine command) {
        this.command = command;
        this.spec = command.getCommandSpec();
    }

    /** The name of the page: {@code entente-run}. */
    String name() {
        return spec.qualifiedName("-");
    }

    /** The page. */
    String text() {
        text.setLength(0);
        List<String> description = List.of(spec.usageMessage().description());
        line(".TH \"" + name() + "\" 1 \"\" \"Entente " + Version.current() + "\"");
        line(".ad l");
        line(".nh");
        section("NAME");
        line(escaped(name()) + " \\- " + escaped(expanded(description.get(0))));
        section("SYNOPSIS");
        line(escaped(command.getHelp().synopsis(0).replaceAll("\\s+", " ").strip()));
        section("DESCRIPTION");
        description.forEach(this::paragraph);
        commands();
        parameters();
        options();
        exitCodes();
        seeAlso();
        return text.toString();
    }

    private void commands() {
        if (!command.getSubcommands().isEmpty()) {
            section("COMMANDS");
            command.getSubcommands()
                    .forEach((name, sub) -> item(
                            bold(name),
                            List.of(sub.getCommandSpec().usageMessage().description()[0])));
        }
    }

    private void parameters() {
        List<PositionalParamSpec> shown = spec.positionalParameters().stream()
                .filter(one -> !one.hidden())
                .toList();
        if (!shown.isEmpty()) {
            section("ARGUMENTS");
            shown.forEach(one -> item(italic(one.paramLabel()), List.of(one.description())));
        }
    }

    private void options() {
        section("OPTIONS");
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                String names = Stream.of(option.names()).map(ManPage::bold).collect(Collectors.joining(", "));
                boolean hasValue = option.arity().max() > 0;
                item(names + (hasValue ? "=" + italic(option.paramLabel()) : ""), described(option));
            }
        }
    }

    /** The description of an option, with its default value in the place of the variable. */
    private static List<String> described(OptionSpec option) {
        List<String> lines = new ArrayList<>();
        for (String line : option.description()) {
            lines.add(line.replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValueString(true))));
        }
        return lines;
    }

    private void exitCodes() {
        section("EXIT STATUS");
        spec.usageMessage().exitCodeList().forEach((code, meaning) -> item(bold(code.strip()), List.of(meaning)));
    }

    private void seeAlso() {
        if (spec.parent() != null) {
            section("SEE ALSO");
            line(bold(spec.parent().qualifiedName("-")) + "(1)");
        }
    }

    private void section(String heading) {
        line(".SH " + heading);
    }

    private void item(String tag, List<String> lines) {
        line(".TP");
        line(tag);
        lines.forEach(one -> line(escaped(expanded(one))));
    }

    private void paragraph(String sentence) {
        line(".PP");
        line(escaped(expanded(sentence)));
    }

    private void line(String one) {
        text.append(one).append('\n');
    }

    /** The text that the help shows: {@code %%} is a percent sign. */
    private static String expanded(String template) {
        return Help.Ansi.OFF.string(template.replace("%n", " ").replace("%%", "%"));
    }

    private static String bold(String word) {
        return "\\fB" + escaped(word) + "\\fR";
    }

    private static String italic(String word) {
        return "\\fI" + escaped(word) + "\\fR";
    }

    /** Text as troff prints it: a line must not begin like a request. */
    private static String escaped(String plain) {
        String safe = plain.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
