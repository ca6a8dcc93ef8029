package org.entente.reporting.batch;

import org.entente.reporting.batch.CaseTable.Cell;
import org.entente.reporting.chart.Bands;

/** The statistics of each case that a chart of a batch shows. */
enum CaseView {
    /** The mean alone. */
    MEANS("cases-means") {
        @Override
        Bands.Point point(double place, Cell cell) {
            return Bands.Point.at(place, cell.mean());
        }
    },
    /** The mean, and the 10th to the 90th percentile of the outcomes. */
    SPREAD("cases-spread") {
        @Override
        Bands.Point point(double place, Cell cell) {
            return new Bands.Point(place, cell.p10(), cell.mean(), cell.p90());
        }
    };

    private final String fileName;

    CaseView(String fileName) {
        this.fileName = fileName;
    }

    /** The name of the figure's files, without their ending. */
    String fileName() {
        return fileName;
    }

    /** The point of a case at {@code place}. */
    abstract Bands.Point point(double place, Cell cell);
}
