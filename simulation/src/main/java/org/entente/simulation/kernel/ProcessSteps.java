package org.entente.simulation.kernel;

import org.entente.model.Address;
import org.entente.model.process.FadingGrowth;
import org.entente.model.process.Logistic;
import org.entente.model.process.Plan;
import org.entente.model.process.Process;

/** The step of each kind of process (MODEL 3); each fills the column of its run-rate D(t). */
final class ProcessSteps implements Process.Cases<Integer> {

    private final ProgramBuilder builder;
    private final Address at;

    private ProcessSteps(ProgramBuilder builder, Address at) {
        this.builder = builder;
        this.at = at;
    }

    /** The column of the run-rate of the process at {@code at}. */
    static int compile(ProgramBuilder builder, Address at, Process process) {
        return process.match(new ProcessSteps(builder, at));
    }

    @Override
    public Integer fadingGrowth(FadingGrowth process) {
        return FadingGrowthStep.compile(builder, at);
    }

    @Override
    public Integer logistic(Logistic process) {
        return LogisticStep.compile(builder, at);
    }

    @Override
    public Integer plan(Plan process) {
        return PlanStep.compile(builder, at, process);
    }
}
