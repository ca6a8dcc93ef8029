package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.entente.reporting.chart.ChartSet;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.Test;

/** The page as text; how it behaves is tested in a browser, where there is one. */
class HtmlFileTest {

    private static String page(Results results) throws IOException {
        return HtmlFile.text(SampleRun.run(results), new ChartSet(List.of(), List.of()));
    }

    @Test
    void text_run_hasTermsAndChanges() throws IOException {
        String page = page(SampleRun.results());
        assertThat(page)
                .contains("What “The share is capped at 38” changes in “The share has no cap”")
                .contains("<h5>Changed: Revenue share: OpenAI to Microsoft <code>microsoft-share</code></h5>")
                .contains("<tr><th scope=\"row\">Cap</th><td>none</td><td><mark>$38 billion</mark></td>")
                .contains("OpenAI pays Microsoft 20 % of its revenue");
    }

    @Test
    void text_page_allowsNothingFromOutside() throws IOException {
        assertThat(page(SampleRun.results()))
                .contains("default-src &#39;none&#39;")
                .doesNotContain("<link", "<iframe", "src=")
                .doesNotContainPattern("@import|url\\(");
    }

    @Test
    void text_hostileTexts_stayTexts() throws IOException {
        String page = page(SampleRun.hostile());
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page).doesNotContain("<img").contains("&lt;img src=x");
    }
}
