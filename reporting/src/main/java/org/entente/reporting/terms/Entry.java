package org.entente.reporting.terms;

import java.util.Optional;
import org.entente.model.file.Provenance;

/**
 * One thing that a term settles.
 *
 * @param item what: {@code Cap}
 * @param value in words: {@code $38 billion}
 * @param basis what the value rests on; empty where the file leaves it out, and for what is no number and has no source
 */
public record Entry(String item, String value, Optional<Provenance> basis) {}
