/**
 * The kit for workbooks: {@link org.entente.reporting.sheet.TimelessWorkbook} writes a workbook file whose bytes depend
 * on its content alone. A {@link org.entente.reporting.sheet.FrontSheet} tells the answer, with
 * {@link org.entente.reporting.sheet.NativeChart} charts; {@link org.entente.reporting.sheet.Sheet} fills a sheet with
 * a table, whose columns have a {@link org.entente.reporting.sheet.CellFormat} each.
 */
@NullMarked
package org.entente.reporting.sheet;

import org.jspecify.annotations.NullMarked;
