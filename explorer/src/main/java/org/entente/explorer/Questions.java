package org.entente.explorer;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.explorer.answer.AnswerJson;
import org.entente.explorer.deal.CommandLine;
import org.entente.explorer.deal.ControlRange;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.DealJson;
import org.entente.explorer.deal.Knowledge;
import org.entente.explorer.deal.Library;
import org.entente.explorer.deal.ProblemJson;
import org.entente.explorer.http.Lines;
import org.entente.explorer.http.LocalServer;
import org.entente.explorer.http.RefusedException;
import org.entente.explorer.http.Respondent;
import org.entente.model.InvalidScenarioException;
import org.entente.model.Problem;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioExamples;
import org.entente.model.file.ScenarioFileException;
import org.entente.model.file.Setting;
import org.entente.reporting.folder.Invocation;
import org.entente.reporting.folder.RunFolder;
import org.entente.simulation.live.LiveSimulation;
import org.entente.simulation.live.LiveStage;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The questions of a page, each with its answer. */
final class Questions {

    /** The most answers at work. */
    private static final int SHOWN = 2;

    /** The most that wait: as many as there are connections. Those that are overtaken take no time. */
    private static final int WAITING = LocalServer.CONNECTIONS;

    /** The most whole runs that wait for the one at work. */
    private static final int WAITING_RUNS = 8;

    /** How long a stage of an answer may take. */
    private static final long STAGE_SECONDS = 120;

    private static final JsonMapper JSON = new JsonMapper();

    private final ExplorerSetup setup;
    private final Library library;
    private final OpenPages pages;
    private final Desk desk;
    private final Keeping keeping;
    private final Inquiries inquiries;
    private final Runs shown;
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
        this.shown = new Runs("explorer-show", SHOWN, WAITING);
        this.runs = new Runs("explorer-run", 1, WAITING_RUNS);
    }

    /** The questions by path. */
    Map<String, Respondent> byPath() {
        Map<String, Respondent> byPath = new HashMap<>(Map.of(
                "/api/start", telling(this::start),
                "/api/deal", telling(this::deal),
                "/api/ranges", telling(this::ranges),
                "/api/show", telling(this::show),
                "/api/exact", telling(this::exact),
                "/api/examples", telling(this::examples),
                "/api/new", telling(this::begin),
                "/api/save", telling(this::save),
                "/api/export", telling(this::export),
                "/api/watch", telling(this::watch)));
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
            } catch (ScenarioFileException invalid) {
                lines.write(problems.of(invalid.problems()));
            } catch (InvalidScenarioException invalid) {
                lines.write(problems.of(
                        invalid.problems().stream().map(Problem::toString).toList()));
            } catch (IllegalArgumentException refused) {
                lines.write(problems.of(List.of(String.valueOf(refused.getMessage()))));
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

    /** Answers in stages. A thread of its own simulates, so that a slow reader holds up no later question. */
    private void show(Asked asked, Lines lines) throws IOException, InterruptedException {
        Deal deal = asked.deal(library);
        warmUp.isAbout(deal);
        Scenario baseline = deal.baselineScenario();
        Scenario scenario = deal.changedScenario();
        Desk.Seat seat = desk.seat(asked.text("page"));
        boolean moves = asked.flag("moves"); // so that later stages would be overtaken before they are seen
        BlockingQueue<Supplier<JsonNode>> stages = new LinkedBlockingQueue<>();
        Consumer<LiveStage> told = stage -> stages.add(() -> AnswerJson.of(stage));
        long number = seat.ask(moves);
        try {
            var unused = shown.begin(() -> ended(stages, () -> {
                if (moves) {
                    seat.showFirst(number, baseline, scenario, told);
                } else {
                    seat.show(number, baseline, scenario, told);
                }
            }));
            write(stages, moves ? 1 : seat.stages(), seat.stages(), deal, lines);
        } finally {
            seat.giveUp(number); // if it still waits, it ends as soon as it begins
        }
    }

    /** Writes the first {@code last} stages of {@code all}. */
    private void write(BlockingQueue<Supplier<JsonNode>> stages, int last, int all, Deal deal, Lines lines)
            throws IOException, InterruptedException {
        String command = new Invocation(setup.knowing(CommandLine.arguments(deal, LiveSimulation.PLAN))).shell();
        for (int stage = 1; stage <= last; stage++) {
            Supplier<JsonNode> found = stages.poll(STAGE_SECONDS, TimeUnit.SECONDS);
            if (found == null) {
                throw RefusedException.busy("the answer takes longer than " + STAGE_SECONDS + " seconds");
            }
            JsonNode next = found.get();
            if (next instanceof ObjectNode answer && answer.has("paths")) {
                lines.write(answer.put("stage", stage).put("stages", all).put("command", command));
            } else {
                lines.write(next);
                return;
            }
        }
    }

    /** Does {@code work}, and adds what went wrong to its {@code stages} as the last. */
    private boolean ended(Collection<Supplier<JsonNode>> stages, Runnable work) {
        try {
            work.run();
        } catch (CancellationException overtaken) {
            stages.add(() -> JSON.createObjectNode().put("overtaken", true));
        } catch (IllegalArgumentException refused) {
            stages.add(() -> problems.of(List.of(String.valueOf(refused.getMessage()))));
        } catch (RuntimeException | OutOfMemoryError failure) {
            stages.add(() -> JSON.createObjectNode().put("error", "internal error: " + failure));
        }
        return true;
    }

    /** As exact as the report: with as many paths as a run has. */
    private void exact(Asked asked, Lines lines) throws IOException, InterruptedException {
        Deal deal = asked.deal(library);
        SimulationPlan plan = setup.plan(report(), deal.baselineScenario());
        Results results = WholeRun.run(deal, plan, runs, lines);
        lines.write(AnswerJson.of(results)
                .put("stage", 1)
                .put("stages", 1)
                .put("command", new Invocation(setup.knowing(CommandLine.arguments(deal, plan))).shell()));
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
        shown.end();
        runs.end();
        inquiries.end();
    }
}
