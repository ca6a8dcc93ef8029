package org.entente.reporting.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Event;
import org.entente.model.Party;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;

/**
 * The words for what a scenario's keys name: {@code Revenue share to Microsoft, rate} for {@code
 * terms.microsoft-share.rate}. Terms have no titles of their own, so their kind and their parties make one.
 */
public final class AddressWords {

    private final Scenario scenario;
    private final SortedMap<String, String> terms;

    private AddressWords(Scenario scenario) {
        this.scenario = scenario;
        this.terms = termTitles(scenario);
    }

    /** The words for the keys of {@code scenario}. */
    public static AddressWords of(Scenario scenario) {
        return new AddressWords(scenario);
    }

    /** The title of the term {@code name}: {@code Revenue share to Microsoft}; the name if there is none. */
    public String term(String name) {
        return terms.getOrDefault(name, name);
    }

    /** The title of the party {@code name}, or its name if there is none. */
    public String party(String name) {
        return party(scenario, name);
    }

    /** The title of the product {@code name}, or its name if there is none. */
    public String product(String name) {
        return Optional.ofNullable(scenario.products().get(name))
                .map(Product::title)
                .orElse(name);
    }

    /** The title of the cloud {@code name}, or its name if there is none. */
    public String cloud(String name) {
        return cloud(scenario, name);
    }

    /** The title of the channel {@code name}, or its name if there is none. */
    public String channel(String name) {
        return Optional.ofNullable(scenario.channels().get(name))
                .map(Channel::title)
                .orElse(name);
    }

    /** The title of the event {@code name}, or its name if there is none. */
    public String event(String name) {
        return Optional.ofNullable(scenario.events().get(name))
                .map(Event::title)
                .orElse(name);
    }

    /**
     * The title of {@code address}, which may follow the name of a scenario and a colon: {@code Revenue share to
     * Microsoft, rate}. A text that is no address stays as it is.
     */
    public String title(String address) {
        int colon = address.indexOf(':');
        if (colon >= 0) {
            return title(address.substring(colon + 1).strip()) + " in " + address.substring(0, colon);
        }
        List<String> keys = List.of(address.split("\\.", -1));
        if (keys.size() < 2) {
            return address.contains(" ") ? address : capitalised(words(keys));
        }
        Optional<String> named = named(keys.get(0), keys.get(1));
        List<String> rest = keys.subList(named.isPresent() ? 2 : 1, keys.size());
        String head = named.orElseGet(() -> capitalised(words(keys.subList(0, 1))));
        return rest.isEmpty() ? head : head + ", " + words(rest);
    }

    /** The title of {@code address} with its unit in brackets: {@code Revenue share to Microsoft, rate (%)}. */
    public String titleWithUnit(String address) {
        String unit = InputUnit.of(address).label(MoneyWords.of(scenario));
        return unit.isEmpty() ? title(address) : title(address) + " (" + unit + ")";
    }

    private Optional<String> named(String section, String name) {
        return switch (section) {
            case "terms" -> Optional.of(term(name));
            case "products" -> Optional.of(product(name));
            case "parties" -> Optional.of(party(name));
            case "clouds" -> Optional.of(cloud(name));
            case "channels" -> Optional.of(channel(name));
            case "events" -> Optional.of(event(name));
            case "currencies" -> Optional.of(name);
            default -> Optional.empty();
        };
    }

    private static String words(List<String> keys) {
        return keys.stream().map(key -> isMonth(key) ? "from " + key : key.replace('-', ' ')).collect(Collectors.joining(" "));
    }

    private static boolean isMonth(String key) {
        return key.matches("\\d{4}-\\d{2}");
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String party(Scenario scenario, String name) {
        return Optional.ofNullable(scenario.parties().get(name)).map(Party::title).orElse(name);
    }

    private static String cloud(Scenario scenario, String name) {
        return Optional.ofNullable(scenario.clouds().get(name)).map(Cloud::title).orElse(name);
    }

    /** The titles of the terms by their names; where several would have the same, each has its name in brackets. */
    private static SortedMap<String, String> termTitles(Scenario scenario) {
        SortedMap<String, String> titles = new TreeMap<>();
        Kinds kinds = new Kinds(scenario);
        scenario.terms().forEach((name, term) -> titles.put(name, term.match(kinds)));
        List<String> all = new ArrayList<>(titles.values());
        titles.replaceAll(
                (name, title) -> Collections.frequency(all, title) > 1 ? title + " (" + name + ")" : title);
        return titles;
    }

    /** The title of a term by its kind and its parties. */
    private record Kinds(Scenario scenario) implements Term.Cases<String> {

        @Override
        public String licence(Licence term) {
            return "Licence to " + party(scenario, term.licensee());
        }

        @Override
        public String resale(Resale term) {
            return "Distribution by " + party(scenario, term.distributor());
        }

        @Override
        public String firstAccess(FirstAccess term) {
            return "First access of " + party(scenario, term.holder());
        }

        @Override
        public String revenueShare(RevenueShare term) {
            return "Revenue share to " + party(scenario, term.payee());
        }

        @Override
        public String spendCommitment(SpendCommitment term) {
            return "Commitment to " + cloud(scenario, term.cloud());
        }

        @Override
        public String primaryCloud(PrimaryCloud term) {
            return "Primary cloud " + cloud(scenario, term.cloud());
        }

        @Override
        public String equityStake(EquityStake term) {
            return Words.possessive(party(scenario, term.holder())) + " stake";
        }

        @Override
        public String payment(Payment term) {
            return "Payment from " + party(scenario, term.payer()) + " to " + party(scenario, term.payee());
        }
    }
}
