package org.entente.model.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.CommonBasis;
import org.entente.model.DifferenceName;
import org.entente.model.Maps;
import org.entente.model.Remark;
import org.entente.model.Scenario;
import org.entente.model.file.Node.Mapping;
import org.entente.model.sweep.Case;
import org.entente.model.sweep.Design;
import org.entente.model.sweep.Selection;
import org.entente.model.sweep.Sweep;

/**
 * A sweep as read, with its scenarios. The cases hold inputs and hashes; the scenario of a case is built on demand.
 *
 * <pre>{@code
 * SweepFile file = SweepFile.read("cap-sweep.yaml");
 * Scenario first = file.scenario(file.sweep().cases().get(0));
 * }</pre>
 */
public final class SweepFile {

    private final Map<String, Layers> scenarios;
    private final SweepValues sweepValues;
    private final Map<CaseRemark, Integer> remarks = new LinkedHashMap<>();
    private final Sweep sweep;

    /** A remark on cases of a scenario. */
    private record CaseRemark(String scenario, Remark remark) {}

    /** A case that was checked, with its scenario and remarks on it, or why it is refused. */
    private record Check(
            Case checked, Optional<Scenario> scenario, List<Remark> remarks, Optional<ScenarioFileException> refusal) {

        private Check {
            remarks = List.copyOf(remarks);
        }
    }

    /** So many are checked by one thread before others are asked to help. */
    private static final int CHECKED_AT_ONCE = 1000;

    private SweepFile(String name, SweepBinder.Contents contents) {
        this.scenarios = contents.scenarios();
        this.sweepValues = contents.sweepValues();
        this.sweep = sweep(name, contents.selection(), contents.design());
    }

    /**
     * Reads the sweep file at {@code path} and checks each of its cases.
     *
     * @throws ScenarioFileException with every problem of the file, or with the problem of the first case that breaks a
     *     rule
     */
    public static SweepFile read(String path) {
        Document document = new Document(path, Optional.of(Path.of(path)));
        return new SweepFile(document.stem(), SweepBinder.bind(document, new Problems()));
    }

    /** The cases, and the selection of reported outcomes. */
    public Sweep sweep() {
        return sweep;
    }

    /** A sentence for each remark on a scenario, with the number of the cases to which it applies. */
    public List<String> remarks() {
        return remarks.entrySet().stream()
                .map(entry -> "Remark on " + entry.getKey().scenario() + ", " + entry.getValue() + " of "
                        + sweep.cases().size() + " cases: " + entry.getKey().remark() + ".")
                .toList();
    }

    /**
     * The scenarios before the inputs of a case are laid over them, by their names: each resolved file as JSON, to be
     * opened with {@link ScenarioReader#openResolved}.
     */
    public SortedMap<String, String> resolvedScenarios() {
        SortedMap<String, String> resolved = new TreeMap<>();
        scenarios.forEach((name, layers) -> resolved.put(name, CanonicalJson.json(layers.root())));
        return resolved;
    }

    /** The scenarios before the inputs of a case are laid over them, in the order of the sweep. */
    public List<ScenarioFile> scenarioFiles() {
        return scenarios.values().stream()
                .map(layers -> new ScenarioSource(layers, new Problems(), new TreeMap<>()).with(List.of()))
                .toList();
    }

    /** The scenario of {@code sweepCase}, a case of this sweep, with the inputs of the case. */
    public Scenario scenario(Case sweepCase) {
        Problems problems = new Problems();
        return resolved(sweepCase.scenario(), sweepCase.inputs(), problems).scenario(problems);
    }

    private Sweep sweep(String name, Selection selection, Design design) {
        Map<String, Mapping> roots = new LinkedHashMap<>();
        scenarios.forEach((scenario, layers) -> roots.put(scenario, layers.root()));
        CaseInputs inputs = new CaseInputs(roots, design.addresses());
        requireScopes(inputs);
        List<Case> cases = new ArrayList<>();
        List<String> less = selection.differences().stream()
                .map(DifferenceName::less)
                .distinct()
                .toList();
        scenarios.keySet().forEach(scenario -> cases.addAll(cases(scenario, inputs, design.rows(), less)));
        requireSweep(name, selection, inputs.addresses(), cases);
        checkAll(cases);
        return new Sweep(name, selection, inputs.addresses(), cases);
    }

    /** Refuses, say, a sweep with two equal cases, before the first case is checked, as checks may take minutes. */
    private void requireSweep(String name, Selection selection, List<String> addresses, List<Case> cases) {
        try {
            var unused = new Sweep(name, selection, addresses, cases);
        } catch (IllegalArgumentException e) {
            throw Problems.refusal(sweepValues.file() + ": " + e.getMessage());
        }
    }

    private void requireScopes(CaseInputs inputs) {
        inputs.strangers().stream().findFirst().ifPresent(stranger -> {
            throw Problems.refusal(sweepValues.location(stranger.address())
                    + ": what varies must be in a scenario of the sweep (" + String.join(", ", scenarios.keySet())
                    + "), but was for '" + stranger.scenario().orElseThrow() + "'");
        });
    }

