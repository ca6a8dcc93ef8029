/**
 * Run-rates that move from month to month (MODEL 3), one record per kind of the sealed family
 * {@link org.entente.model.process.Process}: {@link org.entente.model.process.FadingGrowth} towards a long-run rate,
 * {@link org.entente.model.process.Logistic} growth towards a ceiling, and a
 * {@link org.entente.model.process.PlannedRunRate}.
 */
@NullMarked
package org.entente.model.process;

import org.jspecify.annotations.NullMarked;
