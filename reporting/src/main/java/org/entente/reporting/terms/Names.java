package org.entente.reporting.terms;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Event;
import org.entente.model.Party;
import org.entente.model.Product;
import org.entente.model.Scenario;
import org.entente.model.term.Term;
import org.entente.reporting.words.MoneyWords;
import org.entente.reporting.words.Words;

/** The titles of the parties, products, channels, clouds and events of a scenario. */
final class Names {

    private final Scenario scenario;

    Names(Scenario scenario) {
        this.scenario = scenario;
    }

    Scenario scenario() {
        return scenario;
    }

    /** The unit of amounts of money. */
    Unit money() {
        return new MoneyUnit(MoneyWords.of(scenario));
    }

    /** The unit of the metric called {@code metric}. */
    Unit money(String metric) {
        return new MoneyUnit(MoneyWords.of(scenario, metric));
    }

    /** The unit of amounts in {@code term}. */
    Unit money(Term term) {
        return new MoneyUnit(MoneyWords.of(scenario).in(term.currency()));
    }

    String developer() {
        return party(scenario.developer());
    }

    String party(String name) {
        return Optional.ofNullable(scenario.parties().get(name))
                .map(Party::title)
                .orElse(name);
    }

    String product(String name) {
        return Optional.ofNullable(scenario.products().get(name))
                .map(Product::title)
                .orElse(name);
    }

    /** {@code API and Agents}. */
    String products(SortedSet<String> products) {
        return products.isEmpty()
                ? "no product"
                : Words.all(products.stream().map(this::product).toList());
    }

    /** {@code API or Agents}. */
    String eitherProduct(SortedSet<String> products) {
        return products.isEmpty()
                ? "no product"
                : QuantityWords.either(products.stream().map(this::product).toList());
    }

    boolean isEvery(SortedSet<String> products) {
        return products.containsAll(scenario.products().keySet());
    }

    /** Products for a table: {@code all products} where a term covers each that there is. */
    String productsOrAll(SortedSet<String> products) {
        return isEvery(products) ? "all products" : products(products);
    }

    /** {@code OpenAI's own channel}, {@code Microsoft's channel (azure)}. */
    String channel(String name) {
        return Optional.ofNullable(scenario.channels().get(name))
                .map(this::channel)
                .orElse(name);
    }

    private String channel(Channel channel) {
        return channel.owner().equals(scenario.developer())
                ? Words.possessive(developer()) + " own channel"
                : Words.possessive(party(channel.owner())) + " channel" + label(channel);
    }

    /** The title of a channel in brackets; empty if it equals the owner's title. */
    private String label(Channel channel) {
        boolean isOwners = channel.title().equals(party(channel.owner()));
        return isOwners ? "" : " (" + channel.title() + ")";
    }

    String channels(SortedSet<String> channels) {
        return channels.isEmpty()
                ? "no channel"
                : Words.all(channels.stream().map(this::channel).toList());
    }

    boolean isEveryChannel(SortedSet<String> channels) {
        return channels.containsAll(scenario.channels().keySet());
    }

    /** The channel of {@code party}: {@code its own channel (azure)}; empty if it owns none. */
    Optional<String> ownChannel(String party) {
        return scenario.channels().values().stream()
                .filter(channel -> channel.owner().equals(party))
                .findFirst()
                .map(channel -> "its own channel" + label(channel));
    }

    /** {@code Azure (Microsoft)}; without the owner if the title equals the owner's. */
    String cloud(String name) {
        Optional<Cloud> cloud = Optional.ofNullable(scenario.clouds().get(name));
        return cloud.map(known -> named(known.title(), party(known.owner()))).orElse(name);
    }

    private static String named(String title, String owner) {
        return title.equals(owner) ? title : title + " (" + owner + ")";
    }

    String event(String name) {
        return Optional.ofNullable(scenario.events().get(name))
                .map(Event::title)
                .orElse(name);
    }

    /** {@code the event “AGI declared”}, {@code the first of the events “AGI declared” and “merger”}. */
    String firstOf(SortedSet<String> events) {
        List<String> titles =
                events.stream().map(event -> "“" + event(event) + "”").toList();
        return titles.size() == 1 ? "the event " + titles.get(0) : "the first of the events " + Words.all(titles);
    }
}
