// The charts of the answer, drawn by uPlot. Each is made once and given new data with each stage of an answer.

import { brief, month, monthCount, percent, withError } from "./words.js";

/** @type {any} */
const uPlot = /** @type {any} */ (window).uPlot;

const PERCENTS = [1, 5, 10, 25, 50, 75, 90, 95, 99];
const HIDDEN = { points: { show: false } };
const BANDS = [
  [1, 99, 0.12],
  [5, 95, 0.14],
  [10, 90, 0.18],
  [25, 75, 0.24],
];

/** @param {string} name */
function themed(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A colour with an opacity. @param {string} colour @param {number} opacity */
function faded(colour, opacity) {
  return colour + Math.round(opacity * 255).toString(16).padStart(2, "0");
}

/** A colour of the report, lighter where the page is dark. @param {string} colour */
function shade(colour) {
  if (!matchMedia("(prefers-color-scheme: dark)").matches) {
    return colour;
  }
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return "#" + parts.map((part) => Math.round(part + (255 - part) * 0.35).toString(16).padStart(2, "0")).join("");
}

/**
 * A figure with a chart, a key, and a line that tells the values under the cursor.
 */
class Chart {
  /**
   * @param {HTMLElement} parent
   * @param {string} title
   * @param {string} note
   * @param {any} options of uPlot
   * @param {(data: any, index: number) => string} tell the values at an index
   * @param {{name: string, colour: string, dashed?: boolean}[]} key
   */
  constructor(parent, title, note, options, tell, key) {
    this.figure = document.createElement("figure");
    const caption = document.createElement("figcaption");
    this.heading = document.createElement("h3");
    this.heading.textContent = title;
    const noteLine = document.createElement("p");
    noteLine.textContent = note;
    caption.append(this.heading, noteLine);
    this.box = document.createElement("div");
    this.box.className = "chart";
    this.box.tabIndex = 0;
    this.box.setAttribute("role", "img");
    this.readout = document.createElement("p");
    this.readout.className = "readout";
    const keys = document.createElement("div");
    keys.className = "key";
    for (const { name, colour, dashed } of key) {
      const entry = document.createElement("span");
      entry.textContent = name;
      entry.style.setProperty("--swatch", colour);
      if (dashed) {
        entry.className = "dashed";
      }
      keys.append(entry);
    }
    this.figure.append(caption, this.box, keys, this.readout);
    parent.append(this.figure);
    this.tell = tell;
    this.options = options;
    /** @type {any} */
    this.plot = null;
    /** @type {any} */
    this.data = [[]];
    this.box.addEventListener("keydown", (event) => this.moved(event));
    new ResizeObserver(() => this.resized()).observe(this.box);
    // What is out of sight is drawn once it comes into sight.
    this.isSeen = true;
    this.isStale = false;
    new IntersectionObserver(([entry]) => {
      this.isSeen = entry?.isIntersecting ?? true;
      if (this.isSeen && this.isStale) {
        this.draw();
      }
    }).observe(this.box);
  }

  resized() {
    const { clientWidth: width, clientHeight: height } = this.box;
    if (this.plot !== null && (this.plot.width !== width || this.plot.height !== height)) {
      this.plot.setSize({ width, height });
    }
  }

  /** @param {KeyboardEvent} event */
  moved(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || this.plot === null) {
      return;
    }
    event.preventDefault();
    const last = this.data[0].length - 1;
    const index = Math.max(0, Math.min(last, (this.plot.cursor.idx ?? (step > 0 ? -1 : last + 1)) + step));
    this.plot.setCursor({ left: this.plot.valToPos(this.data[0][index], "x"), top: this.plot.bbox.height / 4 });
    this.readout.setAttribute("aria-live", "polite");
  }

  /** @param {any} data @param {string} summary what the chart shows, in words */
  show(data, summary) {
    this.data = data;
    this.box.setAttribute("aria-label", this.heading.textContent + ". " + summary);
    if (this.isSeen) {
      this.draw();
    } else {
      this.isStale = true;
    }
  }

  draw() {
    this.isStale = false;
    if (this.plot === null) {
      const { clientWidth: width, clientHeight: height } = this.box;
      this.plot = new uPlot({ ...this.options, width, height, hooks: { setCursor: [() => this.told()] } }, this.data, this.box);
    } else {
      this.plot.setData(this.data);
    }
    this.told();
  }

  told() {
    const index = this.plot?.cursor.idx;
    this.readout.textContent =
      index === null || index === undefined || this.data[0][index] === undefined ? "" : this.tell(this.data, index);
  }

  remove() {
    this.plot?.destroy();
    this.figure.remove();
  }
}

