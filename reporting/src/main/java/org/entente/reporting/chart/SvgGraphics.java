package org.entente.reporting.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/**
 * A drawing that becomes SVG, and an image at the same time where there is one. Its texts have the lengths that viewers
 * draw, which are fractions of pixels; the library's own lengths are those of letters on whole pixels.
 */
class SvgGraphics extends SVGGraphics2D {

    /** The image, in whose scale a logical pixel may be several. */
    private final Optional<Graphics2D> image;

    private final AffineTransform scale;

    private final Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    SvgGraphics(SVGGeneratorContext context, Optional<Graphics2D> image) {
        super(context, false);
        this.image = image;
        this.scale = image.map(Graphics2D::getTransform).orElseGet(AffineTransform::new);
        measure.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        measure.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    @Override
    public void draw(Shape shape) {
        super.draw(shape);
        copy().ifPresent(g -> g.draw(shape));
    }

    @Override
    public void fill(Shape shape) {
        super.fill(shape);
        copy().ifPresent(g -> g.fill(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
        super.drawString(text, x, y);
        copy().ifPresent(g -> g.drawString(text, x, y));
    }

    /** The image, with the colour, the pen and the clip of this drawing. */
    private Optional<Graphics2D> copy() {
        image.ifPresent(g -> {
            g.setTransform(scale);
            g.transform(getTransform());
            g.setClip(getClip());
            g.setPaint(getPaint());
            g.setStroke(getStroke());
            g.setFont(getFont());
            g.setComposite(getComposite());
        });
        return image;
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return measure.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return measure.getFontRenderContext();
    }
}
