package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The standard output of the process, with its first failure. */
final class StandardOutput extends OutputStream {

    /** The link to the target of the standard output on Linux, such as {@code pipe:[4711]}. */
    private static final Path LINK = Path.of("/proc/self/fd/1");

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private Optional<IOException> failure = Optional.empty();

    /** A writer to this output. */
    PrintWriter writer() {
        return utf8(this, false);
    }

    /**
     * A writer of UTF-8 in any locale, because titles hold letters that a locale may lack.
     *
     * @param overwriting whether a carriage return may begin a line anew
     */
    static PrintWriter utf8(OutputStream out, boolean overwriting) {
        return new PrintWriter(
                new PrintableWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), overwriting), true);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }

    /**
     * The exit code of a command that ended with {@code code}. Lost output, as on a full disk, costs a sentence on
     * {@code err}. A reader that closes the pipe early, such as {@code head}, is no failure.
     */
    int checked(int code, PrintWriter err) {
        if (failure.filter(lost -> !isReaderGone(lost)).isEmpty()) {
            return code;
        }
        err.println("entente: the output cannot be written: " + failure.get().getMessage());
        err.flush();
        return code == ExitCode.SUCCESS ? ExitCode.INTERNAL : code;
    }

    /** Whether the reader closed the pipe: the only failure of a pipe. The system's message depends on the locale. */
    private static boolean isReaderGone(IOException failure) {
        String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("pipe")) {
            return true;
        }
        try {
            return Files.readSymbolicLink(LINK).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }
}
