// A control of the deal: its label, its note, what fits its value, and a way back.

import { element } from "./dom.js";
import { Handles } from "./handles.js";
import { brief, month, monthCount, stepped } from "./words.js";

/** The steps of a slider, some three pixels each. */
const STEPS = 100;
/** The most values that are near: on either side of a slider at rest, and before one that moves. */
const NEAR = 8;

/**
 * @typedef {{address: string, label: string, note: string, kind: string, text: string, words?: string[],
 *   start?: string, quantiles?: number[], handles?: number[], min?: number, max?: number}} Control
 * @typedef {{low: number, high: number, scale: string}} Range
 */

/** A control. One that the file lacks has a value to start from. */
export class Row {
  /**
   * @param {Control} control
   * @param {(address: string, text: string | null, isMoving: boolean) => void} change
   * @param {(row: Row, isThere: boolean) => void} reach told that a hand can reach the slider, or no longer
   */
  constructor(control, change, reach) {
    this.control = control;
    /** @param {string | null} text @param {boolean} isMoving */
    this.change = (text, isMoving) => change(control.address, text, isMoving);
    /** @type {Range | null} */
    this.range = null;
    /** Whether its range is asked for. */
    this.isAsked = false;
    /** @type {string | undefined} */
    this.text = undefined;
    /** @type {HTMLInputElement | null} */
    this.slider = null;
    /** Where the slider stood, and which way it moves: 1, -1, or 0 while it rests. */
    this.place = NaN;
    this.heading = 0;
    /** @type {Handles | null} */
    this.handles = null;
    const id = "c-" + control.address;
    this.box = element("div", undefined, "control");
    this.box.dataset.address = control.address;
    this.reset = element("button", "Reset");
    this.reset.type = "button";
    this.reset.setAttribute("aria-label", "Reset " + this.label);
    this.reset.hidden = true;
    this.reset.addEventListener("click", () => this.change(null, false));
    this.head = element("div", undefined, "head");
    const label = element("label", this.label);
    label.htmlFor = id;
    const note = element("small", control.note);
    note.id = id + "-note";
    /** @type {HTMLInputElement[]} */
    this.boxes = [];
    this.field = this.fieldOf(id, label);
    this.field.setAttribute("aria-describedby", note.id);
    this.head.append(label, this.reset, this.field);
    this.box.append(this.head, note);
    ["pointerenter", "focusin"].forEach((event) => this.box.addEventListener(event, () => reach(this, true)));
    ["pointerleave", "focusout"].forEach((event) => this.box.addEventListener(event, () => reach(this, false)));
    this.show(undefined);
  }

  get label() {
    return this.control.label || "Value";
  }

  /** @param {string} id @param {HTMLLabelElement} label @returns {HTMLElement} */
  fieldOf(id, label) {
    const { kind, words = [] } = this.control;
    if (kind === "names") {
      return this.names(id, label, words);
    }
    if (kind === "group") {
      return this.group(id);
    }
    if (kind === "list") {
      const list = element("select");
      list.id = id;
      if (this.control.start !== undefined && this.control.text === "") {
        list.add(new Option("–", ""));
      }
      words.forEach((word) => list.add(new Option(word)));
      list.addEventListener("change", () => this.take(list.value));
      return list;
    }
    const field = element("input");
    field.id = id;
    field.type = kind === "switch" ? "checkbox" : kind === "month" ? "month" : "text";
    field.autocomplete = "off";
    field.placeholder = "not set";
    field.addEventListener("change", () => this.take(kind === "switch" ? String(field.checked) : field.value.trim()));
    return field;
  }

  /** A box to tick for a group of values that may be left out. @param {string} id */
  group(id) {
    const box = element("input");
    box.id = id;
    box.type = "checkbox";
    box.addEventListener("change", () => {
      const isAsInFile = this.text !== undefined;
      this.change(isAsInFile ? null : box.checked ? (this.control.start ?? null) : "null", false);
    });
    return box;
  }

  /** A box to tick for each name. @param {string} id @param {HTMLLabelElement} label @param {string[]} words */
  names(id, label, words) {
    const group = element("div", undefined, "names");
    group.id = id;
    group.setAttribute("role", "group");
    label.removeAttribute("for");
    label.id = id + "-label";
    group.setAttribute("aria-labelledby", label.id);
    this.boxes = words.map((word) => {
      const box = element("input");
      box.type = "checkbox";
      box.value = word;
      box.addEventListener("change", () => {
        const some = this.boxes.filter((one) => one.checked).map((one) => one.value);
        this.take(some.length === 0 ? "" : `[${some.join(", ")}]`);
      });
      const line = element("label");
      line.append(box, " " + word);
      group.append(line);
      return box;
    });
    return group;
  }

