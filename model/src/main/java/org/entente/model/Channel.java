package org.entente.model;

/**
 * A sales channel (MODEL 5). The developer's channel is always open; another party's channel is open for a product
 * while a licence or a distribution covers the product.
 *
 * @param name the key of the channel, such as {@code bedrock}
 * @param owner the party that owns it
 * @param title the name to print
 */
public record Channel(String name, String owner, String title) {}
