package org.entente.cli;

import org.entente.model.Spelling;
import org.entente.simulation.plan.Sampling;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The converter of a sampling plan's name. */
final class SamplingConverter implements ITypeConverter<Sampling> {

    @Override
    public Sampling convert(String text) {
        return Sampling.ofLabel(text).orElseThrow(() -> {
            String nearest = Spelling.hint(Spelling.nearest(text, Sampling.labels()));
            return new TypeConversionException(
                    "must be one of " + String.join(", ", Sampling.labels()) + ", but was '" + text + "'" + nearest);
        });
    }
}
