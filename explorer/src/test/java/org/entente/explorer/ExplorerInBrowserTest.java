package org.entente.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.model.file.ScenarioReader;
import org.entente.model.file.Setting;
import org.entente.reporting.browser.Browser;
import org.entente.reporting.words.Amounts;
import org.entente.simulation.Simulation;
import org.entente.simulation.live.LiveSimulation;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The explorer's page in a headless Chromium, as a reader uses it; skipped where none is installed. */
class ExplorerInBrowserTest {

    private static final String CAP = "terms.microsoft-share.cap";
    private static final String SLIDER = "document.querySelector('[data-address=\"" + CAP + "\"] input[type=range]')";
    private static final String SHARPEST = "document.documentElement.dataset.stage === '3 of 3'";

    @TempDir
    private static Path folder;

    private static Optional<Browser> started = Optional.empty();
    private static Optional<Explorer> served = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium is installed (on Debian: apt-get install chromium)");
        served = Optional.of(Explorer.start(
                new ExplorerSetup(List.of("october-2025", "amended-2026"), folder, 0, 2, false, "0.1.0")));
        started = Optional.of(Browser.start(chromium.get(), folder.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        started.ifPresent(Browser::close);
        served.ifPresent(Explorer::close);
    }

    private static Browser browser() {
        return started.orElseThrow();
    }

    private static JsonNode evaluate(String expression) throws Exception {
        return browser().evaluate(expression);
    }

    /** The value of an expression once it is neither false nor null. The page itself waits, a frame at a time. */
    private static JsonNode once(String expression) throws Exception {
        return evaluate("new Promise((found, missed) => { const end = performance.now() + 60000; const look = () => {"
                + " const value = (() => " + expression + ")(); if (value) found(value);"
                + " else if (performance.now() > end) missed(new Error('never'));"
                + " else requestAnimationFrame(look); }; look(); })");
    }

    private static void click(String id) throws Exception {
        evaluate("document.getElementById('" + id + "').click(), 0");
    }

    private static String microsoft() throws Exception {
        return evaluate("document.querySelector('[data-party=microsoft] td').textContent")
                .stringValue();
    }

    /** The mean and its error as the page writes them: 324.1 ± 1.4. */
    private static String simulated(String cap) {
        var results = Simulation.of(List.of(
                        ScenarioReader.read("october-2025", List.of()).scenario(),
                        ScenarioReader.read("amended-2026", List.of(new Setting(CAP, cap)))
                                .scenario()))
                .comparedTo("october-2025")
                .run(LiveSimulation.PLAN.withThreads(2));
        var npv = results.scenarios()
                .get(1)
                .summary(Metrics.gain("microsoft"), Period.NPV)
                .orElseThrow();
        return Amounts.withError(npv.mean(), npv.standardError());
    }

    @Test
    void page_ofADeal_isMovedKeptAndShared() throws Exception {
        browser().show(1280, 900, "light");
        browser().open(served.orElseThrow().address());
        once(SHARPEST);
        String before = microsoft();
        assertThat(evaluate("location.hash").stringValue()).doesNotContain("token");
        reachTheCap();
        dragTheCap();
        String cap = evaluate("document.querySelector('[data-address=\"" + CAP + "\"] input[type=text]').value")
                .stringValue();
        String after = microsoft();
        assertThat(after).isEqualTo(simulated(cap)).isNotEqualTo(before);
        keepVariants();
        browser().reload();
        once(SHARPEST);
        once("document.querySelectorAll('#variants tbody tr:first-child td').length === 4"
                + " && ![...document.querySelectorAll('#variants td')].some(cell => cell.textContent === '–')");
        readAChart();
        assertThat(microsoft()).isEqualTo(after);
        assertThat(evaluate("document.querySelector('[data-address=\"" + CAP + "\"]').classList.contains('changed')")
                        .booleanValue())
                .isTrue();
        setWhatTheFileLacks();
        beginAGroup();
        chooseFromAList();
        addAClause();
        strikeOut();
        save(cap);
        ask();
        assertThat(browser().violations()).isEmpty();
        browser().show(390, 844, "dark");
        once("innerWidth === 390 && document.querySelector('.chart canvas').clientWidth < 390"); // with the next frame
        assertThat(wide()).isEmpty();
        assertThat(browser().violations()).isEmpty();
        assertThat(browser().complaints()).isEmpty();
    }

    /** What reaches beyond a phone and does not scroll in itself. */
    private static String wide() throws Exception {
        return evaluate("document.scrollingElement.scrollWidth <= 390 ? '' : [...document.querySelectorAll('body *')]"
                        + ".filter(part => part.getBoundingClientRect().right > 390 && !part.closest('.scroll, svg'))"
                        + ".map(part => part.tagName + ' ' + part.id + ' ' + part.className).join('; ')")
                .stringValue();
    }

    /**
     * Values around a slider are asked about before a hand that is near it moves it, and the nearest in all stages: a
     * step asks nothing more. A hundredth of 9.5 to 152 is 1.4, and 2 the next round step, so 40 follows 38.
     */
    private static void reachTheCap() throws Exception {
        once("!!" + SLIDER);
        evaluate("window.asked = []; window.real = window.fetch; window.fetch = (path, question) => {"
                + " if (path === '/api/show') window.asked.push(JSON.parse(question.body));"
                + " return window.real(path, question); }, 0");
        pointer("enter");
        once("window.asked.some(one => !one.moves)");
        evaluate("(() => { const slider = " + SLIDER + "; slider.stepUp();"
                + " slider.dispatchEvent(new Event('input', { bubbles: true })); return 0; })()");
        String step = evaluate("document.querySelector('[data-address=\"" + CAP + "\"] input[type=text]').value")
                .stringValue();
        once("document.getElementById('command').textContent.includes('" + CAP + "=" + step + "')");
        assertThat(step).isEqualTo("40");
        once(SHARPEST);
        assertThat(evaluate("window.asked.filter(one => one.set[0][1] === '40').map(one => one.moves).join(' ')")
                        .stringValue())
                .isEqualTo("true false");
        pointer("leave");
        evaluate("window.fetch = window.real, 0");
        evaluate(SLIDER + ".dispatchEvent(new Event('change', { bubbles: true })), 0");
        click("undo");
        once("!document.getElementById('command').textContent.includes('" + CAP + "') && " + SHARPEST);
    }

    private static void pointer(String what) throws Exception {
        evaluate("document.querySelector('[data-address=\"" + CAP + "\"]').dispatchEvent(new Event('pointer" + what
                + "')), 0");
    }

    /** Drags the slider of the cap to the right; medians change while it moves, and undo and redo know one step. */
    private static void dragTheCap() throws Exception {
        String shown =
                evaluate("document.getElementById('command').textContent").stringValue();
        JsonNode box = once("(() => { const slider = " + SLIDER
                + "; if (!slider) return null; slider.scrollIntoView({block: 'center'}); const r ="
                + " slider.getBoundingClientRect(); const part = (slider.value - slider.min) / (slider.max -"
                + " slider.min); return [r.x + 8 + part * (r.width - 16), r.y + r.height / 2, r.x + r.width * 0.6];"
                + " })()");
        evaluate(
                "window.seen = new Set(); new MutationObserver(() =>"
                        + " window.seen.add(document.querySelector('[data-party=microsoft]"
                        + " td')?.textContent)).observe(document.getElementById('parties'), {childList: true, subtree: true, characterData: true}), 0");
        browser()
                .drag(
                        box.get(0).doubleValue(),
                        box.get(1).doubleValue(),
                        box.get(2).doubleValue(),
                        box.get(1).doubleValue(),
                        8);
        once("document.getElementById('command').textContent.includes('" + CAP + "=') && " + SHARPEST);
        assertThat(evaluate("window.seen.size").intValue()).isGreaterThan(2);
        click("undo");
        once("document.getElementById('command').textContent === '" + shown + "' && " + SHARPEST);
        click("redo");
        once("document.getElementById('command').textContent.includes('" + CAP + "=') && " + SHARPEST);
    }

    /** A field that is emptied has its value again; a value that the file lacks is set, and reset. */
    private static void setWhatTheFileLacks() throws Exception {
        String rate = "document.querySelector('[data-address=\"terms.microsoft-share.rate\"] input[type=text]')";
        assertThat(evaluate("(() => { const field = " + rate + "; const before = field.value; field.value = '';"
                                + " field.dispatchEvent(new Event('change')); return before !== '' && field.value === before;"
                                + " })()")
                        .booleanValue())
                .isTrue();
        evaluate("document.querySelector('[data-address=\"terms.microsoft-share\"] .more').open = true, 0");
        String minimum = "document.querySelector('[data-address=\"terms.microsoft-share.minimum\"] ";
        once("!!" + minimum + "input[type=range]')");
        evaluate("(() => { const field = " + minimum + "input[type=text]'); field.value = '6';"
                + " field.dispatchEvent(new Event('change')); return 0; })()");
        once("document.getElementById('command').textContent.includes('minimum=6') && " + SHARPEST);
        evaluate(minimum + ".head button').click(), 0");
        once("!document.getElementById('command').textContent.includes('minimum=6') && " + SHARPEST);
    }

    /** A group of values that the file lacks is begun, has controls, and is left out again. */
    private static void beginAGroup() throws Exception {
        String deferral = "document.querySelector('[data-address=\"terms.microsoft-share.deferral\"] input')";
        String months = "document.querySelector('[data-address=\"terms.microsoft-share.deferral.months\"] input')";
        evaluate(deferral + ".click(), 0");
        once(months + " && document.getElementById('command').textContent.includes('deferral={') && " + SHARPEST);
        evaluate(deferral + ".click(), 0");
        once("!" + months + " && !document.getElementById('command').textContent.includes('deferral') && " + SHARPEST);
    }

    /** Of five variants, the last four are kept and compared. */
    private static void keepVariants() throws Exception {
        for (int i = 1; i <= 5; i++) {
            evaluate("document.getElementById('variant-name').value = 'variant " + i + "', 0");
            click("keep-variant");
        }
        assertThat(evaluate("document.querySelector('#variants thead').textContent")
                        .stringValue())
                .doesNotContain("variant 1")
                .contains("variant 2", "variant 5");
    }

    /** The keys move through the months or years of a chart, and those who hear the page are told the values. */
    private static void readAChart() throws Exception {
        evaluate("document.querySelector('.chart').dispatchEvent(new KeyboardEvent('keydown', {key: 'End'})), 0");
        once("/median .* ± /.test(document.querySelector('.readout[aria-live=polite]')?.textContent ?? '')");
    }

    /** Another party is chosen from the list of a share's payees. */
    private static void chooseFromAList() throws Exception {
        evaluate(
                "(() => { const payee = '[data-address=\"terms.microsoft-share.payee\"] select';"
                        + " const list = document.querySelector(payee); list.value = 'amazon'; list.dispatchEvent(new Event('change')); return 0; })()");
        once("document.getElementById('command').textContent.includes('payee=amazon') && " + SHARPEST);
        click("undo");
        once("!document.getElementById('command').textContent.includes('payee') && " + SHARPEST);
    }

    /** A clause of a kind is added as it is offered, has controls, and goes again. */
    private static void addAClause() throws Exception {
        String clause = "document.querySelector('details[data-address=\"terms.new-clause\"] .control')";
        evaluate("(() => { document.getElementById('add').open = true; const kind = document.getElementById('kind');"
                + " kind.value = 'payment'; kind.dispatchEvent(new Event('change')); return 0; })()");
        click("add-clause");
        String isSaid = "document.getElementById('command').textContent.includes('terms.new-clause=') && ";
        once(clause + " && " + isSaid + SHARPEST);
        click("undo");
        once("!" + clause + " && !" + isSaid + SHARPEST);
    }

    /** A clause is struck out and put back; those who hear the page are told the answer. */
    private static void strikeOut() throws Exception {
        String strike = "document.querySelector('details[data-address=\"terms.microsoft-share\"] > button')";
        evaluate(strike + ".click(), 0");
        once("document.getElementById('command').textContent.includes('terms.microsoft-share=null') && " + SHARPEST);
        assertThat(evaluate("document.getElementById('told').textContent").stringValue())
                .isNotEmpty()
                .isEqualTo(evaluate("document.querySelector('#sentences p').textContent")
                        .stringValue());
        evaluate(strike + ".click(), 0");
        once("!document.getElementById('command').textContent.includes('=null') && " + SHARPEST);
    }

    /** The bridge, on few paths; lines of its picture have ends in attributes whose names have digits. */
    private static void ask() throws Exception {
        evaluate("(() => { const real = window.fetch; window.fetch = (path, asked) => real(path, path !== '/api/bridge'"
                + " ? asked : { ...asked, body: JSON.stringify({ ...JSON.parse(asked.body), paths: 1024 }) }); return 0;"
                + " })()");
        evaluate("document.getElementById('inquiry').value = 'bridge', 0");
        click("inquire");
        once("document.querySelector('#answered .picture svg line[x1]')");
        assertThat(evaluate("document.querySelector('#answered pre').textContent")
                        .stringValue())
                .contains("clause by clause");
    }

    private static void save(String cap) throws Exception {
        evaluate("document.getElementById('save-name').value = 'higher-cap', 0");
        click("save");
        once("document.getElementById('kept').textContent.startsWith('Saved')");
        assertThat(Files.readString(folder.resolve("higher-cap.yaml")))
                .startsWith("extends: amended-2026\n")
                .contains("\nterms:\n  microsoft-share:\n    cap: " + cap + "\n");
        click("export");
        once("document.getElementById('kept').textContent.startsWith('The run folder')");
        assertThat(folder.resolve("out/amended-2026-vs-october-2025/report.html"))
                .isNotEmptyFile();
    }

    /** Takes the pictures of {@code docs/images}. */
    public static void main(String[] arguments) throws Exception {
        folder = Files.createTempDirectory("explorer");
        start();
        try {
            browser().show(1280, 800, "light");
            browser().open(served.orElseThrow().address());
            once(SHARPEST);
            dragTheCap();
            evaluate(
                    "scrollTo(0, 0), document.getElementById('left').scrollTo(0, 0), document.activeElement.blur(), 0");
            Path images = Path.of("..", "docs", "images");
            Files.write(images.resolve("explorer-light.png"), browser().picture());
            browser().show(1280, 800, "dark");
            Files.write(images.resolve("explorer-dark.png"), browser().picture());
            browser().show(390, 844, "dark");
            once("innerWidth === 390");
            Files.write(images.resolve("explorer-phone.png"), browser().picture());
        } finally {
            stop();
        }
    }
}