/**
 * The options that charts share.
 *
 * @param {(value: number) => string} xWords
 * @param {(value: number) => string} yWords
 * @param {object} [xExtra]
 * @returns {any}
 */
function frame(xWords, yWords, xExtra = {}) {
  const axis = {
    stroke: themed("--quiet"),
    font: "12px system-ui, sans-serif",
    grid: { stroke: themed("--line"), width: 1 },
    ticks: { stroke: themed("--line"), width: 1, size: 4 },
  };
  return {
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: 6 } },
    scales: { x: { time: false }, y: { range: (/** @type {any} */ _, /** @type {number} */ low, /** @type {number} */ high) => around(low, high) } },
    axes: [
      { ...axis, grid: { show: false }, values: (/** @type {any} */ _, /** @type {number[]} */ at) => at.map(xWords), ...xExtra },
      { ...axis, size: 56, values: (/** @type {any} */ _, /** @type {number[]} */ at) => at.map(yWords) },
    ],
  };
}

/** A range with 0 and some space. @param {number | null} low @param {number | null} high */
function around(low, high) {
  const bottom = Math.min(0, low ?? 0);
  const top = Math.max(0, high ?? 1);
  const space = (top - bottom || 1) * 0.05;
  return [bottom < 0 ? bottom - space : 0, top + space];
}

/** @param {string[]} years */
function yearAxis(years) {
  return {
    splits: () => years.map((_, i) => i),
    values: (/** @type {any} */ plot) => {
      const every = Math.ceil((years.length * 44) / Math.max(1, plot.width - 70));
      return years.map((year, i) => (i % every === 0 ? year : ""));
    },
  };
}

/**
 * The fan of a metric by year.
 *
 * @param {HTMLElement} parent
 * @param {string} title
 * @param {string} colour
 * @param {string[]} years
 */
export function fan(parent, title, colour, years) {
  const tone = shade(colour);
  const ghost = themed("--ghost");
  const options = {
    ...frame(String, brief, yearAxis(years)),
    series: [
      {},
      ...PERCENTS.map((percentage) =>
        percentage === 50 ? { stroke: tone, width: 2.5, ...HIDDEN } : { stroke: faded(tone, 0.01), width: 0, ...HIDDEN },
      ),
      { stroke: ghost, width: 2, dash: [7, 5], ...HIDDEN },
      { stroke: ghost, width: 1.5, ...HIDDEN },
      { stroke: faded(ghost, 0.7), width: 1, ...HIDDEN },
      { stroke: faded(ghost, 0.7), width: 1, ...HIDDEN },
    ],
    bands: BANDS.map(([low, high, opacity]) => ({
      series: [PERCENTS.indexOf(high ?? 0) + 1, PERCENTS.indexOf(low ?? 0) + 1],
      fill: faded(tone, opacity ?? 0),
    })),
    cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
  };
  /** @type {any} */
  let shown = null;
  const chart = new Chart(
    parent,
    title,
    "Bands: 1st–99th, 5th–95th, 10th–90th and 25th–75th percentile of outcomes.",
    options,
    (_, i) =>
      `${years[i]}: median ${withError(shown.p50[i], shown.p50se[i])}; P10 ${brief(shown.p10[i])}, P90 ${brief(shown.p90[i])};`
      + ` mean ${withError(shown.mean[i], shown.se[i])}; baseline's median ${brief(shown.base.p50[i])}`,
    [
      { name: "Median", colour: tone },
      { name: "Baseline’s median", colour: ghost, dashed: true },
      { name: "Before: median, P10 and P90", colour: ghost },
    ],
  );
  return {
    /** @param {any} now @param {any} before */
    show(now, before) {
      shown = now;
      const none = years.map(() => null);
      /** @type {any} */
      const data = [
        years.map((_, i) => i),
        ...PERCENTS.map((percentage) => now["p" + percentage]),
        now.base.p50,
        before?.p50 ?? none,
        before?.p10 ?? none,
        before?.p90 ?? none,
      ];
      const last = years.length - 1;
      chart.show(data, `In ${years[last]} the median is ${brief(now.p50[last])}, P10 ${brief(now.p10[last])} and P90 ${brief(now.p90[last])}.`);
    },
    remove: () => chart.remove(),
  };
}


