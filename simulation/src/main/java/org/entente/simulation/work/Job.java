package org.entente.simulation.work;

import java.util.List;

/**
 * A job: what the parts of some work have in common, as data. Jobs are records, so that {@link RecordBytes} carry them
 * to another machine.
 */
public interface Job {

    /** This job, ready to do parts; threads may share it. */
    Open open();

    /** A job that is ready: its programs are compiled. */
    interface Open {

        /**
         * Does a part of the work, and returns what came of it. The same part gives the same bytes.
         *
         * @param part the part, as {@link Work#part} gives it
         * @param threads the number of threads
         */
        byte[] run(byte[] part, int threads);

        /** The bytes of several parts as one. Parts of jobs whose work does not {@link Work#merges merge} have none. */
        default byte[] merged(List<byte[]> parts) {
            throw new IllegalStateException("the parts of this job must stay apart, but were " + parts.size());
        }
    }
}
