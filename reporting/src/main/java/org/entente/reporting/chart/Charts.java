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
import java.util.function.Supplier;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.reporting.Origin;
import org.entente.reporting.text.Parties;
import org.entente.simulation.Comparison;
import org.entente.simulation.Results;
import org.entente.simulation.ScenarioResults;
import org.entente.simulation.Workers;
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
            Rehearsal.draw();
        }
    }

    /**
     * Writes every figure of {@code results} into {@code folder} as PNG and as SVG, on {@code threads} threads.
     *
     * @param version of Entente, for the footers
     * @return the pictures, and what the reader should know
     */
    public static Drawn write(Results results, String version, Path folder, int threads)
            throws IOException, InterruptedException {
        return draw(() -> figures(Subject.of(results, version)), folder, threads);
    }

    /** Writes the figures of a bridge as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(Bridge bridge, Origin origin, Path folder)
            throws IOException, InterruptedException {
        return write(
                () -> List.of(() -> Waterfall.of(bridge, origin.footer())),
                folder,
                origin.plan().threads());
    }

    /** Writes the figures of a sensitivity as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(Sensitivity sensitivity, Origin origin, Path folder)
            throws IOException, InterruptedException {
        return write(
                () -> SensitivityFigures.of(sensitivity, origin),
                folder,
                origin.plan().threads());
    }

    /** Writes the figures of a search as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(Seek seek, Origin origin, Path folder) throws IOException, InterruptedException {
        return write(
                () -> List.of(() -> SeekCurve.of(seek, origin.footer())),
                folder,
                origin.plan().threads());
    }

    /** Writes the figures of a map as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(NegotiationMap map, Origin origin, Path folder)
            throws IOException, InterruptedException {
        return write(
                () -> List.of(() -> ContourMap.of(map, origin.footer())),
                folder,
                origin.plan().threads());
    }

    /** Writes the figures of a discovery as {@link #write(Results, String, Path, int)} does those of a run. */
    public static List<String> write(Discovery discovery, Origin origin, Path folder)
            throws IOException, InterruptedException {
        return write(
                () -> figures(discovery, origin.footer()), folder, origin.plan().threads());
    }

    private static List<Sketch> figures(Discovery discovery, String footer) {
        Sketch trajectory = () -> PeelingPoints.of(discovery, footer);
        return discovery.rules().get(0).bounds().isEmpty()
                ? List.of(trajectory)
                : List.of(trajectory, () -> BoxBars.of(discovery, footer));
    }

    private static List<String> write(Supplier<List<Sketch>> figures, Path folder, int threads)
            throws IOException, InterruptedException {
        return draw(figures, folder, threads).remarks();
    }

    /** Draws nothing, nor asks what to draw, where the machine cannot. */
    private static Drawn draw(Supplier<List<Sketch>> figures, Path folder, int threads)
            throws IOException, InterruptedException {
        if (Machine.OBSTACLE.isPresent()) {
            return new Drawn(List.of(), List.of(Machine.OBSTACLE.get()));
        }
        List<Picture> pictures = new ArrayList<>();
        Files.createDirectories(folder);
        Workers.forEach(threads, figures.get(), sketch -> write(sketch, folder), pictures::add);
        return new Drawn(pictures, List.of());
    }

    /** The figures that the results can fill, each to be drawn when asked. */
    static List<Sketch> figures(Subject subject) {
        List<Sketch> figures = new ArrayList<>();
        List<ScenarioResults> scenarios = subject.results().scenarios();
        scenarios.forEach(one -> figures.add(Sketch.of(one, () -> RevenueFan.of(subject, one))));
        for (List<ScenarioShare> shares : shares(scenarios)) {
            figures.add(() -> ShareAndCap.of(subject, shares));
            if (shares.stream().anyMatch(share -> share.term().cap().isPresent())) {
                figures.add(() -> CapDate.of(subject, shares));
            }
        }
        for (ScenarioResults one : scenarios) {
            if (!one.scenario().clouds().isEmpty()) {
                figures.add(Sketch.of(one, () -> CloudSpend.of(subject, one)));
            }
            if (!one.scenario().terms(SpendCommitment.class).isEmpty()) {
                figures.add(Sketch.of(one, () -> Commitments.of(subject, one)));
            }
        }
        if (!Parties.gaining(subject.results()).isEmpty()) {
            figures.add(() -> PartyValues.of(subject));
            figures.add(() -> ValueExceedance.of(subject));
        }
        for (Comparison comparison : subject.results().comparisons()) {
            if (!Parties.differing(subject.results(), comparison).isEmpty()) {
                subject.results()
                        .scenario(comparison.scenario())
                        .ifPresent(
                                one -> figures.add(Sketch.of(one, () -> DifferenceBars.of(subject, comparison, one))));
            }
        }
        if (!subject.results().convergences().isEmpty()) {
            figures.add(() -> ConvergenceLines.of(subject, subject.results().convergences()));
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

    private static Picture write(Sketch sketch, Path folder) throws IOException {
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
