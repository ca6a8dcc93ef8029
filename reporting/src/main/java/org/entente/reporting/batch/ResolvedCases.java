package org.entente.reporting.batch;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.entente.model.Maps;
import org.entente.model.Scenario;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.entente.model.sweep.Case;
import org.entente.simulation.work.Portable;

/**
 * The scenarios of the cases of a batch, made of resolved scenarios as text. They need no file, so that they are made
 * on any machine.
 */
public final class ResolvedCases implements Function<Case, Scenario>, Portable {

    private final Texts texts;
    private final Map<String, ScenarioSource> sources = new ConcurrentHashMap<>();

    /**
     * The scenarios before the inputs of a case are laid over them.
     *
     * @param texts by name: each resolved file as JSON
     * @param areChecked whether each case must have the scenario with its hash
     */
    private record Texts(SortedMap<String, String> texts, boolean areChecked) implements Form {

        Texts {
            texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        }

        @Override
        public ResolvedCases restored() {
            return new ResolvedCases(this);
        }
    }

    private ResolvedCases(Texts texts) {
        this.texts = texts;
    }

    /** The scenarios of the cases of {@code run}. */
    public static ResolvedCases of(BatchRun run) {
        return new ResolvedCases(new Texts(run.scenarios(), false));
    }

    /** As {@link #of}; it refuses a case whose scenario is not the one that was simulated. */
    public static ResolvedCases checked(BatchRun run) {
        return new ResolvedCases(new Texts(run.scenarios(), true));
    }

    @Override
    public Scenario apply(Case sweepCase) {
        List<Setting> settings = sweepCase.inputs().entrySet().stream()
                .map(input -> new Setting(input.getKey(), input.getValue()))
                .toList();
        ScenarioSource source = sources.computeIfAbsent(sweepCase.scenario(), this::open);
        return texts.areChecked ? checked(sweepCase, source.with(settings)) : source.scenario(settings);
    }

    private static Scenario checked(Case sweepCase, ScenarioFile file) {
        if (!file.sha256().equals(sweepCase.sha256())) {
            throw new IllegalArgumentException("the case " + sweepCase + " is not the one that was simulated");
        }
        return file.scenario();
    }

    private ScenarioSource open(String name) {
        return ScenarioReader.openResolved(name, Maps.require(texts.texts, name));
    }

    @Override
    public Form form() {
        return texts;
    }
}
