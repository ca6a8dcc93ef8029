package org.entente.explorer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.reporting.browser.Browser;

/**
 * Measures the page in a headless Chromium: its weight, its first paint, and, while a hand drags the slider of the
 * cap, the time from each input event to the first frame that shows its value's answer, or that of a later one; then
 * the time from the last event to the last stage. As in a browser, an event comes only when the slider's value is
 * another one. It says also how long the page waits for the first stage of an answer, and how often its own work
 * keeps it from a frame for long.
 *
 * <p>The page keeps answers. So it measures drags in which all values are new, each after a change of the rate: from
 * where the slider stands, 40 billion up or down in 1.1 seconds. Then one goes to and fro for ten seconds.
 */
final class ExplorerSpeed {

    /** How long a drag of new values takes, in seconds: a quarter of a swing, at the end of which it is slowest. */
    private static final double DRAG_SECONDS = Math.PI / 2 * 0.7;

    /** How long the page rests before anything is measured: the explorer's own warm-up takes some ten seconds of it. */
    private static final int REST_MILLIS = 20_000;

    private static final String MOVE = """
        (seconds => new Promise(done => {
          const slider = document.querySelector('[data-address="terms.microsoft-share.cap"] input[type=range]');
          const root = document.documentElement;
          const events = [];
          const covered = new Map();
          let seen = 0;
          let counted = Number(root.dataset.asked);
          const real = window.fetch;
          const found = window.measured ??= { latencies: [], trips: [], tasks: [], last: [], events: 0 };
          window.fetch = async (path, options) => {
            const begun = performance.now();
            const response = await real(path, options);
            if (path === '/api/show') found.trips.push(performance.now() - begun);
            return response;
          };
          const painted = new MessageChannel();
          painted.port1.onmessage = message => {
            for (const now = performance.now(); seen < message.data; seen++) found.latencies.push(now - events[seen]);
          };
          const changes = new MutationObserver(() => {
            for (; counted < Number(root.dataset.asked);) covered.set(++counted, events.length);
            painted.port2.postMessage(covered.get(Number(root.dataset.question)) ?? 0);
          });
          changes.observe(root, { attributeFilter: ['data-question', 'data-asked'] });
          const long = new PerformanceObserver(list => list.getEntries().forEach(e => found.tasks.push(e.duration)));
          long.observe({ type: 'longtask' });
          const from = Number(slider.value);
          const way = from < 80 ? 40 : -40;
          const begun = performance.now();
          const timer = setInterval(() => {
            const now = performance.now();
            const before = slider.value;
            slider.value = String(from + way * Math.sin((now - begun) / 700));
            const isLast = now - begun >= seconds * 1000;
            if (slider.value === before && !isLast) return;
            events.push(now);
            if (!isLast) {
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
                found.last.push(performance.now() - now);
                found.events += events.length;
                done(0);
              } else requestAnimationFrame(look);
            };
            look();
          }, 16);
        }))\
        """;

    private static final String FOUND = """
        (() => {
          const at = (all, p) => Math.round(all.sort((a, b) => a - b)[Math.floor((all.length - 1) * p)] ?? NaN);
          const { latencies, trips, tasks, last, events } = window.measured;
          window.measured = undefined;
          return events + ' events, ' + trips.length + ' questions; ms to the redraw: median ' + at(latencies, 0.5)
            + ', P95 ' + at(latencies, 0.95) + ', longest ' + at(latencies, 1)
            + '; to 16,384 paths: median ' + at(last, 0.5) + ', longest ' + at(last, 1)
            + '; to the first stage at the page: median ' + at(trips, 0.5) + ', P95 ' + at(trips, 0.95)
            + '; tasks over 50 ms: ' + tasks.length;
        })()\
        """;

    private static final String LOADED = """
        'first paint ' + Math.round(performance.getEntriesByName('first-paint')[0]?.startTime ?? -1) + ' ms; '
          + Math.round((performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
          .filter(e => !e.name.includes('/api/')).reduce((sum, e) => sum + e.decodedBodySize, 0)) / 1000) + ' kB'\
        """;

    private static final String READY = """
        new Promise(done => {
          const look = () => document.documentElement.dataset.stage === '3 of 3'
            && document.querySelector('[data-address="terms.microsoft-share.cap"] input[type=range]')
            ? done(0) : requestAnimationFrame(look);
          look();
        })\
        """;

    private static final String RATE = """
        (rate => {
          const field = document.querySelector('[data-address="terms.microsoft-share.rate"] input[type=text]');
          field.value = rate;
          document.documentElement.dataset.stage = '';
          field.dispatchEvent(new Event('change'));
          return 0;
        })\
        """;

    private static final String PLACE = """
        (() => {
          const slider = document.querySelector('[data-address="terms.microsoft-share.cap"] input[type=range]');
          slider.value = '60';
          ['input', 'change'].forEach(event => slider.dispatchEvent(new Event(event, { bubbles: true })));
          return 0;
        })()\
        """;

    /** The pointer comes to the slider, and is there for a moment before it moves it. */
    private static final String REACH = """
        new Promise(done => {
          document.querySelector('[data-address="terms.microsoft-share.cap"]').dispatchEvent(new Event('pointerenter'));
          setTimeout(() => done(0), %d);
        })\
        """;

    private static final String LEAVE = """
        (() => {
          document.querySelector('[data-address="terms.microsoft-share.cap"]').dispatchEvent(new Event('pointerleave'));
          return 0;
        })()\
        """;

    private ExplorerSpeed() {}

    /** Drags for ten seconds, or as many as are given, to warm the explorer up; then measures. */
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
            explorer.warmUp(); // as serve does
            browser.show(1280, 800, "light");
            browser.open(explorer.address());
            browser.evaluate(READY);
            System.out.println("first load: " + browser.evaluate(LOADED).stringValue());
            browser.reload();
            browser.evaluate(READY);
            System.out.println("loaded again: " + browser.evaluate(LOADED).stringValue());
            browser.unwatch();
            var unusedPlace = browser.evaluate(PLACE);
            Thread.sleep(REST_MILLIS);
            double warm = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
            drags(browser, 0.21, warm, 0);
            var unused = browser.evaluate(FOUND);
            for (int millis : new int[] {0, 200, 500}) {
                drags(browser, 0.19 + millis * 1e-5, 10, millis);
                System.out.println("new values, " + millis + " ms after the pointer has come: "
                        + browser.evaluate(FOUND).stringValue());
            }
            browser.evaluate(MOVE + "(10)");
            System.out.println("to and fro: " + browser.evaluate(FOUND).stringValue());
        }
    }

    /** Drags until {@code seconds} are over, each time with another rate, {@code millis} after the pointer has come. */
    private static void drags(Browser browser, double rate, double seconds, int millis) throws Exception {
        for (int i = 0; i * DRAG_SECONDS < seconds; i++) {
            browser.evaluate(RATE + "('" + Math.round((rate + i * 1e-4) * 1e6) / 1e6 + "')");
            browser.evaluate(READY);
            browser.evaluate(REACH.formatted(millis));
            browser.evaluate(MOVE + "(" + DRAG_SECONDS + ")");
            browser.evaluate(LEAVE);
        }
    }
}
