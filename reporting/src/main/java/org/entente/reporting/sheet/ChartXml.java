package org.entente.reporting.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.entente.model.Printable;
import org.entente.reporting.sheet.NativeChart.Kind;
import org.entente.reporting.sheet.NativeChart.Series;

/**
 * The part of a workbook that describes a chart (ECMA-376, 21.2). The library for sheets writes no charts. The one that
 * does, Apache POI, would add 15 MB and two seconds of processor time to each run, so the few elements that are needed
 * are written here.
 */
final class ChartXml {

    private static final int CATEGORY_AXIS = 1;
    private static final int VALUE_AXIS = 2;
    private static final int MAX_LABELS = 24;
    private static final String GRID_COLOUR = "E1E4E8";
    private static final String INK = "1F2328";

    private final NativeChart chart;
    private final StringBuilder xml = new StringBuilder();

    private ChartXml(NativeChart chart) {
        this.chart = chart;
    }

    /** The text of the part of {@code chart}. */
    static String text(NativeChart chart) {
        ChartXml writer = new ChartXml(chart);
        writer.write();
        return writer.xml.toString();
    }

    private void write() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
                .append("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"")
                .append(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">")
                .append("<c:roundedCorners val=\"0\"/><c:chart>");
        title(chart.title(), 1200, true);
        xml.append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        plots();
        axes();
        xml.append("</c:plotArea><c:legend><c:legendPos val=\"b\"/>");
        hiddenKeys();
        xml.append("<c:overlay val=\"0\"/></c:legend><c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/>")
                .append("</c:chart></c:chartSpace>");
    }

