package org.entente.explorer;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.Library;
import org.entente.explorer.question.BridgeQuestion;
import org.entente.explorer.question.DiscoverQuestion;
import org.entente.explorer.question.Finding;
import org.entente.explorer.question.Goal;
import org.entente.explorer.question.Inquiry;
import org.entente.explorer.question.MapQuestion;
import org.entente.explorer.question.PictureJson;
import org.entente.explorer.question.Question;
import org.entente.explorer.question.SeekQuestion;
import org.entente.explorer.question.SensitivityQuestion;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.chart.Picture;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.RunInfo;
import org.entente.simulation.plan.DefaultPaths;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions of a page whose answers take a while. Each ends early if the page does not read on. One is at work at a
 * time, on a thread beside those that show what a change does.
 */
final class Inquiries {

    private static final int WAITING = 8;
    private static final JsonMapper JSON = new JsonMapper();

    private final ExplorerSetup setup;
    private final Library library;
    private final Runs work = new Runs("explorer-inquiry", 1, WAITING);

    Inquiries(ExplorerSetup setup, Library library) {
        this.setup = setup;
        this.library = library;
    }

    /** What reads a question. */
    @FunctionalInterface
    private interface Reader {
        Question read(Asked asked);
    }

    /** The answers by path. */
    Map<String, Questions.Answer> byPath() {
        return Map.of(
                "/api/seek", answer(this::seek),
                "/api/map", answer(this::map),
                "/api/sensitivity", answer(this::sensitivity),
                "/api/bridge", answer(this::bridge),
                "/api/discover", answer(this::discover));
    }

    private Question seek(Asked asked) {
        return new SeekQuestion(inquiry(asked, DefaultPaths.SEEK), asked.text("vary"), goal(asked));
    }

    private Question map(Asked asked) {
        return new MapQuestion(inquiry(asked, DefaultPaths.MAP), asked.text("vary"), asked.text("map"), goal(asked));
    }

    private Question sensitivity(Asked asked) {
        return new SensitivityQuestion(
                inquiry(asked, DefaultPaths.SENSITIVITY), asked.text("metric"), statistic(asked));
    }

    private Question bridge(Asked asked) {
        return new BridgeQuestion(
                inquiry(asked, DefaultPaths.BRIDGE, Deal::baselineScenario), asked.textIfAny("party"));
    }

    private Question discover(Asked asked) {
        return new DiscoverQuestion(inquiry(asked, DefaultPaths.DISCOVERY), asked.text("outcome"));
    }

    private Inquiry inquiry(Asked asked, long paths) {
        return inquiry(asked, paths, Deal::changedScenario);
    }

    /** @param observed the scenario that a command would take for observed: its first */
    private Inquiry inquiry(Asked asked, long paths, Function<Deal, Scenario> observed) {
        Deal deal = asked.deal(library);
        return new Inquiry(deal, setup.plan(Inquiry.plan(asked.paths(paths), setup.threads()), observed.apply(deal)));
    }

    private static Goal goal(Asked asked) {
        return new Goal(asked.text("metric"), statistic(asked), asked.number("target"));
    }

    private static String statistic(Asked asked) {
        return asked.textIfAny("statistic").orElse("mean");
    }

    private Questions.Answer answer(Reader reader) {
        return (asked, lines) -> {
            Question question = reader.read(asked);
            Instant created = Instant.now();
            PathCount count = new PathCount();
            lines.write(WholeRun.run(() -> answered(question, created, count), count::json, work, lines));
        };
    }

    private ObjectNode answered(Question question, Instant created, PathCount count)
            throws IOException, InterruptedException {
        Finding finding = question.answer(count);
        Inquiry inquiry = question.inquiry();
        List<String> arguments = new ArrayList<>(question.arguments());
        arguments.addAll(inquiry.settings());
        Invocation invocation = new Invocation(setup.knowing(arguments));
        List<ScenarioFile> files = new ArrayList<>(inquiry.deal().files());
        Collections.reverse(files); // the one that is asked about first
        RunInfo info = new RunInfo(
                setup.version(),
                created,
                Duration.between(created, Instant.now()),
                invocation,
                files,
                Optional.empty(),
                inquiry.plan());
        ObjectNode json = JSON.createObjectNode();
        json.put("text", finding.text()).put("command", invocation.shell());
        ArrayNode pictures = json.putArray("pictures");
        for (Picture picture : Charts.pictures(finding.figures().apply(info), setup.threads())) {
            pictures.add(PictureJson.of(picture));
        }
        return json;
    }

    /** Ends what is at work. */
    void end() {
        work.end();
    }
}