/**
 * The share that has accrued so far, against its cap.
 *
 * @param {HTMLElement} parent
 * @param {any} first an answer's share
 * @param {string[]} years
 */
export function shareAndCap(parent, first, years) {
  const tone = shade(first.colour);
  const ghost = themed("--ghost");
  const loss = themed("--loss");
  const labels = ["begin", ...years];
  const options = {
    ...frame(String, brief, yearAxis(labels.map((label, i) => (i === 0 ? "" : label)))),
    series: [
      {},
      { stroke: tone, width: 2.5, ...HIDDEN },
      { stroke: faded(tone, 0.01), width: 0, ...HIDDEN },
      { stroke: faded(tone, 0.01), width: 0, ...HIDDEN },
      { stroke: ghost, width: 2, dash: [7, 5], ...HIDDEN },
      { stroke: ghost, width: 1.5, ...HIDDEN },
      { stroke: loss, width: 1.5, ...HIDDEN },
      { stroke: faded(loss, 0.01), width: 0, ...HIDDEN },
      { stroke: faded(loss, 0.01), width: 0, ...HIDDEN },
    ],
    bands: [
      { series: [3, 2], fill: faded(tone, 0.22) },
      { series: [8, 7], fill: faded(loss, 0.14) },
    ],
  };
  /** @type {any} */
  let shown = null;
  const chart = new Chart(
    parent,
    "Revenue share to " + first.payee + " so far, against its cap",
    first.name + ": at the end of each year. Bands: 10th to 90th percentile of outcomes.",
    options,
    (data, i) =>
      `${i === 0 ? "At the beginning" : "End of " + years[i - 1]}: median ${brief(data[1][i])}; P10 ${brief(data[2][i])}, P90 ${brief(data[3][i])}`
      + (shown.cap ? `; cap ${brief(shown.cap[1])}` : "; no cap")
      + `; baseline's median ${brief(data[4][i])}`,
    [
      { name: "Median", colour: tone },
      { name: "Cap", colour: loss },
      { name: "Baseline’s median", colour: ghost, dashed: true },
      { name: "Before", colour: ghost },
    ],
  );
  /** @param {any} fanned @param {any} share @param {string} key @param {number} at */
  const path = (fanned, share, key, at) => [share.before[at], ...fanned[key]];
  return {
    /** @param {any} now @param {any} before */
    show(now, before) {
      shown = now;
      const level = (/** @type {number} */ at) => labels.map(() => (now.cap ? now.cap[at] : null));
      /** @type {any} */
      const data = [
        labels.map((_, i) => i),
        path(now.cumulative, now, "p50", 1),
        path(now.cumulative, now, "p10", 0),
        path(now.cumulative, now, "p90", 2),
        [null, ...now.cumulative.base.p50],
        before ? path(before.cumulative, before, "p50", 1) : labels.map(() => null),
        level(1),
        level(0),
        level(2),
      ];
      chart.show(data, `By the end of ${years[years.length - 1]} a median of ${brief(data[1].at(-1))} has accrued` + (now.cap ? `, and the cap's median is ${brief(now.cap[1])}.` : "; there is no cap."));
    },
    remove: () => chart.remove(),
  };
}

