package org.entente.reporting.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.reporting.RunInfo;
import org.entente.reporting.text.PartyOrder;
import org.entente.simulation.Comparison;
import org.entente.simulation.Results;
import org.entente.simulation.ScenarioResults;
import org.entente.simulation.analysis.Bridge;
import org.entente.simulation.analysis.Discovery;
import org.entente.simulation.analysis.NegotiationMap;
import org.entente.simulation.analysis.Seek;
import org.entente.simulation.analysis.Sensitivity;

/** All the figures of a run. */
public final class Charts {

    private Charts() {}

    /** Loads what figures need, such as fonts, so that {@link #write} need not; does nothing where there is no such thing. */
    public static void prepare() {
        if (Machine.OBSTACLE.isEmpty()) {
            ChartWarmUp.draw();
        }
    }

    /**
     * Writes every figure of {@code results} into {@code folder} as PNG and as SVG, on {@code threads} threads.
     *
     * @param version of Entente, for the footers
     * @return the pictures, and what the reader should know
     */
    public static ChartSet write(Results results, String version, Path folder, int threads)
            throws IOException, InterruptedException {
        return draw(() -> figures(FigureContext.of(results, version)), folder, threads);
    }

    /** Writes the figures of a bridge as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(Bridge bridge, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return write(
                () -> List.of(() -> Waterfall.of(bridge, info.footer())),
                folder,
                info.plan().threads());
    }

    /** Writes the figures of a sensitivity as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(Sensitivity sensitivity, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return write(
                () -> SensitivityFigures.of(sensitivity, info),
                folder,
                info.plan().threads());
    }

    /** Writes the figures of a search as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(Seek seek, RunInfo info, Path folder) throws IOException, InterruptedException {
        return write(
                () -> List.of(() -> SeekCurve.of(seek, info.footer())),
                folder,
                info.plan().threads());
    }

    /** Writes the figures of a map as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(NegotiationMap map, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return write(
                () -> List.of(() -> ContourMap.of(map, info.footer())),
                folder,
                info.plan().threads());
    }

    /** Writes the figures of a discovery as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(Discovery discovery, RunInfo info, Path folder)
            throws IOException, InterruptedException {
        return write(
                () -> figures(discovery, info.footer()), folder, info.plan().threads());
    }

    private static List<FigureTask> figures(Discovery discovery, String footer) {
        FigureTask trajectory = () -> PeelingPoints.of(discovery, footer);
        return discovery.rules().get(0).bounds().isEmpty()
                ? List.of(trajectory)
                : List.of(trajectory, () -> BoxBars.of(discovery, footer));
    }

    private static List<String> write(Supplier<List<FigureTask>> figures, Path folder, int threads)
            throws IOException, InterruptedException {
        return draw(figures, folder, threads).remarks();
    }

    /** Draws nothing, nor asks what to draw, where the machine cannot. */
    private static ChartSet draw(Supplier<List<FigureTask>> figures, Path folder, int threads)
            throws IOException, InterruptedException {
        if (Machine.OBSTACLE.isPresent()) {
            return new ChartSet(List.of(), List.of(Machine.OBSTACLE.get()));
        }
        List<Picture> pictures = new ArrayList<>();
        Files.createDirectories(folder);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Picture>> tasks = new ArrayList<>();
            for (FigureTask sketch : figures.get()) {
                tasks.add(() -> write(sketch, folder));
            }
            for (Future<Picture> done : pool.invokeAll(tasks)) {
                pictures.add(done.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("a chart cannot be drawn", e.getCause());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
        return new ChartSet(pictures, List.of());
    }

    /** The figures that the results can fill, each to be drawn when asked. */
    static List<FigureTask> figures(FigureContext context) {
        List<FigureTask> figures = new ArrayList<>();
        List<ScenarioResults> scenarios = context.results().scenarios();
        scenarios.forEach(one -> figures.add(FigureTask.of(one, () -> RevenueFan.of(context, one))));
        for (List<ScenarioShare> shares : shares(scenarios)) {
            figures.add(() -> ShareAndCap.of(context, shares));
            if (shares.stream().anyMatch(share -> share.term().cap().isPresent())) {
                figures.add(() -> CapDate.of(context, shares));
            }
        }
        for (ScenarioResults one : scenarios) {
            if (!one.scenario().clouds().isEmpty()) {
                figures.add(FigureTask.of(one, () -> CloudSpend.of(context, one)));
            }
            if (!one.scenario().terms(SpendCommitment.class).isEmpty()) {
                figures.add(FigureTask.of(one, () -> Commitments.of(context, one)));
            }
        }
        if (!PartyOrder.gaining(context.results()).isEmpty()) {
            figures.add(() -> PartyValues.of(context));
            figures.add(() -> ValueExceedance.of(context));
        }
        for (Comparison comparison : context.results().comparisons()) {
            if (!PartyOrder.differing(context.results(), comparison).isEmpty()) {
                context.results()
                        .scenario(comparison.scenario())
                        .ifPresent(
                                one -> figures.add(FigureTask.of(one, () -> DifferenceBars.of(context, comparison, one))));
            }
        }
        if (!context.results().convergences().isEmpty()) {
            figures.add(() -> ConvergenceLines.of(context, context.results().convergences()));
        }
        return figures;
    }

    /** For each revenue share, by name, the scenarios that have it. */
    private static Collection<List<ScenarioShare>> shares(List<ScenarioResults> scenarios) {
        Map<String, List<ScenarioShare>> shares = new TreeMap<>();
        for (ScenarioResults one : scenarios) {
            for (RevenueShare term : one.scenario().terms(RevenueShare.class)) {
                shares.computeIfAbsent(term.name(), any -> new ArrayList<>()).add(new ScenarioShare(one, term));
            }
        }
        return shares.values();
    }

    private static Picture write(FigureTask sketch, Path folder) throws IOException {
        Figure figure = sketch.get();
        String name = figure.name().replaceAll("[^A-Za-z0-9._-]", "-");
        PngFile.write(figure, folder.resolve(name + ".png"));
        return SvgFile.write(figure, sketch.scenario(), folder.resolve(name + ".svg"));
    }

    /** What this machine can draw. */
    static final class Machine {

        /** Why nothing can be drawn, as a sentence; empty where it can. Found once, as Java has other reasons on the second call. */
        static final Optional<String> OBSTACLE = obstacle();

        private static Optional<String> obstacle() {
            try {
                HouseStyle.tryOut();
                return Optional.empty();
            } catch (RuntimeException | Error e) { // of many kinds: for a missing font, library, module or display
                return Optional.of("Charts were left out, as this machine lacks what Java needs to draw text: install"
                        + " fontconfig and a font (on Debian: apt-get install fontconfig fonts-dejavu-core). Java says: "
                        + e.toString().lines().findFirst().orElse(""));
            }
        }
    }
}
