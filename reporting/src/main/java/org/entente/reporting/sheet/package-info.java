/**
 * The kit for workbooks: {@link org.entente.reporting.sheet.TimelessWorkbook} writes a workbook file whose bytes depend
 * on its content alone, and {@link org.entente.reporting.sheet.Sheet} fills one sheet of it.
 */
@NullMarked
package org.entente.reporting.sheet;

import org.jspecify.annotations.NullMarked;
