package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.entente.reporting.batch.SampleSweep;
import org.entente.reporting.batch.SweepCharts;
import org.entente.reporting.bridge.SampleBridge;
import org.entente.reporting.bridge.Waterfall;
import org.entente.reporting.discovery.BoxBars;
import org.entente.reporting.discovery.PeelingPoints;
import org.entente.reporting.discovery.SampleDiscovery;
import org.entente.reporting.run.ConvergenceLinesTest;
import org.entente.reporting.run.RunFigures;
import org.entente.reporting.run.SampleRun;
import org.entente.reporting.seek.ContourMap;
import org.entente.reporting.seek.SampleSeek;
import org.entente.reporting.seek.SeekCurve;
import org.entente.reporting.sensitivity.SampleSensitivity;
import org.entente.reporting.sensitivity.SensitivityFigures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each figure looks as it did when somebody looked at it: pictures of an eighth of the size, in which another face of the
 * fonts moves little, are compared in tones of grey. {@link #main} draws the golden pictures anew, to be looked at.
 */
class GoldenPicturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/entente/reporting/chart");
    private static final int REDUCTION = 8;

    /** On average of all pixels, of 255: a bar or a band of another size moves more, another font less. */
    private static final double MAX_ON_AVERAGE = 3;

    static Stream<Figure> figures() {
        List<FigureTask> tasks = new ArrayList<>(RunFigures.tasks(SampleRun.results(), "0.1.0"));
        tasks.addAll(SensitivityFigures.tasks(SampleSensitivity.sensitivity(), SampleSensitivity.info()));
        tasks.addAll(SweepCharts.tasks(SampleSweep.context()));
        return Stream.concat(
                tasks.stream().map(task -> task.figure().get()),
                Stream.of(
                        Waterfall.of(SampleBridge.bridge(), SampleBridge.info().footer()),
                        PeelingPoints.of(
                                SampleDiscovery.discovery(),
                                SampleDiscovery.info().footer()),
                        BoxBars.of(
                                SampleDiscovery.discovery(),
                                SampleDiscovery.info().footer()),
                        SeekCurve.of(SampleSeek.found(), SampleSeek.info().footer()),
                        ContourMap.of(SampleSeek.map(), SampleSeek.info().footer()),
                        ConvergenceLinesTest.figure()));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void looksAsItDid(Figure figure) throws IOException {
        BufferedImage golden = read(figure.name());
        BufferedImage now = small(figure);
        assertThat(now.getWidth()).isEqualTo(golden.getWidth());
        assertThat(now.getHeight()).isEqualTo(golden.getHeight());
        assertThat(difference(now, golden)).as(figure.name()).isLessThan(MAX_ON_AVERAGE);
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
        BufferedImage whole = new BufferedImage(Figure.WIDTH, figure.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = whole.createGraphics();
        figure.draw(g);
        g.dispose();
        BufferedImage small =
                new BufferedImage(Figure.WIDTH / REDUCTION, figure.height() / REDUCTION, BufferedImage.TYPE_BYTE_GRAY);
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
