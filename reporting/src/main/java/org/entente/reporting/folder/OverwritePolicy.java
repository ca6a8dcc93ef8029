package org.entente.reporting.folder;

/** What becomes of a folder that is already where another is to appear. */
public enum OverwritePolicy {
    /** The new folder is refused. */
    REFUSE,
    /** A run folder is replaced, once the new one is complete; anything else is refused. */
    REPLACE
}
