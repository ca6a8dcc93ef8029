package org.entente.reporting.chart;

import java.util.List;

/**
 * What was drawn of a run.
 *
 * @param pictures in the order in which they are read; none where the machine cannot draw
 * @param remarks what the reader should know, as sentences: that there are no charts, and what to install
 */
public record ChartSet(List<Picture> pictures, List<String> remarks) {

    public ChartSet {
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
    }
}
