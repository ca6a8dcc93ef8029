package org.entente.explorer.question;

import java.util.List;
import java.util.function.Function;
import org.entente.reporting.chart.FigureTask;
import org.entente.reporting.folder.RunInfo;

/**
 * The answer to a question.
 *
 * @param text what the command prints
 * @param figures what it draws
 */
public record Finding(String text, Function<RunInfo, List<FigureTask>> figures) {}
