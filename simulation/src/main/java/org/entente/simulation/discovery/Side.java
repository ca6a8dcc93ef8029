package org.entente.simulation.discovery;

/** An end of an input's range. */
enum Side {
    LOW,
    HIGH
}
