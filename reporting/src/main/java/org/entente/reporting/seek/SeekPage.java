package org.entente.reporting.seek;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.analysis.AnalysisPage;
import org.entente.reporting.analysis.AnalysisPage.Named;
import org.entente.reporting.folder.RunInfo;
import org.entente.reporting.html.HtmlCell;
import org.entente.reporting.html.HtmlTable;
import org.entente.simulation.experiment.Estimate;
import org.entente.simulation.seek.Seek;
import org.entente.simulation.seek.Seek.Point;
import org.entente.simulation.seek.Seek.Solution;
import org.entente.simulation.seek.VariedInput;

/** The page of a search: the values that meet the target, or how near the range comes to it. */
final class SeekPage {

    private final Seek seek;
    private final VariedInput varied;
    private final RunInfo info;
    private final SeekWords words;

    private SeekPage(Seek seek, RunInfo info) {
        this.seek = seek;
        this.varied = seek.varied();
        this.info = info;
        this.words = new SeekWords(info, seek.objective(), seek.kind());
    }

    /** The page of {@code seek}. */
    static AnalysisPage page(Seek seek, RunInfo info) {
        return new SeekPage(seek, info).page();
    }

    private AnalysisPage page() {
        List<Named> tables = new ArrayList<>();
        if (!seek.solutions().isEmpty()) {
            tables.add(Named.shown("Solutions", solutions()));
        }
        tables.add(Named.shown("Values over the range", values()));
        return new AnalysisPage(
                "Which value of " + words.quoted(varied) + " meets the target",
                words.subject(),
                answers(),
                words.note(),
                tables,
                AnalysisPage.fromBaseline(info.files()));
    }

    private List<String> answers() {
        Point first = seek.points().get(0);
        if (seek.isFlat()) {
            return List.of(words.quoted(varied) + " has no effect: " + words.statistic() + " is "
                    + words.values().value(first.value()) + " throughout, and the target is " + target(first) + ".");
        }
        return seek.solutions().isEmpty()
                ? none()
                : seek.solutions().stream().map(this::answer).toList();
    }

    private String target(Point point) {
        return words.target(seek.target(), point.target());
    }

    private String target(Solution solution) {
        return seek.at(solution.x()).map(this::target).orElseGet(() -> words.target(seek.target()));
    }

    private String answer(Solution solution) {
        String title = words.quoted(varied);
        String value = words.solution(varied, solution);
        String statistic = words.statistic();
        return switch (solution.meeting()) {
            case CROSSING -> "With " + title + " at " + value + ", " + statistic + " is " + target(solution) + ".";
            case STEP ->
                "With " + title + " from " + value + " on, " + statistic + " is at "
                        + (solution.slope().value() > 0 ? "least " : "most ") + target(solution) + ".";
            case JUMP -> "At " + title + " of " + value + ", " + statistic + " jumps over " + target(solution) + ".";
            case STRETCH ->
                "With " + title + " from " + value + ", " + statistic + " is " + words.target(seek.target())
                        + " throughout.";
        };
    }

    private List<String> none() {
        List<Point> scanned = seek.scanned();
        Point low = scanned.get(0);
        Point high = scanned.get(scanned.size() - 1);
        Point nearest = seek.nearest();
        List<String> answers = new ArrayList<>();
        answers.add("No value of " + words.quoted(varied) + " from " + value(low) + " to " + value(high)
                + " meets the target: " + words.statistic() + " goes from "
                + words.values().value(low.value()) + " to " + words.values().value(high.value())
                + ", and the target is " + words.target(seek.target()) + ".");
        if (Double.isFinite(nearest.difference().value())) {
            answers.add("It comes nearest at " + value(nearest) + ", "
                    + words.values().size(nearest.difference()) + " "
                    + (nearest.difference().value() < 0 ? "below" : "above") + " the target.");
        }
        if (seek.settlesAt().x() < varied.high()) {
            answers.add("From " + value(seek.settlesAt()) + " on, it has no further effect.");
        }
        return answers;
    }

    private String value(Point point) {
        return words.value(varied, point.x());
    }

    private HtmlTable solutions() {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Solution solution : seek.solutions()) {
            rows.add(List.of(
                    HtmlCell.of(words.solutionCell(varied, solution), solution.x()),
                    HtmlCell.of(meeting(solution)),
                    seek.at(solution.x()).map(point -> cell(point.value())).orElse(HtmlCell.of("")),
                    seek.at(solution.x())
                            .map(point -> change(point.difference()))
                            .orElse(HtmlCell.of(""))));
        }
        return new HtmlTable(
                "Where " + words.statistic() + " meets the target, " + words.target(seek.target()),
                List.of(words.label(varied), "How", "Value, " + words.values().unit(), "Less the target"),
                rows,
                false);
    }

    private static String meeting(Solution solution) {
        return switch (solution.meeting()) {
            case CROSSING -> "goes through the target";
            case STEP -> "first value beyond the target";
            case JUMP -> "jumps over the target";
            case STRETCH -> "is the target throughout";
        };
    }

    private HtmlTable values() {
        List<List<HtmlCell>> rows = new ArrayList<>();
        for (Point point : seek.points()) {
            rows.add(List.of(
                    HtmlCell.of(value(point), point.x()),
                    cell(point.value()),
                    change(point.difference()),
                    HtmlCell.of(mark(point))));
        }
        return new HtmlTable(
                TargetWords.sentence(words.statistic()) + ", " + words.values().unit(),
                List.of(words.title(varied), "Value", "Less the target", "Note"),
                rows,
                true);
    }

    private HtmlCell cell(Estimate value) {
        return Double.isFinite(value.value())
                ? HtmlCell.of(words.values().cell(value), value.value())
                : HtmlCell.of(words.values().cell(value));
    }

    private HtmlCell change(Estimate change) {
        return Double.isFinite(change.value())
                ? HtmlCell.of(words.values().changeCell(change), change.value())
                : HtmlCell.of("–");
    }

    private String mark(Point point) {
        boolean isSolution =
                seek.solutions().stream().anyMatch(solution -> solution.x() == point.x() || solution.to() == point.x());
        boolean isPresent = varied.present().isPresent() && varied.present().getAsDouble() == point.x();
        return isSolution ? "solution" : isPresent ? "present" : "";
    }
}
