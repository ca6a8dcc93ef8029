package org.entente.reporting.words;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.Money;
import org.entente.model.Money.Unit;
import org.entente.model.Scenario;
import org.entente.model.term.Term;
import org.entente.simulation.metric.Metric;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.results.Results;

/**
 * The words for amounts in the money of a scenario: {@code $26.2 ± 0.2 billion}, and below one of its unit in the next
 * smaller one, {@code $32 ± 2 million}. A currency without a common symbol is called by its code: {@code CHF 30.8
 * million}.
 *
 * @param money the unit of all amounts
 */
public record MoneyWords(Money money) {

    private static final double STEP = 1000;
    private static final int DIGITS_OF_STEP = 3;

    /** An error below this part of the unit is written in the next smaller unit. */
    private static final double SMALL_ERROR = 0.01;

    private static final Map<String, String> SYMBOLS = Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");
    private static final Map<String, String> NAMES =
            Map.of("USD", "US dollars", "EUR", "euros", "GBP", "pounds sterling", "JPY", "yen");

    /** The words for the money of {@code scenario}. */
    public static MoneyWords of(Scenario scenario) {
        return new MoneyWords(scenario.money());
    }

    /** The words for the money of {@code results}, whose scenarios have the same. */
    public static MoneyWords of(Results results) {
        return results.scenarios().stream()
                .findFirst()
                .map(first -> of(first.scenario()))
                .orElse(new MoneyWords(Money.DEFAULT));
    }

    /** The words for amounts of the metric called {@code metric}, which may be in the books of a term (MODEL 17). */
    public static MoneyWords of(Scenario scenario, String metric) {
        Optional<String> currency = scenario.terms().values().stream()
                .filter(term -> term.currency().isPresent())
                .filter(term ->
                        inBooks(term.name()).anyMatch(found -> found.name().equals(metric)))
                .findFirst()
                .flatMap(Term::currency);
        return of(scenario).in(currency);
    }

    private static Stream<Metric> inBooks(String term) {
        return Stream.of(
                Metrics.shareAccrued(term),
                Metrics.shareCumulative(term),
                Metrics.advance(term),
                Metrics.balance(term),
                Metrics.remaining(term),
                Metrics.prepaid(term));
    }

    /** The words for amounts of a term in {@code currency}; these words where it has none of its own. */
    public MoneyWords in(Optional<String> currency) {
        return currency.map(code -> new MoneyWords(new Money(Currency.getInstance(code), money.unit())))
                .orElse(this);
    }

    /** The size of {@code mean}, without its sign, with its standard error. */
    public String withError(double mean, double standardError) {
        double size = Math.abs(mean);
        return isSmall(size, standardError)
                ? symbol() + Amounts.withError(size * STEP, standardError * STEP) + smaller()
                : symbol() + Amounts.withError(size, standardError) + suffix();
    }

    /** {@code value} with its sign and three significant digits: {@code −$118 billion}. */
    public String brief(double value) {
        double size = Math.abs(value);
        return (value < 0 ? Amounts.MINUS : "")
                + symbol()
                + (isSmall(size, 0) ? Amounts.exact(size * STEP) + smaller() : Amounts.exact(size) + unless0(value));
    }

    /**
     * The size of {@code mean} in a sentence: its sign is left out, and it has two significant digits, after "about"
     * where its error may change them: {@code $26 billion}, {@code about $640 million}. A number without an error is
     * known, and has three.
     */
    public String rounded(double mean, double standardError) {
        return roundedWithSign(Math.abs(mean), standardError);
    }

    /**
     * {@code mean} as {@link #rounded(double, double)} with its sign, which stands beside the amount: {@code about
     * −$640 million}.
     */
    public String roundedWithSign(double mean, double standardError) {
        if (!(Math.abs(standardError) > 0)) {
            return brief(mean);
        }
        return (Amounts.isRough(mean, standardError) ? "about " : "") + rounded(mean);
    }

