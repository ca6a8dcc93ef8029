package org.entente.simulation.step;

import org.entente.model.term.Payment;
import org.entente.model.term.PaymentTiming;

/** The step of a payment, by its timing. */
final class PaymentSteps implements PaymentTiming.Cases<Runnable> {

    private final ProgramBuilder builder;
    private final Payment term;

    private PaymentSteps(ProgramBuilder builder, Payment term) {
        this.builder = builder;
        this.term = term;
    }

    /** What adds the step of {@code term}. */
    static Runnable of(ProgramBuilder builder, Payment term) {
        return term.timing().match(new PaymentSteps(builder, term));
    }

    @Override
    public Runnable once(PaymentTiming.Once timing) {
        return () -> DatedPaymentStep.compile(builder, term, timing);
    }

    @Override
    public Runnable onEvent(PaymentTiming.OnEvent timing) {
        return () -> EventPaymentStep.compile(builder, term, timing);
    }

    @Override
    public Runnable regular(PaymentTiming.Regular timing) {
        return () -> RegularPaymentStep.compile(builder, term, timing);
    }
}
