package org.entente.reporting.html;

/**
 * A part of a page, which its navigation leads to.
 *
 * @param id the name of the place in the page
 * @param title the name for readers
 */
public record PagePart(String id, String title) {}
