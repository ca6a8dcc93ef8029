package org.entente.reporting.seek;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.reporting.words.Amounts;
import org.entente.reporting.words.Dimension;
import org.entente.reporting.words.TextTable;
import org.entente.simulation.seek.Seek;
import org.entente.simulation.seek.Seek.Point;
import org.entente.simulation.seek.Seek.Solution;
import org.entente.simulation.seek.VariedInput;

/** The text of a search: the answer, and the statistic over the range. */
public final class SeekText {

    private final Seek seek;
    private final VariedInput varied;
    private final Dimension dimension;

    private SeekText(Seek seek) {
        this.seek = seek;
        this.varied = seek.varied();
        this.dimension = Dimension.of(seek.objective(), seek.kind());
    }

    /** The text of {@code seek}. */
    public static String text(Seek seek) {
        SeekText text = new SeekText(seek);
        StringBuilder all = new StringBuilder();
        text.answers().forEach(answer -> all.append(TextTable.paragraph(answer)));
        all.append('\n').append(TextTable.paragraph(text.caption()));
        return all.append('\n').append(text.table().text("  ")).toString();
    }

    private String statistic() {
        return TargetWords.statistic(seek.objective(), seek.kind(), TargetWords.horizon(varied));
    }

    private String target() {
        return TargetWords.text(seek.target(), dimension);
    }

    private String target(Point point) {
        return TargetWords.text(seek.target(), point.target(), dimension);
    }

    private String target(Solution solution) {
        return seek.at(solution.x()).map(this::target).orElseGet(this::target);
    }

    private String brief(double x) {
        return VariedInputWords.brief(varied, x);
    }

    private List<String> answers() {
        if (seek.isFlat()) {
            Point first = seek.points().get(0);
            return List.of(varied.name() + " has no effect: from " + VariedInputWords.range(varied) + ", " + statistic()
                    + " is " + dimension.text(first.value()) + " throughout, " + distance(first) + ".");
        }
        if (seek.solutions().isEmpty()) {
            return none();
        }
        return seek.solutions().stream().map(this::answer).toList();
    }

    private String distance(Point point) {
        return Double.isFinite(point.difference().value())
                ? dimension.signed(point.difference()) + " from " + target(point)
                : "and the target is " + target(point);
    }

    private String answer(Solution solution) {
        String address = varied.name() + " " + VariedInputWords.solution(varied, solution);
        return switch (solution.meeting()) {
            case CROSSING -> "At " + address + ", " + statistic() + " is " + target(solution) + slope(solution) + ".";
            case STEP ->
                "From " + address + " on, " + statistic() + " is at "
                        + (solution.slope().value() > 0 ? "least " : "most ") + target(solution) + ": " + step(solution)
                        + ".";
            case JUMP -> "At " + address + ", " + statistic() + " jumps over " + target(solution) + ".";
            case STRETCH ->
                "With " + varied.name() + " from " + brief(solution.x()) + " to " + brief(solution.to()) + ", "
                        + statistic() + " is " + target() + " throughout.";
        };
    }

    private String slope(Solution solution) {
        double slope = solution.slope().value();
        return Double.isNaN(solution.standardError())
                ? ""
                : ", and " + (seek.target().moves() ? "its distance from that value " : "")
                        + (slope > 0 ? "rises" : "falls") + " there by "
                        + Amounts.withError(Math.abs(slope), solution.slope().standardError()) + " per unit";
    }

    private String step(Solution solution) {
        String here = seek.at(solution.x())
                .map(point -> dimension.text(point.value()))
                .orElse("");
        return here
                + seek.at(solution.x() - 1)
                        .map(point -> ", against " + dimension.text(point.value()) + " with " + brief(point.x()))
                        .orElse("");
    }

    private List<String> none() {
        List<Point> scanned = seek.scanned();
        Point low = scanned.get(0);
        Point high = scanned.get(scanned.size() - 1);
        Point nearest = seek.nearest();
        List<String> answers = new ArrayList<>();
        answers.add(
                "No " + varied.name() + " from " + VariedInputWords.range(varied) + " meets the target: " + statistic()
                        + " is "
                        + dimension.text(low.value()) + " at " + brief(low.x()) + " and " + dimension.text(high.value())
                        + " at "
                        + brief(high.x()) + ", and the target is " + targets(low, high) + "."
                        + (Double.isFinite(nearest.difference().value())
                                ? " It comes nearest at " + brief(nearest.x()) + ", "
                                        + dimension.signed(nearest.difference()) + " from the target."
                                : ""));
        double settledAt = seek.settlesAt().x();
        if (settledAt < varied.high()) {
            answers.add("From " + brief(settledAt) + " on, " + varied.name() + " has no further effect.");
        }
        return answers;
    }

    private String targets(Point low, Point high) {
        return target()
                + (seek.target().moves()
                        ? " (" + dimension.text(low.target()) + " and " + dimension.text(high.target()) + ")"
                        : "");
    }

    private String caption() {
        return TargetWords.sentence(statistic()) + ", " + dimension.label(TargetWords.money(varied)) + ", with "
                + varied.name() + " from "
                + VariedInputWords.range(varied) + "." + TargetWords.moving(Optional.of(seek.target()))
                + " ± is the standard error; for differences, the paired one.";
    }

    private TextTable table() {
        TextTable table = new TextTable(1);
        String statistic = TargetWords.heading(seek.objective(), TargetWords.horizon(varied));
        table.row(List.of(varied.name(), statistic, "less the target"));
        for (Point point : seek.points()) {
            String mark = mark(point.x());
            if (point.purpose() == Seek.Purpose.SCAN || !mark.isEmpty()) {
                table.row(List.of(
                        brief(point.x()), dimension.text(point.value()), dimension.signed(point.difference()), mark));
            }
        }
        return table;
    }

    private String mark(double x) {
        boolean isSolution = seek.solutions().stream().anyMatch(solution -> solution.x() == x || solution.to() == x);
        boolean isPresent = varied.present().isPresent() && varied.present().getAsDouble() == x;
        return isSolution ? "solution" : isPresent ? "present" : "";
    }
}
