package org.entente.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.explorer.deal.CommandLine;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.Library;
import org.entente.explorer.http.RefusedException;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.NewFile;
import org.entente.reporting.folder.RefusedFolderException;
import org.entente.reporting.folder.RunFolder;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.folder.ScenarioRemark;
import org.entente.reporting.run.Report;
import org.entente.reporting.run.RunReport;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;

/** What a page keeps in the folder that is served: scenario files, and folders of runs. Nothing is ever replaced. */
final class Keeping {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private final Library library;
    private final String version;

    Keeping(Library library, String version) {
        this.library = library;
        this.version = version;
    }

    /**
     * Writes a scenario file that holds only what {@code deal} changes.
     *
     * @param name the name of the file, without its ending
     * @return the name with its ending
     */
    String save(Deal deal, String name, String title, String reason) throws IOException {
        String file = requireName(name) + ".yaml";
        String base = library.file(deal.scenarioReference())
                .map(path -> library.folder()
                        .toAbsolutePath()
                        .relativize(path.toAbsolutePath().normalize())
                        .toString())
                .orElse(deal.scenarioReference());
        String text = deal.scenario().changesFile(base, title, reason, deal.settings());
        Scenario wanted = deal.scenario().scenario(deal.settings());
        try {
            NewFile.write(library.folder().resolve(file), hidden -> {
                // What it extends is found beside it, so it is read where it will stand.
                Path trial = library.folder().resolve("." + file + ".trial.yaml");
                try {
                    Files.writeString(trial, text);
                    requireSame(
                            wanted,
                            ScenarioReader.read(trial.toString(), List.of()).scenario());
                } finally {
                    Files.deleteIfExists(trial);
                }
                Files.writeString(hidden, text);
            });
        } catch (RefusedFolderException refused) {
            throw RefusedException.malformed(String.valueOf(refused.getMessage()));
        }
        return file;
    }

    private static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw RefusedException.malformed(
                    "a name must be of letters, digits, - and _, and begin with a letter or digit, but was '" + name
                            + "'");
        }
        return name;
    }

    private static void requireSame(Scenario wanted, Scenario saved) {
        if (!wanted.sameMarket(saved) || !wanted.terms().equals(saved.terms())) {
            throw new IllegalStateException("the file that was to be saved says something else than the page");
        }
    }

    /** Begins a new run folder in {@code out}, named after the scenarios. */
    RunFolder open(Deal deal) throws IOException {
        String name = deal.files().get(1).scenario().name().replaceAll("[^\\w.+-]", "_");
        String all = name + "-vs-" + deal.baseline().name().replaceAll("[^\\w.+-]", "_");
        for (int i = 1; ; i++) {
            Path path = library.folder().resolve("out").resolve(i == 1 ? all : all + "-" + i);
            Optional<RunFolder> folder = RunFolder.createIfFree(path);
            if (folder.isPresent()) {
                return folder.get();
            }
        }
    }

    /** Writes the report of {@code results} into {@code folder}, and makes it visible. */
    void export(Deal deal, SimulationPlan plan, Results results, Instant created, RunFolder folder)
            throws IOException, InterruptedException {
        List<ScenarioFile> files = deal.files();
        List<String> arguments = CommandLine.arguments(deal, plan);
        RunInfo info = new RunInfo(
                        version,
                        created,
                        Duration.between(created, Instant.now()),
                        new Invocation(arguments),
                        files,
                        Optional.of(files.get(0).scenario().name()),
                        results.plan())
                .withRemarks(ScenarioRemark.of(results));
        Report.write(new RunReport(info, results), folder.partial());
        folder.complete();
    }
}
