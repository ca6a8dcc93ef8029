package org.entente.reporting.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Address;
import org.entente.model.Scenario;
import org.entente.model.file.Fact;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioLibrary;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.ScenarioSource;
import org.entente.model.file.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentences are compared in full with what MODEL 6, 7, 9, 10 and 11 say. */
class TermSheetTest {

    static final String BASE = """
            developer: lab
            title: Every term
            horizon: { from: 2026-01, to: 2027-12 }
            discount-rate: 0.1
            currencies: { EUR: { rate: 1.1 } }
            parties: { lab: { title: Lab }, host: { title: Host }, shop: { title: Boss }, fund: {} }
            channels: { direct: { owner: lab }, hall: { owner: host }, stall: { owner: shop, title: Boss } }
            clouds: { north: { owner: host, title: North, margin: 0.3, share: 1 }, south: { owner: shop, title: Boss, margin: 0, share: 1 } }
            products:
              tool: { title: Tool, launch: 2026-03, demand: { kind: logistic, run-rate: 1, ceiling: 2, rate: 1, volatility: 0 } }
              toy: { title: Toy, demand: { kind: logistic, run-rate: 1, ceiling: 2, rate: 1, volatility: 0 } }
            """;

    @TempDir
    private Path folder;

    @Test
    void of_plainRevenueShare() throws IOException {
        assertThat(sentences("{ kind: revenue-share, payer: lab, payee: host, rate: 0.2 }"))
                .containsExactly(
                        "Lab pays Host 20 % of its revenue, without limit of time.",
                        "Its revenue is all that customers pay in its own channel, and of what they pay"
                                + " elsewhere the part"
                                + " that is passed on to it.",
                        "There is no cap.");
    }

    @Test
    void of_revenueShareWithEverything() throws IOException {
        Article article = article("""
                { kind: revenue-share, payer: lab, payee: shop, rate: { uniform: { min: 0.1, max: 0.2 } }, products: [tool],
                  channels: [direct, hall, stall], from: 2026-02, until: 2027-03, ends-on: storm, cap: 3, already-paid: 0.5,
                  deferral: { fraction: 0.25, months: 1 } }""");
        assertThat(article.heading()).isEqualTo("Revenue share: Lab to Boss");
        assertThat(article.sentences())
                .containsExactly(
                        "Lab pays Boss a share of its revenue from Tool, from February 2026 to the end of March 2027.",
                        "The share is between 10 % and 20 %, all values equally likely.",
                        "Its revenue is all that customers pay in its own channel, and of what they pay"
                                + " elsewhere the part"
                                + " that is passed on to it.",
                        "It ends early if the event “Storm” happens; the month of the event is the first that no longer"
                                + " counts.",
                        "What accrues in all is capped at $3 billion; once the cap is reached, nothing more accrues.",
                        "What was paid before January 2026 counts against the cap: $500 million.",
                        "Of what accrues in a month a part is paid 1 month later, even if the share has ended by"
                                + " then, and"
                                + " the rest at once. The deferred part is 25 %.");
        assertThat(rows(article))
                .containsExactly(
                        "Payer: Lab",
                        "Payee: Boss",
                        "Rate: between 10 % and 20 %, all values equally likely",
                        "Base: revenue from Tool in all channels",
                        "Cap: $3 billion",
                        "Paid before January 2026: $500 million",
                        "Deferred: 25 %, paid 1 month later",
                        "In force: February 2026 to March 2027",
                        "Ends early: on the event “Storm”");
    }

    @Test
    void of_revenueShare_namesItsBase() throws IOException {
        assertThat(sentences("{ kind: revenue-share, payer: lab, payee: host, rate: 0.2, products: [tool, toy],"
                        + " channels: [direct, hall], from: 2026-05, cap: none }"))
                .startsWith("Lab pays Host 20 % of its revenue in Lab's own channel and Host's channel (hall), from"
                        + " May 2026"
                        + " on.");
    }

