package org.entente.model.process;

import java.util.SortedMap;
import org.entente.model.quantity.Quantity;

/** A positive run-rate in billions per year, one value per month (MODEL 3). */
@SuppressWarnings("JavaLangClash") // the field's own term; nothing here starts programs
public sealed interface Process permits FadingGrowth, Logistic, PlannedRunRate {

    /** Volatility per square root of a year. */
    Quantity volatility();

    /** The quantities of this process by their key in the file. */
    SortedMap<String, Quantity> inputs();

    /** The result of the method for this kind. */
    <R> R match(Cases<R> cases);

    /**
     * A method per kind of process.
     *
     * @param <R> what each method returns
     */
    interface Cases<R> {

        R fadingGrowth(FadingGrowth process);

        R logistic(Logistic process);

        R plannedRunRate(PlannedRunRate process);
    }
}
