package org.entente.reporting.chart;

import java.util.List;

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
}
