package org.entente.reporting.words;

import java.util.Optional;
import org.entente.model.Address;
import org.entente.model.Event;
import org.entente.model.Product;
import org.entente.model.Scenario;

/**
 * What readers call the random inputs of a scenario: quantities as {@link InputWords} does, events by their titles, and
 * {@code Shocks of demand for ChatGPT}. What is none of these keeps its name.
 */
public final class InputTitles {

    private static final String EVENTS = "events.";
    private static final String TERMS = "terms.";
    private static final String CURRENCIES = "currencies.";
    private static final String SHOCK = ".shock";
    private static final String PRODUCTS = "products.";
    private static final String DEMAND = ".demand";

    private final Scenario scenario;
    private final InputWords words;

    public InputTitles(Scenario scenario) {
        this.scenario = scenario;
        this.words = new InputWords(scenario);
    }

    /** The title of the input called {@code input}. */
    public String title(String input) {
        if (input.endsWith(SHOCK)) {
            return "Shocks of " + process(input.substring(0, input.length() - SHOCK.length()));
        }
        return input.startsWith(EVENTS) && input.indexOf('.', EVENTS.length()) < 0
                ? Optional.ofNullable(scenario.events().get(input.substring(EVENTS.length())))
                        .map(Event::title)
                        .orElse(input)
                : quantity(words.name(new Address(input)).text());
    }

    /** {@code title}; of a part of a term that is no quantity, which has none, the title of the term and the part. */
    private String quantity(String title) {
        int end = title.startsWith(TERMS) ? title.indexOf('.', TERMS.length()) : -1;
        return end < 0
                ? title
                : TermWords.title(scenario, title.substring(TERMS.length(), end)) + ", " + title.substring(end + 1);
    }

    private String process(String address) {
        if (address.equals(Scenario.COMPUTE_PRICE.text())) {
            return "the price of compute";
        }
        if (address.startsWith(CURRENCIES)) {
            return "the rate of " + address.substring(CURRENCIES.length());
        }
        if (address.equals(Scenario.TRAINING.text())) {
            return "spending on training";
        }
        if (address.startsWith(PRODUCTS) && address.endsWith(DEMAND)) {
            String name = address.substring(PRODUCTS.length(), address.length() - DEMAND.length());
            return "demand for "
                    + Optional.ofNullable(scenario.products().get(name))
                            .map(Product::title)
                            .orElse(name);
        }
        return address;
    }

    /** {@code value} of the quantity at {@code address}, with its unit: {@code 20 %}, {@code $38 billion}. */
    public String value(Address address, double value) {
        InputName name = words.name(address);
        return switch (name.dimension()) {
            case MONEY -> name.money().brief(value);
            case PERCENT -> Amounts.exact(value * name.dimension().scale()) + " %";
            case YEARS -> Amounts.exact(value) + " years";
            case DATE -> Amounts.date(value);
            case FACTOR, NUMBER -> Amounts.exact(value);
        };
    }
}
