package org.entente.simulation.decision;

import org.entente.simulation.results.WorthwhileDecision;
import org.entente.simulation.step.DecisionRule;

/** A rule that was learnt, and what it is worth. */
record LearntRule(DecisionRule rule, WorthwhileDecision worth) {}
