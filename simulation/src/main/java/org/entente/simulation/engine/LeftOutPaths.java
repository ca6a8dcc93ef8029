package org.entente.simulation.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.simulation.kernel.UnboundedPath;
import org.entente.simulation.kernel.UnboundedPath.Cause;
import org.entente.simulation.kernel.UnboundedPathException;
import org.entente.simulation.results.LeftOut;

/** The paths that a run leaves out, by cause. Threads share it; it counts exactly, in any order. */
public final class LeftOutPaths {

    /** Of more paths than one in so many the rest tells too little of the whole. */
    private static final long MOST = 10;

    private final SortedMap<Cause, Counted> causes = new TreeMap<>();

    /** Paths of one cause: how many, and the first of them. */
    private record Counted(long paths, UnboundedPath first) {

        Counted with(Counted other) {
            return new Counted(paths + other.paths, first.path() < other.first.path() ? first : other.first);
        }
    }

    /** Adds {@code paths}, none of which has been added before. */
    public synchronized void add(List<UnboundedPath> paths) {
        paths.forEach(path -> causes.merge(path.cause(), new Counted(1, path), Counted::with));
    }

    /** Writes all counts. */
    synchronized void writeTo(DataOutput out) throws IOException {
        out.writeInt(causes.size());
        for (Map.Entry<Cause, Counted> entry : causes.entrySet()) {
            out.writeInt(entry.getKey().program());
            out.writeUTF(entry.getKey().amount());
            out.writeUTF(entry.getKey().step());
            out.writeUTF(entry.getKey().when());
            out.writeLong(entry.getValue().paths);
            out.writeLong(entry.getValue().first.path());
            out.writeDouble(entry.getValue().first.value());
        }
    }

    /** Adds the counts that another object of the same scenarios has written. */
    synchronized void addFrom(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            Cause cause = new Cause(in.readInt(), in.readUTF(), in.readUTF(), in.readUTF());
            long paths = in.readLong();
            UnboundedPath first = new UnboundedPath(in.readLong(), cause, in.readDouble());
            causes.merge(cause, new Counted(paths, first), Counted::with);
        }
    }

    /** The number of paths. */
    synchronized long paths() {
        return causes.values().stream().mapToLong(Counted::paths).sum();
    }

    /** The first of all paths. */
    private synchronized Optional<UnboundedPath> first() {
        return causes.values().stream().map(Counted::first).min(Comparator.comparingLong(UnboundedPath::path));
    }

    /**
     * The paths of a run of {@code paths} paths of scenarios called {@code names}.
     *
     * @throws UnboundedPathException if they are more than a tenth of all
     */
    synchronized LeftOut of(long paths, List<String> names) {
        first().filter(first -> paths() > paths / MOST).ifPresent(first -> {
            throw UnboundedPathException.tooMany(paths(), paths, first);
        });
        return new LeftOut(Collections.unmodifiableSortedMap(causes).entrySet().stream()
                .map(entry -> new LeftOut.Cause(
                        names.get(entry.getKey().program()),
                        entry.getKey().amount(),
                        entry.getKey().step(),
                        entry.getKey().when(),
                        entry.getValue().paths,
                        entry.getValue().first.path(),
                        entry.getValue().first.value()))
                .toList());
    }
}
