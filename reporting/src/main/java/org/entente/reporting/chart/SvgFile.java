package org.entente.reporting.chart;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Figures as scalable vector graphics, with text as text and nothing from elsewhere. */
final class SvgFile {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgFile() {}

    /** Writes {@code file}, which must not exist. */
    static void write(Figure figure, Path file) throws IOException {
        Files.writeString(file, text(figure), StandardOpenOption.CREATE_NEW);
    }

    /** The text of the file. */
    static String text(Figure figure) throws IOException {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("");
        context.setIDGenerator(new NamedIds(figure.name()));
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(Figure.WIDTH, figure.height()));
        figure.draw(g);
        Element root = g.getRoot();
        describe(root, figure);
        StringWriter out = new StringWriter();
        g.stream(root, out);
        String text = out.toString();
        // What comes first is a document type that lies elsewhere, and that nobody needs.
        return text.substring(text.indexOf("<svg"));
    }

    /** Gives ids that differ from picture to picture, so that several can stand in one page. */
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

    /** Tells readers of the screen what the picture shows, and viewers that it may be scaled. */
    private static void describe(Element root, Figure figure) {
        root.setAttributeNS(null, "viewBox", "0 0 " + Figure.WIDTH + " " + figure.height());
        root.setAttributeNS(null, "role", "img");
        Element description = root.getOwnerDocument().createElementNS(NAMESPACE, "desc");
        description.setTextContent(figure.subtitle());
        root.insertBefore(description, root.getFirstChild());
        Element title = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
        title.setTextContent(figure.title());
        root.insertBefore(title, description);
    }
}
