package org.entente.model.file;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists of facts, by id (MODEL 14). */
public final class Facts {

    private static final String FACTS_KEY = "facts";

    private Facts() {}

    /** The facts of the library. */
    public static SortedMap<String, Fact> ofLibrary() {
        return Library.FACTS;
    }

    /** The facts that a scenario file lists itself, and the library's. Where both have an id, the file's counts. */
    static SortedMap<String, Fact> bind(MapReader root) {
        SortedMap<String, Fact> all = new TreeMap<>(ofLibrary());
        all.putAll(root.named(FACTS_KEY, Facts::fact));
        return all;
    }

    /** The facts that {@code root}, a whole file without problems, may cite. */
    static SortedMap<String, Fact> in(Node.Mapping root) {
        return MapReader.read(root.location(), "", root, new Problems(), Facts::bind);
    }

    private static Fact fact(String id, MapReader reader) {
        return new Fact(
                id,
                reader.text("statement"),
                reader.text("value", ""),
                reader.text("unit", ""),
                reader.text("as-of", ""),
                reader.text("publisher"),
                reader.text("address", ""),
                reader.text("grade", ""));
    }

    /** The library's facts, read when first needed. */
    private static final class Library {
        private static final SortedMap<String, Fact> FACTS = read();

        private static SortedMap<String, Fact> read() {
            Problems problems = new Problems();
            Node.Mapping root = Inheritance.readRoot(Document.of(FACTS_KEY), 0, problems);
            SortedMap<String, Fact> facts =
                    MapReader.read(root.location(), "", root, problems, reader -> reader.named(FACTS_KEY, Facts::fact));
            problems.refuseIfAny();
            return Collections.unmodifiableSortedMap(facts);
        }
    }
}