/**
 * The probability that the cap has been reached, month by month.
 *
 * @param {HTMLElement} parent
 * @param {any} first an answer's share
 */
export function capDate(parent, first) {
  const tone = shade(first.colour);
  const ghost = themed("--ghost");
  const options = {
    ...frame((count) => (Math.round(count) % 12 === 0 ? String(Math.round(count) / 12) : ""), percent),
    series: [
      {},
      { stroke: tone, width: 2.5, ...HIDDEN },
      { stroke: ghost, width: 2, dash: [7, 5], ...HIDDEN },
      { stroke: ghost, width: 1.5, ...HIDDEN },
    ],
  };
  options.scales.y = { range: () => [0, 1.02] };
  options.axes[0].splits = (/** @type {any} */ plot) => plot.data[0].filter((/** @type {number} */ count) => count % 12 === 0);
  /** @type {any} */
  let shown = null;
  const chart = new Chart(
    parent,
    "When the cap on the share to " + first.payee + " is reached",
    first.name + ": percentage of outcomes in which it has been reached by the end of each month.",
    options,
    (data, i) =>
      `${month(data[0][i])}: ${percent(data[1][i])} ± ${percent(shown.reached?.se[i])}`
      + (data[3]?.[i] === null ? "" : `; before ${percent(data[3]?.[i])}`)
      + (shown.reachedBefore ? `; baseline ${percent(data[2][i])}` : ""),
    [
      { name: "Reached", colour: tone },
      { name: "Baseline", colour: ghost, dashed: true },
      { name: "Before", colour: ghost },
    ],
  );
  return {
    /** @param {any} now @param {any} before */
    show(now, before) {
      shown = now;
      const curve = now.reached ?? before?.reached ?? { from: "2026-01", p: [] };
      const from = monthCount(curve.from);
      /** @param {any} other */
      const line = (other) => curve.p.map((/** @type {number} */ _, /** @type {number} */ i) => other?.p[i + from - monthCount(other.from)] ?? null);
      /** @type {any} */
      const data = [curve.p.map((/** @type {number} */ _, /** @type {number} */ i) => from + i), line(now.reached), line(now.reachedBefore), line(before?.reached)];
      chart.show(data, now.reached ? `Reached by the end on ${percent(data[1].at(-1))} of outcomes.` : "There is no cap.");
    },
    remove: () => chart.remove(),
  };
}

/**
 * What is spent on each cloud, year by year: bars of means on each other.
 *
 * @param {HTMLElement} parent
 * @param {any} first an answer
 */
