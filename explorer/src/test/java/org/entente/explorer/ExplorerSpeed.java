package org.entente.explorer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.browser.Browser;

/**
 * Measures the page in a headless Chromium: its weight, its first paint, and, while the slider of the cap moves sixty
 * times a second, the time from an input event to the first frame that shows its answer, and to the last stage.
 */
final class ExplorerSpeed {

    private static final String MOVE = """
        (seconds => new Promise(done => {
          const slider = document.querySelector('[data-address="terms.microsoft-share.cap"] input[type=range]');
          const first = [];
          let waiting = 0;
          new MutationObserver(() => {
            if (waiting > 0) {
              const since = waiting;
              waiting = 0;
              requestAnimationFrame(() => setTimeout(() => first.push(performance.now() - since)));
            }
          }).observe(document.getElementById('parties'), { childList: true });
          const begun = performance.now();
          let moves = 0;
          const timer = setInterval(() => {
            const now = performance.now();
            slider.value = String(60 + 40 * Math.sin((now - begun) / 700));
            if (waiting === 0) waiting = now;
            moves++;
            if (now - begun < seconds * 1000) {
              slider.dispatchEvent(new Event('input', { bubbles: true }));
              return;
            }
            clearInterval(timer);
            document.documentElement.dataset.stage = '';
            const last = performance.now();
            slider.dispatchEvent(new Event('change', { bubbles: true }));
            const look = () => {
              if (document.documentElement.dataset.stage === '3 of 3') {
                first.sort((a, b) => a - b);
                const at = p => Math.round(first[Math.floor((first.length - 1) * p)]);
                done(moves + ' events, ' + first.length + ' redraws; ms to the first: median ' + at(0.5) + ', P95 '
                  + at(0.95) + ', longest ' + at(1) + '; to 16,384 paths: ' + Math.round(performance.now() - last));
              } else requestAnimationFrame(look);
            };
            look();
          }, 16);
        }))\
        """;

    private static final String LOADED = """
        'first paint ' + Math.round(performance.getEntriesByName('first-paint')[0]?.startTime ?? -1) + ' ms; '
          + Math.round((performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
          .filter(e => !e.name.includes('/api/')).reduce((sum, e) => sum + e.decodedBodySize, 0)) / 1000) + ' kB'\
        """;

    private ExplorerSpeed() {}

    /** Warms the explorer up for some seconds, then measures for ten. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("explorer");
        ExplorerSetup setup = new ExplorerSetup(
                List.of("october-2025", "amended-2026"),
                folder,
                0,
                Runtime.getRuntime().availableProcessors(),
                false,
                "0.1.0");
        try (Explorer explorer = Explorer.start(setup);
                Browser browser = Browser.start(Browser.installed().orElseThrow(), folder.resolve("profile"))) {
            browser.show(1280, 800, "light");
            browser.open(explorer.address());
            browser.evaluate(
                    "new Promise(done => { const look = () => document.documentElement.dataset.stage === '3 of 3' &&"
                            + " document.querySelector('[data-address=\"terms.microsoft-share.cap\"] input[type=range]') ?"
                            + " done(0) : requestAnimationFrame(look); look(); })");
            browser.reload();
            browser.evaluate(
                    "new Promise(done => { const look = () => document.documentElement.dataset.stage === '3 of 3' &&"
                            + " document.querySelector('[data-address=\"terms.microsoft-share.cap\"] input[type=range]') ?"
                            + " done(0) : requestAnimationFrame(look); look(); })");
            System.out.println(browser.evaluate(LOADED).stringValue());
            browser.evaluate(MOVE + "(" + (arguments.length > 0 ? arguments[0] : "10") + ")");
            System.out.println(browser.evaluate(MOVE + "(10)").stringValue());
        }
    }
}
