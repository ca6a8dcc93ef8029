package org.entente.simulation.actuals;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * What each thread works on, as long as its owner is used. A {@link ThreadLocal} would keep it as long as the thread
 * lives, since what is worked on knows its owner.
 */
final class OfThread<T> {

    private final Map<Thread, T> all = Collections.synchronizedMap(new WeakHashMap<>());
    private final Supplier<T> first;

    /** Each thread begins with what {@code first} makes. */
    OfThread(Supplier<T> first) {
        this.first = first;
    }

    T get() {
        return all.computeIfAbsent(Thread.currentThread(), any -> first.get());
    }
}
