package org.entente.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.reporting.analysis.AnalysisReport;
import org.entente.reporting.batch.SampleSweep;
import org.entente.reporting.bridge.SampleBridge;
import org.entente.reporting.browser.Browser;
import org.entente.reporting.chart.ChartFiles;
import org.entente.reporting.chart.ChartSet;
import org.entente.reporting.chart.Charts;
import org.entente.reporting.discovery.SampleDiscovery;
import org.entente.reporting.explain.SampleExplanation;
import org.entente.reporting.seek.SampleSeek;
import org.entente.reporting.sensitivity.SampleSensitivity;
import org.entente.simulation.results.Results;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a headless Chromium; skipped where none is installed. */
class PageInBrowserTest {

    private static final String SHOWN =
            "[...document.querySelectorAll('article')].filter(a => a.checkVisibility()).map(a =>"
                    + " a.dataset.scenario).join()";

    @TempDir
    private static Path folder;

    private static Optional<Browser> started = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium is installed (on Debian: apt-get install chromium)");
        started = Optional.of(Browser.start(chromium.get(), folder.resolve("profile")));
        write(SampleRun.results(), "report");
        write(SampleRun.hostile(), "hostile");
    }

    /** Writes the page of each analysis into a folder of its name. */
    private static List<String> writeAnalyses() throws Exception {
        Map<String, AnalysisReport> reports = new TreeMap<>(Map.of(
                "sensitivity",
                SampleSensitivity.report(),
                "bridge",
                SampleBridge.report(),
                "seek",
                SampleSeek.reports().get(0),
                "map",
                SampleSeek.reports().get(1),
                "discover",
                SampleDiscovery.report(),
                "explain",
                SampleExplanation.report()));
        for (Map.Entry<String, AnalysisReport> report : reports.entrySet()) {
            List<String> unused = report.getValue().write(Files.createDirectory(folder.resolve(report.getKey())));
        }
        SampleSweep.writePage(Files.createDirectory(folder.resolve("batch")));
        return Stream.concat(reports.keySet().stream(), Stream.of("batch")).toList();
    }

    private static void write(Results results, String name) throws Exception {
        RunReport run = SampleRun.run(results);
        ChartSet charts = Charts.draw(
                RunFigures.of(results, "0.1.0", ChartSelection.LARGEST).tasks(),
                ChartFiles.SVG,
                folder.resolve(name),
                2);
        HtmlFile.write(run, charts, folder.resolve(name + ".html"));
    }

    @AfterAll
    static void stop() {
        started.ifPresent(Browser::close);
    }

    private Browser browser() {
        return started.orElseThrow();
    }

    @BeforeEach
    void open() throws Exception {
        browser().show(1280, 800, "light");
        browser().open(folder.resolve("report.html"));
    }

    @Test
    void page_loads_withoutComplaints() {
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void page_firstScreen_holdsTheFindings() throws Exception {
        assertThat(number("Math.max(...[...document.querySelectorAll('article:not(.off) :is(h2, .findings li,"
                        + " .gains tr)')]"
                        + ".map(e => e.getBoundingClientRect().bottom))"))
                .isLessThan(800);
    }

    @Test
    void page_switch_showsOneScenarioByKeyboard() throws Exception {
        assertThat(text(SHOWN)).isEqualTo("capped");
        browser().evaluate("document.querySelector('input[name=scenario]').focus()");
        browser().press("ArrowDown");
        assertThat(text(SHOWN)).isEqualTo("open");
        assertThat(text("document.getElementById('status').textContent")).isEqualTo("Showing open");
        assertThat(text("[...document.querySelectorAll('[data-scenario=capped]')].filter(e =>"
                        + " e.checkVisibility()).length + ''"))
                .isEqualTo("0");
    }

    /** The differences of the sample are +41.27 for OpenAI, +0.713 for Amazon and -39.9 for Microsoft. */
    @Test
    void page_tables_sortByNumberOrText() throws Exception {
        String parties =
                "[...document.querySelectorAll('[data-scenario=capped] .gains tbody th')].map(e => e.textContent).join()";
        assertThat(text(parties)).isEqualTo("OpenAI,Amazon,Microsoft");
        click(1);
        click(1);
        assertThat(text(parties)).isEqualTo("Microsoft,Amazon,OpenAI");
        assertThat(text("document.querySelectorAll('.gains thead th')[1].getAttribute('aria-sort')"))
                .isEqualTo("ascending");
        click(0);
        assertThat(text(parties)).isEqualTo("Amazon,Microsoft,OpenAI");
        assertThat(text("document.querySelectorAll('.gains thead th')[1].getAttribute('aria-sort') + ''"))
                .isEqualTo("null");
    }

    private void click(int column) throws Exception {
        browser().evaluate("document.querySelectorAll('.gains thead button')[" + column + "].click()");
    }

    @Test
    void page_light_isAccessible() throws Exception {
        assertThat(violations()).isEmpty();
    }

    @Test
    void page_dark_isAccessible() throws Exception {
        browser().show(1280, 800, "dark");
        assertThat(text("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(20, 23, 26)");
        assertThat(violations()).isEmpty();
    }

    @Test
    void page_narrowScreen_fits() throws Exception {
        browser().show(400, 800, "light");
        assertThat(number("document.scrollingElement.scrollWidth")).isLessThanOrEqualTo(400);
        assertThat(violations()).isEmpty();
    }

    /** Over the middle of the first year of the fan, whose revenue has the median 29. */
    @Test
    void page_charts_haveTooltips() throws Exception {
        assertThat(text("(() => { const fan = [...document.querySelectorAll('figure')].find(f =>"
                        + " f.checkVisibility()"
                        + " && f.textContent.includes('revenue by"
                        + " calendar year')).querySelector('svg');"
                        + " fan.scrollIntoView({block: 'center'});"
                        + " const box = fan.querySelector('rect >"
                        + " title').parentNode.getBoundingClientRect();"
                        + " return document.elementFromPoint(box.x + box.width / 2, box.y +"
                        + " box.height / 2).textContent; })()"))
                .startsWith("2026\n1st–99th percentile: ")
                .endsWith("median: 29.0");
    }

    @Test
    void page_hostileTexts_stayTexts() throws Exception {
        browser().open(folder.resolve("hostile.html"));
        assertThat(text("typeof window.hacked")).isEqualTo("undefined");
        assertThat(text("document.querySelector('h2').textContent")).isEqualTo(SampleRun.HOSTILE);
        assertThat(text("document.querySelectorAll('img, main script, iframe').length + ''"))
                .isEqualTo("0");
        assertThat(browser().complaints()).isEmpty();
        assertThat(violations()).isEmpty();
    }

    /** Dark and narrow, where contrast and room are least. */
    @Test
    void page_ofEachAnalysis_isAccessibleAndFitsAPhone() throws Exception {
        browser().show(390, 844, "dark");
        for (String analysis : writeAnalyses()) {
            browser().open(folder.resolve(analysis).resolve("report.html"));
            assertThat(violations()).as(analysis).isEmpty();
            assertThat(number("document.scrollingElement.scrollWidth"))
                    .as(analysis)
                    .isLessThanOrEqualTo(390);
            assertThat(browser().complaints()).as(analysis).isEmpty();
        }
    }

    private String violations() throws Exception {
        return browser().violations();
    }

    private String text(String expression) throws Exception {
        return browser().evaluate(expression).stringValue();
    }

    private double number(String expression) throws Exception {
        return browser().evaluate(expression).doubleValue();
    }
}
