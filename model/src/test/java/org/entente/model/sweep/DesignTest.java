package org.entente.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Uniform;
import org.junit.jupiter.api.Test;

class DesignTest {

    private static final Map<String, List<String>> LEVELS = levels();

    private static Map<String, List<String>> levels() {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        levels.put("b", List.of("1", "2"));
        levels.put("a", List.of("x", "null"));
        return levels;
    }

    @Test
    void grid_hasEveryCombinationAndTheLastAddressChangesFastest() {
        Design grid = Design.grid(LEVELS);
        assertThat(grid.addresses()).containsExactly("b", "a");
        assertThat(grid.rows())
                .containsExactly(List.of("1", "x"), List.of("1", "null"), List.of("2", "x"), List.of("2", "null"));
    }

    @Test
    void zip_goesThroughAllListsTogether() {
        assertThat(Design.zip(LEVELS).rows()).containsExactly(List.of("1", "x"), List.of("2", "null"));
    }

    @Test
    void zip_listsOfTwoLengths_isRefused() {
        Map<String, List<String>> uneven = new LinkedHashMap<>(LEVELS);
        uneven.put("c", List.of("1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Design.zip(uneven))
                .withMessage("lists that are zipped must be of one length, but have [2, 2, 1]");
    }

    @Test
    void oneAtATime_beginsWithTheScenarioAsItIs() {
        assertThat(Design.oneAtATime(LEVELS).rows())
                .containsExactly(
                        List.of("as-is", "as-is"),
                        List.of("1", "as-is"),
                        List.of("2", "as-is"),
                        List.of("as-is", "x"),
                        List.of("as-is", "null"));
    }

    /** Each fifth of [0, 10] holds one number: floor(x / 2) takes the values 0 to 4. */
    @Test
    void latinHypercube_hasOneNumberInEachPart() {
        Map<String, Quantity> ranges = Map.of("a", new Uniform(0, 10));
        List<Integer> parts = column(Design.latinHypercube(5, 7, ranges), 0).stream()
                .map(value -> (int) (Double.parseDouble(value) / 2))
                .sorted()
                .toList();
        assertThat(parts).isEqualTo(IntStream.range(0, 5).boxed().toList());
    }

    /** Of six digits, there are only 10,001 numbers from 0.1 to 0.11. */
    @Test
    void latinHypercube_manyNarrowParts_haveDifferentNumbers() {
        Map<String, Quantity> ranges = Map.of("a", new Uniform(0.1, 0.11));
        assertThat(column(Design.latinHypercube(20_000, 1, ranges), 0))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.length() <= "0.1012345678".length());
    }

    /** As MT19937 gives them in commons-math3 3.6.1; they name cases, so they must never change. */
    @Test
    void latinHypercube_sameSeed_hasTheSameNumbers() {
        Map<String, Quantity> ranges = Map.of("terms.share.cap", new Uniform(0, 10));
        assertThat(column(Design.latinHypercube(3, 1, ranges), 0)).containsExactly("7.81106", "1.97272", "4.30391");
        assertThat(column(Design.latinHypercube(3, 2, ranges), 0))
                .isNotEqualTo(column(Design.latinHypercube(3, 1, ranges), 0));
    }

    @Test
    void latinHypercube_anotherAddress_leavesTheNumbersOfTheFirst() {
        Map<String, Quantity> two = new LinkedHashMap<>();
        two.put("b", new Uniform(0, 1));
        two.put("a", new Uniform(0, 10));
        assertThat(column(Design.latinHypercube(20, 1, two), 1))
                .isEqualTo(column(Design.latinHypercube(20, 1, Map.of("a", new Uniform(0, 10))), 0));
    }

    @Test
    void crossedWith_hasEachRowWithEachOther() {
        Design crossed = Design.zip(LEVELS).crossedWith(Design.grid(Map.of("c", List.of("7", "8"))));
        assertThat(crossed.addresses()).containsExactly("b", "a", "c");
        assertThat(crossed.rows())
                .containsExactly(
                        List.of("1", "x", "7"),
                        List.of("1", "x", "8"),
                        List.of("2", "null", "7"),
                        List.of("2", "null", "8"));
    }

    @Test
    void crossedWith_sameAddress_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Design.zip(LEVELS).crossedWith(Design.grid(LEVELS)))
                .withMessage("an address must vary once, but b varies twice");
    }

    /** 1,000 times 1,001 rows, which are not made before they are refused. */
    @Test
    void grid_tooManyRows_isRefused() {
        List<String> many = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        Map<String, List<String>> levels = new LinkedHashMap<>();
        levels.put("a", many);
        levels.put("b", IntStream.range(0, 1001).mapToObj(Integer::toString).toList());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Design.grid(levels))
                .withMessage("a sweep must have at most 1000000 cases, but has at least 1001000");
    }

    private static List<String> column(Design design, int column) {
        return design.rows().stream().map(row -> row.get(column)).toList();
    }
}
