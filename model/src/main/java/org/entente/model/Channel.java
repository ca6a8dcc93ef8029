package org.entente.model;

/**
 * A way to customers (MODEL 5). The channel whose owner is the developer is always open; another's is open for a
 * product while a licence or distribution covers it.
 *
 * @param name the key of the channel, such as {@code bedrock}
 * @param owner the party that owns it
 * @param title the name to print
 */
public record Channel(String name, String owner, String title) {}
