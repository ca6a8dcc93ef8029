package org.entente.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rule that in every month some weight of a mix is above 0 (MODEL 5 and 9). */
final class MixRules {

    private MixRules() {}

    static List<Problem> problemsOf(Scenario scenario) {
        List<Problem> problems = new ArrayList<>();
        scenario.products().values().forEach(product -> {
            Mix mix = product.channels();
            problem(
                            Address.of("products", product.name(), "channels", "mix"),
                            mix.weights().values(),
                            mix.from(),
                            scenario.horizon())
                    .ifPresent(problems::add);
        });
        if (!scenario.clouds().isEmpty()) {
            List<Weight> shares =
                    scenario.clouds().values().stream().map(Cloud::share).toList();
            problem(Address.of("clouds"), shares, scenario.compute().mixFrom(), scenario.horizon())
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> problem(
            Address address, Collection<Weight> weights, YearMonth from, Horizon horizon) {
        boolean startsAtInitial = !from.isBefore(horizon.from());
        boolean fades = from.isBefore(horizon.to());
        Predicate<Weight> initialMayBeZero = weight -> weight.initial().hasAtomAt(0);
        Predicate<Weight> targetMayBeZero = weight -> weight.target().hasAtomAt(0);
        if (startsAtInitial && weights.stream().allMatch(initialMayBeZero)) {
            return Optional.of(Problem.at(address, "the initial weights must not all be 0, but may be"));
        }
        if (fades
                && weights.stream().allMatch(targetMayBeZero)
                && !weights.stream().allMatch(Weight::steady)) {
            return Optional.of(Problem.at(
                    address,
                    "the target weights must not all be 0, but may be, so that the mix would fade to nothing"));
        }
        return weights.stream().allMatch(initialMayBeZero.and(targetMayBeZero))
                ? Optional.of(Problem.at(address, "the weights must not all be 0, but may be"))
                : Optional.empty();
    }
}
