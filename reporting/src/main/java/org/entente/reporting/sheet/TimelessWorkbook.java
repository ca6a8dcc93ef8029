package org.entente.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final String FRONT = "xl/worksheets/sheet1.xml";
    private static final String MERGES = "<mergeCells>";
    private static final String END_OF_MERGES = "</mergeCells>";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED_ELEMENT =
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">[^<]*</dcterms:created>";

    private TimelessWorkbook() {}

    /**
     * Writes {@code file}, which must not exist, as filled by {@code fill}. A second file stands beside it meanwhile.
     */
    public static void write(Path file, Consumer<Workbook> fill) throws IOException {
        writeCharted(file, workbook -> {
            fill.accept(workbook);
            return List.of();
        });
    }

    /** As {@link #write}, with the charts that {@code fill} returns on the first sheet. */
    public static void writeCharted(Path file, Function<Workbook, List<NativeChart>> fill) throws IOException {
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        List<NativeChart> charts = new ArrayList<>();
        try {
            try (OutputStream out = Files.newOutputStream(raw, StandardOpenOption.CREATE_NEW);
                    Workbook workbook = new Workbook(out, "Entente", "1.0")) {
                workbook.setCompressionLevel(0); // compressed once, when the times are removed
                charts.addAll(fill.apply(workbook));
            }
            writeTimeless(raw, file, new ChartParts(charts));
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    /** Compresses the parts of the workbook {@code raw} into {@code file}, all with the same time. */
    private static void writeTimeless(Path raw, Path file, ChartParts charts) throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile());
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(part).readAllBytes();
                put(zip, part.getName(), linked(charts, part.getName(), content));
            }
            for (Map.Entry<String, String> part : charts.parts().entrySet()) {
                put(zip, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry timeless = new ZipEntry(name);
        timeless.setTimeLocal(FIRST_TIME);
        zip.putNextEntry(timeless);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] linked(ChartParts charts, String name, byte[] content) {
        if (name.equals(PROPERTIES)) {
            return withoutTime(content);
        }
        return name.equals(FRONT) || charts.concerns(name)
                ? withOrderedMerges(charts.linked(name, new String(content, StandardCharsets.UTF_8)))
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }

    /** The part with its merged cells in order; the library writes them in another one each time. */
    private static String withOrderedMerges(String content) {
        int from = content.indexOf(MERGES);
        int to = content.indexOf(END_OF_MERGES);
        if (from < 0) {
            return content;
        }
        String merges = content.substring(from + MERGES.length(), to);
        String ordered = Arrays.stream(merges.split("(?<=/>)", -1)).sorted().collect(Collectors.joining());
        return content.substring(0, from + MERGES.length()) + ordered + content.substring(to);
    }

    private static byte[] withoutTime(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED_ELEMENT, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
