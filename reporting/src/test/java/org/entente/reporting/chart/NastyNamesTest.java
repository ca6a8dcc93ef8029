package org.entente.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every figure with names that nobody foresaw: no text leaves the picture or stands on another, every plot keeps its
 * room, and the file is XML.
 */
class NastyNamesTest {

    /** What two texts may share, in logical pixels: the white around their letters. */
    private static final double OVERLAP = 2;

    private static final double MIN_PART_OF_WIDTH = 0.25;
    private static final double MIN_HEIGHT = 30;

    static List<String> names() {
        return List.of(
                "Société Générale de Participations et de Distribution n° 17",
                "The Honourable Company of Adventurers of England Trading into Hudson's Bay and all of its Affiliates,"
                        + " Successors, Assigns, Subsidiaries and Licensees from Time to Time",
                "pneumonoultramicroscopicsilicovolcanoconiosis".repeat(9),
                "日本電信電話株式会社とその関連会社".repeat(6),
                "שותפות الشراكة हिन्दी 👩‍👩‍👧",
                "bell \u0007 escape \u001b[31m half \ud800 none \ufffe </text><script> & \" \u202e",
                "x".repeat(3_000),
                "");
    }

    /** The figures of all reports, with {@code name} before each of their texts. */
    private static Stream<Figure> figures(String name) {
        return GoldenPicturesTest.figures().map(figure -> named(figure, name));
    }

    private static Figure named(Figure figure, String name) {
        Caption caption = figure.caption();
        return new Figure(
                new Caption(caption.name(), name + caption.title(), name + caption.subtitle(), name + caption.footer()),
                figure.key().stream()
                        .map(entry -> new KeyEntry(entry.mark(), entry.colour(), name + entry.text()))
                        .toList(),
                figure.panels().stream().map(panel -> named(panel, name)).toList(),
                figure.columns(),
                figure.height());
    }

    private static Panel named(Panel panel, String name) {
        XYPlot plot = panel.plot();
        if (plot.getDomainAxis() instanceof NamedAxis axis) {
            Map<Double, String> names = new LinkedHashMap<>();
            axis.names().forEach((place, text) -> names.put(place, name + text));
            plot.setDomainAxis(new NamedAxis(names, axis.getLowerBound(), axis.getUpperBound()));
        }
        name(plot.getDomainAxis(), name);
        name(plot.getRangeAxis(), name);
        if (plot.getRangeMarkers(Layer.BACKGROUND) != null) {
            for (Object marker : plot.getRangeMarkers(Layer.BACKGROUND)) {
                Marker line = (Marker) marker;
                Optional.ofNullable(line.getLabel()).ifPresent(label -> line.setLabel(name + label));
            }
        }
        return new Panel(
                name + panel.heading(),
                panel.unit(),
                plot,
                panel.labelHeading().isEmpty() ? "" : name + panel.labelHeading(),
                panel.labels().stream().map(label -> named(label, name)).toList());
    }

    private static EdgeLabel named(EdgeLabel label, String name) {
        return label.name().isEmpty()
                ? label
                : new EdgeLabel(label.value(), name + label.name(), label.number(), label.colour());
    }

    private static void name(ValueAxis axis, String name) {
        Optional.ofNullable(axis.getLabel()).ifPresent(label -> axis.setLabel(name + label));
    }

    /** A text as it was drawn, with the room that it had. */
    private record Text(String text, Rectangle2D box, Optional<Rectangle2D> clip) {}

    /** Keeps the texts and the areas of plots that are drawn on it. */
    private static final class Recorder extends SvgGraphics {

        private final List<Text> texts = new ArrayList<>();
        private final List<Rectangle2D> plots = new ArrayList<>();

        Recorder() throws Exception {
            super(
                    SVGGeneratorContext.createDefault(DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .createDocument("http://www.w3.org/2000/svg", "svg", null)),
                    Optional.empty());
        }

        @Override
        public void drawString(String text, float x, float y) {
            FontRenderContext context = new FontRenderContext(null, true, true);
            double width = getFont().getStringBounds(text, context).getWidth();
            double size = getFont().getSize2D();
            Rectangle2D box = new Rectangle2D.Double(x, y - 0.72 * size, width, 0.8 * size);
            texts.add(new Text(
                    text,
                    getTransform().createTransformedShape(box).getBounds2D(),
                    Optional.ofNullable(getClip()).map(Shape::getBounds2D)));
        }

