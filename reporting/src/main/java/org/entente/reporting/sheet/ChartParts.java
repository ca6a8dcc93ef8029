package org.entente.reporting.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a workbook that put charts on its first sheet: the charts, their places, and what refers to them. */
final class ChartParts {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final List<NativeChart> charts;

    ChartParts(List<NativeChart> charts) {
        this.charts = List.copyOf(charts);
    }

    /** The new parts by their names. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (charts.isEmpty()) {
            return parts;
        }
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                relationships(List.of(relationship(1, "drawing", "../drawings/drawing1.xml"))));
        parts.put("xl/drawings/drawing1.xml", drawing());
        List<String> links = new ArrayList<>();
        for (int k = 1; k <= charts.size(); k++) {
            links.add(relationship(k, "chart", "../charts/chart" + k + ".xml"));
            parts.put("xl/charts/chart" + k + ".xml", ChartXml.text(charts.get(k - 1)));
        }
        parts.put("xl/drawings/_rels/drawing1.xml.rels", relationships(links));
        return parts;
    }

    /** A part of the workbook, which refers to the charts if it is one that must. */
    String linked(String name, String content) {
        if (charts.isEmpty()) {
            return content;
        }
        return switch (name) {
            case FIRST_SHEET -> content.replace("</worksheet>", pageBreak() + "<drawing r:id=\"rId1\"/></worksheet>");
            case CONTENT_TYPES -> content.replace("</Types>", types() + "</Types>");
            default -> content;
        };
    }

    /** The charts begin on a page of their own. */
    private String pageBreak() {
        int row = charts.stream().mapToInt(chart -> chart.place().row()).min().orElse(0);
        return "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"" + row
                + "\" max=\"16383\" man=\"1\"/></rowBreaks>";
    }

    /** Whether the part {@code name} is one that must refer to the charts. */
    boolean concerns(String name) {
        return !charts.isEmpty() && (name.equals(FIRST_SHEET) || name.equals(CONTENT_TYPES));
    }

    private String types() {
        StringBuilder types = new StringBuilder(override("/xl/drawings/drawing1.xml", "drawing+xml"));
        for (int k = 1; k <= charts.size(); k++) {
            types.append(override("/xl/charts/chart" + k + ".xml", "drawingml.chart+xml"));
        }
        return types.toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPES + type + "\"/>";
    }

    private static String relationship(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(List<String> links) {
        return PROLOGUE + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", links) + "</Relationships>";
    }

    private String drawing() {
        StringBuilder drawing = new StringBuilder(PROLOGUE)
                .append("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"")
                .append(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"")
                .append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"")
                .append(" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">");
        for (int k = 1; k <= charts.size(); k++) {
            anchor(drawing, k, charts.get(k - 1));
        }
        return drawing.append("</xdr:wsDr>").toString();
    }

    private static void anchor(StringBuilder drawing, int number, NativeChart chart) {
        NativeChart.Place place = chart.place();
        String title = ChartXml.escaped(chart.title());
        drawing.append("<xdr:twoCellAnchor><xdr:from>")
                .append(corner(place.row(), place.column()))
                .append("</xdr:from><xdr:to>")
                .append(corner(place.row() + place.rows(), place.column() + place.columns()))
                .append("</xdr:to><xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"")
                .append(number + 1)
                .append("\" name=\"Chart ")
                .append(number)
                .append("\" descr=\"")
                .append(title)
                .append("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>")
                .append("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData")
                .append(" uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"rId")
                .append(number)
                .append("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
    }

    private static String corner(int row, int column) {
        return "<xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff>";
    }
}
