package org.entente.model.file;

/**
 * A value that replaces a value of the file: {@code --set terms.microsoft-share.cap=60}.
 *
 * @param address the address of the value
 * @param value as YAML; {@code null} removes the file's value
 * @param label how messages call it: {@code --set terms.microsoft-share.cap=60}
 */
public record Setting(String address, String value, String label) {

    public Setting {
        if (address.isEmpty()) {
            throw new IllegalArgumentException("a setting must be address=value, but was '=" + value + "'");
        }
    }

    /** A setting of {@code --set}. */
    public Setting(String address, String value) {
        this(address, value, "--set " + address + "=" + value);
    }

    /** The value of an address that an option such as {@code --vary} varies. */
    public static Setting varied(String option, String address, String value) {
        return new Setting(address, value, option + " " + address);
    }

    /**
     * Reads {@code address=value}.
     *
     * @throws IllegalArgumentException if there is no equals sign after an address
     */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("a setting must be address=value, but was '" + text + "'");
        }
        return new Setting(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /** Whether it changes a term of the agreement, rather than the world in which the agreement is. */
    public boolean isOfTerm() {
        return address.startsWith("terms.");
    }

    /** The setting as it is written: {@code address=value}. */
    @Override
    public String toString() {
        return address + "=" + value;
    }
}
