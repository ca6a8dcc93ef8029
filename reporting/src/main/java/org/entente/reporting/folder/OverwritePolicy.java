package org.entente.reporting.folder;

/** The treatment of a folder that already stands where a new one is to appear. */
public enum OverwritePolicy {
    /** Refuses the new folder. */
    REFUSE,
    /** Replaces a run folder once the new one is complete; refuses to replace anything else. */
    REPLACE
}
