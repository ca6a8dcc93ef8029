// The handles of a distribution: its 10th, 50th and 90th percentile, with a small density.

import { element } from "./dom.js";
import { metalogText, percentiles, quantilesOf } from "./metalog.js";
import { brief, stepped } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const PERCENTAGES = [10, 50, 90];

/** @typedef {{label: string, quantiles?: number[], handles?: number[], min?: number, max?: number}} Spread */

/** Handles over a range. */
export class Handles {
  /**
   * @param {Spread} control
   * @param {{low: number, high: number}} range
   * @param {number} step
   * @param {(text: string, isMoving: boolean) => void} change
   */
  constructor(control, range, step, change) {
    this.control = control;
    this.range = range;
    this.step = step;
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("viewBox", "0 0 200 30");
    this.svg.setAttribute("preserveAspectRatio", "none");
    this.svg.setAttribute("aria-hidden", "true");
    this.density = document.createElementNS(SVG, "path");
    this.svg.append(this.density);
    this.box = element("details");
    this.box.append(element("summary", "As a range of values"));
    this.lines = PERCENTAGES.map((percentage) => this.line(percentage, change));
  }

  /** @param {number} percentage @param {(text: string, isMoving: boolean) => void} change */
  line(percentage, change) {
    const box = element("div", undefined, "handles");
    const input = element("input");
    input.type = "range";
    input.min = String(this.range.low);
    input.max = String(this.range.high);
    input.step = String(this.step);
    input.setAttribute("aria-label", `${this.control.label}: value at ${percentage} %`);
    const output = element("output");
    input.addEventListener("input", () => change(this.text(input), true));
    input.addEventListener("change", () => change(this.text(input), false));
    box.append(element("span", "P" + percentage), input, output);
    this.box.append(box);
    return { input, output };
  }

  /** The distribution through the handles, the others of which make way for the one that is moved. @param {HTMLInputElement} moved */
  text(moved) {
    const at = this.lines.findIndex(({ input }) => input === moved);
    const values = this.lines.map(({ input }) => Number(input.value));
    for (let i = at + 1; i < values.length; i++) {
      values[i] = Math.max(values[i] ?? 0, (values[i - 1] ?? 0) + this.step);
    }
    for (let i = at - 1; i >= 0; i--) {
      values[i] = Math.min(values[i] ?? 0, (values[i + 1] ?? 0) - this.step);
    }
    const { min, max } = this.control;
    return metalogText(values.map((value) => stepped(value, this.step)), min, max);
  }

  /** Draws the density of what is set, and puts the handles where it has them. @param {string | undefined} text */
  show(text) {
    const quantiles = this.quantiles(text);
    const at = (/** @type {number} */ p) =>
      quantiles[Math.min(quantiles.length - 1, Math.floor(p * quantiles.length))] ?? 0;
    const values =
      text === undefined ? (this.control.handles ?? []) : (percentiles(text) ?? [at(0.1), at(0.5), at(0.9)]);
    this.lines.forEach(({ input, output }, i) => {
      const value = values[i] ?? 0;
      if (document.activeElement !== input) {
        input.value = String(value);
      }
      input.setAttribute("aria-valuetext", brief(value));
      output.textContent = brief(value);
    });
    this.density.setAttribute("d", outline(quantiles, this.range.low, this.range.high));
  }

  /** Evenly spaced quantiles of what is set. @param {string | undefined} text @returns {number[]} */
  quantiles(text) {
    const own = this.control.quantiles ?? [];
    return text === undefined ? own : (quantilesOf(text, own.length) ?? own.map(() => Number(text)));
  }
}

/** The outline of a density over a range, from evenly spaced quantiles. @param {number[]} quantiles @param {number} low @param {number} high */
function outline(quantiles, low, high) {
  const bins = 50;
  const counts = new Array(bins).fill(0);
  for (const x of quantiles) {
    const bin = Math.floor(((x - low) / (high - low)) * bins);
    if (bin >= 0 && bin < bins) {
      counts[bin] += 1;
    }
  }
  const smooth = counts.map((count, i) => (count * 2 + (counts[i - 1] ?? 0) + (counts[i + 1] ?? 0)) / 4);
  const highest = Math.max(...smooth, 1e-9);
  const points = smooth.map((count, i) => `L${((i + 0.5) * 200) / bins} ${(30 - (28 * count) / highest).toFixed(1)}`);
  return `M0 30${points.join("")}L200 30Z`;
}
