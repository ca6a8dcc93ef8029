// The left side: a control for each value of the deal, made from what the server tells of the scenario and its schema.

import { askOnce } from "./server.js";
import { brief, month, monthCount, stepped } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const STEPS = 200;
const HANDLES = [10, 50, 90];
const LOG_ODDS = Math.log(9);
const SECTIONS = /** @type {Record<string, string>} */ ({ terms: "Terms", events: "Events", products: "Products" });

/**
 * @typedef {{address: string, label: string, note: string, kind: string, text: string, words?: string[],
 *   quantiles?: number[], handles?: number[], min?: number, max?: number}} Control
 * @typedef {{address: string, section: string, name: string, heading: string, sentences?: string[],
 *   controls: Control[]}} Group
 * @typedef {{low: number, high: number, scale: string}} Range
 */

/** The deal as it is shown. */
export class Deal {
  /**
   * @param {HTMLElement} box
   * @param {() => object} question the scenarios with the clauses that are added, as questions name them
   * @param {(address: string, text: string | null, isMoving: boolean) => void} change sets a value; null resets it
   */
  constructor(box, question, change) {
    this.box = box;
    this.question = question;
    this.change = change;
    /** @type {Map<string, Row>} */
    this.rows = new Map();
    /** @type {{group: Group, details: HTMLDetailsElement, count: HTMLElement, strike: HTMLButtonElement | null}[]} */
    this.groups = [];
    /** @type {Map<string, string>} */
    this.set = new Map();
  }

  /** @param {{groups: Group[]}} deal */
  show(deal) {
    const open = new Set(this.groups.filter(({ details }) => details.open).map(({ group }) => group.address));
    this.rows.clear();
    this.groups = [];
    this.box.replaceChildren();
    let section = "";
    for (const group of deal.groups) {
      const title = SECTIONS[group.section] ?? "Other assumptions";
      if (title !== section) {
        const heading = document.createElement("h2");
        heading.textContent = title;
        this.box.append(heading);
        section = title;
      }
      this.add(group, open.size === 0 ? this.groups.length === 0 : open.has(group.address));
    }
    this.mark(this.set);
  }

  /** @param {Group} group @param {boolean} isOpen */
  add(group, isOpen) {
    const details = document.createElement("details");
    details.className = "group";
    details.dataset.address = group.address;
    const summary = document.createElement("summary");
    const code = document.createElement("code");
    code.textContent = group.name;
    const count = document.createElement("span");
    count.className = "count";
    summary.append(group.heading + " ", code, count);
    details.append(summary);
    /** @type {HTMLButtonElement | null} */
    let strike = null;
    if (group.section === "terms") {
      const sentences = document.createElement("p");
      sentences.textContent = (group.sentences ?? []).join(" ");
      strike = document.createElement("button");
      strike.type = "button";
      strike.addEventListener("click", () =>
        this.change(group.address, this.set.get(group.address) === "null" ? null : "null", false),
      );
      details.append(sentences, strike);
    }
    for (const control of group.controls) {
      const row = new Row(control, this.change);
      this.rows.set(control.address, row);
      details.append(row.box);
    }
    this.groups.push({ group, details, count, strike });
    this.box.append(details);
    details.addEventListener("toggle", () => void this.range(group));
    details.open = isOpen;
  }

  /** Asks for the ranges of a group when it is first opened. @param {Group} group */
  async range(group) {
    const addresses = group.controls
      .filter((control) => ["number", "distribution", "month"].includes(control.kind))
      .filter((control) => this.rows.get(control.address)?.range === null)
      .map((control) => control.address);
    if (addresses.length === 0) {
      return;
    }
    const ranges = await askOnce("ranges", { ...this.question(), addresses });
    for (const [address, range] of Object.entries(ranges)) {
      this.rows.get(address)?.give(range);
    }
    this.mark(this.set);
  }

  /** Marks what is changed. @param {Map<string, string>} set */
  mark(set) {
    this.set = set;
    for (const [address, row] of this.rows) {
      if (row.text !== set.get(address)) {
        row.show(set.get(address));
      }
    }
    for (const { group, details, count, strike } of this.groups) {
      const changed = group.controls.filter((control) => set.has(control.address)).length;
      const isStruck = set.get(group.address) === "null";
      count.textContent = isStruck ? "struck out" : changed + " changed";
      count.hidden = !isStruck && changed === 0;
      details.classList.toggle("struck", isStruck);
      if (strike !== null) {
        strike.textContent = isStruck ? "Put back" : "Strike out";
      }
    }
  }

  /** Shows what holds the words. @param {string} words */
  find(words) {
    const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== "");
    for (const { group, details } of this.groups) {
      const about = (group.heading + " " + group.address).toLowerCase();
      let any = false;
      for (const control of group.controls) {
        const text = about + " " + (control.label + " " + control.address + " " + control.note).toLowerCase();
        const fits = wanted.every((word) => text.includes(word));
        const row = this.rows.get(control.address);
        if (row !== undefined) {
          row.box.hidden = !fits;
        }
        any = any || fits;
      }
      details.hidden = !any && !wanted.every((word) => about.includes(word));
      if (wanted.length > 0 && any) {
        details.open = true;
      }
    }
  }
}

