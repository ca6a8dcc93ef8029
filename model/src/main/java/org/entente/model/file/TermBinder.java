package org.entente.model.file;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.model.Horizon;
import org.entente.model.quantity.Constant;
import org.entente.model.quantity.Quantity;
import org.entente.model.quantity.Range;
import org.entente.model.term.Discount;
import org.entente.model.term.FirstAccess;
import org.entente.model.term.Licence;
import org.entente.model.term.Payment;
import org.entente.model.term.PaymentTiming;
import org.entente.model.term.PrimaryCloud;
import org.entente.model.term.Profile;
import org.entente.model.term.Resale;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.RevenueShare.Deferral;
import org.entente.model.term.ServedBy;
import org.entente.model.term.Settlement;
import org.entente.model.term.ShareBase;
import org.entente.model.term.ShareBase.Amount;
import org.entente.model.term.ShareRate;
import org.entente.model.term.Span;
import org.entente.model.term.SpendCommitment;
import org.entente.model.term.Term;
import org.entente.model.term.YearlyLimits;

/** Reads a term (MODEL 6, 7, 9 and 11). */
final class TermBinder {

    private final String name;
    private final String developer;
    private final SortedSet<String> allProducts;
    private final SortedSet<String> allChannels;

    private TermBinder(String name, String developer, Set<String> allProducts, Set<String> allChannels) {
        this.name = name;
        this.developer = developer;
        this.allProducts = new TreeSet<>(allProducts);
        this.allChannels = new TreeSet<>(allChannels);
    }

    /** The term; empty if a name, a date or a choice in it could not be read. */
    static Optional<Term> bind(
            String name, MapReader reader, String developer, Set<String> allProducts, Set<String> allChannels) {
        TermBinder binder = new TermBinder(name, developer, allProducts, allChannels);
        return reader.byKind(binder.kinds()).flatMap(term -> term).filter(term -> !reader.hasUnreadable());
    }

    private Map<String, Function<MapReader, Optional<Term>>> kinds() {
        return new TreeMap<>(Map.of(
                "licence", this::licence,
                "distribution", this::resale,
                "first-access", this::firstAccess,
                "revenue-share", this::revenueShare,
                "spend-commitment", this::spendCommitment,
                "primary-cloud", this::primaryCloud,
                "equity-stake", this::equityStake,
                "payment", this::payment));
    }

    private Optional<Term> licence(MapReader reader) {
        String licensor = reader.text("licensor");
        String licensee = reader.text("licensee");
        SortedSet<String> products = reader.names("products", allProducts);
        Optional<Span> span = span(reader);
        boolean exclusive = reader.bool("exclusive", false);
        Quantity royalty = reader.quantity("royalty", Range.FRACTION);
        ServedBy servedBy = reader.choice("served-by", ServedBy.class, ServedBy.OWNER);
        return span.map(dates -> new Licence(name, licensor, licensee, products, dates, exclusive, royalty, servedBy));
    }

    private Optional<Term> resale(MapReader reader) {
        String distributor = reader.text("distributor");
        SortedSet<String> products = reader.names("products", allProducts);
        Optional<Span> span = span(reader);
        boolean exclusive = reader.bool("exclusive", false);
        Quantity take = reader.quantity("take", Range.FRACTION);
        ServedBy servedBy = reader.choice("served-by", ServedBy.class, ServedBy.DEVELOPER);
        return span.map(dates -> new Resale(name, distributor, products, dates, exclusive, take, servedBy));
    }

    private Optional<Term> firstAccess(MapReader reader) {
        String holder = reader.text("holder");
        SortedSet<String> products = reader.names("products", allProducts);
        int lead = reader.wholeNumber("lead", 0, Horizon.MAX_MONTHS);
        return span(reader).map(dates -> new FirstAccess(name, holder, products, lead, dates));
    }

    private Optional<Term> revenueShare(MapReader reader) {
        String payer = reader.text("payer");
        String payee = reader.text("payee");
        Optional<ShareRate> rate = ShareRateBinder.bind(reader);
        ShareBase base = base(reader, payer);
        Optional<Span> span = span(reader);
        YearlyLimits yearly = YearlyLimitsBinder.bind(reader);
        Optional<Quantity> cap = reader.quantityOr("none", "cap", Range.NOT_NEGATIVE);
        Quantity alreadyPaid = reader.quantity("already-paid", Range.NOT_NEGATIVE, Constant.ZERO);
        Optional<Deferral> deferral = reader.optionalMap("deferral", TermBinder::deferral);
        SortedSet<String> recoups = reader.nameOrNames("recoups");
        Optional<String> currency = reader.optionalText("currency");
        return span.flatMap(dates -> rate.map(part -> new RevenueShare(
                name, payer, payee, part, base, dates, yearly, cap, alreadyPaid, deferral, recoups, currency)));
    }

