package org.entente.reporting.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Sweep;

/** The cases of a sweep in few words: {@code october-2025, cap 38, rate 0.2}. */
public final class CaseLabels {

    private static final int MAX_VALUE = 24;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final boolean severalScenarios;

    private CaseLabels(Sweep sweep) {
        severalScenarios = sweep.scenarios().size() > 1;
        sweep.addresses().forEach(address -> names.put(address, shortest(address, sweep.addresses())));
    }

    /** The words for the cases of {@code sweep}. */
    public static CaseLabels of(Sweep sweep) {
        return new CaseLabels(sweep);
    }

    /** The end of {@code address} that no other has: {@code cap}. */
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
    public String name(String address) {
        return names.getOrDefault(address, address);
    }

    /** What {@code sweepCase} is: its scenario, if there are several, and its inputs. */
    public String label(Case sweepCase) {
        return labelWithout("", sweepCase);
    }

    /** What {@code sweepCase} is, but for the input at {@code address}. */
    public String labelWithout(String address, Case sweepCase) {
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
        return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE - 1) + "…";
    }
}
