package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.entente.reporting.batch.SampleSweep;
import org.entente.reporting.bridge.SampleBridge;
import org.entente.reporting.discovery.SampleDiscovery;
import org.entente.reporting.run.SampleKnown;
import org.entente.reporting.run.SampleRun;
import org.entente.reporting.score.SampleScores;
import org.entente.reporting.seek.SampleSeek;
import org.entente.reporting.sensitivity.SampleSensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each figure looks as it did when somebody looked at it. Pictures of an eighth of the size, on which another font has
 * little effect, are compared in tones of grey. {@link #main} draws the golden pictures anew, to be looked at.
 */
class GoldenPicturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/entente/reporting/chart");
    private static final int REDUCTION = 8;

    /** The mean over all pixels, of 255: a bar or a band of another size exceeds it, another font does not. */
    private static final double MAX_MEAN_DIFFERENCE = 3;

    static Stream<Figure> figures() {
        Stream<FigureTask> tasks = Stream.of(
                        SampleRun.tasks(SampleRun.results()), SampleSensitivity.tasks(), SampleSweep.tasks())
                .flatMap(List::stream);
        Stream<Figure> figures = Stream.of(
                        SampleBridge.figures(),
                        SampleDiscovery.figures(),
                        SampleSeek.figures(),
                        SampleScores.figures(),
                        SampleKnown.figures().stream()
                                .map(GoldenPicturesTest::known)
                                .toList(),
                        List.of(SampleRun.convergenceFigure()))
                .flatMap(List::stream);
        return Stream.concat(tasks.map(task -> task.figure().get()), figures);
    }

    /** Under a name of its own, since a figure of a run that knows nothing may have the same. */
    private static Figure known(Figure figure) {
        Caption caption = figure.caption();
        return new Figure(
                new Caption("known-" + caption.name(), caption.title(), caption.subtitle(), caption.footer()),
                figure.key(),
                figure.panels(),
                figure.columns(),
                figure.height());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void draw_figure_looksAsItDid(Figure figure) throws IOException {
        BufferedImage golden = read(figure.name());
        BufferedImage drawn = small(figure);
        assertThat(drawn.getWidth()).isEqualTo(golden.getWidth());
        assertThat(drawn.getHeight()).isEqualTo(golden.getHeight());
        assertThat(difference(drawn, golden)).as(figure.name()).isLessThan(MAX_MEAN_DIFFERENCE);
    }

    private static BufferedImage read(String name) throws IOException {
        try (InputStream in = GoldenPicturesTest.class.getResourceAsStream(name + ".png")) {
            assertThat(in).as("golden picture of " + name).isNotNull();
            return ImageIO.read(in);
        }
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs(a.getRaster().getSample(x, y, 0) - b.getRaster().getSample(x, y, 0));
            }
        }
        return sum / (a.getWidth() * a.getHeight());
    }

    private static BufferedImage small(Figure figure) {
        BufferedImage whole = new BufferedImage(Figure.WIDTH, figure.fullHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = whole.createGraphics();
        figure.draw(g);
        g.dispose();
        BufferedImage small = new BufferedImage(
                Figure.WIDTH / REDUCTION, figure.fullHeight() / REDUCTION, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D reduced = small.createGraphics();
        reduced.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        reduced.drawImage(
                whole.getScaledInstance(small.getWidth(), small.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        reduced.dispose();
        return small;
    }

    /** Draws the golden pictures anew. */
    public static void main(String[] none) throws IOException {
        Files.createDirectories(FOLDER);
        for (Figure figure : figures().toList()) {
            ImageIO.write(
                    small(figure), "png", FOLDER.resolve(figure.name() + ".png").toFile());
        }
    }
}
