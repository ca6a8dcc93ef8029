package org.entente.reporting.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.Licence;
import org.entente.model.term.Resale;
import org.entente.model.term.SellingRight;
import org.entente.model.term.ServedBy;
import org.entente.reporting.words.Words;

/** The article of a selling right, a licence or a resale (MODEL 6). */
final class SellingRightArticle {

    private final Names names;
    private final SellingRight term;
    private final Entries entries;
    private final String developer;
    private final String holder;
    private final Optional<String> channel;

    SellingRightArticle(Names names, SellingRight term, Entries entries) {
        this.names = names;
        this.term = term;
        this.entries = entries;
        this.developer = names.developer();
        this.holder = names.party(term.holder());
        this.channel = names.ownChannel(term.holder());
    }

    Article licence(Licence licence) {
        List<String> sentences = new ArrayList<>();
        sentences.add(developer + " grants " + holder + (term.exclusive() ? " an exclusive" : " a non-exclusive")
                + " licence to sell " + products() + " in " + channel.orElse("a channel of its own") + ", "
                + Months.clause(term.span()) + ".");
        sentences.add(royalty(licence.royalty()));
        entries.with("Licensor", developer, "licensor")
                .with("Licensee", holder, "licensee")
                .with("Royalty on the licensee's sales", licence.royalty(), PlainUnit.PERCENT, "royalty");
        return article("Licence: " + developer + " to " + holder, sentences);
    }

    Article resale(Resale resale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(holder + " may resell " + products() + " in " + channel.orElse("a channel of its own")
                + (term.exclusive() ? ", exclusively, " : ", ") + Months.clause(term.span()) + ".");
        sentences.add(take(resale.take()));
        entries.with("Distributor", holder, "distributor")
                .with("Part that the distributor keeps", resale.take(), PlainUnit.PERCENT, "take");
        return article("Distribution by " + holder, sentences);
    }

    private String products() {
        return names.isEvery(term.products()) ? "every product of " + developer : names.products(term.products());
    }

    private String royalty(Quantity royalty) {
        if (royalty.equals(Constant.ZERO)) {
            return "It pays no royalty: what it sells there is its own.";
        }
        return royalty instanceof Constant
                ? "Of these sales it pays " + percent(royalty) + " to " + developer + " as a royalty"
                        + (royalty.equals(Constant.ONE) ? "." : " and keeps the rest.")
                : "Of these sales it pays a part to " + developer + " as a royalty and keeps the rest. The royalty is "
                        + percent(royalty) + ".";
    }

    private String take(Quantity take) {
        if (take.equals(Constant.ZERO)) {
            return "It keeps nothing of these sales: " + developer + " receives them whole.";
        }
        return take instanceof Constant
                ? "It keeps " + percent(take) + " of these sales"
                        + (take.equals(Constant.ONE) ? "." : ", and " + developer + " receives the rest.")
                : "It keeps a part of these sales, and " + developer + " receives the rest. What it keeps is "
                        + percent(take) + ".";
    }

    private static String percent(Quantity quantity) {
        return QuantityWords.text(quantity, PlainUnit.PERCENT);
    }

    private Article article(String heading, List<String> sentences) {
        boolean owner = term.servedBy() == ServedBy.OWNER;
        String server = owner ? holder : developer;
        sentences.add(server + " bears the cost of serving these sales.");
        if (term.exclusive()) {
            sentences.add("While the term is in force, every other third party's channel is closed for "
                    + names.productsOrAll(term.products()) + "; " + Words.possessive(developer)
                    + " own channel stays open.");
        }
        sentences.addAll(Articles.events(names, term.span()));
        if (channel.isEmpty()) {
            sentences.add(holder + " owns no channel in this scenario, so the term opens none.");
        }
        entries.with("Products", names.productsOrAll(term.products()), "products")
                .with("Exclusive", term.exclusive() ? "yes" : "no", "exclusive")
                .with("Cost of serving", "borne by " + server, "served-by");
        return new Article(term.name(), heading, sentences, Articles.withSpan(names, entries, term.span()));
    }
}