/** A control with its label, its note and a way back. */
class Row {
  /**
   * @param {Control} control
   * @param {(address: string, text: string | null, isMoving: boolean) => void} change
   */
  constructor(control, change) {
    this.control = control;
    this.change = change;
    /** @type {Range | null} */
    this.range = null;
    /** @type {string | undefined} */
    this.text = undefined;
    const id = "c-" + control.address;
    this.box = document.createElement("div");
    this.box.className = "control";
    this.box.dataset.address = control.address;
    const head = document.createElement("div");
    head.className = "head";
    const label = document.createElement("label");
    label.htmlFor = id;
    label.textContent = control.label || "Value";
    this.reset = document.createElement("button");
    this.reset.type = "button";
    this.reset.textContent = "Reset";
    this.reset.setAttribute("aria-label", "Reset " + label.textContent);
    this.reset.hidden = true;
    this.reset.addEventListener("click", () => change(control.address, null, false));
    const note = document.createElement("small");
    note.textContent = control.note;
    this.field = this.input(id);
    head.append(label, this.reset, this.field);
    this.box.append(head);
    /** @type {HTMLInputElement | null} */
    this.slider = null;
    this.box.append(note);
    /** @type {{density: SVGPathElement, inputs: HTMLInputElement[], outputs: HTMLOutputElement[]} | null} */
    this.handles = null;
    this.show(undefined);
  }

  /** @param {string} id @returns {HTMLInputElement | HTMLSelectElement} */
  input(id) {
    const { kind, words = [], address } = this.control;
    if (kind === "list") {
      const list = document.createElement("select");
      list.id = id;
      words.forEach((word) => list.add(new Option(word)));
      list.addEventListener("change", () => this.change(address, list.value, false));
      return list;
    }
    const field = document.createElement("input");
    field.id = id;
    field.type = kind === "switch" ? "checkbox" : kind === "month" ? "month" : "text";
    field.autocomplete = "off";
    field.addEventListener("change", () => {
      const text = kind === "switch" ? String(field.checked) : field.value.trim();
      this.change(address, text === "" ? null : text, false);
    });
    return field;
  }

  /** Gives the control a slider over a range. @param {Range} range */
  give(range) {
    this.range = range;
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = String(range.low);
    slider.max = String(range.high);
    slider.step = String(range.scale === "number" ? this.step() : 1);
    slider.setAttribute("aria-label", this.control.label || "Value");
    slider.addEventListener("input", () => this.change(this.control.address, this.moved(slider), true));
    slider.addEventListener("change", () => this.change(this.control.address, this.moved(slider), false));
    this.slider = slider;
    this.box.querySelector(".head")?.after(slider);
    if (this.control.kind === "distribution") {
      this.giveHandles(range);
    }
    this.show(this.text);
  }

  /** Gives a distribution its density, and a handle for each of three percentiles. @param {Range} range */
  giveHandles(range) {
    const box = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = "As a range of values";
    box.append(summary);
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 200 30");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    const density = document.createElementNS(SVG, "path");
    svg.append(density);
    this.box.querySelector(".head")?.after(svg);
    /** @type {HTMLInputElement[]} */
    const inputs = [];
    /** @type {HTMLOutputElement[]} */
    const outputs = [];
    for (const percentage of HANDLES) {
      const line = document.createElement("div");
      line.className = "handles";
      const name = document.createElement("span");
      name.textContent = "P" + percentage;
      const input = document.createElement("input");
      input.type = "range";
      input.min = String(range.low);
      input.max = String(range.high);
      input.step = String(this.step());
      input.setAttribute("aria-label", `${this.control.label}: value at ${percentage} %`);
      const output = document.createElement("output");
      inputs.push(input);
      outputs.push(output);
      input.addEventListener("input", () => this.change(this.control.address, this.metalog(input), true));
      input.addEventListener("change", () => this.change(this.control.address, this.metalog(input), false));
      line.append(name, input, output);
      box.append(line);
    }
    this.box.append(box);
    this.handles = { density, inputs, outputs };
  }

  /** The distribution through the handles, the others of which make way for the one that is moved. @param {HTMLInputElement} moved */
  metalog(moved) {
    const inputs = this.handles?.inputs ?? [];
    const step = this.step();
    const at = inputs.indexOf(moved);
    const values = inputs.map((input) => Number(input.value));
    for (let i = at + 1; i < values.length; i++) {
      values[i] = Math.max(values[i] ?? 0, (values[i - 1] ?? 0) + step);
    }
    for (let i = at - 1; i >= 0; i--) {
      values[i] = Math.min(values[i] ?? 0, (values[i + 1] ?? 0) - step);
    }
    const { min, max } = this.control;
    const [p10, p50, p90] = values.map((value) => stepped(value, step));
    const ends = [
      min !== undefined && min < Number(p10) ? `, min: ${min}` : "",
      max !== undefined && max > Number(p90) ? `, max: ${max}` : "",
    ];
    return `{ metalog: { p10: ${p10}, p50: ${p50}, p90: ${p90}${ends.join("")} } }`;
  }