    /** {@code value} with its sign and two significant digits: {@code −$120 billion}. */
    public String rounded(double value) {
        return sign(value, "") + digits(value) + unit(value);
    }

    /** A change as {@link #rounded(double)}, with a sign even if it is positive: {@code +$26 billion}. */
    public String roundedChange(double value) {
        return sign(value, "+") + digits(value) + unit(value);
    }

    /** A standard error with one significant digit: {@code $0.07 billion}, {@code $4 million}. */
    public String roundedError(double standardError) {
        return isSmall(standardError, 0) && standardError < SMALL_ERROR
                ? symbol() + Amounts.error(standardError * STEP) + smaller()
                : symbol() + Amounts.error(standardError) + unless0(standardError);
    }

    /** A range of amounts, each with two significant digits: {@code −$20 to $79 billion}. */
    public String range(double low, double high) {
        return range(low, high, "");
    }

    /** A range of changes, as {@link #range} with signs: {@code −$20 to +$79 billion}. */
    public String rangeOfChange(double low, double high) {
        return range(low, high, "+");
    }

    private String range(double low, double high, String plus) {
        String lowUnit = unit(low).equals(unit(high)) ? "" : unit(low);
        return sign(low, plus) + digits(low) + lowUnit + " to " + sign(high, plus) + digits(high) + unit(high);
    }

    private static String sign(double value, String plus) {
        return value < 0 ? Amounts.MINUS : value > 0 ? plus : "";
    }

    /** The symbol with two significant digits of the size, in the unit of {@link #unit}. */
    private String digits(double value) {
        double size = Amounts.toTwoDigits(Math.abs(value));
        return symbol() + Amounts.rounded(isSmall(size, 0) ? size * STEP : size);
    }

    private String unit(double value) {
        double size = Amounts.toTwoDigits(Math.abs(value));
        return isSmall(size, 0) ? smaller() : unless0(size);
    }

    /** {@code value}, at least 0, with all its digits. */
    public String exact(double value) {
        return symbol()
                + (isSmall(value, 0)
                        ? decimals(value, DIGITS_OF_STEP) + smaller()
                        : decimals(value, 0) + unless0(value));
    }

    /** The unit beside numbers: {@code $ billion}, {@code CHF million}, {@code €}. */
    public String label() {
        return symbol().strip() + suffix();
    }

    /** The currency in a sentence: {@code US dollars}, {@code CHF}. */
    public String currency() {
        return NAMES.getOrDefault(code(), code());
    }

    /** The unit in a sentence: {@code billions of US dollars}, {@code CHF}. */
    public String plural() {
        return money.unit() == Unit.ONE ? currency() : word(money.unit()) + "s of " + currency();
    }

    /** The unit at the beginning of a sentence. */
    public String capitalised() {
        return plural().substring(0, 1).toUpperCase(Locale.ROOT) + plural().substring(1);
    }

    /** The unit after a number, with a space before it: {@code  billion}; empty for single ones. */
    public String suffix() {
        return suffix(money.unit());
    }

    private String smaller() {
        return suffix(
                switch (money.unit()) {
                    case BILLION -> Unit.MILLION;
                    case MILLION -> Unit.THOUSAND;
                    case THOUSAND, ONE -> Unit.ONE;
                });
    }

    private String unless0(double value) {
        return value == 0 ? "" : suffix();
    }

    private boolean isSmall(double size, double standardError) {
        return money.unit() != Unit.ONE && size > 0 && size < 1 && standardError < 1;
    }

    /** What stands before numbers: {@code $}, {@code CHF } with a space. */
    public String symbol() {
        return SYMBOLS.getOrDefault(code(), code() + " ");
    }

    private String code() {
        return money.currency().getCurrencyCode();
    }

    private static String suffix(Unit unit) {
        return unit == Unit.ONE ? "" : " " + word(unit);
    }

    private static String word(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    private static String decimals(double value, int shift) {
        return Amounts.inFull(new BigDecimal(Double.toString(value)).movePointRight(shift));
    }
}
