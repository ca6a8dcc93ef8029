package org.entente.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.model.Address;
import org.entente.model.Printable;
import org.entente.model.Spelling;

/** The problems of a scenario file, collected while the file is read, so that all are reported at once. */
final class Problems {

    /** The most characters of a problem, whatever the file holds. */
    private static final int MAX_LINE = 2000;

    /**
     * A problem.
     *
     * @param address the wrong field; empty for none
     */
    record Found(Location location, String address, String sentence) {

        /** This problem, told of what causes it. */
        Found causedAt(Location cause) {
            return new Found(cause, address, sentence + " (see " + location + ")");
        }

        @Override
        public String toString() {
            return location + ": " + sentence;
        }
    }

    private final List<Found> found = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private boolean unusable;

    /** A copy of the problems found so far; problems added to the copy do not change this object. */
    Problems copy() {
        Problems copy = new Problems();
        copy.found.addAll(found);
        copy.addresses.addAll(addresses);
        copy.unusable = unusable;
        return copy;
    }

    /** The number of problems. */
    int count() {
        return found.size();
    }

    /** Whether {@code problem} is among these. */
    boolean has(Found problem) {
        return found.contains(problem);
    }

    /** Adds a problem at {@code location} that has no address. */
    void add(Location location, String sentence) {
        found.add(new Found(location, "", sentence));
    }

    /**
     * Adds a problem of the field at {@code address}.
     *
     * @param sentence the problem, which must name the address
     */
    void add(Location location, String address, String sentence) {
        found.add(new Found(location, address, sentence));
        if (!address.isEmpty()) {
            addresses.add(new Address(address));
        }
    }

    /** Adds that the field at {@code address} breaks {@code rule}, which begins with {@code must}. */
    void addViolation(Location location, String address, String rule) {
        add(location, address, address + " " + rule);
    }

    /**
     * Adds an unknown key. The known key that was probably meant counts as wrong as well, so that nothing else is
     * reported of it.
     */
    void unknownKey(Location location, String key, String parent, Collection<String> known) {
        String address = parent.isEmpty() ? "" : parent + ".";
        String where = parent.isEmpty() ? "" : " in " + parent;
        Optional<String> meant = Spelling.nearest(key, known);
        String allowed = known.isEmpty() ? "no key" : String.join(", ", new TreeSet<>(known));
        add(
                location,
                address + key,
                "unknown key '" + key + "'" + where + Spelling.hint(meant) + " (allowed here: " + allowed + ")");
        meant.ifPresent(name -> addresses.add(new Address(address + name)));
    }

    /**
     * Records that a part is unreadable on which rules across the whole file depend, so that these rules are skipped.
     */
    void markUnusable() {
        unusable = true;
    }

    /** Whether every part could be read on which rules across the whole file depend. */
    boolean isUsable() {
        return !unusable;
    }

    /** Whether a problem of {@code address}, or of a group around it, is known already. */
    boolean covers(Address address) {
        return addresses.stream().anyMatch(wrong -> wrong.covers(address));
    }

    /** Whether a problem of {@code address}, of a group around it, or of a value inside it is known already. */
    boolean touches(Address address) {
        return addresses.stream().anyMatch(wrong -> wrong.covers(address) || address.covers(wrong));
    }

    /** @throws ScenarioFileException with all problems in the order of the files, if there are any */
    void refuseIfAny() {
        refuseIfAny(UnaryOperator.identity());
    }

    /**
     * As {@link #refuseIfAny()}, after {@code told}.
     *
     * @param told puts each problem where its reader can mend it
     */
    void refuseIfAny(UnaryOperator<List<Found>> told) {
        if (!found.isEmpty()) {
            throw new ScenarioFileException(told.apply(List.copyOf(found)).stream()
                    .sorted(Comparator.comparing(Found::location))
                    .map(problem -> line(problem.toString()))
                    .distinct()
                    .toList());
        }
    }

    /** The exception for a file that cannot be read at all. */
    static ScenarioFileException refusal(String sentence) {
        return new ScenarioFileException(List.of(line(sentence)));
    }

    private static String line(String sentence) {
        return Printable.line(sentence, MAX_LINE);
    }
}
