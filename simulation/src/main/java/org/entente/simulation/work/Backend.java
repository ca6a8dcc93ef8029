package org.entente.simulation.work;

/** Where simulations run: on the threads of this process, or on a cluster. It changes no result. */
public interface Backend {

    /** The threads of this process. */
    Backend THREADS = new Threads();

    /**
     * Does all of {@code work}.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     * @throws E the exception that the work throws
     */
    <E extends Exception> void run(Work<E> work) throws E;

    /** How many simulations of few paths run at once, where {@code threads} threads of this process are wanted. */
    int atOnce(int threads);

    /** The threads of this process. */
    record Threads() implements Backend {

        @Override
        public <E extends Exception> void run(Work<E> work) throws E {
            work.here();
        }

        @Override
        public int atOnce(int threads) {
            return threads;
        }
    }
}
