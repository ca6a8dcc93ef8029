package org.entente.reporting.html;

import java.util.List;

/**
 * A table; the first cell of each row names the row.
 *
 * @param caption what it shows, with units
 * @param header a name for each column
 * @param rows as many cells each as there are columns
 * @param sortable whether rows mean the same in any order
 */
public record HtmlTable(String caption, List<String> header, List<List<HtmlCell>> rows, boolean sortable) {

    public HtmlTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
