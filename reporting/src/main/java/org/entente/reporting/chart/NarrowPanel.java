package org.entente.reporting.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBarRenderer;

/**
 * A panel on the page of a phone: texts that are longer than a line are broken, names stand above their bars, and the
 * names of lines stand in a key, so that the plot has the whole width.
 */
final class NarrowPanel {

    private static final double GAP = 8;
    private static final int MAX_LINES = 4;

    /** The highest that a plot of lines or upright bars is, alone and with others. */
    private static final double MAX_HEIGHT_ALONE = 280;

    private static final double MAX_HEIGHT_OF_SEVERAL = 170;

    private final Panel panel;
    private final Layout layout;
    private final double width;
    private final double most;
    private final Optional<BarNames> names;
    private final List<KeyEntry> key;
    private final Panel beside;

    /** {@code panel} of a figure with {@code key}; {@code isAlone} if the figure has no other panel. */
    NarrowPanel(Panel panel, Layout layout, List<KeyEntry> key, boolean isAlone) {
        this.panel = panel;
        this.layout = layout;
        this.width = layout.textWidth();
        this.most = isAlone ? MAX_HEIGHT_ALONE : MAX_HEIGHT_OF_SEVERAL;
        this.names = BarNames.of(panel, width);
        boolean isNamed = names.isEmpty() && hasLongNames();
        this.key = isNamed ? names(key) : List.of();
        this.beside = new Panel("", "", panel.plot(), "", beside(isNamed));
    }

    /** Whether some label has a name that is shortened beside the plot. */
    private boolean hasLongNames() {
        double room = layout.maxPartOfLabels() * width;
        return panel.labels().stream()
                .anyMatch(label -> !label.name().isEmpty()
                        && Fitting.width(label.text(), Typeface.of(HouseStyle.LABEL, label.text())) > room);
    }

    /** What the labels name, as entries of a key beyond those of {@code known}. */
    private List<KeyEntry> names(List<KeyEntry> known) {
        List<String> texts = known.stream().map(KeyEntry::text).toList();
        boolean isBars = panel.plot().getRenderer(0) instanceof XYBarRenderer;
        return panel.labels().stream()
                .filter(label -> !label.name().isEmpty() && !texts.contains(label.name()))
                .map(label ->
                        new KeyEntry(isBars ? KeyEntry.Mark.AREA : KeyEntry.Mark.LINE, label.colour(), label.name()))
                .toList();
    }

    private List<EdgeLabel> beside(boolean isNamed) {
        if (names.isPresent() && names.get().haveNumbers()) {
            return List.of();
        }
        return panel.labels().stream()
                .map(label -> isNamed && !label.number().isEmpty()
                        ? new EdgeLabel(label.value(), label.number(), label.colour())
                        : label)
                .toList();
    }

    /** The height of a panel that is {@code usual} high in a wide layout; rows of bars keep theirs. */
    double height(double usual) {
        double plot = usual - Fitting.lineHeight(HouseStyle.HEADING) - GAP;
        double least = panel.plot().getOrientation().isVertical() ? Math.min(plot, most) : plot;
        return texts() + GAP + least + names.map(BarNames::height).orElse(0.0) + height(bottom());
    }

    /** The height of the texts above the plot. */
    private double texts() {
        return lines(panel.heading(), HouseStyle.HEADING).size() * Fitting.lineHeight(HouseStyle.HEADING)
                + height(unit())
                + (isOneLine() ? 0 : height(panel.labelHeading()))
                + (key.isEmpty() ? 0 : KeyRows.of(key, layout).height() + GAP);
    }

    private double height(String text) {
        return lines(text, HouseStyle.LABEL).size() * Fitting.lineHeight(HouseStyle.LABEL);
    }

    private List<String> lines(String text, Font font) {
        return text.isEmpty() ? List.of() : Fitting.lines(text, Typeface.of(font, text), width, MAX_LINES);
    }

    /** The unit, and what the axis at the side says. */
    private String unit() {
        return Stream.of(panel.unit(), Optional.ofNullable(side().getLabel()).orElse(""))
                .filter(text -> !text.isEmpty())
                .reduce((unit, side) -> unit + "; " + side)
                .orElse("");
    }