    @Test
    void of_revenueShare_ofAnOwnerOrOfSales() throws IOException {
        assertThat(sentences("{ kind: revenue-share, payer: host, payee: lab, rate: 0.36 }"))
                .startsWith(
                        "Host pays Lab 36 % of what it keeps of sales in its own channel (hall), without limit of time.")
                .hasSize(2);
        assertThat(sentences("{ kind: revenue-share, payer: host, payee: lab, rate: 0.36, products: [tool] }"))
                .startsWith(
                        "Host pays Lab 36 % of what it keeps of sales of Tool in its own channel (hall), without limit"
                                + " of time.");
        assertThat(sentences(
                        "{ kind: revenue-share, payer: lab, payee: host, rate: 0.1, base: sales, channels: [stall] }"))
                .startsWith("Lab pays Host 10 % of what customers pay in Boss' channel, without limit of time.");
        assertThat(sentences("{ kind: revenue-share, payer: host, payee: fund, rate: 0.1, base: revenue }"))
                .startsWith(
                        "Host pays fund 10 % of Lab's revenue, without limit of time.",
                        "Lab's revenue is all that customers pay in its own channel, and of what they pay elsewhere the"
                                + " part that is passed on to it.");
    }

    @Test
    void of_revenueShare_ratesThatChange() throws IOException {
        assertThat(sentences(
                        "{ kind: revenue-share, payer: lab, payee: host, rate: { 2026-05: 20 %, 2028-01: 15 % } }"))
                .startsWith(
                        "Lab pays Host a share of its revenue, without limit of time.",
                        "The share is 20 %; from January 2028 on 15 %.");
        Article article = article("{ kind: revenue-share, payer: lab, payee: host, year: contract, rate: { tiers: {"
                + " steps: [ { above: 0, rate: 0.08 }, { above: 500, rate: 0.12 } ] } } }");
        assertThat(article.sentences())
                .startsWith(
                        "Lab pays Host a share of its revenue, without limit of time.",
                        "The share is 8 %; 12 % of what lies above $500 billion; counted by contract year.",
                        "A month that crosses a limit has both rates, each for its part.");
        assertThat(rows(article)).contains("Rate: 8 %; 12 % of what lies above $500 billion; counted by contract year");
    }

    @Test
    void of_revenueShare_withLimitsOfAYearAndAdvances() throws IOException {
        Article article = article("{ kind: revenue-share, payer: lab, payee: host, rate: 0.2, annual-cap: 2,"
                + " minimum: { 2026: 0.5, 2027: 1 }, year: calendar, after: z-fee, recoups: upfront }\n"
                + "  z-fee: { kind: revenue-share, payer: lab, payee: shop, rate: 0.1 }\n"
                + "  upfront: { kind: payment, payer: lab, payee: host, amount: 1, at: 2026-05 }");
        assertThat(article.sentences())
                .contains(
                        "What accrues in the month under z-fee is taken off first; the share is of what is left.",
                        "What accrues in a calendar year is capped at $2 billion.",
                        "At least a minimum accrues in a calendar year: $500 million in the one that ends in 2026; $1"
                                + " billion in the one that ends in 2027.",
                        "What is missing accrues in the last month of the calendar year or of the term, or in the month"
                                + " from which on an event ends it, in proportion to the months in force, within the"
                                + " caps.",
                        "What accrues is retained by Lab until it has recovered what was paid under upfront.");
        assertThat(rows(article))
                .contains(
                        "After: z-fee",
                        "Annual cap: $2 billion a calendar year",
                        "Minimum a year: $500 million in the one that ends in 2026; $1 billion in the one that ends in"
                                + " 2027, by calendar year",
                        "Recovers: upfront");
        assertThat(sentences("{ kind: revenue-share, payer: lab, payee: host, rate: 0.2, minimum: 1 }"))
                .contains("At least $1 billion accrues in a fiscal year.");
    }

