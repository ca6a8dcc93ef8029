package org.entente.cli;

import java.util.Arrays;
import java.util.List;
import org.entente.model.Spelling;
import org.entente.simulation.experiment.InputKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The converter of a kind of input. */
final class KindConverter implements ITypeConverter<InputKind> {

    @Override
    public InputKind convert(String text) {
        List<String> known =
                Arrays.stream(InputKind.values()).map(InputKind::label).toList();
        return InputKind.ofLabel(text)
                .orElseThrow(
                        () -> new TypeConversionException("a kind of input must be one of " + String.join(", ", known)
                                + ", but was '" + text + "'" + Spelling.hint(Spelling.nearest(text, known))));
    }
}
