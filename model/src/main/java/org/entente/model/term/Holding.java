package org.entente.model.term;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * How an {@link EquityStake} is bought, vests and is valued (MODEL 11).
 *
 * @param cost what the holder pays the developer when the stake begins, at least 0; empty if nothing
 * @param strike what the holder of a warrant would pay for the whole stake, at least 0; empty if it is no warrant
 * @param dilution the part of itself by which the fraction falls in a year, in [0, 1]; empty if it stays
 * @param of what the multiple is of
 * @param vests the tranches in which the stake vests; none if all of it vests when it begins
 * @param realised when it is valued; empty for the end of the horizon
 */
public record Holding(
        Optional<Quantity> cost,
        Optional<Quantity> strike,
        Optional<Quantity> dilution,
        Base of,
        List<Tranche> vests,
        Optional<Moment> realised) {

    /** The sum of parts from which on they are more than the whole, so that rounding is no error. */
    private static final double ABOVE_ALL = 1 + 1e-9;

    /** A stake that is held without cost, and valued at a multiple of revenue at the end of the horizon. */
    public static final Holding PLAIN = new Holding(
            Optional.empty(), Optional.empty(), Optional.empty(), Base.REVENUE, List.of(), Optional.empty());

    public Holding {
        vests = List.copyOf(vests);
        cost.ifPresent(amount -> Range.NOT_NEGATIVE.require("cost", amount));
        strike.ifPresent(amount -> Range.NOT_NEGATIVE.require("strike", amount));
        dilution.ifPresent(part -> Range.FRACTION.require("dilution", part));
        double sum = vests.stream()
                .mapToDouble(tranche -> tranche.part().support().high())
                .sum();
        if (!(sum <= ABOVE_ALL)) {
            throw new IllegalArgumentException("the parts of vests must add up to at most 1, but may add up to " + sum);
        }
    }

    /** What a multiple is of, over a year. */
    public enum Base {
        /** The developer's revenue. */
        REVENUE,
        /** The developer's contribution; a negative one is worth nothing. */
        CONTRIBUTION
    }

    /**
     * A part that vests at once.
     *
     * @param part the part of the stake, in [0, 1]
     * @param when the month in which it vests
     */
    public record Tranche(Quantity part, Moment when) {

        public Tranche {
            Range.FRACTION.require("part", part);
        }
    }

    /** The quantities by their key in the term. */
    SortedMap<String, Quantity> inputs() {
        SortedMap<String, Quantity> inputs = new TreeMap<>();
        cost.ifPresent(amount -> inputs.put("cost", amount));
        strike.ifPresent(amount -> inputs.put("strike", amount));
        dilution.ifPresent(part -> inputs.put("dilution", part));
        for (int i = 0; i < vests.size(); i++) {
            inputs.put(partOfTranche(i), vests.get(i).part());
        }
        return inputs;
    }

    /** The key of the part of the tranche with this index. */
    public static String partOfTranche(int tranche) {
        return "vests." + tranche + ".part";
    }
}
