package org.entente.model;

/**
 * A remark about something valid that is probably not meant: a term that is never in force, shares of more than all.
 *
 * @param subject what the sentence is about: an address, or an outcome of a simulation such as {@code npv of gain.dev}
 * @param predicate the rest of the sentence behind the subject, without a full stop
 */
public record Remark(String subject, String predicate) {

    public Remark {
        if (subject.isBlank() || predicate.isBlank()) {
            throw new IllegalArgumentException(
                    "a remark must have a subject and a predicate, but was '" + subject + "' and '" + predicate + "'");
        }
    }

    /** A remark about the value or group at {@code address}. */
    public static Remark at(Address address, String predicate) {
        return new Remark(address.text(), predicate);
    }

    /** The sentence, without its full stop. */
    @Override
    public String toString() {
        return subject + " " + predicate;
    }
}