export function cloudSpend(parent, first) {
  const ghost = themed("--ghost");
  const tones = first.clouds.map((/** @type {any} */ cloud) => shade(cloud.colour));
  const bars = uPlot.paths.bars({ size: [0.62, 60] });
  // The highest sum is drawn first, and each lower one over it.
  const series = first.clouds.map((/** @type {any} */ _, /** @type {number} */ i) => ({ stroke: tones[i], fill: tones[i], paths: bars, width: 0, ...HIDDEN })).reverse();
  const options = {
    ...frame(String, brief, yearAxis(first.years)),
    series: [{}, ...series, { stroke: themed("--ink"), width: 0, ...HIDDEN, points: { show: true, size: 7, stroke: ghost, fill: themed("--ground"), width: 2 } }],
  };
  options.scales.x = { time: false, range: () => [-0.5, first.years.length - 0.5] };
  /** @type {any} */
  let shown = null;
  const chart = new Chart(
    parent,
    "Where " + first.developer + " buys compute, a year",
    "Bars: mean of outcomes. Circles: all clouds together before.",
    options,
    (_, i) =>
      `${first.years[i]}: ` + shown.clouds.map((/** @type {any} */ cloud) => `${cloud.title} ${brief(cloud.mean[i])}`).join(", ")
      + `; together ${brief(sum(shown, i))}, baseline ${brief(shown.clouds.reduce((/** @type {number} */ all, /** @type {any} */ cloud) => all + (cloud.base[i] ?? 0), 0))}`,
    first.clouds.map((/** @type {any} */ cloud, /** @type {number} */ i) => ({ name: cloud.title, colour: tones[i] })),
  );
  /** @param {any} answer @param {number} i */
  const sum = (answer, i) => answer.clouds.reduce((/** @type {number} */ all, /** @type {any} */ cloud) => all + (cloud.mean[i] ?? 0), 0);
  return {
    /** @param {any} now @param {any} before */
    show(now, before) {
      shown = now;
      const past = before ?? now;
      /** @type {number[][]} */
      const sums = [];
      now.clouds.forEach((/** @type {any} */ cloud, /** @type {number} */ k) =>
        sums.push(first.years.map((/** @type {string} */ _, /** @type {number} */ i) => (sums[k - 1]?.[i] ?? 0) + (cloud.mean[i] ?? 0))),
      );
      const data = [first.years.map((/** @type {string} */ _, /** @type {number} */ i) => i), ...sums.reverse(), first.years.map((/** @type {string} */ _, /** @type {number} */ i) => sum(past, i))];
      const last = first.years.length - 1;
      chart.show(data, `In ${first.years[last]}: ` + now.clouds.map((/** @type {any} */ cloud) => `${cloud.title} ${brief(cloud.mean[last])}`).join(", ") + ".");
    },
    remove: () => chart.remove(),
  };
}

/**
 * How likely a party gains more than an amount.
 *
 * @param {HTMLElement} parent
 * @param {any} first an answer's party
 */
export function exceedance(parent, first) {
  const tone = shade(first.colour);
  const ghost = themed("--ghost");
  const above = PERCENTS.map((percentage) => 1 - percentage / 100);
  const line = { spanGaps: true, ...HIDDEN };
  const options = {
    ...frame(brief, percent),
    series: [{}, { stroke: tone, width: 2.5, ...line }, { stroke: ghost, width: 2, dash: [7, 5], ...line }, { stroke: ghost, width: 1.5, ...line }],
  };
  options.scales.y = { range: () => [0, 1.02] };
  const chart = new Chart(
    parent,
    "How likely " + first.title + " gains more than an amount",
    "Part of outcomes whose net present value is above an amount, from the 1st to the 99th percentile.",
    options,
    (data, i) => {
      const names = ["", "now", "baseline", "before"];
      const told = [1, 2, 3].filter((k) => data[k]?.[i] !== null && data[k]?.[i] !== undefined);
      return `More than ${brief(data[0][i])}: ` + told.map((k) => `${names[k]} ${percent(data[k]?.[i])}`).join(", ");
    },
    [
      { name: "Now", colour: tone },
      { name: "Baseline", colour: ghost, dashed: true },
      { name: "Before", colour: ghost },
    ],
  );
  /** @param {any} npv */
  const points = (npv) => {
    /** @type {Map<number, number>} */
    const lowest = new Map();
    (npv?.p ?? []).forEach((/** @type {number | null} */ x, /** @type {number} */ i) => {
      if (x !== null) {
        lowest.set(x, above[i] ?? 0);
      }
    });
    return [[...lowest.keys()], [...lowest.values()]];
  };
  return {
    /** @param {any} now @param {any} before */
    show(now, before) {
      const data = uPlot.join([points(now.npv), points(now.base), points(before?.npv)]);
      chart.show(data, `The median is ${brief(now.npv?.p[4])}, P10 ${brief(now.npv?.p[2])} and P90 ${brief(now.npv?.p[6])}.`);
    },
    remove: () => chart.remove(),
  };
}