        @Override
        public void drawString(String text, int x, int y) {
            drawString(text, (float) x, (float) y);
        }

        @Override
        public void drawString(AttributedCharacterIterator text, float x, float y) {
            throw new AssertionError("texts are drawn as strings");
        }

        @Override
        public void clip(Shape area) {
            plots.add(area.getBounds2D());
            super.clip(area);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void draw_anyName_textsStayApartInThePictureAndPlotsKeepTheirRoom(String name) throws Exception {
        assertTextsStayApart(name, Layout.WIDE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void draw_anyNameOnAPhone_textsStayApartInThePictureAndPlotsKeepTheirRoom(String name) throws Exception {
        assertTextsStayApart(name, Layout.NARROW);
    }

    private static void assertTextsStayApart(String name, Layout layout) throws Exception {
        for (Figure figure : figures(name).toList()) {
            Recorder recorder = new Recorder();
            figure.draw(recorder, layout);
            Rectangle2D picture = new Rectangle2D.Double(0, 0, layout.width(), figure.fullHeight(layout));
            for (Text text : recorder.texts) {
                assertThat(picture.contains(text.box()))
                        .as(figure.name() + ": " + text)
                        .isTrue();
                text.clip()
                        .ifPresent(clip -> assertThat(grown(clip).contains(text.box()))
                                .as(figure.name() + " clips " + text)
                                .isTrue());
            }
            assertThat(overlaps(recorder.texts)).as(figure.name()).isEmpty();
            assertPlotsHaveRoom(figure, layout, recorder.plots);
        }
    }

    /** On a phone nobody can point at a short text for the whole of it. */
    @Test
    void draw_ordinaryNamesOnAPhone_standInFull() throws Exception {
        for (Figure figure : GoldenPicturesTest.figures().toList()) {
            Recorder recorder = new Recorder();
            figure.draw(recorder, Layout.NARROW);
            assertThat(recorder.texts)
                    .as(figure.name())
                    .isNotEmpty()
                    .noneMatch(text -> text.text().contains("…"));
        }
    }

    private static void assertPlotsHaveRoom(Figure figure, Layout layout, List<Rectangle2D> plots) {
        double panel = layout.isNarrow() ? layout.textWidth() : layout.textWidth() / figure.columns() - 24;
        assertThat(plots)
                .as(figure.name())
                .isNotEmpty()
                .allMatch(plot -> plot.getWidth() >= MIN_PART_OF_WIDTH * panel && plot.getHeight() >= MIN_HEIGHT);
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - OVERLAP,
                box.getY() - OVERLAP,
                box.getWidth() + 2 * OVERLAP,
                box.getHeight() + 2 * OVERLAP);
    }

    private static List<String> overlaps(List<Text> texts) {
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Rectangle2D both =
                        texts.get(i).box().createIntersection(texts.get(j).box());
                if (both.getWidth() > OVERLAP && both.getHeight() > OVERLAP) {
                    overlaps.add(texts.get(i) + " stands on " + texts.get(j));
                }
            }
        }
        return overlaps;
    }

    /** Those that XML has a view on: plain letters and spaces are in both other tests. */
    static List<String> namesOfOddCharacters() {
        return names().stream()
                .filter(name -> name.codePoints().anyMatch(point -> !Character.isLetter(point) && point != ' '))
                .filter(name -> name.length() < 100)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("namesOfOddCharacters")
    void text_anyName_isXml(String name) throws Exception {
        for (Figure figure : figures(name).toList()) {
            byte[] svg = SvgFile.text(figure).getBytes(StandardCharsets.UTF_8);
            assertThat(DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
        }
    }

    /** Whoever wants the whole name points at the short one. */
    @Test
    void draw_longName_standsInFullInATooltip() throws Exception {
        String name = names().get(1);
        for (Figure figure : figures(name).toList()) {
            assertThat(figure.draw(new Recorder()).tooltips())
                    .as(figure.name())
                    .anyMatch(tooltip -> tooltip.text().contains(name));
        }
    }
}
