package org.entente.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealMatrix;

/** The words for correlations that are not positive definite together: the pairs in conflict, and a way out. */
final class CorrelationConflict {

    /** Suggestions are rounded to three decimals, which must not bring back a negative eigenvalue. */
    private static final double SUGGESTED_EIGENVALUE = 0.01;

    private static final double SMALLEST_CHANGE = 0.0005;
    private static final int MAX_ADDRESSES = 60;
    private static final int MAX_PAIRS = 12;

    private final CorrelationMatrix group;
    private final RealMatrix matrix;
    private final Set<Set<Address>> listed = new HashSet<>();

    private CorrelationConflict(CorrelationMatrix group) {
        this.group = group;
        this.matrix = group.matrix();
        group.correlations().forEach(pair -> listed.add(Set.of(pair.first(), pair.second())));
    }

    /** What is wrong with {@code group}, whose smallest eigenvalue is too small. */
    static String rule(CorrelationMatrix group, double smallest) {
        String head = String.format(
                Locale.ROOT,
                "correlations must be positive definite together, but the smallest eigenvalue is %.4g among ",
                smallest);
        return head + new CorrelationConflict(group).pairs();
    }

    private String pairs() {
        if (group.addresses().size() > MAX_ADDRESSES) {
            return group.correlations().size() + " pairs of "
                    + group.addresses().size() + " addresses";
        }
        RealMatrix nearest = NearestCorrelations.nearest(matrix, SUGGESTED_EIGENVALUE);
        List<String> found = new ArrayList<>();
        List<String> suggested = new ArrayList<>();
        for (int i = 0; i < matrix.getRowDimension(); i++) {
            for (int j = i + 1; j < matrix.getRowDimension(); j++) {
                if (Math.abs(nearest.getEntry(i, j) - matrix.getEntry(i, j)) >= SMALLEST_CHANGE) {
                    found.add(pair(i, j) + found(i, j));
                    suggested.add(pair(i, j) + String.format(Locale.ROOT, " %.3f", nearest.getEntry(i, j)));
                }
            }
        }
        return list(found) + "; the nearest that would do are " + list(suggested);
    }

    private String pair(int i, int j) {
        return group.addresses().get(i) + " with " + group.addresses().get(j);
    }

    private String found(int i, int j) {
        boolean isListed = listed.contains(
                Set.of(group.addresses().get(i), group.addresses().get(j)));
        return isListed ? " " + matrix.getEntry(i, j) : " 0 (a pair that is not listed counts as 0)";
    }

    private static String list(List<String> texts) {
        String more = texts.size() > MAX_PAIRS ? " and " + (texts.size() - MAX_PAIRS) + " more" : "";
        return texts.stream().limit(MAX_PAIRS).collect(Collectors.joining(", ")) + more;
    }
}
