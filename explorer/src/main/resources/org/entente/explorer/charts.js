// The charts of the answer, drawn by uPlot. Each is made once and given new data with each stage of an answer.

import { brief, month, monthCount, percent, withError } from "./words.js";

/** @type {any} */
const uPlot = /** @type {any} */ (window).uPlot;

const PERCENTS = [1, 5, 10, 25, 50, 75, 90, 95, 99];
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
   * @param {(data: any[][], index: number) => string} tell the values at an index
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
    /** @type {any[][]} */
    this.data = [];
    this.box.addEventListener("keydown", (event) => this.moved(event));
    new ResizeObserver(() => this.resized()).observe(this.box);
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

  /** @param {any[][]} data @param {string} summary what the chart shows, in words */
  show(data, summary) {
    this.data = data;
    this.box.setAttribute("aria-label", this.heading.textContent + ". " + summary);
    if (this.plot === null) {
      const { clientWidth: width, clientHeight: height } = this.box;
      this.plot = new uPlot({ ...this.options, width, height, hooks: { setCursor: [() => this.told()] } }, data, this.box);
    } else {
      this.plot.setData(data);
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

/** @param {(value: number) => string} xWords @param {(value: number) => string} yWords @param {object} [xExtra] */
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
  const none = { points: { show: false } };
  const options = {
    ...frame(String, brief, yearAxis(years)),
    series: [
      {},
      ...PERCENTS.map((percentage) =>
        percentage === 50 ? { stroke: tone, width: 2.5, ...none } : { stroke: faded(tone, 0.01), width: 0, ...none },
      ),
      { stroke: ghost, width: 2, dash: [7, 5], ...none },
      { stroke: ghost, width: 1.5, ...none },
      { stroke: faded(ghost, 0.7), width: 1, ...none },
      { stroke: faded(ghost, 0.7), width: 1, ...none },
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
    (data, i) =>
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
      const past = before ?? now;
      const data = [
        years.map((_, i) => i),
        ...PERCENTS.map((percentage) => now["p" + percentage]),
        now.base.p50,
        past.p50,
        past.p10,
        past.p90,
      ];
      const last = years.length - 1;
      chart.show(data, `In ${years[last]} the median is ${brief(now.p50[last])}, P10 ${brief(now.p10[last])} and P90 ${brief(now.p90[last])}.`);
    },
    remove: () => chart.remove(),
  };
}

export { Chart, faded, frame, shade, themed, yearAxis, percent, month, monthCount };
