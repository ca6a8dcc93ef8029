package org.entente.reporting.terms;

import java.util.List;
import org.entente.model.file.Provenance;
import org.entente.reporting.html.DensityPicture;

/**
 * What a scenario assumes about one product, term, event or other subject.
 *
 * @param name the key of the subject in the file; empty where the group has several
 * @param title the subject
 * @param items the numbers of the subject
 * @param sources what the numbers rest on, those with the same sources together
 * @param usual the numbers that the file leaves out, with their values, in a list; may be empty
 * @param differs whether the baseline has other numbers
 */
public record AssumptionGroup(
        String name, String title, List<Item> items, List<Rest> sources, String usual, boolean differs) {

    public AssumptionGroup {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }

    /** Whether an item has a picture. */
    public boolean hasPictures() {
        return items.stream().anyMatch(item -> !item.pictures().isEmpty());
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
     * What some numbers rest on.
     *
     * @param items the labels of the numbers
     * @param provenance what they rest on
     */
    public record Rest(String items, Provenance provenance) {}
}
