package org.entente.reporting.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.simulation.engine.Workers;

/** Draws figures into files. */
public final class Charts {

    private Charts() {}

    /** Loads fonts and the libraries that draw, so that {@link #draw} need not; does nothing where there are none. */
    public static void prepare() {
        if (Machine.OBSTACLE.isEmpty()) {
            ChartWarmUp.draw();
        }
    }

    /** Begins {@link #prepare} on a thread of its own, for a command that has something to compute first. */
    public static void prepareInBackground() {
        Thread preparation = new Thread(Charts::prepare, "preparation of charts");
        preparation.setDaemon(true);
        // What fails here fails again, and is reported, where charts are drawn.
        preparation.setUncaughtExceptionHandler((thread, failure) -> {});
        preparation.start();
    }

    /**
     * Draws {@code tasks} into {@code folder} as PNG and as SVG, on {@code threads} threads.
     *
     * @return the pictures, and what the reader should know: that there are no charts, where the machine cannot draw
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the thread is interrupted
     */
    public static ChartSet draw(List<FigureTask> tasks, Path folder, int threads)
            throws IOException, InterruptedException {
        if (Machine.OBSTACLE.isPresent()) {
            return new ChartSet(List.of(), List.of(Machine.OBSTACLE.get()));
        }
        Files.createDirectories(folder);
        List<Picture> pictures = new ArrayList<>();
        Workers.forEach(threads, tasks, task -> write(task, folder), pictures::add);
        return new ChartSet(pictures, List.of());
    }

    private static Picture write(FigureTask task, Path folder) throws IOException {
        Figure figure = task.figure().get();
        String name = figure.name().replaceAll("[^A-Za-z0-9._-]", "-");
        PngFile.write(figure, folder.resolve(name + ".png"));
        return SvgFile.write(figure, task.scenario(), folder.resolve(name + ".svg"));
    }

    /** What this machine can draw. */
    static final class Machine {

        /** Why nothing can be drawn, as a sentence; empty where it can. Java gives other reasons on a second call. */
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
