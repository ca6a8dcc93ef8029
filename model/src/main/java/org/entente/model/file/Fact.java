package org.entente.model.file;

/**
 * A published figure that scenarios cite.
 *
 * @param id the id of the fact, such as {@code T30}
 * @param statement what was published, in one sentence
 * @param value the figure, as text: a number, a range, or words
 * @param unit of the value
 * @param asOf the date for which the value holds
 * @param publisher who published it
 * @param address the web address where the fact can be read
 * @param grade the grade of trust, which the library's list of facts explains
 */
public record Fact(
        String id,
        String statement,
        String value,
        String unit,
        String asOf,
        String publisher,
        String address,
        String grade) {}
