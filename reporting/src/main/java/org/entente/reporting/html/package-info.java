/**
 * A run as one page for a browser: {@link org.entente.reporting.run.HtmlFile} writes it. {@code Page} is what the
 * template {@code report.jte} shows, {@code ScenarioView} its part about one scenario, {@code HtmlTable} a table of it.
 */
@NullMarked
package org.entente.reporting.html;

import org.jspecify.annotations.NullMarked;