    @Test
    void of_licences() throws IOException {
        assertThat(sentences("{ kind: licence, licensor: lab, licensee: host, royalty: 0.2, until: 2026-04,"
                        + " exclusive: true, products: [tool], ends-on: storm }"))
                .containsExactly(
                        "Lab grants Host an exclusive licence to sell Tool in its own channel (hall), until the end of"
                                + " April 2026.",
                        "Of these sales it pays 20 % to Lab as a royalty and keeps the rest.",
                        "Host bears the cost of serving these sales.",
                        "While the term is in force, every other third party's channel is closed for Tool; Lab's own"
                                + " channel stays open.",
                        "It ends early if the event “Storm” happens; the month of the event is the first that no longer"
                                + " counts.");
        assertThat(sentences("{ kind: licence, licensor: lab, licensee: shop, royalty: 0, served-by: developer }"))
                .containsExactly(
                        "Lab grants Boss a non-exclusive licence to sell every product of Lab in its own"
                                + " channel, without"
                                + " limit of time.",
                        "It pays no royalty: what it sells there is its own.",
                        "Lab bears the cost of serving these sales.");
        assertThat(sentences("{ kind: licence, licensor: lab, licensee: fund, royalty: 1 }"))
                .containsExactly(
                        "Lab grants fund a non-exclusive licence to sell every product of Lab in a channel of its own,"
                                + " without limit of time.",
                        "Of these sales it pays 100 % to Lab as a royalty.",
                        "fund bears the cost of serving these sales.",
                        "fund owns no channel in this scenario, so the term opens none.");
        assertThat(sentences("{ kind: licence, licensor: lab, licensee: host, royalty: { pert: { min: 0,"
                        + " mode: 0.1, max: 0.2 } } }"))
                .contains("Of these sales it pays a part to Lab as a royalty and keeps the rest. The royalty is"
                        + " between 0 %"
                        + " and 20 %, most likely 10 %.");
    }

    @Test
    void of_resales() throws IOException {
        assertThat(sentences("{ kind: distribution, distributor: host, take: 0.3, from: 2026-03, exclusive: true }"))
                .containsExactly(
                        "Host may resell every product of Lab in its own channel (hall), exclusively, from March"
                                + " 2026 on.",
                        "It keeps 30 % of these sales, and Lab receives the rest.",
                        "Lab bears the cost of serving these sales.",
                        "While the term is in force, every other third party's channel is closed for all"
                                + " products; Lab's"
                                + " own channel stays open.");
        assertThat(sentences("{ kind: distribution, distributor: host, take: 0, served-by: owner }"))
                .contains(
                        "It keeps nothing of these sales: Lab receives them whole.",
                        "Host bears the cost of serving these sales.");
        assertThat(sentences("{ kind: distribution, distributor: host, take: 1 }"))
                .contains("It keeps 100 % of these sales.");
    }

    @Test
    void of_firstAccess() throws IOException {
        assertThat(sentences("{ kind: first-access, holder: host, lead: 3, until: 2026-04 }"))
                .containsExactly(
                        "When Lab launches any product, Host is the first third party that may sell it: in the"
                                + " month of the"
                                + " launch and the 2 that follow it, no other third party's channel is open for it.",
                        "Lab's own channel stays open, and Host's needs a licence or a distribution for its own.",
                        "The right is in force until the end of April 2026.",
                        "For the launches of this scenario that means: Tool has a window from March 2026 to"
                                + " April 2026; Toy"
                                + " has no month of launch and so no window.");
        assertThat(sentences("{ kind: first-access, holder: host, lead: 1, products: [tool] }"))
                .contains(
                        "When Lab launches Tool, Host is the first third party that may sell it: in the month of the"
                                + " launch, no other third party's channel is open for it.",
                        "For the launches of this scenario that means: Tool has a window in March 2026.");
        assertThat(sentences("{ kind: first-access, holder: host, lead: 0, from: 2026-05 }"))
                .anyMatch(sentence -> sentence.endsWith("but for no months, so that the right has no effect."))
                .anyMatch(sentence -> sentence.contains("Tool has no window (launched in March 2026)"));
    }

