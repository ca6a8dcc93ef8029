package org.entente.explorer.answer;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.entente.simulation.results.Exceedance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A curve of exceedance for a page: of all its points those that an eye can tell apart, the amounts with six digits.
 * From an amount on, up to the next, the probability is that of the amount; below the first it is 1.
 */
final class CurveJson {

    /** The smallest step of the probability that is drawn: two thirds of a pixel of a chart. */
    private static final double STEP = 1 / 250.0;

    /** The smallest step that is drawn, in standard errors of a probability of a half. */
    private static final double ERRORS = 0.5;

    private static final int DIGITS = 6;
    private static final double FRACTIONS = 1e5;
    private static final JsonMapper JSON = new JsonMapper();

    private CurveJson() {}

    /** The amounts and probabilities of {@code curve}, which {@code paths} paths tell. */
    static ObjectNode of(Exceedance curve, long paths) {
        double step = Math.max(STEP, ERRORS * Math.sqrt(0.25 / paths));
        ObjectNode json = JSON.createObjectNode();
        ArrayNode amounts = json.putArray("x");
        ArrayNode probabilities = json.putArray("p");
        List<Exceedance.Point> points = curve.points();
        double last = 1;
        for (int i = 0; i < points.size(); i++) {
            Exceedance.Point point = points.get(i);
            if (i == 0 || i == points.size() - 1 || last - point.probability() >= step) {
                amounts.add(shortened(point.amount()));
                probabilities.add(Math.rint(point.probability() * FRACTIONS) / FRACTIONS);
                last = point.probability();
            }
        }
        return json;
    }

    /** {@code amount} with six digits. */
    static double shortened(double amount) {
        if (amount == 0) {
            return 0;
        }
        double scale = FastMath.pow(10, DIGITS - 1 - Math.floor(FastMath.log10(Math.abs(amount))));
        return Double.isFinite(scale) ? Math.rint(amount * scale) / scale : amount;
    }
}
