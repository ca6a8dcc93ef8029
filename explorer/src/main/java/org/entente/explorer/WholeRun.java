package org.entente.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.http.Lines;
import org.entente.explorer.http.RefusedException;
import org.entente.simulation.Simulation;
import org.entente.simulation.plan.SimulationPlan;
import org.entente.simulation.results.Results;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Work from its beginning to its end, with lines that tell how far it is. It ends early if nobody reads. */
final class WholeRun {

    private static final long TELLING_MILLIS = 200;
    private static final long MAX_TELLINGS = TimeUnit.MINUTES.toMillis(30) / TELLING_MILLIS;

    private WholeRun() {}

    /** The results of {@code deal} under {@code plan}. */
    static Results run(Deal deal, SimulationPlan plan, Runs runs, Lines lines)
            throws IOException, InterruptedException {
        PathCount count = new PathCount();
        Simulation simulation = Simulation.of(List.of(deal.baselineScenario(), deal.changedScenario()))
                .comparedTo(deal.baseline().name());
        return run(() -> simulation.run(plan, count), count::json, runs, lines);
    }

    /**
     * What {@code work} returns. It fails as the work does.
     *
     * @param progress tells how far it is
     * @throws CancellationException if the work was interrupted
     * @throws UncheckedIOException if the work could not read or write
     * @throws IOException if the page is gone
     */
    static <R> R run(Callable<R> work, Supplier<ObjectNode> progress, Runs runs, Lines lines)
            throws IOException, InterruptedException {
        Future<R> future = runs.begin(work);
        try {
            for (long told = 0; told < MAX_TELLINGS; told++) {
                try {
                    return future.get(TELLING_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException atWork) {
                    lines.write(progress.get());
                }
            }
            throw RefusedException.busy("the run takes too long");
        } catch (ExecutionException failure) {
            throw ofWork(failure.getCause());
        } finally {
            future.cancel(true);
        }
    }

    /** The failure of work as it is thrown here, where an {@link IOException} would mean that the page is gone. */
    private static RuntimeException ofWork(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException runtime) {
            return runtime;
        }
        if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) {
            return new CancellationException();
        }
        return cause instanceof IOException unwritable
                ? new UncheckedIOException(unwritable)
                : new IllegalStateException(cause);
    }
}
