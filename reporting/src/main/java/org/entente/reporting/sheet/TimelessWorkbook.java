package org.entente.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook that does not say when it was made, so that the same content gives the same bytes. */
public final class TimelessWorkbook {

    /** When every part of the file says it was made: the first day that the format knows. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MADE = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">[^<]*</dcterms:created>";

    private TimelessWorkbook() {}

    /** Writes {@code file}, which must not exist, with what {@code fill} adds; meanwhile another file stands beside it. */
    public static void write(Path file, Consumer<Workbook> fill) throws IOException {
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        try {
            try (OutputStream out = Files.newOutputStream(raw, StandardOpenOption.CREATE_NEW);
                    Workbook workbook = new Workbook(out, "Entente", "1.0")) {
                workbook.setCompressionLevel(0); // compressed once, when the time is taken out
                fill.accept(workbook);
            }
            writeTimeless(raw, file);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    /** Compresses the parts of the workbook {@code raw} again, with the same time for all of them. */
    private static void writeTimeless(Path raw, Path file) throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile());
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(BEGINNING);
                zip.putNextEntry(timeless);
                byte[] content = in.getInputStream(part).readAllBytes();
                zip.write(part.getName().equals(PROPERTIES) ? withoutTime(content) : content);
                zip.closeEntry();
            }
        }
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(MADE, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
