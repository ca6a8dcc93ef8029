package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.entente.model.Scenario;
import org.entente.model.file.KeptDocuments;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.actuals.Update;
import org.entente.reporting.actuals.Update.Stage;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.folder.Manifest;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.run.SavedRun;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;

/**
 * An earlier run that a run updates.
 *
 * @param folder its folder, as it was named
 */
record Earlier(String folder) {

    /** The results of scenarios under a plan. */
    interface Simulated extends BiFunction<List<ScenarioFile>, SimulationPlan, Results> {}

    /** The key of what is kept of the earlier run, so that an update can be reproduced without its folder. */
    private String document() {
        return folder + "/" + Update.FILE;
    }

    /**
     * The stages from the earlier run to the {@code files} as they are now, with what the earlier run knew; empty where
     * the folder is not there, or is of no whole run.
     *
     * @param written the plan in a world that knows nothing
     */
    Optional<Update> stages(List<ScenarioFile> files, SimulationPlan written, Simulated simulated) throws IOException {
        Optional<String> kept = KeptDocuments.of(document());
        if (kept.isPresent()) {
            return Optional.of(Update.parse(kept.get()));
        }
        Path path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        Manifest manifest = BadUsageException.reading(() -> Manifest.read(path));
        if (!manifest.shard().isWhole() || !Files.exists(path.resolve("summary.csv"))) {
            return Optional.empty();
        }
        RunInfo info = manifest.info();
        List<Update.Row> before = Update.rows(
                Stage.BEFORE,
                BadUsageException.reading(() -> SavedRun.read(path)).results());
        boolean areSame = info.version().equals(Version.current());
        List<Update.Row> paths = areSame
                ? Update.same(before, Stage.PATHS)
                : Update.rows(Stage.PATHS, simulated.apply(info.files(), known(manifest, info.files(), written)));
        List<Update.Row> terms = scenarios(files).equals(scenarios(info.files()))
                ? Update.same(paths, Stage.TERMS)
                : Update.rows(Stage.TERMS, simulated.apply(files, known(manifest, files, written)));
        List<Update.Row> rows = new ArrayList<>(before);
        rows.addAll(paths);
        rows.addAll(terms);
        return Optional.of(new Update(rows));
    }

    private static List<Scenario> scenarios(List<ScenarioFile> files) {
        return files.stream().map(ScenarioFile::scenario).toList();
    }

    /** The plan in the world that the earlier run knew, of {@code files}. */
    private static SimulationPlan known(Manifest manifest, List<ScenarioFile> files, SimulationPlan written) {
        Optional<ActualsOrigin> origin =
                manifest.info().actuals().filter(one -> one.findings().isPresent());
        return Known.plan(
                origin.flatMap(one -> files.stream()
                        .map(ScenarioFile::scenario)
                        .filter(scenario -> scenario.name().equals(one.scenario()))
                        .findFirst()
                        .map(scenario -> Known.of(one, manifest.texts(), scenario, scenarios(files)))),
                written);
    }

    /** What was known, with what is kept of the earlier run. */
    ActualsOrigin kept(ActualsOrigin origin, Update stages) {
        return origin.withText(document(), stages.text());
    }
}
