/**
 * Evidence for the errors of results (MODEL 13) and for the default sampling plan: {@link
 * org.entente.benchmarks.coverage.CoverageStudy} runs plans with many seeds, collects the {@link
 * org.entente.benchmarks.coverage.StudiedFigures} of each run, and keeps a {@link
 * org.entente.benchmarks.coverage.StudyTally} for each plan.
 */
@NullMarked
package org.entente.benchmarks.coverage;

import org.jspecify.annotations.NullMarked;