    /** Whether the unit and the heading of the labels have room on one line. */
    private boolean isOneLine() {
        return !unit().isEmpty() && length(unit()) + length(panel.labelHeading()) + 2 * GAP <= width;
    }

    private static double length(String text) {
        return Fitting.width(text, Typeface.of(HouseStyle.LABEL, text));
    }

    private boolean isVertical() {
        return panel.plot().getOrientation().isVertical();
    }

    private ValueAxis side() {
        return isVertical() ? panel.plot().getRangeAxis() : panel.plot().getDomainAxis();
    }

    private ValueAxis below() {
        return isVertical() ? panel.plot().getDomainAxis() : panel.plot().getRangeAxis();
    }

    private String bottom() {
        return Optional.ofNullable(below().getLabel()).orElse("");
    }

    /** Draws the panel into {@code area} and returns the tooltips of the values; see {@link Panel#draw}. */
    List<Tooltip> draw(Lettering letters, Rectangle2D area, String whiskers) {
        double top = drawTexts(letters, area) + GAP;
        double low = area.getMaxY() - height(bottom());
        drawBottom(letters, area, low);
        double room = beside.labelWidth(letters, layout.maxPartOfLabels() * area.getWidth());
        double inset = names.isPresent() ? GAP : 0;
        Rectangle2D plotArea =
                new Rectangle2D.Double(area.getX() + inset, top, area.getWidth() - inset - room - 2 * GAP, low - top);
        Rectangle2D data = drawPlot(letters, plotArea);
        names.ifPresent(above -> above.draw(letters, area.getX(), data));
        beside.drawLabels(letters, data, room);
        return Tooltips.tooltips(panel.plot(), panel.heading(), whiskers, data);
    }

    private double drawTexts(Lettering letters, Rectangle2D area) {
        double y = letters.paragraph(panel.heading(), HouseStyle.HEADING, HouseStyle.INK, area, area.getY(), MAX_LINES);
        double afterUnit = letters.paragraph(unit(), HouseStyle.LABEL, HouseStyle.MUTED, area, y, MAX_LINES);
        y = isOneLine() ? y : afterUnit;
        for (String line : lines(panel.labelHeading(), HouseStyle.LABEL)) {
            double baseline = y + Fitting.ascent(HouseStyle.LABEL);
            double length = length(line);
            letters.line(line, HouseStyle.LABEL, HouseStyle.MUTED, area.getMaxX() - length, baseline, length + 1);
            y += Fitting.lineHeight(HouseStyle.LABEL);
        }
        y = Math.max(y, afterUnit);
        return key.isEmpty() ? y : KeyRows.of(key, layout).draw(letters, area.getX(), y + GAP);
    }

    /** Draws what the axis at the bottom says, in the middle. */
    private void drawBottom(Lettering letters, Rectangle2D area, double top) {
        double baseline = top + Fitting.ascent(HouseStyle.LABEL);
        for (String line : lines(bottom(), HouseStyle.LABEL)) {
            double length = length(line);
            letters.line(
                    line, HouseStyle.LABEL, HouseStyle.MUTED, area.getCenterX() - length / 2, baseline, length + 1);
            baseline += Fitting.lineHeight(HouseStyle.LABEL);
        }
    }

    /** Draws the plot without the labels of its axes, which stand above and below, and returns the area of its data. */
    private Rectangle2D drawPlot(Lettering letters, Rectangle2D area) {
        XYPlot plot = panel.plot();
        List<String> labels = new ArrayList<>(); // kept for whoever asks for the height after drawing
        List<ValueAxis> axes = List.of(side(), below());
        axes.forEach(axis -> labels.add(Optional.ofNullable(axis.getLabel()).orElse("")));
        axes.forEach(axis -> axis.setLabel(null));
        names.ifPresent(BarNames::makeRoom);
        PlotTexts texts = new PlotTexts(plot, letters, layout);
        texts.fit(area);
        PlotRenderingInfo info = new PlotRenderingInfo(new ChartRenderingInfo(null));
        plot.draw(letters.graphics(), area, null, null, info);
        texts.explain(area, info.getDataArea());
        for (int i = 0; i < axes.size(); i++) {
            axes.get(i).setLabel(labels.get(i));
        }
        return info.getDataArea();
    }
}
