package org.entente.reporting.folder;

import java.io.IOException;

/** Thrown for a folder that is not as its manifest says; the message is one sentence. */
public final class BrokenFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    public BrokenFolderException(String message) {
        super(message);
    }
}
