// A chart of the answer, drawn by uPlot. It is made once and given new data with each answer.

import { element, write } from "./dom.js";

/** Where the server has uPlot as a module. @type {string} */
const UPLOT = "/uplot.js";
/** @type {any} */
export const uPlot = (await import(UPLOT)).default;

/** A series without points. */
export const PLAIN = { points: { show: false } };
/** An outline that is there for its band alone. */
const UNSEEN = 0.01;

/** @param {string} name */
export function themed(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A colour with an opacity. @param {string} colour @param {number} opacity */
export function faded(colour, opacity) {
  return colour + Math.round(opacity * 255).toString(16).padStart(2, "0");
}

/** A colour of the report, lighter where the page is dark. @param {string} colour */
export function shade(colour) {
  if (!matchMedia("(prefers-color-scheme: dark)").matches) {
    return colour;
  }
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return "#" + parts.map((part) => Math.round(part + (255 - part) * 0.35).toString(16).padStart(2, "0")).join("");
}

/** The series of what is seen now. @param {string} colour */
export function line(colour) {
  return { stroke: colour, width: 2.5, ...PLAIN };
}

/** The series of the baseline. */
export function dashes() {
  return { stroke: themed("--ghost"), width: 2, dash: [7, 5], ...PLAIN };
}

/** The series of what was there before. */
export function ghost() {
  return { stroke: themed("--ghost"), width: 1.5, ...PLAIN };
}

/** The series of an end of a band. @param {string} colour */
export function edge(colour) {
  return { stroke: faded(colour, UNSEEN), width: 0, ...PLAIN };
}

/** @typedef {{name: string, colour: string, dashed?: boolean}} Key */

/** A figure with a chart, a key, and a line that tells the values under the cursor. */
export class Chart {
  /**
   * @param {string} title
   * @param {string} note
   * @param {any} options of uPlot
   * @param {(index: number) => string} tell the values at an index
   * @param {Key[]} key
   */
  constructor(title, note, options, tell, key) {
    this.title = title;
    this.figure = element("figure");
    this.box = element("div", undefined, "chart");
    this.box.tabIndex = 0;
    this.box.setAttribute("role", "img");
    this.box.setAttribute("aria-label", title);
    this.readout = element("p", undefined, "readout");
    const caption = element("figcaption");
    caption.append(element("h3", title), element("p", note));
    this.figure.append(caption, this.box, keyOf(key), this.readout);
    this.tell = tell;
    this.options = options;
    /** @type {any} */
    this.plot = null;
    /** @type {any} */
    this.data = [[]];
    this.box.addEventListener("keydown", (event) => this.moved(event));
    this.size = new ResizeObserver(() => this.resized());
    this.size.observe(this.box);
    // What is out of sight is drawn once it comes into sight.
    this.isSeen = true;
    this.isStale = false;
    this.sight = new IntersectionObserver(([entry]) => {
      this.isSeen = entry?.isIntersecting ?? true;
      if (this.isSeen && this.isStale) {
        this.draw();
      }
    });
    this.sight.observe(this.box);
  }

  resized() {
    const { clientWidth: width, clientHeight: height } = this.box;
    if (this.plot !== null && (this.plot.width !== width || this.plot.height !== height)) {
      this.plot.setSize({ width, height });
    }
  }

  /** @param {KeyboardEvent} event */
  moved(event) {
    const last = this.data[0].length - 1;
    const from = this.plot?.cursor.idx ?? null;
    const to = /** @type {Record<string, number>} */ ({
      ArrowRight: (from ?? -1) + 1,
      ArrowLeft: (from ?? last + 1) - 1,
      Home: 0,
      End: last,
    })[event.key];
    if (to === undefined || this.plot === null) {
      return;
    }
    event.preventDefault();
    const index = Math.max(0, Math.min(last, to));
    this.readout.setAttribute("aria-live", "polite");
    this.plot.setCursor({ left: this.plot.valToPos(this.data[0][index], "x"), top: this.plot.bbox.height / 4 });
  }

  /** @param {any} data */
  show(data) {
    if (this.plot !== null && isSame(data, this.data)) {
      this.told();
      return;
    }
    this.data = data;
    if (this.isSeen) {
      this.draw();
    } else {
      this.isStale = true;
    }
  }

  /** Says what the chart shows, for those who hear the page. @param {string} words */
  describe(words) {
    this.box.setAttribute("aria-label", this.title + ". " + words);
  }

  draw() {
    this.isStale = false;
    if (this.plot === null) {
      const { clientWidth: width, clientHeight: height } = this.box;
      const hooks = { setCursor: [() => this.told()] };
      this.plot = new uPlot({ ...this.options, width, height, hooks }, this.data, this.box);
    } else {
      this.plot.setData(this.data);
    }
    this.told();
  }

  told() {
    const index = this.plot?.cursor.idx ?? null;
    write(this.readout, index === null || this.data[0][index] === undefined ? "" : this.tell(index));
  }

  remove() {
    this.size.disconnect();
    this.sight.disconnect();
    this.plot?.destroy();
    this.figure.remove();
  }
}

/** Whether two tables of columns hold the same numbers. @param {any[][]} one @param {any[][]} other */
function isSame(one, other) {
  return (
    one.length === other.length
    && one.every((column, k) => column.length === other[k]?.length && column.every((value, i) => value === other[k]?.[i]))
  );
}

/** @param {Key[]} key */
function keyOf(key) {
  const box = element("div", undefined, "key");
  for (const { name, colour, dashed } of key) {
    const entry = element("span", name, dashed ? "dashed" : "");
    entry.style.setProperty("--swatch", colour);
    box.append(entry);
  }
  return box;
}

/**
 * The options that charts share.
 *
 * @param {(value: number) => string} xWords
 * @param {(value: number) => string} yWords
 * @param {object} [xExtra]
 * @returns {any}
 */
export function frame(xWords, yWords, xExtra = {}) {
  const axis = {
    stroke: themed("--quiet"),
    font: "12px system-ui, sans-serif",
    grid: { stroke: themed("--line"), width: 1 },
    ticks: { stroke: themed("--line"), width: 1, size: 4 },
  };
  const words = (/** @type {(value: number) => string} */ of) => (/** @type {any} */ _, /** @type {number[]} */ ticks) =>
    ticks.map(of);
  const range = (/** @type {any} */ _, /** @type {number} */ low, /** @type {number} */ high) => around(low, high);
  return {
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { size: 6 } },
    scales: { x: { time: false }, y: { range } },
    axes: [
      { ...axis, grid: { show: false }, values: words(xWords), ...xExtra },
      { ...axis, size: 56, values: words(yWords) },
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

/** The axis of some years, as many of them named as have room. @param {string[]} years */
export function yearAxis(years) {
  return {
    splits: () => years.map((_, i) => i),
    values: (/** @type {any} */ plot) => {
      const every = Math.ceil((years.length * 44) / Math.max(1, plot.width - 70));
      return years.map((year, i) => (i % every === 0 ? year : ""));
    },
  };
}

/** The axis of months, of which Januaries are named, by their years. */
export function monthAxis() {
  return {
    splits: (/** @type {any} */ plot) => plot.data[0].filter((/** @type {number} */ count) => count % 12 === 0),
    values: (/** @type {any} */ _, /** @type {number[]} */ ticks) => ticks.map((count) => String(count / 12)),
  };
}
