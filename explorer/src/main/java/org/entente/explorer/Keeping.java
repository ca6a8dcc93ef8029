package org.entente.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.explorer.deal.CommandLine;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.Library;
import org.entente.explorer.http.RefusedException;
import org.entente.model.Scenario;
import org.entente.model.file.KeptDocuments;
import org.entente.model.file.ScenarioExamples;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.NewFile;
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

    /** The most characters of a scenario's name in that of a folder. */
    private static final int MAX_NAME = 100;

    private final Library library;
    private final ExplorerSetup setup;

    Keeping(Library library, ExplorerSetup setup) {
        this.library = library;
        this.setup = setup;
    }

    /**
     * Writes a scenario file that holds only what {@code deal} changes.
     *
     * @param reference the scenario that is changed
     * @param name the name of the file, without its ending
     * @return the name with its ending
     */
    String save(Deal deal, String reference, String name, String title, String reason) {
        String file = requireName(name) + ".yaml";
        Path target = library.folder().resolve(file);
        Scenario wanted = deal.scenario().scenario(deal.settings());
        return writing(() -> {
            String text = deal.scenario().changesFile(base(reference), title, reason, deal.settings());
            requireSame(wanted, target.toString(), text);
            NewFile.write(target, hidden -> Files.writeString(hidden, text));
            return file;
        });
    }

    /**
     * Writes a scenario file that begins from an example.
     *
     * @param example the name of the example
     * @param name the name of the file, without its ending
     * @return the name with its ending
     */
    String begin(String example, String name) {
        String file = requireName(name) + ".yaml";
        String text = ScenarioExamples.text(example, file);
        return writing(() -> {
            NewFile.write(library.folder().resolve(file), hidden -> Files.writeString(hidden, text));
            return file;
        });
    }

    /** What a file in the folder writes to extend {@code reference}. */
    private String base(String reference) throws IOException {
        Optional<Path> file = library.file(reference);
        if (file.isEmpty()) {
            return reference;
        }
        Path absolute = file.get().toAbsolutePath();
        // The folder may be a link, which a path out of it does not lead back through.
        Path parent = Objects.requireNonNull(absolute.getParent(), "a file is in a folder");
        Path real = parent.toRealPath().resolve(absolute.getFileName());
        String path = library.folder().toRealPath().relativize(real).toString();
        return path.matches(".*(/|\\\\|\\.ya?ml$).*") ? path : "./" + path;
    }

    /** What is written. */
    @FunctionalInterface
    private interface Writing<R> {
        R write() throws IOException;
    }

    /** @throws RefusedException if it cannot be written; the message says why */
    private static <R> R writing(Writing<R> writing) {
        try {
            return writing.write();
        } catch (IOException unwritable) {
            throw RefusedException.malformed(String.valueOf(unwritable.getMessage()));
        }
    }

    private static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw RefusedException.malformed(
                    "a name must be of letters, digits, - and _, and begin with a letter or digit, but was '" + name
                            + "'");
        }
        return name;
    }

    /** What it extends is found beside it, so it is read as if it stood there. */
    private static void requireSame(Scenario wanted, String file, String text) {
        Scenario saved = KeptDocuments.with(
                Map.of(file, text), () -> ScenarioReader.read(file, List.of()).scenario());
        if (!wanted.sameMarket(saved) || !wanted.terms().equals(saved.terms())) {
            throw new IllegalStateException("the file that was to be saved says something else than the page");
        }
    }

    /** Begins a new run folder in {@code out}, named after the scenarios. */
    RunFolder open(Deal deal) {
        Path out = library.folder().resolve("out");
        if (Files.isSymbolicLink(out)) {
            throw RefusedException.forbidden("runs must be exported into the folder that is served, but out is a link");
        }
        String name = safe(deal.files().get(1).scenario().name()) + "-vs-"
                + safe(deal.baseline().name());
        return writing(() -> {
            for (int i = 1; ; i++) {
                Optional<RunFolder> folder = RunFolder.createIfFree(out.resolve(i == 1 ? name : name + "-" + i));
                if (folder.isPresent()) {
                    return folder.get();
                }
            }
        });
    }

    private static String safe(String name) {
        String safe = name.replaceAll("[^\\w.+-]", "_");
        return safe.substring(0, Math.min(safe.length(), MAX_NAME));
    }

    /** Writes the report of {@code results} into {@code folder}, and makes it visible. */
    void export(Deal deal, SimulationPlan plan, Results results, Instant created, RunFolder folder)
            throws InterruptedException {
        List<ScenarioFile> files = deal.files();
        List<String> arguments = setup.knowing(CommandLine.arguments(deal, plan));
        RunInfo plain = new RunInfo(
                        setup.version(),
                        created,
                        Duration.between(created, Instant.now()),
                        new Invocation(arguments),
                        files,
                        Optional.of(files.get(0).scenario().name()),
                        results.plan())
                .withRemarks(ScenarioRemark.of(results));
        List<Scenario> scenarios = List.of(deal.baselineScenario(), deal.changedScenario());
        RunInfo info = setup.known()
                .map(known -> known.info(plain, plan, scenarios.get(0), scenarios))
                .orElse(plain);
        try {
            Report.write(new RunReport(info, results), folder.partial());
            folder.complete();
        } catch (IOException unwritable) {
            throw RefusedException.malformed(String.valueOf(unwritable.getMessage()));
        }
    }
}
