package org.entente.model.file;

import java.time.YearMonth;
import java.util.Collection;
import org.entente.model.Horizon;
import org.entente.model.Weight;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;

/**
 * Reads the weights of a mix and their movement (MODEL 5 and 9).
 *
 * @param from the month after which the weights move
 * @param halfLife years in which the weights go half of the way to their targets
 */
record MixBinder(YearMonth from, Quantity halfLife) {

    /** Reads {@code from} and {@code half-life}, which must be there if a weight moves. */
    static MixBinder bind(MapReader reader, Collection<Weight> weights, Horizon horizon) {
        boolean moves = weights.stream().anyMatch(weight -> !weight.steady());
        YearMonth from = (moves ? reader.month("from") : reader.optionalMonth("from")).orElse(horizon.from());
        Quantity halfLife = moves
                ? reader.quantity("half-life", Range.POSITIVE)
                : reader.quantity("half-life", Range.POSITIVE, Constant.ONE);
        return new MixBinder(from, halfLife);
    }

    /** A weight: one quantity, or an initial quantity and a target. */
    static Weight weight(Node node, String address, Problems problems) {
        boolean moves = node.asMapping()
                .filter(map -> map.has("initial") || map.has("target"))
                .isPresent();
        return moves
                ? MapReader.read(node.location(), address, node, problems, MixBinder::moving)
                : Weight.steady(QuantityBinder.bind(node, address, Range.NOT_NEGATIVE, problems)
                        .orElse(Constant.ONE));
    }

    private static Weight moving(MapReader reader) {
        return Weight.drifting(
                reader.quantity("initial", Range.NOT_NEGATIVE), reader.quantity("target", Range.NOT_NEGATIVE));
    }
}
