package org.entente.reporting.words;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Address;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Event;
import org.entente.model.Occurrence;
import org.entente.model.Party;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.term.Term;

/**
 * The words for the quantities of a scenario, which have addresses but no titles: {@code terms.microsoft-share.rate} is
 * the {@code rate} of the {@code Revenue share to Microsoft}, in percent. What is no quantity keeps its address.
 */
public final class InputWords {

    private static final Pattern ADDRESS = Pattern.compile("([^.]+)\\.([^.]+)\\.(.+)");

    /** A key with a part that the file chooses: a channel, a month, a year, a number in a list, or an address. */
    private static final Pattern CHOSEN = Pattern.compile("(channels\\.mix|(?:rate|discount)\\.tiers\\.steps|vests"
            + "|minimum|rate)\\.([^.]+)(.*)|(effects)\\.(.+)(\\.[^.]+)");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern PLACE_IN_LIST = Pattern.compile("\\d{1,3}");

    private final Scenario scenario;

    public InputWords(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The name of the quantity at {@code address}. */
    public InputName name(Address address) {
        InputDimension otherwise = isDate(address.text()) ? InputDimension.DATE : InputDimension.NUMBER;
        return known(address).orElseGet(() -> new InputName(address.text(), "", otherwise, MoneyWords.of(scenario), 0));
    }

    /** Whether the number at {@code address} is a decimal date, or a parameter of the distribution of one. */
    static boolean isDate(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches()
                && parts.group(1).equals("events")
                && InputKey.EVENT.stream()
                        .filter(key -> key.dimension() == InputDimension.DATE)
                        .anyMatch(key -> (parts.group(3) + ".").startsWith(key.key() + "."));
    }

    private Optional<InputName> known(Address address) {
        if (address.text().equals("discount-rate")) {
            return Optional.of(discountRate("Discount rate"));
        }
        if (address.text().startsWith("compute.")) {
            return item(InputKey.COMPUTE, "Compute", address.text().substring("compute.".length()));
        }
        Matcher parts = ADDRESS.matcher(address.text());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(2);
        String key = parts.group(3);
        return switch (parts.group(1)) {
            case "parties" ->
                key.equals("discount-rate")
                        ? Optional.of(discountRate("Discount rate of " + party(name)))
                        : Optional.empty();
            case "products" -> item(InputKey.PRODUCT, product(name), key);
            case "clouds" -> item(InputKey.CLOUD, cloud(name), key);
            case "currencies" -> item(InputKey.CURRENCY, "Currency " + name, key);
            case "terms" ->
                item(InputKey.TERM, TermWords.title(scenario, name), key).map(found -> found.in(termMoney(name)));
            case "events" -> item(InputKey.EVENT, event(name), key).map(found -> found.in(eventMoney(name)));
            default -> Optional.empty();
        };
    }

    private InputName discountRate(String subject) {
        return new InputName(subject, "", InputDimension.PERCENT, MoneyWords.of(scenario), 0);
    }

    private Optional<InputName> item(List<InputKey> keys, String subject, String key) {
        Matcher chosen = CHOSEN.matcher(key);
        if (!chosen.matches()) {
            return item(keys, subject, key, "");
        }
        return chosen.group(4) == null
                ? item(keys, subject, chosen.group(1) + ".*" + chosen.group(3), part(chosen.group(2)))
                : item(keys, subject, "effects.*" + chosen.group(6), target(new Address(chosen.group(5))));
    }

    private Optional<InputName> item(List<InputKey> keys, String subject, String key, String chosen) {
        for (int rank = 0; rank < keys.size(); rank++) {
            InputKey found = keys.get(rank);
            if (found.key().equals(key)) {
                String words = found.words().replace("*", chosen);
                return Optional.of(new InputName(subject, words, found.dimension(), MoneyWords.of(scenario), rank));
            }
        }
        return Optional.empty();
    }

    /** A part of a key in words: {@code January 2027}, the place in a list from 1 on, or the owner of a channel. */
    private String part(String part) {
        if (MONTH.matcher(part).matches()) {
            return MonthWords.text(YearMonth.parse(part));
        }
        if (PLACE_IN_LIST.matcher(part).matches()) {
            return Integer.toString(Integer.parseInt(part) + 1);
        }
        return Optional.ofNullable(scenario.channels().get(part))
                .map(this::channel)
                .orElse(part);
    }

    private String channel(Channel channel) {
        boolean isTitled =
                !channel.title().equals(channel.name()) && !channel.title().equals(party(channel.owner()));
        if (isTitled) {
            return channel.title();
        }
        return Words.possessive(party(channel.owner()))
                + (channel.owner().equals(scenario.developer()) ? " own channel" : " channel");
    }

    /** What an event changes: {@code demand for API}, {@code compute for API}, {@code spending on training}. */
    private String target(Address target) {
        if (target.equals(Scenario.TRAINING)) {
            return "spending on training";
        }
        Matcher parts = ADDRESS.matcher(target.text());
        if (!parts.matches()) {
            return target.text();
        }
        return (parts.group(3).equals("demand") ? "demand for " : "compute for ") + product(parts.group(2));
    }

    private MoneyWords termMoney(String name) {
        return MoneyWords.of(scenario)
                .in(Optional.ofNullable(scenario.terms().get(name)).flatMap(Term::currency));
    }

    private MoneyWords eventMoney(String name) {
        return Optional.ofNullable(scenario.events().get(name))
                .flatMap(event -> metric(event.occurrence()))
                .map(metric -> MoneyWords.of(scenario, metric))
                .orElse(MoneyWords.of(scenario));
    }

    private static Optional<String> metric(Occurrence occurrence) {
        if (occurrence instanceof Occurrence.Observed observed) {
            return Optional.of(observed.when().metric());
        }
        return occurrence instanceof Occurrence.Decided decided
                ? Optional.of(decided.when().metric())
                : Optional.empty();
    }

    private String party(String name) {
        return Optional.ofNullable(scenario.parties().get(name))
                .map(Party::title)
                .orElse(name);
    }

    private String product(String name) {
        return Optional.ofNullable(scenario.products().get(name))
                .map(Product::title)
                .orElse(name);
    }

    private String cloud(String name) {
        return Optional.ofNullable(scenario.clouds().get(name))
                .map(Cloud::title)
                .orElse(name);
    }

    private String event(String name) {
        return Optional.ofNullable(scenario.events().get(name))
                .map(Event::title)
                .orElse(name);
    }
}
