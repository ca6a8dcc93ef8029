package org.entente.reporting.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.reporting.words.Amounts;

/**
 * The items of a chart with the largest amounts.
 *
 * @param shown the items, in the order of all
 * @param all the number of all items
 */
public record Largest<T>(List<T> shown, int all) {

    public Largest {
        shown = List.copyOf(shown);
    }

    /** The {@code most} items of {@code all} whose amounts, positive or negative, are largest; the first of equals. */
    public static <T> Largest<T> of(List<T> all, int most, ToDoubleFunction<T> amount) {
        if (all.size() <= most) {
            return new Largest<>(all, all.size());
        }
        double[] sizes = all.stream()
                .mapToDouble(item -> Math.abs(amount.applyAsDouble(item)))
                .map(size -> Double.isNaN(size) ? 0 : size)
                .toArray();
        Set<Integer> chosen = new HashSet<>(IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -sizes[i]))
                .limit(most)
                .toList());
        List<T> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (chosen.contains(i)) {
                shown.add(all.get(i));
            }
        }
        return new Largest<>(shown, all.size());
    }

    /** Whether some items are not shown. */
    public boolean leavesSome() {
        return shown.size() < all;
    }

    /** A sentence after a space, such as {@code Shown are 12 of 40 parties, those with the largest amounts.} */
    public String sentence(String items) {
        return leavesSome()
                ? " Shown are " + Amounts.count(shown.size()) + " of " + Amounts.count(all) + " " + items
                        + ", those with the largest amounts."
                : "";
    }
}
