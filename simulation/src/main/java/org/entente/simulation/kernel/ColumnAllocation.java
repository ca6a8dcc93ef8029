package org.entente.simulation.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.entente.simulation.metric.Metric;

/*
 * A scenario has some hundred columns, and few of them matter at a time: the sales of a product are needed until its
 * revenue is known, its revenue until the last sum that has it. If each column had an array of its own, a month would
 * walk through all of them, and the second-level cache would hold none of it by the next month. So arrays are given to
 * columns as a compiler gives registers to variables: by a linear scan (M. Poletto and V. Sarkar, "Linear Scan Register
 * Allocation", ACM TOPLAS 21, 1999).
 *
 * Time has a place for each run of a step on a block of paths: first those of begin, which comes once, then those of
 * a month, which come again and again. Programs of a group take their turns within each month, so the places of a
 * later program follow those of an earlier one. Where a program has run a number of its steps, outcomes are recorded
 * that are known by then; that is a reading like any other.
 *
 *     begin of all steps | month: program 0: start, its steps | program 1: start, its steps | ...
 *
 * A column is alive from the place where it is made to the place where it is read last. It has its array to itself at
 * both, so a step never writes over what it reads. A step may use its own columns in begin as well.
 *
 * These live for ever: the states of paths, which pass from month to month; constants; what is made in begin and read
 * in months; what a step reads before another has made it in the month, as it means the month before; the months of
 * dates and what is due after the horizon, which are looked at after the last month. All others are looked at by steps
 * and records alone. Whoever wants to see more of a month takes blocks whose columns all have arrays of their own.
 *
 * Of the arrays that are free, a column gets the one that was used last, as it is the warmest.
 */

/** The arrays of the columns of a group of programs: columns whose lives do not overlap share an array. */
final class ColumnAllocation {

    private final ValueNumbering numbering;
    private final KnownSteps known;
    private final List<Life> lives = new ArrayList<>();

    /** For each shared array the places at which it is taken. */
    private final List<BitSet> taken = new ArrayList<>();

    /** The array of each number; columns that nobody uses have array 0. */
    private final int[] arrays;

    private int lasting;

    /** The life of the columns with one number. */
    private static final class Life {

        private boolean isLasting;
        private int begun = -1;
        private int made = -1;
        private int firstRead = Integer.MAX_VALUE;
        private int lastRead = -1;

        void readAt(int place) {
            firstRead = Math.min(firstRead, place);
            lastRead = Math.max(lastRead, place);
        }

        boolean isUsed() {
            return isLasting || made >= 0 || lastRead >= 0;
        }

        /** Whether it lives for ever; {@code months} is the first place of a month. */
        boolean isForEver(int months) {
            return isLasting || made < 0 || firstRead < made || (made < months && lastRead >= months);
        }

        int end() {
            return Math.max(made, lastRead);
        }

        boolean fits(BitSet taken) {
            int next = taken.nextSetBit(made);
            return (next < 0 || next > end()) && (begun < 0 || !taken.get(begun));
        }

        void take(BitSet taken) {
            taken.set(made, end() + 1);
            if (begun >= 0) {
                taken.set(begun);
            }
        }
    }

    /**
     * The arrays of the columns of {@code programs}, of which some metrics are reported.
     *
     * @param numbering the numbers of the values of columns
     * @param known when values are known
     * @param reported the metrics that are reported of each program, each with its column
     */
    ColumnAllocation(
            List<Program> programs,
            ValueNumbering numbering,
            KnownSteps known,
            List<SortedMap<Metric, Integer>> reported) {
        this.numbering = numbering;
        this.known = known;
        IntStream.range(0, numbering.count()).forEach(number -> lives.add(new Life()));
        int begins = 0;
        int months =
                programs.stream().mapToInt(program -> program.steps().size()).sum();
        int firstMonth = months;
        for (int k = 0; k < programs.size(); k++) {
            Program program = programs.get(k);
            int start = months;
            for (Dataflow step : program.steps()) {
                months += step.isMonthly() ? 1 : 0;
                follow(k, step, begins, step.isMonthly() ? months : begins);
                begins++;
            }
            months++;
            record(k, program, start, reported.get(k));
            keep(k, program);
        }
        arrays = allocated(firstMonth);
    }

    private Life life(int k, int column) {
        return lives.get(numbering.numberOf(k, column));
    }

    private void follow(int k, Dataflow step, int begin, int place) {
        step.reads().forEach(column -> life(k, column).readAt(place));
        BitSet passing = new BitSet();
        step.passing().forEach(passing::set);
        step.writes().forEach(column -> {
            Life life = life(k, column);
            life.isLasting |= !passing.get(column);
            life.begun = begin;
            life.made = place;
        });
    }

    /** Follows what is recorded of the flows and levels of program {@code k}, whose months start at {@code start}. */
    private void record(int k, Program program, int start, SortedMap<Metric, Integer> reported) {
        reported.forEach((metric, column) -> {
            if (metric.kind() != Metric.Kind.DATE) {
                int place = start + known.until(k, column);
                life(k, column).readAt(place);
                life(k, program.discountFactor(column)).readAt(place);
            }
        });
    }

    /** Lets live for ever what is looked at after the last month, and the constants. */
    private void keep(int k, Program program) {
        program.layout().constants().keySet().forEach(column -> life(k, column).isLasting = true);
        program.metrics().forEach((metric, column) -> {
            life(k, column).isLasting |= metric.kind() == Metric.Kind.DATE;
            program.due(column).ifPresent(due -> {
                life(k, due.amount()).isLasting = true;
                life(k, due.presentValue()).isLasting = true;
            });
        });
    }

    /** The array of each number: first those of columns that live for ever, then those that columns share. */
    private int[] allocated(int firstMonth) {
        int[] allocated = new int[lives.size()];
        List<Integer> passing = new ArrayList<>();
        for (int number = 0; number < allocated.length; number++) {
            Life life = lives.get(number);
            life.isLasting |= life.isUsed() && life.isForEver(firstMonth);
            if (life.isLasting) {
                allocated[number] = ++lasting;
            } else if (life.isUsed()) {
                passing.add(number);
            }
        }
        passing.sort(Comparator.comparing(number -> lives.get(number).made));
        passing.forEach(number -> allocated[number] = 1 + lasting + share(lives.get(number)));
        return allocated;
    }

    /** Finds an array that is free during {@code life}. */
    private int share(Life life) {
        int array = IntStream.range(0, taken.size())
                .filter(k -> life.fits(taken.get(k)))
                .boxed()
                .max(Comparator.comparing(k -> taken.get(k).previousSetBit(life.made)))
                .orElse(taken.size());
        if (array == taken.size()) {
            taken.add(new BitSet());
        }
        life.take(taken.get(array));
        return array;
    }

    /** The number of arrays. */
    int count() {
        return 1 + lasting + taken.size();
    }

    /** The array of a column of program {@code k}. */
    int arrayOf(int k, int column) {
        return arrays[numbering.numberOf(k, column)];
    }

    /** Whether a column of program {@code k} holds its value until the end of the path. */
    boolean isLasting(int k, int column) {
        return life(k, column).isLasting;
    }
}