  /** Draws the density of what is set, and puts the handles where it has them. */
  showHandles() {
    if (this.handles === null) {
      return;
    }
    const { density, inputs, outputs } = this.handles;
    const quantiles = this.quantiles();
    const at = (/** @type {number} */ p) => quantiles[Math.min(quantiles.length - 1, Math.floor(p * quantiles.length))] ?? 0;
    const given = this.text?.match(/p10: ([^,]+), p50: ([^,]+), p90: ([^,} ]+)/);
    const values = given ? given.slice(1).map(Number) : this.text === undefined ? (this.control.handles ?? []) : [at(0.1), at(0.5), at(0.9)];
    values.forEach((value, i) => {
      const input = inputs[i];
      const output = outputs[i];
      if (input !== undefined && output !== undefined) {
        if (document.activeElement !== input) {
          input.value = String(value);
        }
        output.textContent = brief(value);
      }
    });
    density.setAttribute("d", drawn(quantiles, this.range?.low ?? 0, this.range?.high ?? 1));
  }

  /** Evenly spaced quantiles of what is set. @returns {number[]} */
  quantiles() {
    const own = this.control.quantiles ?? [];
    if (this.text === undefined) {
      return own;
    }
    const given = this.text.match(/p10: ([^,]+), p50: ([^,]+), p90: ([^,} ]+)(?:, min: ([^,} ]+))?(?:, max: ([^,} ]+))?/);
    if (given === null) {
      return own.map(() => Number(this.text));
    }
    const low = given[4] === undefined ? -Infinity : Number(given[4]);
    const high = given[5] === undefined ? Infinity : Number(given[5]);
    const [z10, z50, z90] = given.slice(1, 4).map((text) => unbounded(Number(text), low, high));
    const spread = ((z90 ?? 0) - (z10 ?? 0)) / (2 * LOG_ODDS);
    const skew = ((z90 ?? 0) + (z10 ?? 0) - 2 * (z50 ?? 0)) / (0.8 * LOG_ODDS);
    return own.map((_, i) => {
      const p = (i + 0.5) / own.length;
      const odds = Math.log(p / (1 - p));
      return bounded((z50 ?? 0) + spread * odds + skew * (p - 0.5) * odds, low, high);
    });
  }

  /** A round step, of which some two hundred are in the range. */
  step() {
    const { low, high } = this.range ?? { low: 0, high: 1 };
    const raw = (high - low) / STEPS;
    const power = 10 ** Math.floor(Math.log10(raw));
    return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= raw * 0.999) ?? raw;
  }

  /** @param {HTMLInputElement} slider */
  moved(slider) {
    const value = Number(slider.value);
    switch (this.range?.scale) {
      case "month":
        return month(value);
      case "whole":
        return String(Math.round(value));
      default:
        return stepped(value, this.step());
    }
  }

  /** Shows the value that is set, or that of the file. @param {string | undefined} text */
  show(text) {
    this.text = text;
    this.box.classList.toggle("changed", text !== undefined);
    this.reset.hidden = text === undefined;
    const shown = text ?? this.control.text;
    const plain = shown.replace(/^"(.*)"$/, "$1");
    const { kind } = this.control;
    if (this.field instanceof HTMLInputElement && kind === "switch") {
      this.field.checked = plain === "true";
    } else if (kind === "distribution" && text === undefined) {
      this.field.value = (this.control.handles ?? []).map(brief).join(" · ");
    } else {
      this.field.value = plain;
    }
    if (this.slider !== null) {
      const number = kind === "month" ? monthCount(plain) : text === undefined ? (this.control.handles?.[1] ?? Number(plain)) : Number(plain);
      if (Number.isFinite(number) && document.activeElement !== this.slider) {
        this.slider.value = String(number);
      }
      this.slider.setAttribute("aria-valuetext", this.field.value);
    }
    this.showHandles();
  }
}

/** A value without its bounds, as the metalog distribution takes them away. @param {number} x @param {number} low @param {number} high */
function unbounded(x, low, high) {
  if (Number.isFinite(low) && Number.isFinite(high)) {
    return Math.log((x - low) / (high - x));
  }
  return Number.isFinite(low) ? Math.log(x - low) : Number.isFinite(high) ? -Math.log(high - x) : x;
}

/** @param {number} z @param {number} low @param {number} high */
function bounded(z, low, high) {
  if (Number.isFinite(low) && Number.isFinite(high)) {
    return low + (high - low) / (1 + Math.exp(-z));
  }
  return Number.isFinite(low) ? low + Math.exp(z) : Number.isFinite(high) ? high - Math.exp(-z) : z;
}

/** The outline of a density over a range, from evenly spaced quantiles. @param {number[]} quantiles @param {number} low @param {number} high */
function drawn(quantiles, low, high) {
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
