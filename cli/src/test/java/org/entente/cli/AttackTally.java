package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of the rounds of an attack: how often each, and the faults. */
final class AttackTally {

    private final String attack;
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int rounds;

    AttackTally(String attack) {
        this.attack = attack;
    }

    void nextRound() {
        rounds++;
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void fault(String what) {
        faults.add("round " + rounds + ": " + what);
    }

    /** Counts {@code fault} unless {@code isRight}. */
    void require(boolean isRight, String fault) {
        if (!isRight) {
            fault(fault);
        }
    }

    List<String> faults() {
        return faults;
    }

    /** A row of a table in Markdown. */
    String row() {
        String came = counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        return "| " + attack + " | " + rounds + " | " + came + " | " + faults.size() + " |";
    }
}
