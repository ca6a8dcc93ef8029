package org.entente.simulation.contour;

/** Round numbers for scales: 1, 2 and 5 times powers of ten. */
public final class RoundNumbers {

    private RoundNumbers() {}

    /**
     * The lowest of 1, 2 and 5 times a power of ten that is at least {@code rough}; 1 if {@code rough} is not positive
     * or not finite.
     */
    public static double step(double rough) {
        if (!(rough > 0 && rough < Double.POSITIVE_INFINITY)) {
            return 1;
        }
        double power = 1;
        while (power * 10 <= rough) {
            power *= 10;
        }
        while (power > rough) {
            power /= 10;
        }
        double digit = rough / power;
        return power * (digit > 5 ? 10 : digit > 2 ? 5 : digit > 1 ? 2 : 1);
    }
}
