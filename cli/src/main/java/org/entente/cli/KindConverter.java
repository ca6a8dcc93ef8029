package org.entente.cli;

import java.util.Arrays;
import java.util.List;
import org.entente.model.Spelling;
import org.entente.simulation.analysis.Bound.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the kind of an input. */
final class KindConverter implements ITypeConverter<Kind> {

    @Override
    public Kind convert(String text) {
        List<String> known = Arrays.stream(Kind.values()).map(Kind::label).toList();
        return Kind.ofLabel(text)
                .orElseThrow(() -> new TypeConversionException("must be one of " + String.join(", ", known)
                        + ", but was '" + text + "'" + Spelling.hint(Spelling.nearest(text, known))));
    }
}
