package org.entente.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Spelling;

/** What is wrong with a scenario file: collected while it is read, so that everything is told at once. */
final class Problems {

    private record Found(Location location, String sentence) {}

    private final List<Found> found = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private boolean unusable;

    /** The problems found so far, to which others are added apart from these. */
    Problems copy() {
        Problems copy = new Problems();
        copy.found.addAll(found);
        copy.addresses.addAll(addresses);
        copy.unusable = unusable;
        return copy;
    }

    /** Something is wrong at {@code location} that has no address. */
    void add(Location location, String sentence) {
        found.add(new Found(location, sentence));
    }

    /**
     * Something is wrong with the field at {@code address}.
     *
     * @param sentence which must name the address
     */
    void add(Location location, String address, String sentence) {
        add(location, sentence);
        if (!address.isEmpty()) {
            addresses.add(new Address(address));
        }
    }

    /** The field at {@code address} breaks a rule, which is put as {@code must ...}. */
    void addViolation(Location location, String address, String rule) {
        add(location, address, address + " " + rule);
    }

    /** A key is not known; what it was probably meant to be is wrong as well, and need not be missed. */
    void unknownKey(Location location, String key, String parent, Collection<String> known) {
        String address = parent.isEmpty() ? "" : parent + ".";
        String where = parent.isEmpty() ? "" : " in " + parent;
        Optional<String> meant = Spelling.nearest(key, known);
        add(location, address + key, "unknown key '" + key + "'" + where + Spelling.hint(meant));
        meant.ifPresent(name -> addresses.add(new Address(address + name)));
    }

    /** Something could not be read that rules across the whole file rest on, so that they would mislead. */
    void markUnusable() {
        unusable = true;
    }

    /** Whether everything could be read that rules across the whole file rest on. */
    boolean isUsable() {
        return !unusable;
    }

    /** Whether {@code address}, or what it lies in, is already known to be wrong. */
    boolean covers(Address address) {
        return addresses.stream().anyMatch(wrong -> wrong.covers(address));
    }

    /** Whether {@code address}, what it lies in, or something inside it is already known to be wrong. */
    boolean touches(Address address) {
        return addresses.stream().anyMatch(wrong -> wrong.covers(address) || address.covers(wrong));
    }

    /** @throws ScenarioFileException with all problems in the order of the files, if there are any */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new ScenarioFileException(found.stream()
                    .sorted(Comparator.comparing(Found::location))
                    .map(problem -> problem.location() + ": " + problem.sentence())
                    .distinct()
                    .toList());
        }
    }

    /** What to throw for a file of which nothing can be read. */
    static ScenarioFileException refusal(String sentence) {
        return new ScenarioFileException(List.of(sentence));
    }
}
