package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"run", "batch", "merge", "list", "show", "terms", "validate", "explain"})
    void everyCommandHasHelpAndVersion(String command) {
        Outcome help = Outcome.of(command, "--help");
        assertThat(help.code()).isEqualTo(0);
        assertThat(help.out()).startsWith("Usage: entente " + command).contains("Exit codes:");
        assertThat(help.err()).isEmpty();
        Outcome version = Outcome.of(command, "--version");
        assertThat(version.code()).isEqualTo(0);
        assertThat(version.out()).startsWith("entente ");
    }

    @Test
    void helpListsTheCommands() {
        assertThat(Outcome.of("--help").out())
                .contains("run ", "batch ", "merge ", "list ", "show ", "validate ", "explain ");
    }

    @Test
    void noCommandIsBadUsage() {
        assertThat(Outcome.of())
                .isEqualTo(new Outcome(2, "", lines("entente: a command is needed", "See 'entente --help'.")));
    }

    @Test
    void anUnknownCommandSuggestsTheNearest() {
        assertThat(Outcome.of("rum"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        lines(
                                "entente: Unmatched argument at index 0: 'rum'",
                                "Did you mean: entente run?",
                                "See 'entente --help'.")));
    }

    @Test
    void anUnknownOptionSuggestsTheNearest() {
        Outcome outcome = Outcome.of("run", "--path=10");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Unknown option: '--path=10'", "--paths", "See 'entente run --help'.");
    }

    static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
