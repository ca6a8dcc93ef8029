package org.entente.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.ActualsFile;
import org.entente.model.file.ActualsReference;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioFileException;
import org.entente.reporting.folder.ActualsOrigin;
import picocli.CommandLine.Option;

/** The options of what is known: a file of observations, and up to when. They come before what a scenario names. */
final class ActualsOptions {

    static final String ACTUALS = "--actuals";
    static final String AS_OF = "--as-of";
    static final String EARLIER = "--earlier";

    @Option(
            names = ACTUALS,
            paramLabel = "FILE",
            description = {
                "Draws paths from the futures that agree with what was reported: a CSV file of metric, period, value,"
                        + " and if wanted sd and source; 'actuals' for the built-in one. Default: what the key actuals"
                        + " of a scenario names.",
                "Where there are several scenarios, the observations are of the first."
            })
    private Optional<String> actuals = Optional.empty();

    @Option(
            names = AS_OF,
            paramLabel = "MONTH",
            description = "The last month that counts as known. Default: the last one of the file, or what the scenario"
                    + " names.")
    private Optional<YearMonth> asOf = Optional.empty();

    @Option(
            names = EARLIER,
            paramLabel = "RUN",
            description = "With --actuals: the folder of an earlier run that this one updates; the manifest names it.")
    private Optional<String> earlier = Optional.empty();

    /**
     * What is known of {@code files}; empty where neither an option nor a scenario names observations.
     *
     * @throws BadUsageException if there is a date without a file
     * @throws ScenarioFileException with every problem of the file
     */
    Optional<Known> known(List<ScenarioFile> files) {
        Optional<ScenarioFile> naming = naming(files);
        if (actuals.isEmpty() && naming.isEmpty()) {
            if (asOf.isPresent() || earlier.isPresent()) {
                throw new BadUsageException(AS_OF + " and " + EARLIER + " must be with " + ACTUALS
                        + ", or of a scenario that names actuals");
            }
            return Optional.empty();
        }
        Optional<ActualsReference> named =
                actuals.isPresent() ? Optional.empty() : naming.flatMap(ScenarioFile::actuals);
        ActualsFile file = actuals.map(ActualsFile::read)
                .orElseGet(() -> named.map(ActualsReference::read).orElseThrow());
        YearMonth last = asOf.or(() -> named.flatMap(ActualsReference::asOf))
                .or(() -> file.actuals().last())
                .orElseThrow();
        ScenarioFile observed = actuals.isPresent() ? files.get(0) : naming.orElseThrow();
        ActualsOrigin origin = ActualsOrigin.of(file, last, observed.scenario().name());
        try {
            return Optional.of(Known.of(
                    file,
                    earlier.map(origin::against).orElse(origin),
                    observed.scenario(),
                    files.stream().map(ScenarioFile::scenario).toList()));
        } catch (ScenarioFileException wrong) {
            throw named.map(reference -> reference.refused(wrong.problems())).orElse(wrong);
        }
    }

    /**
     * The first scenario that names observations; all that do must name the same.
     *
     * @throws ScenarioFileException if they name others
     */
    private Optional<ScenarioFile> naming(List<ScenarioFile> files) {
        List<ScenarioFile> naming =
                files.stream().filter(file -> file.actuals().isPresent()).toList();
        if (naming.isEmpty() || actuals.isPresent()) {
            return naming.stream().findFirst();
        }
        ActualsReference first = naming.get(0).actuals().orElseThrow();
        List<String> problems = new ArrayList<>();
        for (ScenarioFile file : naming) {
            ActualsReference other = file.actuals().orElseThrow();
            if (!first.isSameAs(other)) {
                problems.add(other.place() + ": actuals must be the same in all scenarios of one run, but are " + other
                        + " and, in " + first.place() + ", " + first + "; --actuals of the command comes first");
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioFileException(problems);
        }
        return naming.stream().findFirst();
    }
}
