/**
 * A run as a workbook for spreadsheet programs: {@link org.entente.reporting.run.WorkbookFile} writes it, {@code
 * TimelessWorkbook} makes the file, {@code Sheet} fills one of its sheets.
 */
@NullMarked
package org.entente.reporting.sheet;

import org.jspecify.annotations.NullMarked;
