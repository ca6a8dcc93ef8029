package org.entente.reporting.html;

import java.util.List;

/**
 * A table in a page. The first cell of each row names the row.
 *
 * @param caption the subject of the table, with units
 * @param header the names of the columns
 * @param rows the rows, each with a cell for each column
 * @param sortable whether readers may sort the rows
 */
public record HtmlTable(String caption, List<String> header, List<List<HtmlCell>> rows, boolean sortable) {

    public HtmlTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
