package org.entente.model;

/**
 * The address of a value or a group in a scenario, with a dot between keys: {@code terms.microsoft-share.cap} (MODEL
 * 2).
 *
 * @param text the whole address
 */
public record Address(String text) implements Comparable<Address> {

    public Address {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an address must not be empty");
        }
    }

    /** The address made of {@code parts}, joined by dots. */
    public static Address of(String... parts) {
        return new Address(String.join(".", parts));
    }

    /** The address of {@code key} inside this one. */
    public Address child(String key) {
        return new Address(text + "." + key);
    }

    /** Whether {@code other} is this address or lies inside it. */
    public boolean covers(Address other) {
        int end = text.length();
        return other.text.startsWith(text) && (other.text.length() == end || other.text.charAt(end) == '.');
    }

    @Override
    public int compareTo(Address other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