    @Test
    void of_commitments() throws IOException {
        Article ramp = article("{ kind: spend-commitment, buyer: lab, cloud: north, total: 3, from: 2025-07,"
                + " until: 2028-06, profile: ramp, take-or-pay: 0.8 }");
        assertThat(ramp.sentences())
                .containsExactly(
                        "Lab commits to spend $3 billion at North (Host), from July 2025 to the end of June 2028.",
                        "The schedule is a ramp, which rises from month to month by the same step.",
                        "At the end of every December and of June 2028, Lab pays 80 % of the shortfall against"
                                + " the schedule"
                                + " (take or pay), and the rest of it is forgiven.",
                        "What is bought ahead of the schedule counts towards later months.",
                        "Months before January 2026 are taken as bought on schedule.",
                        "Months after December 2027 are not simulated, nor is what is settled at the end of the"
                                + " commitment.");
        // months 6 to 29 of 36 weigh 2 i + 1: (30² - 6²) / 36² = 2/3
        assertThat(rows(ramp)).contains("Part in the simulated months: 67 %");
        assertThat(sentences(
                        "{ kind: spend-commitment, buyer: lab, cloud: south, total: 3, from: 2026-01, until: 2027-12,"
                                + " profile: { 2026: 1, 2027: 2 }, true-up: monthly }"))
                .containsExactly(
                        "Lab commits to spend $3 billion at Boss, from January 2026 to the end of December 2027.",
                        "The schedule is $1 billion in 2026 and $2 billion in 2027, within a year the same every"
                                + " month.",
                        "At the end of every month, Lab pays for the whole shortfall against the schedule (take"
                                + " or pay).",
                        "What is bought ahead of the schedule counts towards later months.");
        assertThat(sentences("{ kind: spend-commitment, buyer: lab, cloud: south, total: { uniform: { min: 1,"
                        + " max: 2 } },"
                        + " from: 2026-01, until: 2027-11, profile: { 2026: 1, 2027: 3 },"
                        + " true-up: at-end, take-or-pay: 0 }"))
                .contains(
                        "Lab commits to spend at Boss, from January 2026 to the end of November 2027. The total"
                                + " is between"
                                + " $1 billion and $2 billion, all values equally likely.",
                        "The schedule is these parts of the total: 25 % in 2026 and 75 % in 2027, within a year"
                                + " the same"
                                + " every month.",
                        "At the end of November 2027, a shortfall against the schedule is forgiven: nothing is"
                                + " paid for it.");
        assertThat(sentences(
                        "{ kind: spend-commitment, buyer: lab, cloud: south, total: 3, from: 2026-01, until: 2026-12,"
                                + " take-or-pay: { uniform: { min: 0.5, max: 1 } } }"))
                .contains(
                        "The schedule is the same amount every month.",
                        "At the end of December 2026, Lab pays a part of the shortfall against the schedule"
                                + " (take or pay),"
                                + " and the rest of it is forgiven. The part is between 50 % and 100 %, all"
                                + " values equally"
                                + " likely.");
    }

    @Test
    void of_commitmentWithCreditAndForfeiture_tellsWhatBecomesOfThem() throws IOException {
        String keys = "{ kind: spend-commitment, buyer: lab, cloud: south, total: 3, from: 2025-05, until: 2027-12,";
        Article article = article(
                keys + " year: contract, surplus: forfeited, shortfall: credit, credit-months: 12, begins-on: storm }");
        assertThat(article.sentences())
                .contains(
                        "At the end of every year from its first month in force, and of December 2027, Lab pays for"
                                + " the whole shortfall against the schedule (take or pay).",
                        "What is bought ahead of the schedule counts until then, and no longer.",
                        "What is paid for a shortfall is a credit: in the 12 months that follow, what Lab spends"
                                + " beyond the schedule up to the next settlement draws on it, the oldest first, and"
                                + " is not paid again. What is left when the commitment ends is lost.");
        assertThat(rows(article))
                .contains("Bought ahead: forfeited when settled", "Shortfall paid: a credit for 12 months");
        assertThat(rows(article(keys + " year: contract }")))
                .contains("Settled: at the end of every April and of December 2027");
    }

    @Test
    void of_commitmentWithDiscount_tellsItsRates() throws IOException {
        String keys = "{ kind: spend-commitment, buyer: lab, cloud: south, total: 3, from: 2026-01, until: 2027-12,";
        assertThat(sentences(keys + " discount: 5% }"))
                .contains("Boss gives Lab a discount on what is spent under the commitment: 5 %. The schedule counts"
                        + " the spend before the discount.");
        Article article =
                article(keys + " discount: { tiers: { steps: [{ above: 0, rate: 5% }, { above: 2, rate: 8% }] } } }");
        assertThat(rows(article)).contains("Discount: 5 %; 8 % of what lies above $2 billion; counted by fiscal year");
    }

