package org.entente.reporting.terms;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.model.quantity.Quantity;
import org.entente.model.term.ShareRate;
import org.entente.model.term.TermYear;
import org.entente.model.term.Tiers;

/**
 * The words for the rate of a revenue share: {@code 20 %}, {@code 20 %, from January 2028 on 15 %}, {@code 8 % of the
 * first $500 billion of a fiscal year, 12 % of what is above}.
 */
final class ShareRateWords implements ShareRate.Cases<String> {

    private final TermYear year;
    private final Unit money;

    private ShareRateWords(TermYear year, Unit money) {
        this.year = year;
        this.money = money;
    }

    /** The words for {@code rate}: {@code year} is the year of its tiers, {@code money} the unit of their amounts. */
    static String text(ShareRate rate, TermYear year, Unit money) {
        return rate.match(new ShareRateWords(year, money));
    }

    /** {@code fiscal year}. */
    static String year(TermYear year) {
        return year.name().toLowerCase(Locale.ROOT) + " year";
    }

    @Override
    public String flat(ShareRate.Flat rate) {
        return percent(rate.rate());
    }

    @Override
    public String dated(ShareRate.Dated rate) {
        List<String> parts = new ArrayList<>();
        rate.rates().forEach((month, part) -> parts.add((parts.isEmpty() ? "" : from(month)) + percent(part)));
        return String.join("; ", parts);
    }

    private static String from(YearMonth month) {
        return "from " + Months.words(month) + " on ";
    }

    @Override
    public String tiered(ShareRate.Tiered rate) {
        return tiers(rate.tiers(), year, money);
    }

    /** The words for rates by the size of an amount. */
    static String tiers(Tiers tiers, TermYear year, Unit money) {
        List<Tiers.Step> steps = tiers.steps();
        List<String> parts = new ArrayList<>();
        for (Tiers.Step step : steps) {
            parts.add(percent(step.rate())
                    + (parts.isEmpty() ? "" : " of what lies above " + QuantityWords.text(step.above(), money)));
        }
        return String.join("; ", parts)
                + (tiers.by() == Tiers.By.YEAR ? "; counted by " + year(year) : "; counted in total");
    }

    private static String percent(Quantity rate) {
        return QuantityWords.text(rate, PlainUnit.PERCENT);
    }
}
