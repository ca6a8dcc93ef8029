package org.entente.reporting.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.simulation.engine.Workers;

/** The charts of a report: it draws figures into files. */
public final class Charts {

    private Charts() {}

    /**
     * Loads fonts and drawing libraries before {@link #draw} needs them for {@code files}; does nothing where the
     * machine cannot draw.
     */
    public static void prepare(ChartFiles files) {
        if (files != ChartFiles.NONE && Machine.OBSTACLE.isEmpty()) {
            ChartWarmUp.draw(files);
        }
    }

    /** Begins {@link #prepare} on a thread of its own, for a command that computes something first. */
    public static void prepareInBackground(ChartFiles files) {
        Thread warmUp = new Thread(() -> prepare(files), "chart warm-up");
        warmUp.setDaemon(true);
        // A failure here happens again where charts are drawn, and is reported there.
        warmUp.setUncaughtExceptionHandler((thread, failure) -> {});
        warmUp.start();
    }

    /**
     * Draws {@code tasks} and writes their {@code files} into {@code folder}, on {@code threads} threads.
     *
     * @return the charts, and remarks for the reader; no charts without files, or where the machine cannot draw
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the thread is interrupted
     */
    public static ChartSet draw(List<FigureTask> tasks, ChartFiles files, Path folder, int threads)
            throws IOException, InterruptedException {
        if (files == ChartFiles.NONE) {
            return new ChartSet(List.of(), List.of());
        }
        if (Machine.OBSTACLE.isPresent()) {
            return new ChartSet(List.of(), List.of(Machine.OBSTACLE.get()));
        }
        Files.createDirectories(folder);
        List<Picture> pictures = new ArrayList<>();
        SortedSet<Integer> missing = new TreeSet<>();
        Workers.forEach(threads, tasks, task -> write(task, files, folder), drawing -> {
            pictures.add(drawing.picture());
            missing.addAll(drawing.missing());
        });
        boolean hasBoxes = files.hasPng() && !missing.isEmpty();
        return new ChartSet(pictures, hasBoxes ? List.of(Typeface.remark(missing)) : List.of());
    }

    /**
     * Draws {@code tasks} without files, on {@code threads} threads; nothing where the machine cannot draw.
     *
     * @throws IOException if a figure cannot be drawn
     * @throws InterruptedException if the thread is interrupted
     */
    public static List<Picture> pictures(List<FigureTask> tasks, int threads) throws IOException, InterruptedException {
        List<Picture> pictures = new ArrayList<>();
        if (Machine.OBSTACLE.isEmpty()) {
            Workers.forEach(threads, tasks, Charts::drawn, drawing -> pictures.add(drawing.picture()));
        }
        return pictures;
    }

    private static Finished drawn(FigureTask task) throws IOException {
        SvgFile.Drawing drawing = SvgFile.drawing(task.figure().get());
        return finished(task, drawing);
    }

    private static Finished finished(FigureTask task, SvgFile.Drawing drawing) throws IOException {
        return new Finished(
                drawing.picture(task.scenario(), SvgFile.narrow(task.figure().get())),
                drawing.drawn().missing());
    }

    /** A picture, with the letters that no font has. */
    private record Finished(Picture picture, SortedSet<Integer> missing) {}

    private static Finished write(FigureTask task, ChartFiles files, Path folder) throws IOException {
        Figure figure = task.figure().get();
        String name = figure.name().replaceAll("[^A-Za-z0-9._-]", "-");
        Optional<BufferedImage> image = files.hasPng() ? Optional.of(PngFile.image(figure)) : Optional.empty();
        SvgFile.Drawing drawing = SvgFile.drawing(figure, image); // laid out once for both files
        if (image.isPresent()) {
            PngFile.write(image.get(), folder.resolve(name + ".png"));
        }
        if (files.hasSvg()) {
            drawing.write(folder.resolve(name + ".svg"));
        }
        return finished(task, drawing);
    }

    /** Whether this machine can draw. */
    static final class Machine {

        /**
         * Why the machine cannot draw, as a sentence; empty where it can. Java gives other reasons on a second call.
         */
        static final Optional<String> OBSTACLE = obstacle();

        private static Optional<String> obstacle() {
            try {
                HouseStyle.tryOut();
                return Optional.empty();
            } catch (RuntimeException | Error e) { // many kinds: a missing font, library, module or display
                return Optional.of("Charts were left out, as this machine lacks what Java needs to draw text: install"
                        + " fontconfig and a font (on Debian: apt-get install fontconfig fonts-dejavu-core)."
                        + " Java says: "
                        + e.toString().lines().findFirst().orElse(""));
            }
        }
    }
}
