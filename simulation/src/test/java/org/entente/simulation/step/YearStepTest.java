package org.entente.simulation.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.term.Span;
import org.entente.model.term.TermYear;
import org.entente.simulation.kernel.Block;
import org.entente.simulation.kernel.Program;
import org.entente.simulation.plan.Conditions;
import org.junit.jupiter.api.Test;

/** The years of MODEL 1 in a horizon from 2026-01 to 2026-12. */
class YearStepTest {

    /** The places of all months in the year of a term, whose event happens in the month with index 2, March. */
    private static List<Double> places(Span span, TermYear year) {
        ProgramBuilder builder =
                new ProgramBuilder(Worked.scenario(""), Conditions.NONE, true, Collections.emptySortedSet(), Set.of());
        FixedEventStep.compile(builder, "merger", Optional.of(2));
        DiscountStep.compile(builder);
        int place = YearStep.compile(builder, span, year);
        Program program =
                new Program(builder.horizon(), builder.layout(), builder.metrics(), builder.due(), builder.steps());
        Block block = program.newBlock();
        program.begin(block, 0, 1);
        List<Double> places = new ArrayList<>();
        for (int t = 0; t < builder.horizon().months(); t++) {
            program.advance(block, t);
            places.add(block.column(place)[0]);
        }
        return places;
    }

    private static List<Double> from(int... places) {
        return Arrays.stream(places).asDoubleStream().boxed().toList();
    }

    @Test
    void compile_calendarYear_isKnownOnEveryPath() {
        assertThat(places(Span.ALWAYS.beginningOn("merger"), TermYear.CALENDAR))
                .isEqualTo(from(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }

    @Test
    void compile_contractYear_countsFromTheFirstMonthEvenBeforeTheHorizon() {
        Span sinceOctober = Span.between(YearMonth.of(2025, 10), Span.END_OF_TIME);
        assertThat(places(sinceOctober, TermYear.CONTRACT)).isEqualTo(from(3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 1, 2));
        assertThat(places(Span.ALWAYS, TermYear.CONTRACT)).isEqualTo(from(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }

    @Test
    void compile_contractYearBegunByAnEvent_countsFromTheFirstActiveMonth() {
        assertThat(places(Span.ALWAYS.beginningOn("merger"), TermYear.CONTRACT))
                .isEqualTo(from(-1, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        Span fromMay = Span.between(YearMonth.of(2026, 5), Span.END_OF_TIME).beginningOn("merger");
        assertThat(places(fromMay, TermYear.CONTRACT)).isEqualTo(from(-1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void compile_equalYears_shareTheirColumn() {
        ProgramBuilder builder =
                new ProgramBuilder(Worked.scenario(""), Conditions.NONE, true, Collections.emptySortedSet(), Set.of());
        assertThat(YearStep.compile(builder, Span.ALWAYS, TermYear.FISCAL))
                .isEqualTo(YearStep.compile(builder, Span.ALWAYS, TermYear.CALENDAR));
    }
}