    private void title(String text, int size, boolean isBold) {
        xml.append("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"")
                .append(size)
                .append("\" b=\"")
                .append(isBold ? 1 : 0)
                .append("\"/></a:pPr><a:r><a:rPr lang=\"en-GB\" sz=\"")
                .append(size)
                .append("\" b=\"")
                .append(isBold ? 1 : 0)
                .append("\"/><a:t>")
                .append(escaped(text))
                .append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>");
    }

    private void plots() {
        List<Series> lines = chart.series().stream().filter(Series::isLine).toList();
        List<Series> others =
                chart.series().stream().filter(series -> !series.isLine()).toList();
        if (chart.kind() == Kind.BARS) {
            xml.append("<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/>");
            others.forEach(this::series);
            xml.append("<c:gapWidth val=\"60\"/>");
            end("barChart");
        } else if (!others.isEmpty()) {
            xml.append("<c:areaChart><c:grouping val=\"stacked\"/>");
            others.forEach(this::series);
            end("areaChart");
        }
        if (!lines.isEmpty()) {
            xml.append("<c:lineChart><c:grouping val=\"standard\"/>");
            lines.forEach(this::series);
            xml.append("<c:marker val=\"1\"/>");
            end("lineChart");
        }
    }

    private void end(String element) {
        xml.append("<c:axId val=\"")
                .append(CATEGORY_AXIS)
                .append("\"/><c:axId val=\"")
                .append(VALUE_AXIS)
                .append("\"/></c:")
                .append(element)
                .append('>');
    }

    private void series(Series series) {
        int index = chart.series().indexOf(series);
        xml.append("<c:ser><c:idx val=\"")
                .append(index)
                .append("\"/><c:order val=\"")
                .append(index)
                .append("\"/><c:tx><c:v>")
                .append(escaped(series.name()))
                .append("</c:v></c:tx>");
        look(series);
        if (chart.kind() == Kind.BARS) {
            xml.append("<c:invertIfNegative val=\"0\"/>");
        }
        if (series.isLine()) {
            xml.append("<c:marker><c:symbol val=\"none\"/></c:marker>");
        }
        series.errors().ifPresent(this::whiskers);
        xml.append("<c:cat>");
        numbers("strRef", chart.categories());
        xml.append("</c:cat><c:val>");
        numbers("numRef", series.values());
        xml.append("</c:val>");
        if (series.isLine()) {
            xml.append("<c:smooth val=\"0\"/>");
        }
        xml.append("</c:ser>");
    }

    private void look(Series series) {
        xml.append("<c:spPr>");
        if (series.isLine()) {
            line(series.colour(), 28_575, series.isDashed());
        } else if (series.colour().isEmpty()) {
            xml.append("<a:noFill/><a:ln><a:noFill/></a:ln>");
        } else {
            xml.append("<a:solidFill><a:srgbClr val=\"").append(series.colour()).append("\"/></a:solidFill>");
        }
        xml.append("</c:spPr>");
    }

    /** A line of {@code width} in English metric units, of which a point has 12,700. */
    private void line(String colour, int width, boolean isDashed) {
        xml.append("<a:ln w=\"")
                .append(width)
                .append("\"><a:solidFill><a:srgbClr val=\"")
                .append(colour)
                .append("\"/></a:solidFill>")
                .append(isDashed ? "<a:prstDash val=\"dash\"/>" : "")
                .append("</a:ln>");
    }

    private void whiskers(NativeChart.Whiskers whiskers) {
        xml.append(
                "<c:errBars><c:errBarType val=\"both\"/><c:errValType val=\"cust\"/><c:noEndCap val=\"0\"/><c:plus>");
        numbers("numRef", whiskers.above());
        xml.append("</c:plus><c:minus>");
        numbers("numRef", whiskers.below());
        xml.append("</c:minus><c:spPr>");
        line(INK, 12_700, false);
        xml.append("</c:spPr></c:errBars>");
    }

    private void numbers(String element, NativeChart.Range cells) {
        xml.append("<c:")
                .append(element)
                .append("><c:f>")
                .append(escaped(cells.reference()))
                .append("</c:f></c:")
                .append(element)
                .append('>');
    }

    private void axes() {
        boolean isBars = chart.kind() == Kind.BARS;
        xml.append("<c:catAx><c:axId val=\"")
                .append(CATEGORY_AXIS)
                .append("\"/><c:scaling><c:orientation val=\"")
                .append(isBars ? "maxMin" : "minMax") // bars stand from the top down
                .append("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"")
                .append(isBars ? "l" : "b")
                .append("\"/><c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
                .append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"")
                .append(VALUE_AXIS)
                .append("\"/><c:crosses val=\"autoZero\"/>")
                .append(isBars ? "" : labelled())
                .append("</c:catAx><c:valAx><c:axId val=\"")
                .append(VALUE_AXIS)
                .append("\"/><c:scaling><c:orientation val=\"minMax\"/>")
                .append(limits())
                .append("</c:scaling><c:delete val=\"0\"/><c:axPos val=\"")
                .append(isBars ? "b" : "l")
                .append("\"/><c:majorGridlines><c:spPr>");
        line(GRID_COLOUR, 9_525, false);
        xml.append("</c:spPr></c:majorGridlines>");
        title(chart.unit(), 900, false);
        xml.append("<c:numFmt formatCode=\"")
                .append(escaped(chart.format().code()))
                .append("\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>")
                .append("<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"")
                .append(CATEGORY_AXIS)
                .append("\"/><c:crosses val=\"")
                .append(isBars ? "max" : "autoZero")
                .append("\"/><c:crossBetween val=\"")
                .append(isBars ? "between" : "midCat")
                .append("\"/></c:valAx>");
    }

    private String limits() {
        return chart.limits()
                .map(limits ->
                        "<c:max val=\"" + number(limits.high()) + "\"/><c:min val=\"" + number(limits.low()) + "\"/>")
                .orElse("");
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }

    /** Of many months, a label a year. */
    private String labelled() {
        return chart.categories().size() > MAX_LABELS ? "<c:tickLblSkip val=\"12\"/><c:tickMarkSkip val=\"12\"/>" : "";
    }

    /** Leaves out of the key what is not seen. */
    private void hiddenKeys() {
        for (int i = 0; i < chart.series().size(); i++) {
            if (chart.series().get(i).colour().isEmpty()) {
                xml.append("<c:legendEntry><c:idx val=\"")
                        .append(i)
                        .append("\"/><c:delete val=\"1\"/></c:legendEntry>");
            }
        }
    }

    static String escaped(String text) {
        return Printable.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
