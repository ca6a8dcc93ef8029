package org.entente.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.entente.model.Printable;

/**
 * A writer to a terminal, of text alone: whatever would steer the terminal is replaced as {@link Printable} says.
 * Titles, arguments and names of files come from strangers.
 */
final class PrintableWriter extends Writer {

    private static final String AROUND_RETURNS = "(?<=\r)|(?=\r)";

    private final Writer out;
    private final boolean overwriting;

    /** The first half of a surrogate pair whose second half is to come; or empty. */
    private String begun = "";

    /** @param overwriting whether a carriage return may begin a line anew, as a progress bar does */
    PrintableWriter(Writer out, boolean overwriting) {
        this.out = out;
        this.overwriting = overwriting;
    }

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        String text = begun + new String(characters, from, count);
        boolean isHalf = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        int end = text.length() - (isHalf ? 1 : 0);
        begun = text.substring(end);
        String whole = text.substring(0, end);
        List<String> parts = overwriting ? List.of(whole.split(AROUND_RETURNS, -1)) : List.of(whole);
        for (String part : parts) {
            out.write(overwriting && part.equals("\r") ? part : Printable.text(part));
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.write(Printable.text(begun));
        out.close();
    }
}
