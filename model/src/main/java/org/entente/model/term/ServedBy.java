package org.entente.model.term;

/** The party that bears the cost of serving sales (MODEL 6). */
public enum ServedBy {
    /** The channel's owner, at its own cost. */
    OWNER,
    /** The developer, as part of its compute. */
    DEVELOPER
}