    @Test
    void of_stakeThatIsBoughtVestsAndIsRealised_tellsAll() throws IOException {
        Article article = article("{ kind: equity-stake, holder: shop, fraction: 0.08, multiple: 4, of: contribution,"
                + " from: 2026-03, begins-on: storm, cost: 2, strike: 1, dilution: 3%,"
                + " vests: [{ part: 25%, at: 2026-06 }, { part: 75%, on: storm }], realised: { on: storm } }");
        assertThat(article.sentences())
                .containsExactly(
                        "Boss holds 8 % of Lab.",
                        "The stake is valued once, in the month of the event “Storm”, or at the end of December 2027 if"
                                + " it does not happen before, at this multiple of Lab's contribution of the last 12"
                                + " months: 4. A negative contribution is worth nothing.",
                        "Boss has the stake from March 2026 on.",
                        "It begins only when the event “Storm” happens; the month of the event is the first that"
                                + " counts.",
                        "When it begins, Boss pays Lab for it: $2 billion.",
                        "The stake is a warrant: it is worth what its value is above $1 billion.",
                        "From its beginning on, the part falls by this part of itself a year: 3 %.",
                        "It vests in tranches: 25 % in June 2026; 75 % in the month of the event “Storm”. What has not"
                                + " vested when it is valued is worth nothing.");
        assertThat(rows(article)).contains("Cost: $2 billion", "Strike: $1 billion", "Dilution a year: 3 %");
    }

    @Test
    void of_eventThatAStakeWaitsFor_hasAnArticle() throws IOException {
        TermSheet sheet = TermSheet.of(read(BASE + "events: { storm: { hazard: 0.1 }, calm: { hazard: 0.2 } }\n"
                + "terms: { stake: { kind: equity-stake, holder: shop, fraction: 0.08, multiple: 4,"
                + " vests: [{ part: 75%, on: storm }], realised: { on: storm } } }\n"));
        assertThat(sheet.events()).singleElement().satisfies(storm -> {
            assertThat(storm.sentences())
                    .startsWith("“Storm” lets a part of stake vest and sets the month in which stake is valued.");
            assertThat(rows(storm)).contains("Vests: stake", "Values: stake");
        });
    }

    @Test
    void of_commitmentWithTerminationFee_tellsWhatIsPaid() throws IOException {
        Article article = article("{ kind: spend-commitment, buyer: lab, cloud: south, total: 3, from: 2026-01,"
                + " until: 2026-12, ends-on: storm, notice: 3, termination-fee: 0.25 }");
        assertThat(article.sentences())
                .contains("In the month of an early end it is settled for the last time; Lab then pays 25 % of the rest"
                        + " of the schedule, from that month on and less what is bought ahead, and owes nothing more.");
        assertThat(rows(article)).contains("Paid of the rest at an early end: 25 %");
    }

    /** Once a forfeited surplus is settled, nothing is left that could lower the rest (MODEL 9). */
    @Test
    void of_terminationFeeWhereASurplusIsForfeited_isOfTheWholeRest() throws IOException {
        Article article = article("{ kind: spend-commitment, buyer: lab, cloud: south, total: 3, from: 2026-01,"
                + " until: 2026-12, ends-on: storm, surplus: forfeited, termination-fee: 0.25 }");
        assertThat(article.sentences())
                .contains("In the month of an early end it is settled for the last time; Lab then pays 25 % of the rest"
                        + " of the schedule, from that month on, and owes nothing more.");
    }

    @Test
    void of_commitmentAndStakeInACurrency_haveAmountsInIt() throws IOException {
        Article commitment =
                article("{ kind: spend-commitment, buyer: lab, cloud: north, total: 3, from: 2026-01, until: 2027-12,"
                        + " discount: { tiers: { steps: [{ above: 0, rate: 5% }, { above: 2, rate: 8% }] } },"
                        + " currency: EUR }");
        assertThat(commitment.sentences())
                .contains(
                        "Lab commits to spend €3 billion at North (Host), from January 2026 to the end of December 2027.",
                        "Its amounts are in euros; each month is converted from and to US dollars at its own rate.");
        assertThat(rows(commitment))
                .contains("Total: €3 billion", "Currency: EUR")
                .anyMatch(row -> row.contains("€2"));
        Article stake =
                article("{ kind: equity-stake, holder: host, fraction: 0.1, multiple: 3, from: 2026-03, cost: 1,"
                        + " strike: 2, currency: EUR }");
        assertThat(rows(stake)).contains("Cost: €1 billion", "Strike: €2 billion", "Currency: EUR");
    }

    @Test
    void of_primaryCloudAndStake() throws IOException {
        assertThat(sentences(
                        "{ kind: primary-cloud, cloud: north, minimum-share: 0.4, from: 2026-02, ends-on: storm }"))
                .containsExactly(
                        "North (Host) is Lab's primary cloud from February 2026 on.",
                        "At least 40 % of what Lab spends on compute in a month goes there.",
                        "It ends early if the event “Storm” happens; the month of the event is the first that no longer"
                                + " counts.");
        assertThat(sentences("{ kind: equity-stake, holder: shop, fraction: 0.08, multiple: 4 }"))
                .containsExactly(
                        "Boss holds 8 % of Lab.",
                        "The stake is valued once, at the end of December 2027, at this multiple of Lab's"
                                + " revenue of the"
                                + " last 12 months: 4.");
    }

