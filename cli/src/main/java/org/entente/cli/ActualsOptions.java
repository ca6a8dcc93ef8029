package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.model.actuals.Actual;
import org.entente.model.actuals.Actuals;
import org.entente.model.file.ActualsFile;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioFileException;
import org.entente.reporting.actuals.FindingsCsv;
import org.entente.reporting.actuals.FindingsRemarks;
import org.entente.reporting.actuals.FindingsText;
import org.entente.reporting.folder.ActualsOrigin;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.folder.ScenarioRemark;
import org.entente.simulation.actuals.ConditionedWorld;
import org.entente.simulation.actuals.Findings;
import org.entente.simulation.plan.SimulationPlan;
import picocli.CommandLine.Option;

/** The options of what is known: a file of observations, and up to when. */
final class ActualsOptions {

    static final String ACTUALS = "--actuals";
    static final String AS_OF = "--as-of";
    static final String EARLIER = "--earlier";

    /** How the names of metrics begin that say too little about one path: they mix amounts that pass both ways. */
    private static final List<String> SCORED_ALONE = List.of("gain.", "contribution", "equity.");

    @Option(
            names = ACTUALS,
            paramLabel = "FILE",
            description = {
                "Draws paths from the futures that agree with what was reported: a CSV file of metric, period, value,"
                        + " and if wanted sd and source; 'actuals' for the built-in one.",
                "Where there are several scenarios, the observations are of the first."
            })
    private Optional<String> actuals = Optional.empty();

    @Option(
            names = AS_OF,
            paramLabel = "MONTH",
            description = "With --actuals: the last month that counts as known. Default: the last one of the file.")
    private Optional<YearMonth> asOf = Optional.empty();

    @Option(
            names = EARLIER,
            paramLabel = "RUN",
            description = "With --actuals: the folder of an earlier run that this one updates; the manifest names it.")
    private Optional<String> earlier = Optional.empty();

    /** What a command knows. */
    static final class Known {

        private final ActualsOrigin origin;
        private final YearMonth asOf;
        private final List<Scenario> scenarios;
        private final ConditionedWorld world;
        private final List<ScenarioRemark> unused;

        private Known(ActualsFile file, ActualsOrigin origin, List<Scenario> scenarios) {
            this.origin = origin;
            this.asOf = origin.asOf();
            this.scenarios = scenarios;
            Actuals known = file.actuals().upTo(asOf);
            this.world = world(file, observable(known), scenarios.get(0));
            this.unused = unused(known, scenarios.get(0));
        }

        /** A remark on each metric that is known, but not used. */
        private static List<ScenarioRemark> unused(Actuals known, Scenario scenario) {
            return known.metrics().stream()
                    .filter(metric -> SCORED_ALONE.stream().anyMatch(metric::startsWith))
                    .map(metric -> new ScenarioRemark(
                            scenario.name(),
                            new Remark(
                                    metric,
                                    "is not used, as it mixes amounts that pass both ways; 'entente score'"
                                            + " compares it")))
                    .toList();
        }

        /** The actuals without gains and what else can be scored, but not known. */
        private static Actuals observable(Actuals actuals) {
            return new Actuals(actuals.observations().stream()
                    .filter(actual -> SCORED_ALONE.stream().noneMatch(actual.metric()::startsWith))
                    .toList());
        }

        /** The world, or the problem of the observation that cannot be one of the scenario, at its place. */
        private static ConditionedWorld world(ActualsFile file, Actuals known, Scenario scenario) {
            try {
                return ConditionedWorld.of(scenario, known);
            } catch (IllegalArgumentException wrong) {
                throw new ScenarioFileException(List.of(known.observations().stream()
                                .filter(actual -> !isPossible(actual, scenario))
                                .findFirst()
                                .map(file::place)
                                .orElse(file.label())
                        + ": " + wrong.getMessage()));
            }
        }

        private static boolean isPossible(Actual actual, Scenario scenario) {
            try {
                return !ConditionedWorld.of(scenario, new Actuals(List.of(actual)))
                        .actuals()
                        .isEmpty();
            } catch (IllegalArgumentException wrong) {
                return false;
            }
        }

        private List<ScenarioRemark> remarks(SimulationPlan plan) {
            return FindingsRemarks.of(findings(plan), scenarios.get(0), asOf);
        }

        private Findings findings(SimulationPlan plan) {
            return BadUsageException.refusing(() -> world.findings(plan, scenarios));
        }
    }

    /**
     * What is known of {@code files}; empty without a file of observations.
     *
     * @throws BadUsageException if there is a date without a file
     */
    Optional<Known> known(List<ScenarioFile> files) {
        if (actuals.isEmpty()) {
            if (asOf.isPresent() || earlier.isPresent()) {
                throw new BadUsageException("--as-of and --earlier must be with --actuals");
            }
            return Optional.empty();
        }
        ActualsFile file = ActualsFile.read(actuals.get());
        YearMonth last = asOf.or(() -> file.actuals().last()).orElseThrow();
        ActualsOrigin origin = ActualsOrigin.of(file, last);
        return Optional.of(new Known(
                file,
                earlier.map(origin::against).orElse(origin),
                files.stream().map(ScenarioFile::scenario).toList()));
    }

    /** The plan in the world that is known. */
    static SimulationPlan plan(Optional<Known> known, SimulationPlan plan) {
        return known.map(one -> plan.withWorld(one.world)).orElse(plan);
    }

    /** The plan in the world of {@code scenario} that was known at the end of {@code asOf}. */
    static SimulationPlan planAsOf(ActualsFile file, YearMonth asOf, Scenario scenario, SimulationPlan plan) {
        Optional<Known> known = Optional.of(asOf)
                .filter(month -> !file.actuals().upTo(month).isEmpty())
                .map(month -> new Known(file, ActualsOrigin.of(file, month), List.of(scenario)));
        return plan(known, plan);
    }

    /** The run with what it knows: in its manifest, and as remarks. */
    static RunInfo info(Optional<Known> known, SimulationPlan plan, RunInfo info) {
        return known.map(one -> info.withActuals(one.origin)
                        .withRemarks(one.remarks(plan))
                        .withRemarks(one.unused))
                .orElse(info);
    }

    /** Those of {@code sentences} that {@link #text} does not tell. */
    static List<String> untold(Optional<Known> known, SimulationPlan plan, List<String> sentences) {
        List<String> told =
                known.map(one -> ScenarioRemark.sentences(one.remarks(plan))).orElse(List.of());
        return sentences.stream().filter(sentence -> !told.contains(sentence)).toList();
    }

    /** What is known as text; empty without observations. */
    static String text(Optional<Known> known, SimulationPlan plan) {
        return known.map(one -> FindingsText.text(one.findings(plan), one.scenarios.get(0), one.asOf))
                .orElse("");
    }

    /** Writes the tables of what is known into {@code folder}, if anything is. */
    static void write(Optional<Known> known, SimulationPlan plan, Path folder) throws IOException {
        if (known.isPresent()) {
            FindingsCsv.write(known.get().findings(plan), known.get().scenarios.get(0), folder);
        }
    }
}
