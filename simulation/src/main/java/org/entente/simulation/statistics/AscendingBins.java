package org.entente.simulation.statistics;

/** What takes the bins of a {@link QuantileHistogram}, in ascending order. */
interface AscendingBins {

    /**
     * Appends a bin, unless it is empty.
     *
     * @param key exponent and highest bits of the significand of the bin's numbers, as one whole number that is
     *     negative for negative numbers and 0 for zero
     */
    void append(int key, long count, long sumOfPlaces);
}
