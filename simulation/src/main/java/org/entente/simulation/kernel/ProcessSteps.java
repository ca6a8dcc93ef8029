package org.entente.simulation.kernel;

import org.entente.model.Address;
import org.entente.model.process.FadingGrowth;
import org.entente.model.process.Logistic;
import org.entente.model.process.Plan;
import org.entente.model.process.Process;

/** The step of each kind of process (MODEL 3); each fills the column of its run-rate D(t). */
final class ProcessSteps implements Process.Cases<Step> {

    private final Compilation compilation;
    private final Address at;

    private ProcessSteps(Compilation compilation, Address at) {
        this.compilation = compilation;
        this.at = at;
    }

    /** The name of the column of D(t) of the process at {@code address}. */
    static String levelOf(Address address) {
        return address.text() + ".level";
    }

    static Step of(Compilation compilation, Address at, Process process) {
        return process.match(new ProcessSteps(compilation, at));
    }

    @Override
    public Step fadingGrowth(FadingGrowth process) {
        return new FadingGrowthStep(compilation, at);
    }

    @Override
    public Step logistic(Logistic process) {
        return new LogisticStep(compilation, at);
    }

    @Override
    public Step plan(Plan process) {
        return new PlanStep(compilation, at, process);
    }
}
