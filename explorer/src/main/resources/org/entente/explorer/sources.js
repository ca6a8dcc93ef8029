// What each party's value is made of.

import { bar } from "./bar.js";
import { element, headOf, scrollOf, write } from "./dom.js";
import { brief, signed, withError } from "./words.js";

const COLUMNS = ["Party", "Source", "Mean", "Baseline", "Change"];
/** Differences below this are none. */
const NOTHING = 0.0005;

/** A table of the sources of value, which is drawn while it is open. */
export class SourceTable {
  /** @param {() => void} opened */
  constructor(opened) {
    this.box = element("details");
    this.box.id = "sources";
    this.box.append(element("summary", "What each party’s value is made of"));
    this.box.addEventListener("toggle", opened);
    const table = element("table");
    table.createTHead().insertRow().append(...COLUMNS.map((name) => headOf(name, "col")));
    this.body = table.createTBody();
    this.box.append(scrollOf("Sources of value by party", table));
    /** @type {{name: string, cells: HTMLElement[], change: HTMLElement, bar: ReturnType<typeof bar>, row: HTMLElement}[]} */
    this.rows = [];
  }

  /** @param {any} answer */
  show(answer) {
    if (!this.box.open) {
      return;
    }
    const all = answer.parties.flatMap((/** @type {any} */ party) =>
      party.sources.map((/** @type {any} */ source) => ({ ...source, party: party.title })),
    );
    const names = all.map((/** @type {any} */ source) => source.party + ", " + source.title);
    if (names.join() !== this.rows.map((row) => row.name).join()) {
      this.rows = names.map((/** @type {string} */ name) => this.row(name));
      this.body.replaceChildren(...this.rows.map(({ row }) => row));
    }
    const changes = all.map((/** @type {any} */ source) => Math.abs((source.mean ?? 0) - (source.base ?? 0)));
    const widest = Math.max(1e-9, ...changes);
    this.rows.forEach((row, i) => this.fill(row, all[i], widest));
  }

  /** @param {string} name */
  row(name) {
    const row = element("tr");
    const cells = [headOf("", "row"), ...COLUMNS.slice(1).map(() => element("td"))];
    const change = element("span");
    const drawn = bar();
    cells[4]?.append(change, drawn.svg);
    row.append(...cells);
    return { name, cells, change, bar: drawn, row };
  }

  /** @param {any} row @param {any} source @param {number} widest */
  fill(row, source, widest) {
    const difference = (source.mean ?? 0) - (source.base ?? 0);
    write(row.cells[0], source.party);
    write(row.cells[1], source.title);
    write(row.cells[2], withError(source.mean ?? 0, source.se));
    write(row.cells[3], brief(source.base ?? 0));
    write(row.change, (Math.abs(difference) < NOTHING ? "–" : signed(difference, null)) + " ");
    row.bar.show(difference, widest);
  }
}
