package org.entente.simulation.decision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.model.Address;
import org.entente.model.Event;
import org.entente.model.Occurrence;
import org.entente.model.Scenario;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.plan.Conditions;
import org.entente.simulation.random.Draws;
import org.entente.simulation.random.RandomDraws;
import org.entente.simulation.random.Samplers;
import org.entente.simulation.results.WorthwhileDecision;
import org.entente.simulation.step.Compiler;
import org.entente.simulation.step.Decisions;

/**
 * The rules of decisions that are taken where they are worthwhile (MODEL 10). The rules of a scenario are learnt once,
 * on pilot paths that no other path shares its draws with, and are fixed from then on.
 */
public final class DecisionRules {

    /** What a seed differs by from that of its pilot paths: the letters of the word decision. */
    private static final long PILOT = 0x6465_6369_7369_6F6EL;

    private static final Comparator<Event> LAST_FIRST = Comparator.<Event, YearMonth>comparing(
                    event -> worthwhile(event).at().last())
            .reversed()
            .thenComparing(Event::name);

    private final long seed;
    private final Map<Scenario, Learnt> learnt = new ConcurrentHashMap<>();

    /** The rules of a scenario, and what they are worth. */
    private record Learnt(Decisions rules, List<WorthwhileDecision> worth) {}

    /** Rules for simulations with {@code seed}. */
    public DecisionRules(long seed) {
        this.seed = seed;
    }

    /**
     * Compiles a scenario, whose rules are learnt if it has decisions. What a condition tells of, no decider knows.
     *
     * @throws IllegalArgumentException as {@link Compiler#compile(Scenario, Conditions, Draws, Samplers)}
     */
    public Program compile(Scenario scenario, Conditions conditions, Draws draws, Samplers samplers) {
        return compile(scenario, conditions, draws, samplers, Set.of());
    }

    /**
     * As {@link #compile(Scenario, Conditions, Draws, Samplers)}.
     *
     * @param moving the constants that are to be parameters of the program; none is where there are decisions, as the
     *     rules depend on them
     */
    public Program compile(
            Scenario scenario, Conditions conditions, Draws draws, Samplers samplers, Set<Address> moving) {
        Learnt known = of(scenario);
        Set<Address> parameters = known.worth.isEmpty() ? moving : Set.of();
        return Compiler.compile(scenario, conditions, draws, samplers, known.rules, parameters);
    }

    /** What the decisions of {@code scenarios} are worth, scenario by scenario. */
    public List<WorthwhileDecision> decisions(Collection<Scenario> scenarios) {
        return scenarios.stream()
                .flatMap(scenario -> of(scenario).worth.stream())
                .toList();
    }

    private Learnt of(Scenario scenario) {
        List<Event> events = scenario.events().values().stream()
                .filter(event -> event.occurrence() instanceof Occurrence.Worthwhile)
                .sorted(LAST_FIRST)
                .toList();
        return events.isEmpty()
                ? new Learnt(Decisions.NONE, List.of())
                : learnt.computeIfAbsent(scenario, any -> learn(scenario, events));
    }

    /** Learns the rule of the decision that may be taken last first; those before it are not taken meanwhile. */
    private Learnt learn(Scenario scenario, List<Event> events) {
        Decisions known = Decisions.NONE;
        List<WorthwhileDecision> worth = new ArrayList<>();
        for (Event event : events) {
            LearntRule found =
                    new Pilot(scenario, event.name(), worthwhile(event), known, new RandomDraws(seed ^ PILOT)).learn();
            known = known.with(event.name(), found.rule());
            worth.add(found.worth());
        }
        return new Learnt(known, List.copyOf(worth));
    }

    private static Occurrence.Worthwhile worthwhile(Event event) {
        return (Occurrence.Worthwhile) event.occurrence();
    }
}
