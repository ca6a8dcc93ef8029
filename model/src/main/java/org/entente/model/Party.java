package org.entente.model;

/**
 * A party to the agreement, which gains or pays.
 *
 * @param name the key by which terms refer to the party, such as {@code microsoft}
 * @param title the name to print, such as {@code Microsoft}
 */
public record Party(String name, String title) {}
