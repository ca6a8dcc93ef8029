package org.entente.reporting.words;

import java.util.Set;

/** The units of a scenario's inputs, by the last key of their addresses. */
public enum InputUnit {
    /** A part or a rate, shown in percent. */
    PERCENT,
    /** An amount of money. */
    MONEY,
    /** An amount of money a year. */
    MONEY_A_YEAR,
    /** A number of months. */
    MONTHS,
    /** A number of years. */
    YEARS,
    /** Any other number, or a month. */
    NONE;

    private static final Set<String> PERCENTS = Set.of(
            "rate",
            "royalty",
            "take",
            "discount-rate",
            "growth",
            "long-run-growth",
            "volatility",
            "margin",
            "fraction",
            "minimum-share",
            "take-or-pay",
            "discount",
            "termination-fee",
            "escalation",
            "dilution",
            "drift",
            "probability");
    private static final Set<String> AMOUNTS =
            Set.of("cap", "already-paid", "annual-cap", "minimum", "total", "amount", "strike", "above");
    private static final Set<String> RUN_RATES = Set.of("run-rate", "ceiling", "training");

    /** The unit of the number at {@code address}. */
    public static InputUnit of(String address) {
        String key = lastKey(address);
        if (address.contains("currencies.") && key.equals("rate")) {
            return NONE; // the worth of a currency
        }
        if (PERCENTS.contains(key)) {
            return PERCENT;
        }
        if (AMOUNTS.contains(key) || (key.equals("cost") && address.contains("terms."))) {
            return MONEY;
        }
        if (RUN_RATES.contains(key)) {
            return MONEY_A_YEAR;
        }
        return switch (key) {
            case "months", "lead", "notice", "delay", "credit-months" -> MONTHS;
            case "half-life" -> YEARS;
            default -> NONE;
        };
    }

    /** The last key that is no month, as of {@code rate.2027-01}, and no number. */
    private static String lastKey(String address) {
        String named = address.replaceAll("(\\.[0-9][0-9-]*)+$", "");
        return named.substring(named.lastIndexOf('.') + 1);
    }

    /** The unit beside numbers, of amounts in {@code money}: {@code %}; empty without one. */
    public String label(MoneyWords money) {
        return switch (this) {
            case PERCENT -> "%";
            case MONEY -> money.label();
            case MONEY_A_YEAR -> money.label() + " a year";
            case MONTHS -> "months";
            case YEARS -> "years";
            case NONE -> "";
        };
    }
}
