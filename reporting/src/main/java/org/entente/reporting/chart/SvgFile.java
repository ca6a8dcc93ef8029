package org.entente.reporting.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.entente.model.Printable;
import org.entente.reporting.words.Amounts;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The SVG file of a figure: text stays text, and nothing is loaded from elsewhere. */
final class SvgFile {

    private static final String FONT_FAMILY = "font-family";
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** The beginning of each picture of Batik; two of them in one page would share an id. */
    private static final String BATIK_PROLOGUE = "<!----><defs id=\"genericDefs\"\n  />";

    /** The JDK's own XML documents, whatever else is on the class path. */
    private static final DOMImplementation XML = implementation();

    private SvgFile() {}

    /**
     * A figure as SVG.
     *
     * @param drawn what drawing it left to say
     */
    record Drawing(Figure figure, String text, Figure.Drawn drawn) {

        /** The picture of {@code scenario} alone, if there is one; {@code narrow} is it in a narrow layout. */
        Picture picture(Optional<String> scenario, Drawing narrow) {
            return new Picture(
                    figure.name(),
                    scenario,
                    Printable.line(figure.caption().title()),
                    Printable.line(figure.caption().subtitle()),
                    text,
                    narrow.text,
                    drawn.tooltips().stream().map(Tooltip::text).toList());
        }

        /** Writes {@code file}, which must not exist. */
        void write(Path file) throws IOException {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        }
    }

    /** The text of the file. */
    static String text(Figure figure) throws IOException {
        return drawing(figure).text();
    }

    /** Draws {@code figure} in a wide layout. */
    static Drawing drawing(Figure figure) throws IOException {
        return drawing(figure, Layout.WIDE, Optional.empty());
    }

    /** Draws {@code figure} for the page of a phone. */
    static Drawing narrow(Figure figure) throws IOException {
        return drawing(figure, Layout.NARROW, Optional.empty());
    }

    /** Draws {@code figure} in a wide layout, also on {@code image} where there is one. */
    static Drawing drawing(Figure figure, Optional<BufferedImage> image) throws IOException {
        return drawing(figure, Layout.WIDE, image.map(PngFile::graphics));
    }

    private static Drawing drawing(Figure figure, Layout layout, Optional<Graphics2D> image) throws IOException {
        Document document = XML.createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("");
        context.setIDGenerator(new NamedIds(figure.name() + (layout.isNarrow() ? "-narrow" : "")));
        SvgGraphics g = new SvgGraphics(context, image);
        g.setSVGCanvasSize(new Dimension(layout.width(), figure.fullHeight(layout)));
        Figure.Drawn drawn = figure.draw(g, layout);
        image.ifPresent(Graphics2D::dispose);
        Element root = g.getRoot();
        describe(root, figure, layout);
        addFallback(root);
        root.appendChild(tips(document, drawn.tooltips()));
        StringWriter out = new StringWriter();
        g.stream(root, out);
        String text = out.toString().replace(System.lineSeparator(), "\n"); // Batik ends lines as the machine does
        // The text begins with a document type, which would be loaded from elsewhere and which nobody needs.
        text = Printable.text(text.substring(text.indexOf("<svg")).replace(BATIK_PROLOGUE, ""));
        return new Drawing(figure, text, drawn);
    }

    /** Adds the house's font for viewers that lack the one in which the figure was drawn. */
    private static void addFallback(Element element) {
        String family = element.getAttribute(FONT_FAMILY);
        if (family.startsWith("'")) {
            element.setAttribute(FONT_FAMILY, family + ", sans-serif");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                addFallback(inner);
            }
        }
    }

    private static DOMImplementation implementation() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK can create an XML document", e);
        }
    }

    /** An invisible rectangle for each tooltip, whose text a viewer shows under the pointer. */
    private static Element tips(Document document, List<Tooltip> tooltips) {
        Element group = document.createElementNS(NAMESPACE, "g");
        group.setAttributeNS(null, "fill-opacity", "0");
        group.setAttributeNS(null, "stroke", "none");
        for (Tooltip tooltip : tooltips) {
            Element rectangle = document.createElementNS(NAMESPACE, "rect");
            rectangle.setAttributeNS(null, "x", pixels(tooltip.area().getX()));
            rectangle.setAttributeNS(null, "y", pixels(tooltip.area().getY()));
            rectangle.setAttributeNS(null, "width", pixels(tooltip.area().getWidth()));
            rectangle.setAttributeNS(null, "height", pixels(tooltip.area().getHeight()));
            Element title = document.createElementNS(NAMESPACE, "title");
            title.setTextContent(Printable.text(tooltip.text()));
            rectangle.appendChild(title);
            group.appendChild(rectangle);
        }
        return group;
    }

    private static String pixels(double length) {
        return Amounts.fixed(length, 1).replace(",", "");
    }

    /** Ids that begin with the name of the figure, so that several figures can stand in one page. */
    private static final class NamedIds extends SVGIDGenerator {

        private final String name;

        NamedIds(String name) {
            this.name = name;
        }

        @Override
        public String generateID(String prefix) {
            return super.generateID(name + "-" + prefix);
        }
    }

    /** Adds a title and a description for screen readers, and a view box for viewers that scale. */
    private static void describe(Element root, Figure figure, Layout layout) {
        root.setAttributeNS(null, "viewBox", "0 0 " + layout.width() + " " + figure.fullHeight(layout));
        root.setAttributeNS(null, "role", "img");
        Element description = root.getOwnerDocument().createElementNS(NAMESPACE, "desc");
        description.setTextContent(Printable.line(figure.caption().subtitle()));
        root.insertBefore(description, root.getFirstChild());
        Element title = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
        title.setTextContent(Printable.line(figure.caption().title()));
        root.insertBefore(title, description);
    }
}
