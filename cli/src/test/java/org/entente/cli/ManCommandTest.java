package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManCommandTest {

    @TempDir
    private Path temporary;

    @Test
    void man_command_hasItsHelpAsTroff() {
        String page = CommandResult.of("man", "run").out();
        assertThat(page)
                .startsWith(".TH \"entente-run\" 1")
                .contains(".SH NAME\nentente\\-run \\- Simulates scenarios")
                .contains(".TP\n\\fB\\-\\-paths\\fR=\\fIN\\fR\n", "Default: 65536")
                .contains("within 0.5 %'", ".SH EXIT STATUS\n.TP\n\\fB0\\fR\nsuccess\n")
                .doesNotContain("%%", "${");
    }

    @Test
    void man_out_writesAPageForEachCommand() throws IOException {
        Path folder = temporary.resolve("share/man1");
        assertThat(CommandResult.of("man", "--out", folder.toString()).code()).isZero();
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            assertThat(folder.resolve("entente-" + command + ".1")).isNotEmptyFile();
            assertThat(Files.readString(folder.resolve("entente.1"))).contains("\\fB" + command + "\\fR");
        }
    }

    @Test
    void man_unknownCommand_suggestsTheNearest() {
        CommandResult result = CommandResult.of("man", "runn");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("'runn'", "did you mean 'run'?");
    }

    @Test
    void completion_knowsEachCommand() {
        String script = CommandResult.of("completion").out();
        assertThat(script).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_entente", "--keep-paths");
        Main.commandLine()
                .getSubcommands()
                .keySet()
                .forEach(command -> assertThat(script).contains("_picocli_entente_" + command));
    }
}