    private ShareBase base(MapReader reader, String payer) {
        Amount amount =
                reader.choice("base", Amount.class).orElse(payer.equals(developer) ? Amount.REVENUE : Amount.KEPT);
        return new ShareBase(
                amount,
                reader.names("products", allProducts),
                reader.names("channels", allChannels),
                reader.nameOrNames("after"));
    }

    private static Deferral deferral(MapReader reader) {
        return new Deferral(
                reader.quantity("fraction", Range.FRACTION), reader.wholeNumber("months", 1, Horizon.MAX_MONTHS));
    }

    private Optional<Term> spendCommitment(MapReader reader) {
        String buyer = reader.text("buyer");
        String cloud = reader.text("cloud");
        Quantity total = reader.quantity("total", Range.NOT_NEGATIVE);
        Optional<Span> span = span(reader, reader.month("from"), reader.month("until"));
        Optional<Profile> profile = profile(reader);
        Optional<Settlement> settlement = SettlementBinder.bind(reader);
        Optional<Discount> discount = DiscountBinder.bind(reader);
        Optional<Quantity> fee = reader.optionalQuantity("termination-fee", Range.FRACTION);
        Optional<String> currency = reader.optionalText("currency");
        return span.flatMap(dates -> profile.flatMap(spread -> settlement.flatMap(settled -> reader.build(() ->
                new SpendCommitment(name, buyer, cloud, total, dates, spread, settled, discount, fee, currency)))));
    }

    private static Optional<Profile> profile(MapReader reader) {
        return reader.mapOrElse("profile", TermBinder::years, TermBinder::namedProfile);
    }

    private static Optional<Profile> years(MapReader reader) {
        return reader.numbersBy(
                        "profile",
                        Range.NOT_NEGATIVE,
                        ValueType.KeyType.YEAR,
                        text -> "must be a year such as 2026",
                        TermBinder::year)
                .flatMap(weights -> reader.build(() -> new Profile.Years(weights)));
    }

    private static Optional<Profile> namedProfile(MapReader reader) {
        String word = reader.oneOf("profile", Set.of("even", "ramp"), "even");
        return Optional.of(word.equals("ramp") ? new Profile.Ramp() : new Profile.Even());
    }

    /** The year that {@code text} spells. */
    static Optional<Integer> year(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Optional<Term> primaryCloud(MapReader reader) {
        String cloud = reader.text("cloud");
        Quantity minimumShare = reader.quantity("minimum-share", Range.FRACTION);
        return span(reader).map(dates -> new PrimaryCloud(name, cloud, minimumShare, dates));
    }

    private Optional<Term> equityStake(MapReader reader) {
        return StakeBinder.bind(name, reader);
    }

    private Optional<Term> payment(MapReader reader) {
        String payer = reader.text("payer");
        String payee = reader.text("payee");
        Quantity amount = reader.quantity("amount", Range.NOT_NEGATIVE);
        Optional<PaymentTiming> timing = PaymentTimingBinder.bind(reader);
        Optional<String> currency = reader.optionalText("currency");
        return span(reader)
                .flatMap(dates -> timing.map(when -> new Payment(name, payer, payee, amount, when, dates, currency)));
    }

    /** The span of a term whose dates may be left out. */
    private static Optional<Span> span(MapReader reader) {
        return span(
                reader,
                Optional.of(reader.optionalMonth("from").orElse(Span.BEGINNING_OF_TIME)),
                Optional.of(reader.optionalMonth("until").orElse(Span.END_OF_TIME)));
    }

    /** The span between two dates, which are empty if they could not be read. */
    private static Optional<Span> span(MapReader reader, Optional<YearMonth> from, Optional<YearMonth> until) {
        SortedSet<String> beginsOn = reader.nameOrNames("begins-on");
        SortedSet<String> endsOn = reader.nameOrNames("ends-on");
        int notice = reader.wholeNumber("notice", 0, Horizon.MAX_MONTHS, 0);
        return from.flatMap(
                first -> until.flatMap(last -> reader.build(() -> new Span(first, last, beginsOn, endsOn, notice))));
    }
}
