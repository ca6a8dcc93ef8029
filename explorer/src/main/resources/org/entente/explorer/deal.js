// The left side: a control for each value of the deal, made from what the server tells of the scenario and its schema.

import { askOnce } from "./server.js";
import { brief, month, monthCount, stepped } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const STEPS = 200;
const SECTIONS = /** @type {Record<string, string>} */ ({ terms: "Terms", events: "Events", products: "Products" });

/**
 * @typedef {{address: string, label: string, note: string, kind: string, text: string, words?: string[],
 *   quantiles?: number[], handles?: number[]}} Control
 * @typedef {{address: string, section: string, name: string, heading: string, sentences?: string[],
 *   controls: Control[]}} Group
 * @typedef {{low: number, high: number, scale: string}} Range
 */

/** The deal as it is shown. */
export class Deal {
  /**
   * @param {HTMLElement} box
   * @param {() => object} question the scenarios, as questions name them
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
    const ranges = await askOnce("ranges", { ...this.question(), set: [], addresses });
    for (const [address, range] of Object.entries(ranges)) {
      this.rows.get(address)?.give(range);
    }
    this.mark(this.set);
  }

  /** Marks what is changed. @param {Map<string, string>} set */
  mark(set) {
    this.set = set;
    for (const [address, row] of this.rows) {
      row.show(set.get(address));
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
    this.show(this.text);
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
  }
}

export { SVG };
