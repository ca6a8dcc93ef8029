package org.entente.reporting.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Sweep;

/** The labels of the cases of a sweep: {@code october-2025, cap 38, rate 0.2}. */
final class CaseLabels {

    private static final int MAX_VALUE_LENGTH = 24;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final boolean severalScenarios;

    private CaseLabels(Sweep sweep) {
        severalScenarios = sweep.scenarios().size() > 1;
        sweep.addresses().forEach(address -> names.put(address, shortest(address, sweep.addresses())));
    }

    /** The labels of the cases of {@code sweep}. */
    static CaseLabels of(Sweep sweep) {
        return new CaseLabels(sweep);
    }

    /** The shortest end of {@code address} that no other address has: {@code cap}. */
    private static String shortest(String address, List<String> all) {
        for (int dot = address.lastIndexOf('.'); dot >= 0; dot = address.lastIndexOf('.', dot - 1)) {
            String end = address.substring(dot);
            if (all.stream().filter(other -> ("." + other).endsWith(end)).count() == 1) {
                return end.substring(1);
            }
        }
        return address;
    }

    /** A short name for {@code address}. */
    String name(String address) {
        return names.getOrDefault(address, address);
    }

    /** The label of {@code sweepCase}: its scenario, if there are several, and its inputs. */
    String label(Case sweepCase) {
        return labelWithout("", sweepCase);
    }

    /** The label of {@code sweepCase} without the input at {@code address}. */
    String labelWithout(String address, Case sweepCase) {
        List<String> parts = new ArrayList<>();
        if (severalScenarios) {
            parts.add(sweepCase.scenario());
        }
        names.forEach((other, name) -> {
            if (!other.equals(address) && sweepCase.inputs().containsKey(other)) {
                parts.add(name + " " + shortened(sweepCase.input(other)));
            }
        });
        return parts.isEmpty() ? sweepCase.scenario() : String.join(", ", parts);
    }

    private static String shortened(String input) {
        if (input.equals("null")) {
            return "off";
        }
        String value = input.replace("\"", "");
        return value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH - 1) + "…";
    }
}