    @Test
    void of_eventsThatEndTerms_areExplained() throws IOException {
        assertThat(event("{ hazard: 0.04 }"))
                .isEqualTo(
                        "“Storm” ends term. It happens at most once, from January 2026 on. Its rate a year is 0.04.");
        assertThat(event("{ title: Storm, hazard: 0 }"))
                .isEqualTo("“Storm” ends term. In this scenario it never happens.");
        assertThat(event("{ when: { metric: contribution, over: 12, at-least: 100 } }"))
                .isEqualTo("“Storm” ends term. It happens in the month after contribution over 12 months first reaches"
                        + " $100 billion.");
        assertThat(event("{ when: { metric: revenue, over: year-to-date, at-most: 0.5 }, from: 2027-03 }"))
                .isEqualTo("“Storm” ends term. It happens in the month after revenue in the year to date is first at"
                        + " most $500 million, asked from the end of March 2027 on.");
        assertThat(event("{ decided-by: host, at: 2027-03, when: { metric: gain.host, over: total, at-least: 2 } }"))
                .isEqualTo("“Storm” ends term. Host decides on it: it happens in March 2027 if gain.host in total has"
                        + " reached $2 billion at the end of the month before.");
        assertThat(event("{ decided-by: host, at: [2027-03, 2027-06], when: { metric: gain.host, over: 1,"
                        + " at-most: 2 } }"))
                .isEqualTo(
                        "“Storm” ends term. Host decides on it: it happens in March 2027 or June 2027 if gain.host"
                                + " over 1 month is at most $2 billion at the end of the month before, in the first such month.");
        assertThat(event("{ decided-by: host, at: [2027-03, 2027-06], when: worthwhile }"))
                .isEqualTo("“Storm” ends term. Host decides on it: it happens in March 2027 or June 2027 if Host then"
                        + " expects to gain more with it than without.");
        assertThat(event("{ date: 2027.25 }")).isEqualTo("“Storm” ends term. It happens in April 2027.");
        assertThat(event("{ date: { uniform: { min: 2026, max: 2027 } }, probability: 0.6 }"))
                .isEqualTo("“Storm” ends term. It happens on a date that is not known: between January 2026 and"
                        + " January 2027, all values equally likely, if at all; the probability is 60 %.");
    }

    @Test
    void of_terms_comeByKind() throws IOException {
        ScenarioFile file = read(BASE + """
                terms:
                  a: { kind: equity-stake, holder: shop, fraction: 0.08, multiple: 4 }
                  b: { kind: distribution, distributor: host, take: 0, from: 2026-05 }
                  c: { kind: distribution, distributor: host, take: 0, until: 2026-04 }
                  d: { kind: revenue-share, payer: lab, payee: host, rate: 0.2 }
                """);
        assertThat(TermSheet.of(file).terms()).extracting(Article::name).containsExactly("d", "c", "b", "a");
        assertThat(TermSheet.of(file).events()).isEmpty();
    }