  /** Takes what was entered; nothing resets the value. @param {string} text */
  take(text) {
    if (text !== "" || this.text !== undefined) {
      this.change(text === "" ? null : text, false);
    }
    this.show(this.text);
  }

  /** Its range is on its way. */
  wait() {
    this.isAsked = true;
  }

  /** Gives the control a slider over a range. @param {Range} range */
  give(range) {
    this.range = range;
    const slider = element("input");
    slider.type = "range";
    const step = range.scale === "number" ? this.step() : 1;
    slider.step = String(step);
    // Its values are round, as steps are counted from the least.
    slider.min = String(Math.min(Math.ceil(range.low / step - 1e-9) * step, range.high));
    slider.max = String(range.high);
    slider.setAttribute("aria-label", this.label);
    slider.addEventListener("input", () => this.slide(slider, true));
    slider.addEventListener("change", () => this.slide(slider, false));
    this.slider = slider;
    this.head.after(slider);
    if (this.control.kind === "distribution") {
      this.handles = new Handles(this.control, range, this.step(), this.change);
      this.head.after(this.handles.svg);
      this.box.append(this.handles.box);
    }
    this.show(this.text);
  }

  /** A round step, of which some hundred are in the range. */
  step() {
    const { low, high } = this.range ?? { low: 0, high: 1 };
    const raw = (high - low) / STEPS;
    const power = 10 ** Math.floor(Math.log10(raw));
    return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= raw * 0.999) ?? raw;
  }

  /** @param {HTMLInputElement} slider @param {boolean} moves */
  slide(slider, moves) {
    const value = Number(slider.value);
    this.heading = moves ? Math.sign(value - this.place) || this.heading : 0;
    this.place = value;
    this.change(this.textAt(value), moves);
  }

  /** The texts of values near the slider's, the nearest first; while it moves, those ahead of it. */
  *near() {
    if (this.slider === null) {
      return;
    }
    const [place, step] = [Number(this.slider.value), Number(this.slider.step)];
    const sides = this.heading === 0 ? [1, -1] : [this.heading];
    for (let i = 1; i <= NEAR; i++) {
      for (const value of sides.map((side) => place + side * i * step)) {
        if (value >= Number(this.slider.min) && value <= Number(this.slider.max)) {
          yield this.textAt(value);
        }
      }
    }
  }

  /** What stands for a place of the slider. @param {number} value */
  textAt(value) {
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
    const plain = (text ?? this.control.text).replace(/^"(.*)"$/, "$1");
    const words = this.shown(plain);
    if (this.boxes.length > 0) {
      const some = plain.replace(/[[\]"]/g, "").split(",").map((name) => name.trim());
      this.boxes.forEach((box) => (box.checked = some.includes(box.value)));
    } else if (this.field instanceof HTMLInputElement && this.control.kind === "switch") {
      this.field.checked = plain === "true";
    } else if (this.field instanceof HTMLInputElement && this.control.kind === "group") {
      this.field.checked = plain.startsWith("{");
    } else if (this.field instanceof HTMLInputElement || this.field instanceof HTMLSelectElement) {
      this.field.value = words;
    }
    if (this.slider !== null) {
      const number = this.number(plain);
      if (Number.isFinite(number) && document.activeElement !== this.slider) {
        this.slider.value = String(number);
      }
      this.slider.setAttribute("aria-valuetext", words || "not set");
    }
    this.handles?.show(text);
  }

  /** The words of a field. @param {string} plain */
  shown(plain) {
    const isOfFile = this.control.kind === "distribution" && this.text === undefined;
    return isOfFile ? (this.control.handles ?? []).map(brief).join(" · ") : plain;
  }

  /** The number at which the slider stands. @param {string} plain */
  number(plain) {
    const given = plain || (this.control.start ?? "");
    if (this.control.kind === "month") {
      return monthCount(given);
    }
    const median = this.text === undefined ? this.control.handles?.[1] : undefined;
    return median ?? (given.endsWith("%") ? Number(given.slice(0, -1)) / 100 : Number(given));
  }
}
