package org.entente.simulation.sensitivity;

import java.util.List;

/**
 * The Sobol' indices of one group of inputs.
 *
 * @param group the inputs
 * @param indices one for each period of a {@link SobolAnalysis}
 */
public record GroupIndices(InputGroup group, List<SobolIndex> indices) {

    public GroupIndices {
        indices = List.copyOf(indices);
    }

    /** The index in the period at {@code place}, as counted by {@link SobolAnalysis#place}. */
    public SobolIndex in(int place) {
        return indices.get(place);
    }
}
