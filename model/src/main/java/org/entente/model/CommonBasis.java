package org.entente.model;

import java.util.Collection;
import java.util.function.Function;

/** What the scenarios of one run must have in common, so that their numbers can stand beside each other (MODEL 1). */
public final class CommonBasis {

    private CommonBasis() {}

    /** @throws IllegalArgumentException if two of {@code scenarios} differ */
    public static void require(Collection<Scenario> scenarios) {
        require("fiscal-year-end", scenarios, scenario -> scenario.fiscalYear().endMonth());
        require("money", scenarios, Scenario::money);
    }

    private static void require(String key, Collection<Scenario> scenarios, Function<Scenario, Object> value) {
        scenarios.stream()
                .findFirst()
                .ifPresent(first -> scenarios.stream()
                        .filter(other -> !value.apply(other).equals(value.apply(first)))
                        .findFirst()
                        .ifPresent(other -> {
                            throw new IllegalArgumentException("the scenarios of a run must have the same " + key
                                    + ", but "
                                    + first.name() + " has " + value.apply(first) + " and " + other.name() + " has "
                                    + value.apply(other));
                        }));
    }
}
