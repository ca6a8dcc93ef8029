package org.entente.explorer.question;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.entente.reporting.chart.Picture;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture as JSON: an element is a list of its tag, its attributes and what is in it, which are elements and texts. A
 * page makes the elements one by one, so no markup travels.
 */
public final class PictureJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PictureJson() {}

    /** The JSON of {@code picture}: in a wide layout, and in one for a phone. */
    public static ObjectNode of(Picture picture) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("title", picture.title()).put("description", picture.description());
        json.set("wide", element(picture.svg()));
        json.set("narrow", element(picture.narrow()));
        return json;
    }

    private static ArrayNode element(String svg) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return element(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("a picture is no XML", e);
        }
    }

    private static ArrayNode element(Element element) {
        ArrayNode json = JSON.createArrayNode();
        json.add(element.getTagName());
        ObjectNode attributes = json.addObject();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                json.add(element(inner));
            } else if (child instanceof Text text && !text.getData().isBlank()) {
                json.add(text.getData());
            }
        }
        return json;
    }
}
