package org.entente.benchmarks;

import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entente.model.Scenario;
import org.entente.model.file.Setting;

/** Scenarios that grow from one product and no terms over 84 months, in products, terms or months. */
final class GrowingScenario {

    private GrowingScenario() {}

    /** The scenario of a number of products, terms or months, such as {@code products:16}. */
    static Scenario ofSize(String size) {
        int colon = size.indexOf(':');
        int count = Integer.parseInt(size.substring(colon + 1));
        List<Setting> settings = switch (size.substring(0, colon)) {
            case "products" -> settings(count, GrowingScenario::product);
            case "terms" -> settings(count, GrowingScenario::term);
            case "months" -> List.of(new Setting("horizon.to", lastOf(count)));
            default -> throw new IllegalArgumentException("size must be products, terms or months, but was " + size);
        };
        return ScenarioResource.read("one-product.yaml", settings);
    }

    private static List<Setting> settings(int count, IntFunction<Setting> setting) {
        return IntStream.rangeClosed(1, count).mapToObj(setting).toList();
    }

    private static Setting product(int k) {
        return new Setting(
                "products.p" + k,
                "{ demand: { kind: fading-growth, run-rate: 1, growth: 0.5, long-run-growth: 0.1, half-life: 2,"
                        + " volatility: 0.3 } }");
    }

    /** A revenue share that reaches its cap in some year. */
    private static Setting term(int k) {
        return new Setting(
                "terms.t" + k,
                "{ kind: revenue-share, payer: maker, payee: partner, rate: 0.01, cap: " + (1 + k % 16) / 100.0 + " }");
    }

    private static String lastOf(int months) {
        return YearMonth.of(2026, 1).plusMonths(months - 1).toString();
    }
}
