package org.entente.explorer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.browser.Browser;

/**
 * Measures the page in a headless Chromium: its weight, its first paint, and, while the slider of the cap moves sixty
 * times a second, the time from each input event to the first frame that shows its value's answer, or that of a later
 * one; then the time from the last event to the last stage. It says also how long the page waits for the first stage of
 * an answer, and how long its own work keeps it from a frame.
 */
final class ExplorerSpeed {

    private static final String MOVE = """
        (seconds => new Promise(done => {
          const slider = document.querySelector('[data-address="terms.microsoft-share.cap"] input[type=range]');
          const root = document.documentElement;
          const at = (all, p) => Math.round(all.sort((a, b) => a - b)[Math.floor((all.length - 1) * p)]);
          const events = [];
          const covered = new Map();
          const latencies = [];
          const trips = [];
          const tasks = [];
          let asked = Number(root.dataset.question);
          let seen = 0;
          const real = window.fetch;
          window.fetch = async (path, options) => {
            if (path !== '/api/show') return real(path, options);
            covered.set(++asked, events.length);
            const begun = performance.now();
            const response = await real(path, options);
            trips.push(performance.now() - begun);
            return response;
          };
          const painted = new MessageChannel();
          painted.port1.onmessage = message => {
            for (const now = performance.now(); seen < message.data; seen++) latencies.push(now - events[seen]);
          };
          const changes = new MutationObserver(() =>
            painted.port2.postMessage(covered.get(Number(root.dataset.question)) ?? 0));
          changes.observe(root, { attributeFilter: ['data-question'] });
          const long = new PerformanceObserver(list => list.getEntries().forEach(e => tasks.push(e.duration)));
          long.observe({ type: 'longtask' });
          const begun = performance.now();
          const timer = setInterval(() => {
            const now = performance.now();
            slider.value = String(60 + 40 * Math.sin((now - begun) / 700));
            events.push(now);
            if (now - begun < seconds * 1000) {
              slider.dispatchEvent(new Event('input', { bubbles: true }));
              return;
            }
            clearInterval(timer);
            root.dataset.stage = '';
            slider.dispatchEvent(new Event('change', { bubbles: true }));
            const look = () => {
              if (root.dataset.stage === '3 of 3') {
                changes.disconnect();
                long.disconnect();
                window.fetch = real;
                const first = latencies.slice();
                done(events.length + ' events, ' + covered.size + ' questions; ms to the redraw: median '
                  + at(first, 0.5) + ', P95 ' + at(first, 0.95) + ', longest ' + at(first, 1)
                  + '; to 16,384 paths: ' + Math.round(performance.now() - now)
                  + '; to the first stage at the page: median ' + at(trips, 0.5) + ', P95 ' + at(trips, 0.95)
                  + '; tasks over 50 ms: ' + tasks.length);
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