    /**
     * The cases of a scenario. Rows that differ only in values that do not apply to it are one case.
     *
     * @param less the scenarios that differences are from
     */
    private List<Case> cases(String scenario, CaseInputs inputs, List<List<String>> rows, List<String> less) {
        List<Case> cases = new ArrayList<>();
        Map<String, SortedMap<String, String>> known = new HashMap<>();
        Map<String, Boolean> reduced = new HashMap<>();
        for (List<String> row : rows) {
            CaseInputs.Inputs applied = inputs.of(scenario, row);
            String id = SweepValues.caseId(scenario, applied.values());
            SortedMap<String, String> baselines = baselines(scenario, inputs, row, less);
            requireOne(scenario, known.getOrDefault(id, baselines), baselines);
            if (!less.isEmpty()) {
                known.put(id, baselines);
            }
            boolean isAgain = reduced.containsKey(id) && (applied.isReduced() || Maps.require(reduced, id));
            if (!isAgain) {
                cases.add(new Case(id, scenario, applied.values(), "", baselines));
            }
            reduced.put(id, applied.isReduced());
        }
        return cases;
    }

    /**
     * Checks {@code cases} some at a time, many of them side by side, and refuses the first that breaks a rule, alone
     * or beside the first case. Each gets its hash.
     */
    private void checkAll(List<Case> cases) {
        Optional<Scenario> first = Optional.empty();
        for (int from = 0; from < cases.size(); from += CHECKED_AT_ONCE) {
            List<Case> some = cases.subList(from, Math.min(cases.size(), from + CHECKED_AT_ONCE));
            Stream<Case> stream = cases.size() > CHECKED_AT_ONCE ? some.parallelStream() : some.stream();
            List<Check> checks = stream.map(this::check).toList();
            for (Check check : checks) {
                check.refusal().ifPresent(refusal -> {
                    throw refusal;
                });
                first = first.or(check::scenario);
                requireCommonBasis(first, check);
                String scenario = check.checked().scenario();
                check.remarks().forEach(remark -> remarks.merge(new CaseRemark(scenario, remark), 1, Integer::sum));
            }
            Collections.copy(some, checks.stream().map(Check::checked).toList());
        }
    }

    private void requireCommonBasis(Optional<Scenario> first, Check check) {
        try {
            CommonBasis.require(
                    Stream.of(first, check.scenario()).flatMap(Optional::stream).toList());
        } catch (IllegalArgumentException differ) {
            throw Problems.refusal(
                    sweepValues.file() + ": " + differ.getMessage() + " (in the case " + check.checked() + ")");
        }
    }

    /** The ids of the cases of a row that differences of a scenario are from; a scenario has none from itself. */
    private static SortedMap<String, String> baselines(
            String scenario, CaseInputs inputs, List<String> row, List<String> less) {
        SortedMap<String, String> baselines = new TreeMap<>();
        less.stream()
                .filter(other -> !other.equals(scenario))
                .forEach(other -> baselines.put(
                        other, SweepValues.caseId(other, inputs.of(other, row).values())));
        return baselines;
    }

    /** Refuses rows that are one case of a scenario and have different baselines. */
    private void requireOne(String scenario, SortedMap<String, String> first, SortedMap<String, String> second) {
        second.forEach((other, id) -> {
            if (!id.equals(first.get(other))) {
                throw Problems.refusal(sweepValues.file() + ": a case must have one baseline, but a case of " + scenario
                        + " has two of " + other + ", " + first.get(other) + " and " + id + "; vary the same in "
                        + scenario + ", or ask for what " + other + " is less " + scenario);
            }
        });
    }

    /** The case with the hash of its resolved scenario, and remarks on it; or why it is refused. */
    private Check check(Case unchecked) {
        try {
            Problems problems = new Problems();
            Resolution resolution = resolved(unchecked.scenario(), unchecked.inputs(), problems);
            Scenario scenario = resolution.scenario(problems);
            List<Remark> found = Stream.concat(scenario.remarks().stream(), resolution.dropped().stream())
                    .toList();
            String hash = CanonicalJson.sha256(CanonicalJson.json(resolution.root()));
            return new Check(
                    new Case(unchecked.id(), unchecked.scenario(), unchecked.inputs(), hash, unchecked.baselines()),
                    Optional.of(scenario),
                    found,
                    Optional.empty());
        } catch (ScenarioFileException e) {
            return new Check(
                    unchecked,
                    Optional.empty(),
                    List.of(),
                    Optional.of(Problems.refusal(e.problems().get(0) + " (in the case " + unchecked + ")")));
        }
    }

    private Resolution resolved(String scenario, SortedMap<String, String> values, Problems problems) {
        List<Setting> settings = values.entrySet().stream()
                .map(value -> new Setting(value.getKey(), value.getValue()))
                .toList();
        return Resolution.of(Maps.require(scenarios, scenario), settings, sweepValues.locations(settings), problems);
    }
}
