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

/** A workbook without times: the same content gives the same bytes. */
public final class TimelessWorkbook {

    /**
     * The time of every part of the file: the first month of the format. Java takes the very first time for an earlier
     * one, and adds it once more, in the time zone of the machine.
     */
    private static final LocalDateTime FIRST_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED_ELEMENT =
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">[^<]*</dcterms:created>";

    private TimelessWorkbook() {}

    /**
     * Writes {@code file}, which must not exist, as filled by {@code fill}. A second file stands beside it meanwhile.
     */
    public static void write(Path file, Consumer<Workbook> fill) throws IOException {
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        try {
            try (OutputStream out = Files.newOutputStream(raw, StandardOpenOption.CREATE_NEW);
                    Workbook workbook = new Workbook(out, "Entente", "1.0")) {
                workbook.setCompressionLevel(0); // compressed once, when the times are removed
                fill.accept(workbook);
            }
            writeTimeless(raw, file);
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    /** Compresses the parts of the workbook {@code raw} into {@code file}, all with the same time. */
    private static void writeTimeless(Path raw, Path file) throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile());
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(FIRST_TIME);
                zip.putNextEntry(timeless);
                byte[] content = in.getInputStream(part).readAllBytes();
                zip.write(part.getName().equals(PROPERTIES) ? withoutTime(content) : content);
                zip.closeEntry();
            }
        }
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED_ELEMENT, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
