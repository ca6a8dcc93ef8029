package org.entente.cli;

import org.entente.model.Spelling;
import org.entente.reporting.chart.ChartFiles;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The converter of the name of the files of charts. */
final class ChartFilesConverter implements ITypeConverter<ChartFiles> {

    @Override
    public ChartFiles convert(String text) {
        return ChartFiles.ofLabel(text).orElseThrow(() -> {
            String nearest = Spelling.hint(Spelling.nearest(text, ChartFiles.labels()));
            return new TypeConversionException("files of charts must be one of "
                    + String.join(", ", ChartFiles.labels()) + ", but were '" + text + "'" + nearest);
        });
    }
}
