package org.entente.explorer;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.entente.explorer.answer.AnswerJson;
import org.entente.explorer.deal.ControlRange;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.DealJson;
import org.entente.explorer.deal.Knowledge;
import org.entente.explorer.deal.Library;
import org.entente.explorer.deal.ProblemJson;
import org.entente.explorer.http.Lines;
import org.entente.explorer.http.Respondent;
import org.entente.model.file.ScenarioExamples;
import org.entente.model.file.Setting;
import org.entente.reporting.folder.RunFolder;
import org.entente.simulation.live.LiveSimulation;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The questions of a page, each with its answer. */
final class Questions {

    /** The most whole runs that wait for the one at work. */
    private static final int WAITING_RUNS = 8;

    private static final JsonMapper JSON = new JsonMapper();

    private final ExplorerSetup setup;
    private final Library library;
    private final OpenPages pages;
    private final Desk desk;
    private final Keeping keeping;
    private final Inquiries inquiries;
    private final LiveAnswers live;
    private final Runs runs;
    private final ProblemJson problems;
    private final WarmUp warmUp;

    Questions(ExplorerSetup setup, Library library, OpenPages pages) {
        this.setup = setup;
        this.library = library;
        this.pages = pages;
        this.problems = new ProblemJson(library);
        this.desk = new Desk(setup);
        this.warmUp = new WarmUp(desk::apart);
        this.inquiries = new Inquiries(setup, library);
        this.keeping = new Keeping(library, setup);
        this.live = new LiveAnswers(setup);
        this.runs = new Runs("explorer-run", 1, WAITING_RUNS);
    }

    /** The questions by path. */
    Map<String, Respondent> byPath() {
        Map<String, Answer> own = Map.ofEntries(
                Map.entry("/api/start", this::start),
                Map.entry("/api/deal", this::deal),
                Map.entry("/api/ranges", this::ranges),
                Map.entry("/api/show", this::show),
                Map.entry("/api/exact", this::exact),
                Map.entry("/api/examples", this::examples),
                Map.entry("/api/new", this::begin),
                Map.entry("/api/save", this::save),
                Map.entry("/api/export", this::export),
                Map.entry("/api/watch", this::watch));
        Map<String, Respondent> byPath = new HashMap<>();
        own.forEach((path, answer) -> byPath.put(path, telling(answer)));
        inquiries.byPath().forEach((path, answer) -> byPath.put(path, telling(answer)));
        return byPath;
    }

    /** What answers a question. */
    @FunctionalInterface
    interface Answer {
        /** Writes the answer. */
        void write(Asked asked, Lines lines) throws IOException, InterruptedException;
    }

    /** The respondent of {@code answer}, which tells the page what is wrong with a scenario. */
    private Respondent telling(Answer answer) {
        return (question, lines) -> {
            warmUp.pause();
            try {
                answer.write(new Asked(question), lines);
            } catch (RuntimeException failure) {
                lines.write(problems.of(failure).orElseThrow(() -> failure));
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } finally {
                warmUp.resume();
            }
        };
    }

    /** Compiles code while nobody asks anything. */
    void warmUp() {
        warmUp.begin(() -> Deal.of(library, setup.baseline(), setup.scenario(), List.of()));
    }

    private void start(Asked asked, Lines lines) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", setup.version());
        json.put("baseline", setup.baseline()).put("scenario", setup.scenario());
        json.put("known", setup.known().map(Knowledge::toString).orElse(""));
        json.put("folder", library.folder().toString());
        library.references().forEach(json.putArray("references")::add);
        lines.write(json);
    }

    private void deal(Asked asked, Lines lines) throws IOException {
        lines.write(DealJson.of(asked.deal(library)));
    }

    private void ranges(Asked asked, Lines lines) throws IOException {
        Deal deal = asked.deal(library);
        ObjectNode json = JSON.createObjectNode();
        // A value that the file lacks has the range around the one that it would be given first.
        Map<String, Setting> starts = new HashMap<>();
        asked.settings("starts").forEach(start -> starts.put(start.address(), start));
        for (String address : asked.texts("addresses")) {
            Optional<Setting> start = Optional.ofNullable(starts.get(address));
            Optional<ControlRange> range = ControlRange.of(start.map(deal::with).orElse(deal), address);
            range.ifPresent(found -> json.putObject(address)
                    .put("low", found.low())
                    .put("high", found.high())
                    .put("scale", found.scale().name().toLowerCase(Locale.ROOT)));
        }
        lines.write(json);
    }

    private void show(Asked asked, Lines lines) throws IOException, InterruptedException {
        Deal deal = asked.deal(library);
        warmUp.isAbout(deal);
        live.show(deal, desk.seat(asked.text("page")), asked.flag("moves"), lines);
    }

    /** As exact as the report: with as many paths as a run has. */
    private void exact(Asked asked, Lines lines) throws IOException, InterruptedException {
        Deal deal = asked.deal(library);
        SimulationPlan plan = setup.plan(report(), deal.baselineScenario());
        Results results = WholeRun.run(deal, plan, runs, lines);
        lines.write(AnswerJson.of(results).put("stage", 1).put("stages", 1).put("command", setup.command(deal, plan)));
    }

    private SimulationPlan report() {
        return SimulationPlan.withDefaults().withThreads(setup.threads());
    }

    private void save(Asked asked, Lines lines) throws IOException {
        Deal deal = asked.deal(library);
        String file = keeping.save(
                deal, asked.text("scenario"), asked.text("name"), asked.text("title"), asked.text("reason"));
        lines.write(JSON.createObjectNode().put("saved", file));
    }

    private void examples(Asked asked, Lines lines) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode examples = json.putArray("examples");
        ScenarioExamples.entries()
                .forEach(entry -> examples.addObject()
                        .put("name", entry.name())
                        .put("title", entry.title())
                        .put("description", entry.description()));
        lines.write(json);
    }

    private void begin(Asked asked, Lines lines) throws IOException {
        String file = keeping.begin(asked.text("from"), asked.text("name"));
        lines.write(JSON.createObjectNode().put("saved", file));
    }

    private void export(Asked asked, Lines lines) throws IOException, InterruptedException {
        Deal deal = asked.deal(library);
        SimulationPlan plan = setup.plan(
                asked.flag("exact") ? report() : LiveSimulation.PLAN.withThreads(setup.threads()),
                deal.baselineScenario());
        Instant created = Instant.now();
        try (RunFolder folder = keeping.open(deal)) {
            Results results = WholeRun.run(deal, plan, runs, lines);
            keeping.export(deal, plan, results, created, folder);
            lines.write(JSON.createObjectNode().put("exported", folder.target().toString()));
        }
    }

    private void watch(Asked asked, Lines lines) throws IOException, InterruptedException {
        warmUp.resume(); // as long as the page is open, it rests
        try {
            pages.accompany(library, asked.text("baseline"), asked.text("scenario"), lines);
        } finally {
            warmUp.pause();
        }
    }

    /** Ends what is at work. */
    void end() {
        warmUp.end();
        live.end();
        runs.end();
        inquiries.end();
    }
}
