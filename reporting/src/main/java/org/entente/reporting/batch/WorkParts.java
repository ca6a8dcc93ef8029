package org.entente.reporting.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.Maps;
import org.entente.model.sweep.Case;
import org.entente.reporting.folder.Durable;
import org.entente.reporting.folder.FileDigest;

/**
 * The parts of a batch of many cases whose cases are all done. The rows of the cases of a part, which are consecutive,
 * then move from their own files into one. Its name holds the hash of its place and its text.
 */
final class WorkParts {

    /** The name of the folder of the parts. */
    static final String NAME = "parts";

    private static final Pattern FILE = Pattern.compile("(part-\\d+)-([0-9a-f]{64})\\.csv");

    private final Path folder;
    private final List<Case> cases;
    private final int size;
    private final Map<String, Integer> places = new HashMap<>();
    private final BitSet done = new BitSet();
    private final Map<String, Path> files = new TreeMap<>();
    private Optional<SummaryFile> reading = Optional.empty();
    private int readPart = -1;

    /** The source of the rows of a case that has a file of its own. */
    interface Rows {
        String rows(Case sweepCase) throws IOException;
    }

    private WorkParts(Path folder, List<Case> cases, int size) {
        this.folder = folder;
        this.cases = cases;
        this.size = size;
        for (int i = 0; i < cases.size(); i++) {
            places.put(cases.get(i).id(), i);
        }
    }

    /** The parts in {@code folder}, which is made; a part that is not as it was written is deleted. */
    static WorkParts open(Path folder, BatchRun run) throws IOException {
        WorkParts parts = new WorkParts(Files.createDirectories(folder), run.cases(), run.casesInPart());
        List<Path> found;
        try (Stream<Path> list = Files.list(folder)) {
            found = list.sorted().toList();
        }
        for (Path file : found) {
            parts.adopt(file);
        }
        return parts;
    }

    private void adopt(Path file) throws IOException {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (name.matches() && hash(name.group(1), Files.readString(file)).equals(name.group(2))) {
            files.put(name.group(1), file);
        } else {
            Files.delete(file);
        }
    }

    private static String hash(String part, String text) {
        return FileDigest.sha256(part + "\n" + text);
    }

    /** Whether {@code sweepCase} is in a part. */
    synchronized boolean has(Case sweepCase) {
        return files.containsKey(name(sweepCase));
    }

    private String name(Case sweepCase) {
        return PartFiles.name(part(sweepCase));
    }

    private int part(Case sweepCase) {
        return Maps.require(places, sweepCase.id()) / size;
    }

    /** Notes that {@code sweepCase} was done before. */
    synchronized void note(Case sweepCase) {
        done.set(Maps.require(places, sweepCase.id()));
    }

    /** Notes that {@code sweepCase} is done. Returns its part if it was the last one of it, to be joined. */
    synchronized Optional<Integer> finish(Case sweepCase) {
        int place = Maps.require(places, sweepCase.id());
        boolean isNew = !done.get(place);
        done.set(place);
        int part = place / size;
        int from = part * size;
        int end = (int) Math.min(cases.size(), from + (long) size);
        return isNew && done.nextClearBit(from) >= end ? Optional.of(part) : Optional.empty();
    }

    /** Joins the rows of the cases of {@code part}, which are done. Returns these cases, whose files have served. */
    List<Case> join(int part, Rows rows) throws IOException {
        List<Case> joined = PartFiles.among(cases, part, size);
        StringBuilder text = new StringBuilder(CasesCsv.HEADER);
        for (Case sweepCase : joined) {
            text.append(rows.rows(sweepCase));
        }
        String name = PartFiles.name(part);
        Path file = folder.resolve(name + "-" + hash(name, text.toString()) + ".csv");
        Durable.write(file, text.toString());
        Durable.syncNames(folder);
        synchronized (this) {
            files.put(name, file);
        }
        return List.copyOf(joined);
    }

    /** The rows of {@code sweepCase}, which is in a part; cases of a part are asked for in their order. */
    String rows(Case sweepCase) throws IOException {
        int part = part(sweepCase);
        if (part != readPart) {
            close();
            reading = Optional.of(new SummaryFile(List.of(Maps.require(files, PartFiles.name(part)))));
            readPart = part;
        }
        return reading.orElseThrow().rows(sweepCase);
    }

    /** The cases that are in parts. */
    List<Case> joined() {
        List<Case> joined = new ArrayList<>();
        for (int part = 0; part < PartFiles.count(cases, size); part++) {
            if (files.containsKey(PartFiles.name(part))) {
                joined.addAll(PartFiles.among(cases, part, size));
            }
        }
        return joined;
    }

    /** Closes what is being read. */
    void close() throws IOException {
        if (reading.isPresent()) {
            reading.get().close();
        }
        reading = Optional.empty();
        readPart = -1;
    }
}
