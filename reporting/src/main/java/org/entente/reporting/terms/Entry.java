package org.entente.reporting.terms;

import java.util.Optional;
import org.entente.model.file.Provenance;

/**
 * One item that a term settles.
 *
 * @param item the item: {@code Cap}
 * @param value the value in words: {@code $38 billion}
 * @param provenance the provenance of the value; empty if the file leaves the value out, or if it is no number
 */
public record Entry(String item, String value, Optional<Provenance> provenance) {}
