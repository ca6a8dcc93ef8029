package org.entente.simulation.work;

/** An object that is no record, and travels as one. */
public interface Portable {

    /** The record that stands for this object. */
    Form form();

    /** A record that stands for an object. */
    interface Form {

        /** The object, made anew. */
        Object restored();
    }
}
