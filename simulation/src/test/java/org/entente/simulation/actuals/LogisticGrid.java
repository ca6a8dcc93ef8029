package org.entente.simulation.actuals;

/**
 * The logarithm of a logistic run-rate on a grid of its values, given an observation with an error and a later one
 * without: forward and backward messages by the rule of rectangles, with the recursion of section 3 of the model.
 */
final class LogisticGrid {

    /** A start that is uncertain, and a pull that is strong where the run-rate is observed. */
    static final String PRODUCT = """
            p: { demand: { kind: logistic, run-rate: { lognormal: { median: 8, sigma: 0.3 } }, ceiling: 12, rate: 6,
                 volatility: 0.8 } }
            """;

    private static final int POINTS = 400;
    private static final double LOW = Math.log(12) - 2.5;
    private static final double STEP = 5.0 / POINTS;
    private static final double VARIANCE = 0.64 / 12;

    private final double[][] transitions = new double[POINTS][POINTS];
    private final double[][] products;

    /** The run-rate is {@code first} in month {@code t}, its logarithm with an {@code error}; at last {@code last}. */
    LogisticGrid(int t, double first, double error, int end, double last) {
        for (int k = 0; k < POINTS; k++) {
            for (int j = 0; j < POINTS; j++) {
                transitions[k][j] = density(x(k), x(j));
            }
        }
        double[][] seen = new double[end][POINTS];
        double[][] forward = new double[end][POINTS];
        double[][] backward = new double[end][POINTS];
        for (int month = 0; month < end; month++) {
            for (int k = 0; k < POINTS; k++) {
                seen[month][k] = month == t ? Math.exp(-0.5 * square((Math.log(first) - x(k)) / error)) : 1;
                forward[month][k] = Math.exp(-0.5 * square((x(k) - Math.log(8)) / 0.3));
                for (int j = 0; j < POINTS && month > 0; j++) {
                    forward[month][k] = (j == 0 ? 0 : forward[month][k])
                            + forward[month - 1][j] * seen[month - 1][j] * transitions[j][k] * STEP;
                }
            }
        }
        for (int month = end - 1; month >= 0; month--) {
            for (int k = 0; k < POINTS; k++) {
                backward[month][k] = month == end - 1 ? density(x(k), Math.log(last)) : 0;
                for (int j = 0; j < POINTS && month < end - 1; j++) {
                    backward[month][k] += transitions[k][j] * seen[month + 1][j] * backward[month + 1][j] * STEP;
                }
            }
        }
        products = new double[end][POINTS];
        for (int month = 0; month < end; month++) {
            for (int k = 0; k < POINTS; k++) {
                products[month][k] = forward[month][k] * seen[month][k] * backward[month][k];
            }
        }
    }

    private static double x(int k) {
        return LOW + k * STEP;
    }

    private static double square(double x) {
        return x * x;
    }

    /** The density of the next logarithm, but for a factor. */
    private static double density(double x, double next) {
        double mean = x + (6 * (1 - Math.exp(x) / 12) - 0.32) / 12;
        return Math.exp(-0.5 * square(next - mean) / VARIANCE);
    }

    /** The mean and the deviation of the logarithm in a month, given both observations. */
    double[] smoothed(int month) {
        double total = 0;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < POINTS; k++) {
            total += products[month][k];
            sum += products[month][k] * x(k);
            squares += products[month][k] * x(k) * x(k);
        }
        return new double[] {sum / total, Math.sqrt(squares / total - square(sum / total))};
    }
}
