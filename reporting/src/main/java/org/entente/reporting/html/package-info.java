/**
 * The kit for HTML pages: an {@link org.entente.reporting.html.HtmlTable} consists of rows of
 * {@link org.entente.reporting.html.HtmlCell} cells, which know how they are sorted.
 * {@link org.entente.reporting.html.PageAssets} has the style, the script and the content security policy of a page.
 */
@NullMarked
package org.entente.reporting.html;

import org.jspecify.annotations.NullMarked;
