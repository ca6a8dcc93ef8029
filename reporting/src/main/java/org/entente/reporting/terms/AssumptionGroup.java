package org.entente.reporting.terms;

import java.util.List;
import org.entente.reporting.html.DensityPicture;

/**
 * What a scenario assumes about one product, term, event or other subject.
 *
 * @param title the subject
 * @param items the numbers of the subject
 * @param facts the ids of the facts that the numbers rest on
 * @param reasons the reasons for numbers that are assumed
 * @param notes what else is to be said about where numbers come from, in sentences; may be empty
 * @param baseline how the numbers of the baseline compare
 */
public record AssumptionGroup(
        String title, List<Item> items, List<String> facts, List<Reason> reasons, String notes, Baseline baseline) {

    public AssumptionGroup {
        items = List.copyOf(items);
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
    }

    /** How the numbers of a group compare with those of the baseline. */
    public enum Baseline {
        /** There is no baseline, or it has the same numbers. */
        SAME,
        /** The baseline has other numbers. */
        OTHER,
        /** The baseline has none of the numbers. */
        NONE
    }

    /**
     * A number, or several that belong together.
     *
     * @param label the item
     * @param value the value or the distribution in words
     * @param pictures a picture of each distribution
     * @param baseline the value in the baseline; empty if it is the same, or without one
     */
    public record Item(String label, String value, List<DensityPicture> pictures, String baseline) {

        public Item {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * The reason for assuming some numbers.
     *
     * @param items the labels of the numbers; empty if it is the only reason of the group
     * @param text the reason
     */
    public record Reason(String items, String text) {}
}
