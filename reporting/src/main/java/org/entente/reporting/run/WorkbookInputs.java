package org.entente.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.entente.model.Scenario;
import org.entente.model.file.Fact;
import org.entente.model.file.Provenance;
import org.entente.model.file.ScenarioFile;
import org.entente.reporting.sheet.CellFormat;
import org.entente.reporting.sheet.Sheet;
import org.entente.reporting.sheet.Sheet.Column;
import org.entente.reporting.words.Assumption;
import org.entente.reporting.words.InputDimension;
import org.entente.reporting.words.InputName;
import org.entente.reporting.words.InputWords;
import org.entente.reporting.words.ScenarioTitles;

/** The sheet of the numbers that the scenarios of a run assume, with their sources. */
final class WorkbookInputs {

    private WorkbookInputs() {}

    /** Writes the sheet. */
    static void write(Workbook workbook, List<ScenarioFile> files) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("About", 40),
                Column.text("Quantity", 40),
                Column.text("Scenario", 38),
                Column.text("Unit", 12)));
        List.of("P10", "P50", "P90").forEach(name -> columns.add(Column.amount(name, CellFormat.PLAIN_AMOUNT)));
        columns.add(Column.text("Facts", 16));
        columns.add(new Column("Source", 70, CellFormat.WRAPPED));
        columns.add(Column.text("As written", 34));
        columns.add(Column.text("Address", 44));
        Sheet sheet = Sheet.begin(workbook, "Inputs", 2, columns);
        ScenarioTitles titles =
                ScenarioTitles.of(files.stream().map(ScenarioFile::scenario).toList());
        files.forEach(file -> rows(sheet, file, titles));
        sheet.end();
    }

    private static void rows(Sheet sheet, ScenarioFile file, ScenarioTitles titles) {
        Scenario scenario = file.scenario();
        InputWords words = new InputWords(scenario);
        for (Assumption assumption : Assumption.all(file)) {
            InputName name = words.name(assumption.address());
            boolean isPercent = name.dimension() == InputDimension.PERCENT;
            if (isPercent) {
                sheet.showAmountsAs(CellFormat.ROUND_PERCENT);
            } else if (name.dimension() == InputDimension.DATE) {
                sheet.showAmountsAs(CellFormat.YEAR);
            }
            sheet.text(name.subject())
                    .text(name.capitalised())
                    .text(titles.title(scenario.name()))
                    .text(name.unit())
                    .numbers(assumption.percentile(0.1), assumption.percentile(0.5), assumption.percentile(0.9))
                    .text(assumption.provenance().stream()
                            .flatMap(provenance -> provenance.facts().stream())
                            .map(Fact::id)
                            .collect(Collectors.joining(" ")))
                    .text(assumption
                            .provenance()
                            .map(WorkbookInputs::reason)
                            .orElse("usual value, as the file leaves it out"))
                    .text(assumption.quantity().toString())
                    .text(assumption.address().text())
                    .endRow();
        }
    }

    private static String reason(Provenance provenance) {
        List<String> parts = new ArrayList<>(provenance.assumptions());
        if (provenance.isSet()) {
            parts.add("set for this run");
        }
        return parts.isEmpty() && provenance.facts().isEmpty() ? "no source is given" : String.join(" ", parts);
    }
}
