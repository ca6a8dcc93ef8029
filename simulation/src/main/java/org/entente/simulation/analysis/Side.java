package org.entente.simulation.analysis;

/** An end of an input's range. */
enum Side {
    LOW,
    HIGH
}
