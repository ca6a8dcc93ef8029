package org.entente.explorer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.explorer.answer.AnswerJson;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.Library;
import org.entente.explorer.http.Lines;
import org.entente.model.Scenario;
import org.entente.model.file.Setting;
import tools.jackson.databind.JsonNode;

/**
 * Measures what the first stage of an answer costs while the cap moves: the processor time of reading the scenario, of
 * the simulation, of the answer and of its bytes, on one thread. No browser and no network take part.
 */
final class AnswerCost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> BOTH = List.of("october-2025", "amended-2026");
    private static final List<String> PARTS = List.of("read", "simulated", "answered", "written", "all");
    private static final String CAP = "terms.microsoft-share.cap";

    private final Library library = new Library(BOTH, Path.of("."));
    private final Desk.Seat seat =
            new Desk(new ExplorerSetup(BOTH, Path.of("."), 0, 1, false, "0.1.0")).seat("measured");

    private AnswerCost() {}

    /** Measures as many changes as the second argument says, after as many as the first one; 1,500 and 500 without. */
    public static void main(String[] arguments) {
        int warm = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1500;
        int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        AnswerCost cost = new AnswerCost();
        double[][] millis = new double[PARTS.size()][measured];
        for (int i = -warm; i < measured; i++) {
            long[] times = cost.change(40 + Math.floorMod(i * 37, 4000) / 100.0);
            for (int part = 0; i >= 0 && part < PARTS.size(); part++) {
                boolean isAll = part == PARTS.size() - 1;
                long nanos = isAll ? times[part] - times[0] : times[part + 1] - times[part];
                millis[part][i] = (double) nanos / 1e6;
            }
        }
        for (int part = 0; part < PARTS.size(); part++) {
            Arrays.sort(millis[part]);
            System.out.printf(
                    Locale.ROOT,
                    "%s: least %.2f ms, median %.2f ms, P95 %.2f ms%n",
                    PARTS.get(part),
                    millis[part][0],
                    millis[part][measured / 2],
                    millis[part][measured * 95 / 100]);
        }
    }

    /** The processor time at the beginning, and after each part. */
    private long[] change(double cap) {
        long[] times = new long[PARTS.size()];
        times[0] = THREADS.getCurrentThreadCpuTime();
        Deal deal = Deal.of(library, BOTH.get(0), BOTH.get(1), List.of(new Setting(CAP, Double.toString(cap), CAP)));
        Scenario baseline = deal.baselineScenario();
        Scenario scenario = deal.changedScenario();
        times[1] = THREADS.getCurrentThreadCpuTime();
        seat.show(seat.ask(true), 1, baseline, scenario, stage -> {
            times[2] = THREADS.getCurrentThreadCpuTime();
            JsonNode answer = AnswerJson.of(stage);
            times[3] = THREADS.getCurrentThreadCpuTime();
            byte[] unused = Lines.bytes(answer);
            times[4] = THREADS.getCurrentThreadCpuTime();
        });
        return times;
    }
}
