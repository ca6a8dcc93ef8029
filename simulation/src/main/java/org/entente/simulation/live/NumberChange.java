package org.entente.simulation.live;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;

/*
 * Scenarios are compared part by part, as the records that they are. Most parts are equal, and no more is looked at of
 * these. What differs must be constants, every one of which must have an address: a number without one may be known
 * when the steps of a program are made.
 */

/** The change of some numbers of a scenario, where nothing else changes that its program depends on. */
final class NumberChange {

    /** The parts of a scenario that make no difference to its program. */
    private static final Set<String> WORDS = Set.of("name", "title", "description", "sources");

    private int count;

    private NumberChange() {}

    /**
     * The constants of {@code after} that have other values in {@code before}, by their addresses; empty if there are
     * none, if one of both values is 0, or if the scenarios differ in more.
     */
    static SortedMap<Address, Double> between(Scenario before, Scenario after) {
        NumberChange change = new NumberChange();
        if (!change.isAlike(before, after, WORDS)) {
            return new TreeMap<>();
        }
        SortedMap<Address, Double> values = new TreeMap<>();
        SortedMap<Address, Quantity> known = before.quantities();
        after.quantities().forEach((address, quantity) -> {
            if (quantity instanceof Constant now
                    && known.get(address) instanceof Constant was
                    && !now.equals(was)
                    && now.value() != 0
                    && was.value() != 0) {
                values.put(address, now.value());
            }
        });
        return values.size() == change.count ? values : new TreeMap<>();
    }

    private boolean isAlike(Object before, Object after) {
        if (before.equals(after)) {
            return true;
        }
        if (before instanceof Constant && after instanceof Constant) {
            count++;
            return true;
        }
        if (before instanceof Optional<?> was && after instanceof Optional<?> now) {
            return was.isPresent() && now.isPresent() && isAlike(was.get(), now.get());
        }
        if (before instanceof List<?> was && after instanceof List<?> now) {
            return isAlikeEach(was, now);
        }
        if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> now) {
            return List.copyOf(was.keySet()).equals(List.copyOf(now.keySet()))
                    && isAlikeEach(new ArrayList<>(was.values()), new ArrayList<>(now.values()));
        }
        return before instanceof Record was
                && after instanceof Record now
                && was.getClass().equals(now.getClass())
                && isAlike(was, now, Set.of());
    }

    private boolean isAlikeEach(List<?> before, List<?> after) {
        Iterator<?> others = after.iterator();
        return before.size() == after.size() && before.stream().allMatch(was -> isAlike(was, others.next()));
    }

    private boolean isAlike(Record before, Record after, Set<String> but) {
        return Arrays.stream(before.getClass().getRecordComponents())
                .filter(part -> !but.contains(part.getName()))
                .allMatch(part -> isAlike(of(before, part), of(after, part)));
    }

    private static Object of(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException hidden) {
            return new Object(); // which nothing equals
        }
    }
}
