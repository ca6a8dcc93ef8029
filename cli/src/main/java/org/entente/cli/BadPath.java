package org.entente.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.model.Spelling;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a run does about a path that carries what is no amount of money. */
enum BadPath {
    /** It ends, and writes nothing. */
    STOP,

    /** It leaves the path out of all its scenarios. */
    SKIP;

    /** The option that chooses. */
    static final String OPTION = "--on-bad-path";

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The converter of the name of a choice. */
    static final class Converter implements ITypeConverter<BadPath> {

        @Override
        public BadPath convert(String text) {
            List<String> labels = Arrays.stream(values()).map(BadPath::label).toList();
            return Arrays.stream(values())
                    .filter(choice -> choice.label().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of " + String.join(", ", labels)
                            + ", but was '" + text + "'" + Spelling.hint(Spelling.nearest(text, labels))));
        }
    }
}
