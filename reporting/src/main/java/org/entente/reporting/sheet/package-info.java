/**
 * The kit for workbooks: {@link org.entente.reporting.sheet.TimelessWorkbook} writes a workbook file whose bytes depend
 * on its content alone, and {@link org.entente.reporting.sheet.Sheet} fills one sheet of it,
 * whose columns have a {@link org.entente.reporting.sheet.CellFormat} each.
 */
@NullMarked
package org.entente.reporting.sheet;

import org.jspecify.annotations.NullMarked;
