package org.entente.model.file;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.term.EquityStake;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Profile;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.RevenueShare.Deferral;
import org.entente.model.term.ServedBy;
import org.entente.model.term.Span;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;
import org.entente.model.term.TrueUp;

/** Reads a term (MODEL 6, 7, 9 and 11). */
final class TermBinder {

    private final String name;
    private final SortedSet<String> allProducts;
    private final SortedSet<String> allChannels;

    private TermBinder(String name, Set<String> allProducts, Set<String> allChannels) {
        this.name = name;
        this.allProducts = new TreeSet<>(allProducts);
        this.allChannels = new TreeSet<>(allChannels);
    }

    /** The term; empty if a name, a date or a choice in it could not be read. */
    static Optional<Term> bind(String name, MapReader fields, Set<String> allProducts, Set<String> allChannels) {
        TermBinder binder = new TermBinder(name, allProducts, allChannels);
        return fields.byKind(binder.kinds()).flatMap(term -> term).filter(term -> !fields.hasUnreadable());
    }

    private Map<String, Function<MapReader, Optional<Term>>> kinds() {
        return new TreeMap<>(Map.of(
                "licence", this::licence,
                "distribution", this::distribution,
                "first-access", this::firstAccess,
                "revenue-share", this::revenueShare,
                "spend-commitment", this::spendCommitment,
                "primary-cloud", this::primaryCloud,
                "equity-stake", this::equityStake));
    }

    private Optional<Term> licence(MapReader fields) {
        String licensor = fields.text("licensor");
        String licensee = fields.text("licensee");
        SortedSet<String> products = fields.names("products", allProducts);
        Optional<Span> span = span(fields);
        boolean exclusive = fields.bool("exclusive", false);
        Quantity royalty = fields.quantity("royalty", Range.FRACTION);
        ServedBy servedBy = fields.choice("served-by", ServedBy.class, ServedBy.OWNER);
        return span.map(dates -> new Licence(name, licensor, licensee, products, dates, exclusive, royalty, servedBy));
    }

    private Optional<Term> distribution(MapReader fields) {
        String distributor = fields.text("distributor");
        SortedSet<String> products = fields.names("products", allProducts);
        Optional<Span> span = span(fields);
        boolean exclusive = fields.bool("exclusive", false);
        Quantity take = fields.quantity("take", Range.FRACTION);
        ServedBy servedBy = fields.choice("served-by", ServedBy.class, ServedBy.DEVELOPER);
        return span.map(dates -> new Resale(name, distributor, products, dates, exclusive, take, servedBy));
    }

    private Optional<Term> firstAccess(MapReader fields) {
        String holder = fields.text("holder");
        SortedSet<String> products = fields.names("products", allProducts);
        int lead = fields.wholeNumber("lead", 0);
        return dates(fields, Optional.empty()).map(dates -> new FirstAccess(name, holder, products, lead, dates));
    }

    private Optional<Term> revenueShare(MapReader fields) {
        String payer = fields.text("payer");
        String payee = fields.text("payee");
        Quantity rate = fields.quantity("rate", Range.FRACTION);
        SortedSet<String> products = fields.names("products", allProducts);
        SortedSet<String> channels = fields.names("channels", allChannels);
        Optional<Span> span = span(fields);
        Optional<Quantity> cap = fields.quantityOr("none", "cap", Range.NOT_NEGATIVE);
        Quantity alreadyPaid = fields.quantity("already-paid", Range.NOT_NEGATIVE, Constant.ZERO);
        Optional<Deferral> deferral = fields.optionalMap("deferral", TermBinder::deferral);
        return span.map(dates ->
                new RevenueShare(name, payer, payee, rate, products, channels, dates, cap, alreadyPaid, deferral));
    }

    private static Deferral deferral(MapReader fields) {
        return new Deferral(fields.quantity("fraction", Range.FRACTION), fields.wholeNumber("months", 1));
    }

    private Optional<Term> spendCommitment(MapReader fields) {
        String buyer = fields.text("buyer");
        String cloud = fields.text("cloud");
        Quantity total = fields.quantity("total", Range.NOT_NEGATIVE);
        Optional<YearMonth> from = fields.month("from");
        Optional<YearMonth> until = fields.month("until");
        Optional<Profile> profile = profile(fields);
        Quantity takeOrPay = fields.quantity("take-or-pay", Range.FRACTION, Constant.ONE);
        TrueUp trueUp = fields.choice("true-up", TrueUp.class, TrueUp.ANNUAL);
        if (from.isEmpty() || until.isEmpty() || profile.isEmpty()) {
            return Optional.empty();
        }
        return fields.build(() -> Span.between(from.get(), until.get()))
                .map(span -> new SpendCommitment(name, buyer, cloud, total, span, profile.get(), takeOrPay, trueUp));
    }

    private static Optional<Profile> profile(MapReader fields) {
        return fields.mapOrElse("profile", TermBinder::years, TermBinder::shape);
    }

    private static Optional<Profile> years(MapReader fields) {
        return fields.numbersBy(
                        "profile",
                        Range.NOT_NEGATIVE,
                        ValueType.Keys.YEAR,
                        "must be a year such as 2026",
                        TermBinder::year)
                .flatMap(weights -> fields.build(() -> new Profile.Years(weights)));
    }

    private static Optional<Profile> shape(MapReader fields) {
        String shape = fields.oneOf("profile", Set.of("even", "ramp"), "even");
        return Optional.of(shape.equals("ramp") ? new Profile.Ramp() : new Profile.Even());
    }

    private static Optional<Integer> year(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Optional<Term> primaryCloud(MapReader fields) {
        String cloud = fields.text("cloud");
        Quantity minimumShare = fields.quantity("minimum-share", Range.FRACTION);
        return span(fields).map(dates -> new PrimaryCloud(name, cloud, minimumShare, dates));
    }

    private Optional<Term> equityStake(MapReader fields) {
        return Optional.of(new EquityStake(
                name,
                fields.text("holder"),
                fields.quantity("fraction", Range.FRACTION),
                fields.quantity("multiple", Range.NOT_NEGATIVE)));
    }

    private static Optional<Span> span(MapReader fields) {
        return dates(fields, fields.optionalText("ends-on"));
    }

    private static Optional<Span> dates(MapReader fields, Optional<String> endsOn) {
        return fields.build(() -> new Span(
                fields.optionalMonth("from").orElse(Span.BEGINNING_OF_TIME),
                fields.optionalMonth("until").orElse(Span.END_OF_TIME),
                endsOn));
    }
}
