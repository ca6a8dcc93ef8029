package org.entente.model;

import java.util.Optional;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * What is asked of a metric at the end of a month (MODEL 10): whether it is at least, or at most, a limit.
 *
 * @param metric the name of a flow or a level (MODEL 11), such as {@code contribution}
 * @param over the months over which a flow is added up; empty for a level
 * @param side on which side of the limit it must be
 * @param limit billions
 */
public record Threshold(String metric, Optional<Over> over, Side side, Quantity limit) {

    /** The sides of a limit, which both hold the limit itself. */
    public enum Side {
        /** At the limit or above it. */
        AT_LEAST("at-least"),
        /** At the limit or below it. */
        AT_MOST("at-most");

        private final String key;

        Side(String key) {
            this.key = key;
        }

        /** The key of the limit in a file. */
        public String key() {
            return key;
        }
    }

    /** The months over which a flow is added up, up to the month at whose end is asked. */
    public sealed interface Over {

        /** The result of the method for this kind. */
        <R> R match(Cases<R> cases);

        /**
         * A method per kind.
         *
         * @param <R> what each method returns
         */
        interface Cases<R> {

            R last(Last over);

            R yearToDate(YearToDate over);

            R total(Total over);
        }

        /**
         * The last months.
         *
         * @param months how many, at least 1
         */
        record Last(int months) implements Over {

            public Last {
                if (!(months >= 1)) {
                    throw new IllegalArgumentException("over must be at least 1 month, but was " + months);
                }
            }

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.last(this);
            }
        }

        /** The months of the year so far. */
        record YearToDate() implements Over {

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.yearToDate(this);
            }
        }

        /** All months of the horizon so far. */
        record Total() implements Over {

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.total(this);
            }
        }
    }

    public Threshold {
        Range.FINITE.require(side.key(), limit);
    }

    /** What is compared with the limit, in words: {@code contribution over 12 months}. */
    public String amount() {
        return metric
                + over.map(months -> months.match(new Over.Cases<String>() {
                            @Override
                            public String last(Over.Last last) {
                                return " over " + last.months() + (last.months() == 1 ? " month" : " months");
                            }

                            @Override
                            public String yearToDate(Over.YearToDate yearToDate) {
                                return " in the year to date";
                            }

                            @Override
                            public String total(Over.Total total) {
                                return " in total";
                            }
                        }))
                        .orElse("");
    }
}