    @Test
    void of_values_haveProvenance() throws IOException {
        Path file = write(BASE + """
                facts: { L1: { statement: Shares are a fifth., publisher: The Ledger, as-of: 2025-11 } }
                terms:
                  term: { kind: revenue-share, payer: lab, payee: host, rate: 0.2, cap: 3, already-paid: 0.1,
                          deferral: { fraction: 0.3, months: 2 } }
                sources:
                  terms.term.rate: { fact: L1 }
                  terms.term.cap: { assumption: A guess. }
                  terms.term.deferral: { fact: [L1, T05], assumption: Half of it. }
                """);
        Article article = TermSheet.of(ScenarioReader.read(file.toString(), List.of(Setting.parse("terms.term.cap=4"))))
                .terms()
                .get(0);
        assertThat(article.entry("Rate")
                        .orElseThrow()
                        .provenance()
                        .orElseThrow()
                        .facts())
                .extracting(Fact::publisher)
                .containsExactly("The Ledger");
        assertThat(article.entry("Cap").orElseThrow().provenance())
                .hasValueSatisfying(provenance -> assertThat(provenance.isSet()).isTrue())
                .hasValueSatisfying(
                        provenance -> assertThat(provenance.assumptions()).isEmpty());
        assertThat(article.entry("Deferred")
                        .orElseThrow()
                        .provenance()
                        .orElseThrow()
                        .facts())
                .extracting(Fact::id)
                .containsExactly("L1", "T05");
        assertThat(article.entry("Paid before January 2026").orElseThrow().provenance())
                .hasValueSatisfying(provenance -> assertThat(provenance.facts()).isEmpty());
        assertThat(article.entry("Payer").orElseThrow().provenance()).isEmpty();
        assertThat(TermsText.text(TermSheet.of(ScenarioReader.read(file.toString(), List.of()))))
                .containsPattern("(?m)^  Rate +20 % +L1$")
                .containsPattern("(?m)^  Cap +\\$3 billion +assumption 1$")
                .containsPattern("(?m)^  Paid before January 2026 +\\$100 million +no source$")
                .containsPattern("(?m)^  1 +A guess\\.$")
                .containsPattern("(?m)^  L1 +The Ledger, 2025-11 +Shares are a fifth\\.$");
    }

    /** So that no term can say one thing and be simulated as another. */
    @Test
    void of_everyQuantity_shows() {
        for (String name : List.of("amended-2026", "october-2025", "../docs/examples/drug-licence.yaml")) {
            ScenarioSource source = ScenarioReader.open(name);
            ScenarioFile plain = source.with(List.of());
            for (Address address : plain.scenario().quantities().keySet()) {
                if (Address.of("terms").covers(address)) {
                    ScenarioFile other = source.with(List.of(Setting.parse(address + "=0.8765")));
                    Amendment amendment = Amendment.of(plain, other);
                    assertThat(amendment.changes()).as(address.text()).hasSize(1);
                    assertThat(amendment.changes().get(0).altered())
                            .as(address.text())
                            .hasSize(1);
                    assertThat(amendment.changes().get(0).altered().get(0).differences())
                            .as(address.text())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void text_longTexts_fitTheColumnsOfPaper() {
        List<ScenarioFile> files = Stream.concat(
                        ScenarioLibrary.names().stream(),
                        Stream.of("../docs/examples/drug-licence.yaml", "../docs/examples/drug-licence-exclusive.yaml"))
                .map(name -> ScenarioReader.read(name, List.of()))
                .toList();
        List<String> texts = new ArrayList<>();
        for (ScenarioFile file : files) {
            texts.add(TermsText.text(TermSheet.of(file)));
            texts.add(TermsText.text(Amendment.of(files.get(0), file)));
        }
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.lines())
                        .allMatch(line -> line.codePointCount(0, line.length()) <= 120)
                        .noneMatch(line -> line.endsWith(" ")))
                .allMatch(text -> text.endsWith("\n") && !text.contains("\u00A0") && !text.contains("null"));
    }

    @Test
    void of_scenarioWithoutAFile_hasASheet() {
        Scenario scenario = ScenarioReader.read("amended-2026", List.of()).scenario();
        assertThat(TermSheet.of(scenario).terms())
                .hasSameSizeAs(scenario.terms().keySet())
                .allSatisfy(article -> assertThat(article.entries())
                        .allMatch(entry -> entry.provenance().isEmpty()));
        assertThat(TermSheet.of(scenario).facts()).isEmpty();
    }

    private String event(String event) throws IOException {
        ScenarioFile file = read(
                BASE + "terms: { term: { kind: primary-cloud, cloud: north, minimum-share: 0.4, ends-on: storm } }\n"
                        + "events: { storm: " + event + " }\n");
        return String.join(" ", TermSheet.of(file).events().get(0).sentences());
    }

    private List<String> sentences(String term) throws IOException {
        return article(term).sentences();
    }

    private Article article(String term) throws IOException {
        String terms = BASE + "events: { storm: { hazard: 0.1 } }\nterms:\n  term: " + term + "\n";
        return TermSheet.of(read(terms)).terms().get(0);
    }

    private static List<String> rows(Article article) {
        return article.entries().stream()
                .map(entry -> entry.item() + ": " + entry.value())
                .toList();
    }

    private ScenarioFile read(String yaml) throws IOException {
        return ScenarioReader.read(write(yaml).toString(), List.of());
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("every.yaml"), yaml);
    }
}
