package org.entente.reporting.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of the charts in a folder. A page shows the charts whatever their files are, except with {@link #NONE}. */
public enum ChartFiles {
    /** No charts, neither in files nor in the page. */
    NONE(false, false),
    /** An SVG file of each chart. */
    SVG(true, false),
    /** A PNG file of each chart. */
    PNG(false, true),
    /** An SVG and a PNG file of each chart. */
    BOTH(true, true);

    private final boolean svg;
    private final boolean png;

    ChartFiles(boolean svg, boolean png) {
        this.svg = svg;
        this.png = png;
    }

    /** Whether each chart has an SVG file. */
    public boolean hasSvg() {
        return svg;
    }

    /** Whether each chart has a PNG file. */
    public boolean hasPng() {
        return png;
    }

    /** The name in options and manifests, such as {@code svg}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The label. */
    @Override
    public String toString() {
        return label();
    }

    /** The files called {@code label}. */
    public static Optional<ChartFiles> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(files -> files.label().equals(label))
                .findFirst();
    }

    /** The names of all. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(ChartFiles::label).toList();
    }
}
