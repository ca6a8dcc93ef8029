package org.entente.explorer;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.explorer.answer.AnswerJson;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.http.Lines;
import org.entente.explorer.http.LocalServer;
import org.entente.explorer.http.RefusedException;
import org.entente.model.Scenario;
import org.entente.simulation.live.LiveSimulation;
import org.entente.simulation.live.LiveStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers stage by stage. A thread of its own simulates, so that a slow reader holds up no later question. */
final class LiveAnswers {

    /** The most answers at work. */
    private static final int SHOWN = 2;

    /** The most that wait: as many as there are connections. Those that are overtaken take no time. */
    private static final int WAITING = LocalServer.CONNECTIONS;

    private static final JsonMapper JSON = new JsonMapper();

    /** How long a stage of an answer may take. */
    private static final long STAGE_SECONDS = 120;

    private final ExplorerSetup setup;
    private final Runs shown = new Runs("explorer-show", SHOWN, WAITING);

    LiveAnswers(ExplorerSetup setup) {
        this.setup = setup;
    }

    /** Answers {@code deal} in stages: in the first alone while a value {@code moves}, as others would be overtaken. */
    void show(Deal deal, Desk.Seat seat, boolean moves, Lines lines) throws IOException, InterruptedException {
        Scenario baseline = deal.baselineScenario();
        Scenario scenario = deal.changedScenario();
        BlockingQueue<Supplier<JsonNode>> stages = new LinkedBlockingQueue<>();
        Consumer<LiveStage> told = stage -> stages.add(() -> AnswerJson.of(stage));
        long number = seat.ask(moves);
        int most = moves ? 1 : seat.stages();
        try {
            var unused = shown.begin(() -> ended(stages, () -> seat.show(number, most, baseline, scenario, told)));
            String command = setup.command(deal, LiveSimulation.PLAN);
            boolean isAnswered = true;
            for (int stage = 1; isAnswered && stage <= most; stage++) {
                JsonNode answer = next(stages);
                isAnswered = isAnswer(answer);
                JsonNode line = isAnswered ? placed(answer, stage, seat, command) : answer;
                if (most == 1) {
                    lines.writeOnly(line);
                } else {
                    lines.write(line);
                }
            }
        } finally {
            seat.giveUp(number); // if it still waits, it ends as soon as it begins
        }
    }

    private static JsonNode next(BlockingQueue<Supplier<JsonNode>> answers) throws InterruptedException {
        Supplier<JsonNode> found = answers.poll(STAGE_SECONDS, TimeUnit.SECONDS);
        if (found == null) {
            throw RefusedException.busy("the answer takes longer than " + STAGE_SECONDS + " seconds");
        }
        return found.get();
    }

    private static boolean isAnswer(JsonNode answer) {
        return answer.has("paths");
    }

    private static ObjectNode placed(JsonNode answer, int stage, Desk.Seat seat, String command) {
        return ((ObjectNode) answer)
                .put("stage", stage)
                .put("stages", seat.stages())
                .put("command", command);
    }

    /** Does {@code work}, and adds its failure to its {@code answers} as the last. */
    private boolean ended(Collection<Supplier<JsonNode>> answers, Runnable work) {
        try {
            work.run();
        } catch (CancellationException overtaken) {
            answers.add(() -> JSON.createObjectNode().put("overtaken", true));
        } catch (RuntimeException | Error failure) {
            answers.add(() -> {
                throw failure; // in the thread that answers, which tells failures of any question
            });
        }
        return true;
    }

    /** Ends what is at work. */
    void end() {
        shown.end();
    }
}
