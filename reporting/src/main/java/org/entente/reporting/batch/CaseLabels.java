package org.entente.reporting.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Sweep;
import org.entente.reporting.words.InputDimension;
import org.entente.reporting.words.InputTitles;
import org.entente.reporting.words.InputWords;

/** The labels of the cases of a sweep: {@code The terms before; cap $38 billion; rate 20 %}. */
final class CaseLabels {

    private static final int MAX_VALUE_LENGTH = 24;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Scenario> models;
    private final boolean severalScenarios;

    private CaseLabels(Sweep sweep, List<Scenario> models) {
        this.models = models;
        severalScenarios = sweep.scenarios().size() > 1;
        List<String> titles = sweep.addresses().stream().map(this::title).toList();
        sweep.addresses().forEach(address -> names.put(address, shortest(title(address), titles)));
    }

    /** The labels of the cases of {@code sweep} with the titles of {@code models}; with keys if these are none. */
    static CaseLabels of(Sweep sweep, List<Scenario> models) {
        return new CaseLabels(sweep, models);
    }

    /** The shortest end of a title after a comma, or of an address after a point, that no other has: {@code cap}. */
    private static String shortest(String title, List<String> all) {
        String mark = title.contains(", ") ? ", " : ".";
        for (int place = title.lastIndexOf(mark); place > 0; place = title.lastIndexOf(mark, place - 1)) {
            String end = title.substring(place);
            if (all.stream().filter(other -> other.endsWith(end)).count() == 1) {
                return end.substring(mark.length());
            }
        }
        return title;
    }

    /** What readers call the input at {@code address}. */
    String title(String address) {
        return modelOf(address)
                .map(model -> new InputTitles(model).title(address))
                .orElse(address);
    }

    /** The label of an axis of the input at {@code address}: its title with its unit. */
    String axis(String address) {
        return modelOf(address)
                .map(model -> new InputWords(model).name(new Address(address)).label())
                .orElse(address);
    }

    /** Whether the input at {@code address} is written in percent. */
    boolean isPercent(String address) {
        return modelOf(address)
                .filter(model ->
                        new InputWords(model).name(new Address(address)).dimension() == InputDimension.PERCENT)
                .isPresent();
    }

    /** The first scenario in which {@code address} has a title. */
    private Optional<Scenario> modelOf(String address) {
        return models.stream()
                .filter(model -> !new InputTitles(model).title(address).equals(address))
                .findFirst();
    }

    /** What readers call the scenario {@code name}. */
    String scenario(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(Scenario::title)
                .orElse(name);
    }

    /** The label of {@code sweepCase}: its scenario, if there are several, and its inputs. */
    String label(Case sweepCase) {
        return labelWithout("", sweepCase);
    }

    /** The label of {@code sweepCase} without the input at {@code address}. */
    String labelWithout(String address, Case sweepCase) {
        List<String> parts = new ArrayList<>();
        if (severalScenarios) {
            parts.add(scenario(sweepCase.scenario()));
        }
        names.forEach((other, name) -> {
            if (!other.equals(address) && sweepCase.inputs().containsKey(other)) {
                parts.add(name + " " + value(other, sweepCase.input(other)));
            }
        });
        return parts.isEmpty() ? scenario(sweepCase.scenario()) : String.join(models.isEmpty() ? ", " : "; ", parts);
    }

    /** The value of an input: a number with its unit; without one, what the sweep says. */
    String value(String address, String input) {
        return CasesCsv.NUMBER.matcher(input).matches()
                ? modelOf(address)
                        .map(model -> new InputTitles(model).value(new Address(address), Double.parseDouble(input)))
                        .orElse(input)
                : shortened(input);
    }

    private static String shortened(String input) {
        if (input.equals("null")) {
            return "off";
        }
        String value = input.replace("\"", "");
        return value.length() <= MAX_VALUE_LENGTH ? value : value.substring(0, MAX_VALUE_LENGTH - 1) + "…";
    }
}
