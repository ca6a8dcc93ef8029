/**
 * The kit for HTML pages. {@link org.entente.reporting.html.PageFile} writes a page from a template. Templates share
 * {@code html/layout.jte}: a header that leads to each {@link org.entente.reporting.html.PagePart}, remarks, the
 * content and the style, script and content security policy of {@link org.entente.reporting.html.PageAssets}. An
 * {@link org.entente.reporting.html.HtmlTable} consists of rows of {@link org.entente.reporting.html.HtmlCell} cells,
 * which know how they are sorted. A {@link org.entente.reporting.html.Reproduction} tells how to compute the numbers of
 * the page again. A {@link org.entente.reporting.html.DensityPicture} shows the shape of a distribution in a line.
 */
@NullMarked
package org.entente.reporting.html;

import org.jspecify.annotations.NullMarked;
