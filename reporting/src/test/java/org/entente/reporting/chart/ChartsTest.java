package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.model.Horizon;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.LogNormal;
import org.entente.reporting.run.SampleRun;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The files of pictures, and that no sensible or odd result breaks them. */
class ChartsTest {

    @TempDir
    private Path folder;

    @Test
    void draw_png_hasTwoPixelsToTheLogicalOne() throws Exception {
        Charts.draw(SampleRun.tasks(SampleRun.results()), ChartFiles.PNG, folder, 2);
        BufferedImage fan =
                ImageIO.read(folder.resolve("revenue-fan-capped.png").toFile());
        assertThat(fan.getWidth()).isEqualTo(2000);
        assertThat(fan.getHeight()).isEqualTo(1200);
        assertThat(new Color(fan.getRGB(5, 5))).isEqualTo(Color.WHITE);
        assertThat(colours(fan))
                .contains(Palette.tint(new Color(0x0072B2), 0.14).getRGB()); // of the outermost band
    }

    @Test
    void draw_svg_hasTextAndNothingFromOutside() throws Exception {
        Charts.draw(SampleRun.tasks(SampleRun.results()), ChartFiles.SVG, folder, 1);
        String svg = Files.readString(folder.resolve("revenue-fan-capped.svg"));
        assertThat(svg).startsWith("<svg").doesNotContain("DOCTYPE").doesNotContain("href");
        assertThat(svg.replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "")).doesNotContain("http");
        Element root = parse(folder.resolve("revenue-fan-capped.svg")).getDocumentElement();
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1000 600");
        assertThat(root.getFirstChild().getTextContent()).isEqualTo("OpenAI revenue by calendar year, 2026–2032");
        assertThat(texts(root))
                .contains("OpenAI revenue by calendar year, 2026–2032", "$ billion a year", "2029", "Median  193");
    }

    @Test
    void draw_anyNumberOfThreads_givesTheSameFiles() throws Exception {
        Path onOneThread = folder.resolve("one");
        Path onThreeThreads = folder.resolve("three");
        Charts.draw(SampleRun.tasks(SampleRun.results()), ChartFiles.BOTH, onOneThread, 1);
        Charts.draw(SampleRun.tasks(SampleRun.results()), ChartFiles.BOTH, onThreeThreads, 3);
        try (Stream<Path> files = Files.list(onOneThread)) {
            assertThat(files)
                    .hasSize(26)
                    .allSatisfy(file -> assertThat(onThreeThreads.resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
    }

    /** The image is drawn while the SVG is, and shows the same as one that is drawn by itself. */
    @Test
    void draw_both_imageIsThatOfTheFigureAlone() throws Exception {
        FigureTask task = SampleRun.tasks(SampleRun.results()).get(0);
        Charts.draw(List.of(task), ChartFiles.BOTH, folder, 1);
        BufferedImage alone = PngFile.image(task.figure().get());
        Graphics2D g = PngFile.graphics(alone);
        task.figure().get().draw(g);
        g.dispose();
        BufferedImage drawn =
                ImageIO.read(folder.resolve("revenue-fan-capped.png").toFile());
        int[] wanted = alone.getRGB(0, 0, alone.getWidth(), alone.getHeight(), null, 0, alone.getWidth());
        int[] found = drawn.getRGB(0, 0, alone.getWidth(), alone.getHeight(), null, 0, alone.getWidth());
        long differing = IntStream.range(0, wanted.length)
                .filter(i -> wanted[i] != found[i])
                .count();
        assertThat(differing).isLessThan(wanted.length / 50); // letters may be half a pixel away
    }

    @Test
    void draw_narrow_fitsAPhone() throws Exception {
        ChartSet drawn = Charts.draw(SampleRun.tasks(SampleRun.results()), ChartFiles.SVG, folder, 2);
        assertThat(drawn.pictures())
                .allSatisfy(picture -> assertThat(picture.narrow()).contains("viewBox=\"0 0 390 "));
    }

    /** On a thread of its own, a failure would go unheard. */
    @ParameterizedTest
    @EnumSource
    void prepare_smoke_doesNotFail(ChartFiles files) {
        assertThatCode(() -> Charts.prepare(files)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0, ''", "SVG, 13, .svg", "PNG, 13, .png"})
    void draw_files_writesTheseAloneAndNeedsPicturesUnlessNone(ChartFiles files, int charts, String ending)
            throws Exception {
        List<FigureTask> tasks = SampleRun.tasks(SampleRun.results());
        ChartSet drawn = Charts.draw(tasks, files, Files.createDirectory(folder.resolve("charts")), 2);
        assertThat(drawn.pictures())
                .hasSize(charts)
                .allSatisfy(picture -> assertThat(picture.svg()).startsWith("<svg"));
        try (Stream<Path> written = Files.list(folder.resolve("charts"))) {
            assertThat(written).hasSize(charts).allMatch(file -> file.toString().endsWith(ending));
        }
    }

    @Test
    void draw_unwritableFile_isAFailure() throws IOException {
        Files.writeString(folder.resolve("revenue-fan-capped.svg"), "in the way");
        List<FigureTask> tasks = SampleRun.tasks(SampleRun.results());
        assertThatIOException().isThrownBy(() -> Charts.draw(tasks, ChartFiles.SVG, folder, 2));
    }

    static List<Results> oddResults() {
        Horizon part = new Horizon(YearMonth.of(2026, 4), YearMonth.of(2026, 12));
        Horizon decades = new Horizon(YearMonth.of(2026, 1), YearMonth.of(2055, 12));
        return List.of(
                SampleRun.results(),
                SampleRun.results(part, Optional.of(new Constant(38))),
                SampleRun.results(decades, Optional.of(LogNormal.ofP10P90(30, 60))),
                SampleRun.results(SampleRun.SEVEN_YEARS, Optional.of(Constant.ZERO)),
                SampleRun.alone(SampleRun.SEVEN_YEARS, 0),
                SampleRun.alone(SampleRun.SEVEN_YEARS, -5),
                SampleRun.alone(part, 0.0003),
                SampleRun.alone(decades, 12_345),
                SampleRun.alone(SampleRun.SEVEN_YEARS, Double.POSITIVE_INFINITY),
                SampleRun.alone(SampleRun.SEVEN_YEARS, Double.NaN),
                SampleRun.crowd(20));
    }

    /** Every text begins and ends within the picture. */
    @ParameterizedTest
    @MethodSource("oddResults")
    void draw_oddResults_cutOffNoText(Results results) throws Exception {
        for (FigureTask task : SampleRun.tasks(results)) {
            assertNoTextIsCut(SvgFile.drawing(task.figure().get()).text());
            assertNoTextIsCut(SvgFile.narrow(task.figure().get()).text());
        }
    }

    private void assertNoTextIsCut(String svg) throws Exception {
        Path file = folder.resolve("figure.svg");
        Files.writeString(file, svg);
        Element root = parse(file).getDocumentElement();
        String[] size = root.getAttribute("viewBox").split(" ", -1);
        NodeList texts = root.getElementsByTagName("text");
        assertThat(texts.getLength()).isGreaterThan(8);
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            assertThat(x).as(text.getTextContent()).isBetween(0.0, Double.parseDouble(size[2]) - width(text));
            assertThat(y).as(text.getTextContent()).isBetween(0.0, Double.parseDouble(size[3]));
        }
    }

    private static double width(Element text) {
        boolean isBold = "bold".equals(inherited(text, "font-weight"));
        Font font = (isBold ? HouseStyle.HEADING : HouseStyle.LABEL).deriveFont(size(text));
        return Fitting.width(text.getTextContent(), font);
    }

    private static float size(Element text) {
        return Float.parseFloat(inherited(text, "font-size").replace("px", ""));
    }

    private static String inherited(Element element, String attribute) {
        return element.hasAttribute(attribute)
                ? element.getAttribute(attribute)
                : inherited((Element) element.getParentNode(), attribute);
    }

    private static List<String> texts(Element root) {
        NodeList texts = root.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent().strip())
                .toList();
    }

    private static Document parse(Path svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    }

    private static List<Integer> colours(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .boxed()
                .toList();
    }
}
