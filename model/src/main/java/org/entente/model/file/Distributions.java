package org.entente.model.file;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Maps;
import org.entente.model.quantity.Beta;
import org.entente.model.quantity.Gamma;
import org.entente.model.quantity.LogNormal;
import org.entente.model.quantity.Metalog;
import org.entente.model.quantity.Normal;
import org.entente.model.quantity.Pert;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.quantity.StudentT;
import org.entente.model.quantity.Triangular;
import org.entente.model.quantity.Uniform;

/** The keys of distributions and of their parameters (MODEL 2). */
final class Distributions {

    static final String DISCRETE = "discrete";
    static final String EMPIRICAL = "empirical";
    static final String METALOG = "metalog";
    static final String MIXTURE = "mixture";

    /** The shapes at which tables of quantiles are good to seven digits. */
    private static final Range SHAPES = new Range(0.1, true, 1e6);

    /** The degrees of freedom at which tables of quantiles are good to five digits, even at 1e-16. */
    private static final Range DEGREES_OF_FREEDOM = new Range(0.5, true, 1e6);

    /** The distributions whose parameters are numbers, each with the sets of parameters that define it. */
    static final SortedMap<String, List<Form>> BY_NUMBERS = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "normal",
            List.of(
                    Form.of(p -> new Normal(p[0], p[1]), "mean", "sd"),
                    Form.of(p -> Normal.ofP10P90(p[0], p[1]), "p10", "p90")),
            "lognormal",
            List.of(
                    Form.of(p -> LogNormal.ofMeanAndStandardDeviation(p[0], p[1]), "mean", "sd"),
                    Form.of(p -> new LogNormal(p[0], p[1]), "median", "sigma"),
                    Form.of(p -> LogNormal.ofP10P90(p[0], p[1]), "p10", "p90")),
            "uniform",
            List.of(Form.of(p -> new Uniform(p[0], p[1]), "min", "max")),
            "triangular",
            List.of(Form.of(p -> new Triangular(p[0], p[1], p[2]), "min", "mode", "max")),
            "pert",
            List.of(Form.of(p -> new Pert(p[0], p[1], p[2]), "min", "mode", "max")),
            "beta",
            List.of(Form.of(Distributions::beta, "alpha", "beta").or("min", 0).or("max", 1)),
            "gamma",
            List.of(Form.of(Distributions::gamma, "shape", "scale")),
            "student-t",
            List.of(Form.of(Distributions::studentT, "df").or("location", 0).or("scale", 1)),
            METALOG,
            List.of(Form.of(p -> new Metalog(p[0], p[1], p[2], p[3], p[4]), "p10", "p50", "p90")
                    .or("min", NEGATIVE_INFINITY)
                    .or("max", POSITIVE_INFINITY)))));

    /** The keys of all distributions. */
    static final Set<String> NAMES = Stream.concat(
                    BY_NUMBERS.keySet().stream(), Stream.of(DISCRETE, EMPIRICAL, MIXTURE))
            .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));

    private Distributions() {}

    private static Quantity beta(double... p) {
        SHAPES.requireNumber("alpha of beta", p[0]);
        SHAPES.requireNumber("beta of beta", p[1]);
        return new Beta(p[0], p[1], p[2], p[3]);
    }

    private static Quantity gamma(double... p) {
        SHAPES.requireNumber("shape of gamma", p[0]);
        return new Gamma(p[0], p[1]);
    }

    private static Quantity studentT(double... p) {
        DEGREES_OF_FREEDOM.requireNumber("df of student-t", p[0]);
        return new StudentT(p[0], p[1], p[2]);
    }

    /**
     * A set of parameters that defines a distribution.
     *
     * @param constructor takes the parameters in their order
     * @param required the keys of the parameters that must be there; they come first
     * @param optional the other parameters
     */
    record Form(Function<double[], Quantity> constructor, List<String> required, List<Optional> optional) {

        /**
         * A parameter that may be left out.
         *
         * @param defaultValue its value where it is left out
         */
        record Optional(String key, double defaultValue) {}

        private static Form of(Function<double[], Quantity> constructor, String... required) {
            return new Form(constructor, Arrays.asList(required), List.of());
        }

        private Form or(String key, double defaultValue) {
            List<Optional> more = new ArrayList<>(optional);
            more.add(new Optional(key, defaultValue));
            return new Form(constructor, required, more);
        }

        Stream<String> keys() {
            return Stream.concat(required.stream(), optional.stream().map(Optional::key));
        }

        /** Whether these parameters, and no others, define the distribution. */
        boolean fits(Set<String> given) {
            return given.containsAll(required)
                    && keys().collect(Collectors.toSet()).containsAll(given);
        }

        /**
         * The distribution with these parameters, which fit.
         *
         * @throws IllegalArgumentException if the distribution does not allow them
         */
        Quantity with(Map<String, Double> given) {
            Map<String, Double> all = new TreeMap<>(given);
            optional.forEach(parameter -> all.putIfAbsent(parameter.key(), parameter.defaultValue()));
            return constructor.apply(
                    keys().mapToDouble(key -> Maps.require(all, key)).toArray());
        }
    }
}
