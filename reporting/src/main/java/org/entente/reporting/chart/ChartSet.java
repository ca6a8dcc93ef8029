package org.entente.reporting.chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * The charts of a report.
 *
 * @param pictures the charts in reading order; none where the machine cannot draw
 * @param remarks sentences for the reader: that there are no charts, and what to install
 */
public record ChartSet(List<Picture> pictures, List<String> remarks) {

    public ChartSet {
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
    }

    /** The same charts with {@code more} remarks; without, where no charts were drawn. */
    public ChartSet withRemarks(List<String> more) {
        return pictures.isEmpty()
                ? this
                : new ChartSet(
                        pictures, Stream.concat(remarks.stream(), more.stream()).toList());
    }
}
