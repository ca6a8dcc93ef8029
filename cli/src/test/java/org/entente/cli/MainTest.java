package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"run", "batch", "merge", "list", "show", "terms", "validate", "explain"})
    void command_helpAndVersion_arePrinted(String command) {
        CommandResult help = CommandResult.of(command, "--help");
        assertThat(help.code()).isEqualTo(0);
        assertThat(help.out()).startsWith("Usage: entente " + command).contains("Exit codes:");
        assertThat(help.err()).isEmpty();
        CommandResult version = CommandResult.of(command, "--version");
        assertThat(version.code()).isEqualTo(0);
        assertThat(version.out()).startsWith("entente ");
    }

    @Test
    void main_help_listsTheCommands() {
        assertThat(CommandResult.of("--help").out())
                .contains("run ", "batch ", "merge ", "list ", "show ", "validate ", "explain ");
    }

    @Test
    void main_noCommand_isBadUsage() {
        assertThat(CommandResult.of())
                .isEqualTo(new CommandResult(2, "", lines("entente: a command is needed", "See 'entente --help'.")));
    }

    @Test
    void main_unknownCommand_suggestsTheNearest() {
        assertThat(CommandResult.of("rum"))
                .isEqualTo(new CommandResult(
                        2,
                        "",
                        lines(
                                "entente: Unmatched argument at index 0: 'rum'",
                                "Did you mean: entente run?",
                                "See 'entente --help'.")));
    }

    @Test
    void main_unknownOption_suggestsTheNearest() {
        CommandResult result = CommandResult.of("run", "--path=10");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Unknown option: '--path=10'", "--paths", "See 'entente run --help'.");
    }

    static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
