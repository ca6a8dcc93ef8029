package org.entente.simulation.step;

import org.entente.model.Address;
import org.entente.model.process.FadingGrowth;
import org.entente.model.process.Logistic;
import org.entente.model.process.PlannedRunRate;
import org.entente.model.process.Process;

/** The steps of processes (MODEL 3), one for each kind; each fills the column of a run-rate D(t). */
final class ProcessSteps implements Process.Cases<Integer> {

    private final ProgramBuilder builder;
    private final Address address;

    private ProcessSteps(ProgramBuilder builder, Address address) {
        this.builder = builder;
        this.address = address;
    }

    /** The column of the run-rate of the process at {@code address}. */
    static int compile(ProgramBuilder builder, Address address, Process process) {
        return process.match(new ProcessSteps(builder, address));
    }

    @Override
    public Integer fadingGrowth(FadingGrowth process) {
        return FadingGrowthStep.compile(builder, address);
    }

    @Override
    public Integer logistic(Logistic process) {
        return LogisticStep.compile(builder, address);
    }

    @Override
    public Integer plannedRunRate(PlannedRunRate process) {
        return PlanStep.compile(builder, address, process);
    }
}
