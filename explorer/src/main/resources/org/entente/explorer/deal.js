// The left side: a control for each value of the deal, made from what the server tells of the scenario and its schema.

import { element, write } from "./dom.js";
import { Row } from "./row.js";
import { askOnce } from "./server.js";

const SECTIONS = /** @type {Record<string, string>} */ ({ terms: "Terms", events: "Events", products: "Products" });
/** The kinds of values that have a range. */
const RANGED = new Set(["number", "distribution", "month"]);

/**
 * @typedef {import("./row.js").Control} Control
 * @typedef {{address: string, section: string, name: string, heading: string, sentences?: string[],
 *   controls: Control[]}} Group
 * @typedef {{group: Group, details: HTMLDetailsElement, more: HTMLDetailsElement, count: HTMLElement,
 *   strike: HTMLButtonElement | null}} Shown
 */

/** The deal as it is shown. */
export class Deal {
  /**
   * @param {HTMLElement} box
   * @param {() => object} question the scenarios with the clauses that are added, as questions name them
   * @param {(address: string, text: string | null, isMoving: boolean) => void} change sets a value; null resets it
   * @param {() => void} reached told that a hand has come to a slider
   */
  constructor(box, question, change, reached) {
    this.box = box;
    this.question = question;
    this.change = change;
    /** The row whose slider a hand can reach. @type {Row | null} */
    this.hand = null;
    /** @param {Row} row @param {boolean} isThere */
    this.reach = (row, isThere) => {
      if (isThere) {
        this.hand = row;
        reached();
      } else if (this.hand === row) {
        this.hand = null;
      }
    };
    /** @type {Map<string, Row>} */
    this.rows = new Map();
    /** @type {Shown[]} */
    this.groups = [];
    /** @type {Map<string, string>} */
    this.set = new Map();
  }

  /** @param {{groups: Group[]}} deal */
  show(deal) {
    const open = new Set(this.groups.filter(({ details }) => details.open).map(({ group }) => group.address));
    this.rows.clear();
    this.hand = null;
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
    this.count(this.set);
  }

  /** @param {Group} group @param {boolean} isOpen */
  add(group, isOpen) {
    const details = element("details", undefined, "group");
    details.dataset.address = group.address;
    const count = element("span", undefined, "count");
    const summary = element("summary", group.heading + " ");
    summary.append(element("code", group.name), count);
    details.append(summary);
    /** @type {HTMLButtonElement | null} */
    let strike = null;
    if (group.section === "terms") {
      strike = element("button");
      strike.type = "button";
      strike.addEventListener("click", () =>
        this.change(group.address, this.set.get(group.address) === "null" ? null : "null", false),
      );
      details.append(element("p", (group.sentences ?? []).join(" ")), strike);
    }
    const more = element("details", undefined, "more");
    more.append(element("summary", "What else can be set"));
    const shown = { group, details, more, count, strike };
    this.fill(group.controls.filter(({ start }) => start === undefined), details);
    const others = group.controls.filter(({ start }) => start !== undefined);
    if (others.length > 0) {
      details.append(more);
      more.addEventListener("toggle", () => void this.openMore(shown));
      more.open = others.some(({ address }) => this.set.has(address));
    }
    this.groups.push(shown);
    this.box.append(details);
    details.addEventListener("toggle", () => void this.range(group));
    details.open = isOpen;
  }

  /** Shows what the file lacks and may have, once it is looked for. @param {Shown} shown */
  async openMore({ group, more }) {
    const others = group.controls.filter(({ start, address }) => start !== undefined && !this.rows.has(address));
    this.fill(others, more);
    this.mark(this.set);
    await this.range(group);
  }

  /** @param {Control[]} controls @param {HTMLElement} box */
  fill(controls, box) {
    for (const control of controls) {
      const row = new Row(control, this.change, this.reach);
      this.rows.set(control.address, row);
      box.append(row.box);
    }
  }

  /** Asks for the ranges of a group when it is first opened. @param {Group} group */
  async range(group) {
    const asked = group.controls
      .filter(({ kind }) => RANGED.has(kind))
      .filter(({ address }) => this.rows.get(address)?.isAsked === false);
    if (asked.length === 0) {
      return;
    }
    asked.forEach(({ address }) => this.rows.get(address)?.wait());
    const starts = asked.filter(({ start }) => start !== undefined).map(({ address, start }) => [address, start]);
    const addresses = asked.map(({ address }) => address);
    const ranges = await askOnce("ranges", { ...this.question(), addresses, starts });
    for (const [address, range] of Object.entries(ranges)) {
      this.rows.get(address)?.give(range);
    }
    this.mark(this.set);
  }

  /** Marks what is changed. While a slider moves, that is the value of one row. @param {Map<string, string>} set */
  mark(set) {
    const before = this.set;
    this.set = set;
    for (const address of new Set([...before.keys(), ...set.keys()])) {
      const row = this.rows.get(address);
      if (row !== undefined && row.text !== set.get(address)) {
        row.show(set.get(address));
      }
    }
    const isSame = (/** @type {string} */ address) =>
      before.has(address) && (before.get(address) === "null") === (set.get(address) === "null");
    if (before.size !== set.size || ![...set.keys()].every(isSame)) {
      this.count(set);
    }
  }

  /** The addresses of all controls of a kind. @param {string} kind */
  kinds(kind) {
    const all = this.groups.flatMap(({ group }) => group.controls);
    return new Set(all.filter((control) => control.kind === kind).map(({ address }) => address));
  }

  /** Counts what is changed in each group. @param {Map<string, string>} set */
  count(set) {
    for (const { group, details, count, strike } of this.groups) {
      const changed = group.controls.filter((control) => set.has(control.address)).length;
      const isStruck = set.get(group.address) === "null";
      write(count, isStruck ? "struck out" : changed + " changed");
      count.hidden = !isStruck && changed === 0;
      details.classList.toggle("struck", isStruck);
      if (strike !== null) {
        write(strike, isStruck ? "Put back" : "Strike out");
      }
    }
  }

  /** Shows what holds the words. @param {string} words */
  find(words) {
    const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const fits = (/** @type {string} */ text) => wanted.every((word) => text.toLowerCase().includes(word));
    for (const { group, details, more } of this.groups) {
      const about = group.heading + " " + group.address + " ";
      const found = group.controls.filter(({ label, address, note }) => fits(about + label + " " + address + " " + note));
      for (const { address } of group.controls) {
        const row = this.rows.get(address);
        if (row !== undefined) {
          row.box.hidden = !found.some((one) => one.address === address);
        }
      }
      details.hidden = found.length === 0 && !fits(about);
      if (wanted.length > 0 && found.length > 0) {
        details.open = true;
        more.open = more.open || found.every(({ start }) => start !== undefined);
      }
    }
  }
}
