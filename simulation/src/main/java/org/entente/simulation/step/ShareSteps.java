package org.entente.simulation.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.model.Address;
import org.entente.model.Channel;
import org.entente.model.Maps;
import org.entente.model.term.RevenueShare;
import org.entente.model.term.ShareBase;
import org.entente.model.term.ShareRate;
import org.entente.model.term.Term;
import org.entente.simulation.kernel.ColumnLayout;
import org.entente.simulation.metric.Metrics;

/** The steps of a revenue share in the order of MODEL 7: its base, its rate, and its accruals and payments. */
final class ShareSteps implements ShareRate.Cases<DueStep.Claim> {

    private final ProgramBuilder builder;
    private final ColumnLayout layout;
    private final RevenueShare term;
    private final int base;
    private final boolean[] inForce;
    private final int active;

    private ShareSteps(ProgramBuilder builder, RevenueShare term) {
        this.builder = builder;
        this.layout = builder.layout();
        this.term = term;
        this.base = CurrencyBooks.in(builder, term, base());
        this.inForce = builder.inForce(term.span());
        this.active = ActiveStep.compile(builder, term.span());
        layout.alias(ColumnNames.shareBase(term.name()), base);
    }

    /** Adds the steps of {@code term}. */
    static void compile(ProgramBuilder builder, RevenueShare term) {
        ShareSteps steps = new ShareSteps(builder, term);
        DueStep.Claim claim = term.rate().match(steps);
        ShareStep.compile(builder, term, term.yearly().areSet() ? steps.limited(claim) : claim);
    }

    private int base() {
        int whole = SumStep.compile(builder, parts(), List.of());
        if (term.base().after().isEmpty()) {
            return whole;
        }
        int[] accrued = term.base().after().stream().mapToInt(this::accrued).toArray();
        return ResidualStep.compile(builder, whole, accrued);
    }

    /** The column of what accrues under {@code share} in the scenario's money. */
    private int accrued(String share) {
        Term other = Maps.require(builder.scenario().terms(), share);
        return CurrencyBooks.out(
                builder, other, layout.column(Metrics.shareAccrued(share).name()));
    }

    /** The claim within yearly limits; what is missing may also accrue in a month in which an event has ended it. */
    private DueStep.Claim limited(DueStep.Claim claim) {
        int due = layout.define(ColumnNames.shareDue(term.name()));
        DueStep.compile(builder, claim, due);
        boolean[] always = new boolean[inForce.length];
        Arrays.fill(always, true);
        int one = layout.constant(1);
        return new DueStep.Claim(always, one, one, YearlyLimitsStep.compile(builder, term, due));
    }

    private List<Integer> parts() {
        List<Integer> parts = new ArrayList<>();
        for (String product : term.base().products()) {
            for (String channel : channels()) {
                parts.add(layout.column(part(product, channel)));
            }
        }
        return parts;
    }

    private SortedSet<String> channels() {
        SortedSet<String> channels = term.base().channels();
        if (term.base().amount() != ShareBase.Amount.KEPT) {
            return channels;
        }
        String own =
                builder.scenario().channelOf(term.payer()).map(Channel::name).orElseThrow();
        return new TreeSet<>(List.of(own));
    }

    private String part(String product, String channel) {
        return switch (term.base().amount()) {
            case REVENUE -> ColumnNames.revenue(product, channel);
            case SALES -> ColumnNames.sales(product, channel);
            case KEPT -> ColumnNames.kept(product, channel);
        };
    }

    @Override
    public DueStep.Claim flat(ShareRate.Flat rate) {
        int part = builder.quantity(Address.of("terms", term.name(), "rate"));
        return new DueStep.Claim(inForce, active, part, base);
    }

    @Override
    public DueStep.Claim dated(ShareRate.Dated rate) {
        return new DueStep.Claim(inForce, active, DatedRateStep.compile(builder, term, rate), base);
    }

    /** The tiers have their rates in what is due, of which the share has all. */
    @Override
    public DueStep.Claim tiered(ShareRate.Tiered rate) {
        int due = TierStep.compile(
                builder,
                Address.of("terms", term.name(), ShareRate.Tiered.KEY),
                rate.tiers(),
                new TierStep.Base(term.span(), term.yearly().year(), base, ColumnNames.shareCounted(term.name())));
        return new DueStep.Claim(inForce, active, layout.constant(1), due);
    }
}
