package org.entente.reporting.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.file.ScenarioFile;
import org.entente.model.file.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendmentTest {

    @TempDir
    private Path folder;

    @Test
    void of_amendmentOfApril2026_changesItsClauses() {
        Amendment amendment = Amendment.of(read("october-2025"), read("amended-2026"));
        assertThat(amendment.changes())
                .extracting(Change::clause)
                .containsExactly(
                        "amazon-bedrock",
                        "amazon-frontier",
                        "aws-commitment-2026",
                        "azure-first",
                        "azure-primary",
                        "google-distribution",
                        "microsoft-licence",
                        "microsoft-share");
        assertThat(amendment.unchanged())
                .containsExactly(
                        "aws-commitment-2025",
                        "azure-commitment",
                        "cerebras-commitment",
                        "coreweave-commitment",
                        "microsoft-stake",
                        "oracle-commitment");
        assertThat(amendment.beside()).isEqualTo("Beside the terms nothing differs.");
        Change licence = amendment.changes().get(6);
        assertThat(licence.added()).extracting(Article::name).containsExactly("microsoft-licence-2025");
        assertThat(licence.removed()).isEmpty();
        assertThat(differences(licence))
                .containsExactly(
                        "Royalty on the licensee's sales: 20 % -> 0 %",
                        "Exclusive: yes -> no", "In force: until December 2032 -> May 2026 to December 2032");
        Change share = amendment.changes().get(7);
        assertThat(share.removed()).extracting(Article::name).containsExactly("microsoft-share-after-2030");
        assertThat(differences(share))
                .containsExactly(
                        "Cap: none -> $38 billion with 80 % probability, else between $30 billion and $50 billion, most"
                                + " likely $38 billion",
                        "Paid before January 2026: $0 -> $0 with 85 % probability, else between $1.8 billion and $3.5"
                                + " billion, all values equally likely",
                        "Deferred: between 20 % and 50 %, most likely 33 %, paid 24 months later -> nothing",
                        "Ends early: on the event “AGI declared” -> on no event");
    }

    @Test
    void of_otherMarket_changesNoTerms() {
        Amendment amendment = Amendment.of(read("amended-2026"), read("price-war"));
        assertThat(amendment.changes()).isEmpty();
        assertThat(amendment.beside())
                .startsWith("Beside the terms these differ: events (")
                .endsWith(" numbers).");
        assertThat(TermsText.text(amendment)).contains("All terms are the same.");
    }

    /** One licence follows another under a new name. */
    @Test
    void of_renamedTerm_isCompared() throws IOException {
        String licence = " { kind: licence, licensor: lab, licensee: host, royalty: ";
        Amendment amendment = Amendment.of(
                write("terms: { old:" + licence + "0.2 } }"), write("terms: { new:" + licence + "0.1 } }"));
        assertThat(amendment.changes()).singleElement().satisfies(change -> {
            assertThat(change.added()).isEmpty();
            assertThat(change.removed()).isEmpty();
            assertThat(differences(change)).containsExactly("Royalty on the licensee's sales: 20 % -> 10 %");
        });
        assertThat(TermsText.text(amendment)).contains("Changed (old → new)");
        assertThat(TermsText.text(Amendment.of(
                        write("terms: { old:" + licence + "0.2 } }"), write("terms: { new:" + licence + "0.2 } }"))))
                .contains("Only the name.");
    }

    /** The amendment keeps the share's books in euros, at another rate of the euro, and its amounts are millions. */
    @Test
    void of_otherCurrencies_tellsTermsAndRates() throws IOException {
        String share = "terms: { share: { kind: revenue-share, payer: lab, payee: host, rate: 0.2, cap: 3 } }";
        ScenarioFile before = write(share);
        Files.writeString(folder.resolve("amended.yaml"), """
                extends: difference.yaml
                money: { unit: million }
                currencies: { EUR: { rate: 1.2 } }
                terms: { share: { currency: EUR } }
                """);
        Amendment amendment =
                Amendment.of(before, read(folder.resolve("amended.yaml").toString()));
        assertThat(amendment.changes())
                .singleElement()
                .satisfies(change -> assertThat(differences(change))
                        .containsExactly(
                                "Cap: $3 billion -> €3 million",
                                "Paid before January 2026: $0 -> €0",
                                "Currency: – -> EUR"));
        assertThat(amendment.beside())
                .isEqualTo("Beside the terms these differ: the unit of amounts and currencies (1 number).");
    }

    @Test
    void of_sameAgreement_changesNothing() {
        Amendment amendment = Amendment.of(read("amended-2026"), read("amended-2026"));
        assertThat(amendment.changes()).isEmpty();
        assertThat(amendment.beside()).isEqualTo("Beside the terms nothing differs.");
    }

    private static List<String> differences(Change change) {
        return change.altered().stream()
                .flatMap(pair -> pair.differences().stream())
                .map(difference -> difference.item() + ": "
                        + difference.before().map(Entry::value).orElse("–") + " -> "
                        + difference.after().map(Entry::value).orElse("–"))
                .toList();
    }

    private ScenarioFile write(String terms) throws IOException {
        Path file = Files.writeString(folder.resolve("difference.yaml"), TermSheetTest.BASE + terms + "\n");
        return read(file.toString());
    }

    private static ScenarioFile read(String name) {
        return ScenarioReader.read(name, List.of());
    }
}
