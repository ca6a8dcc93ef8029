package org.entente.reporting.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.model.Remark;
import org.entente.model.file.ScenarioFile;
import org.entente.simulation.results.Results;

/**
 * A remark on a scenario of a run.
 *
 * @param scenario the name of the scenario
 * @param remark the remark
 */
public record ScenarioRemark(String scenario, Remark remark) {

    /** The remarks on the scenario in {@code file}. */
    public static List<ScenarioRemark> of(ScenarioFile file) {
        return file.remarks().stream()
                .map(remark -> new ScenarioRemark(file.scenario().name(), remark))
                .toList();
    }

    /** The remarks on {@code results}. */
    public static List<ScenarioRemark> of(Results results) {
        return results.scenarios().stream()
                .flatMap(scenario -> scenario.remarks().stream()
                        .map(remark -> new ScenarioRemark(scenario.scenario().name(), remark)))
                .toList();
    }

    /** A sentence for each remark; scenarios with the same remark share a sentence. */
    public static List<String> sentences(List<ScenarioRemark> remarks) {
        Map<Remark, TreeSet<String>> scenarios = new LinkedHashMap<>();
        remarks.forEach(one ->
                scenarios.computeIfAbsent(one.remark, any -> new TreeSet<>()).add(one.scenario));
        return scenarios.entrySet().stream()
                .map(entry -> "Remark on " + String.join(", ", entry.getValue()) + ": " + entry.getKey() + ".")
                .toList();
    }
}
