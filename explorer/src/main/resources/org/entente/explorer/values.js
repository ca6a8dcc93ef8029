// The table of each party's value.

import { bar } from "./bar.js";
import { element, headOf, scrollOf, write } from "./dom.js";
import { brief, percent, signed, withError } from "./words.js";

const COLUMNS = ["Party", "Mean", "P10", "P50", "P90", "Change from baseline", "Better off on", "Since before"];
/** Differences below this are none. */
const NOTHING = 0.0005;

/** The net present value of each party, beside the baseline and the state before. */
export class ValueTable {
  constructor() {
    const table = element("table");
    this.caption = table.createCaption();
    table.createTHead().insertRow().append(...COLUMNS.map((name) => headOf(name, "col")));
    this.body = table.createTBody();
    this.box = scrollOf("Net present value by party", table);
    /** @type {{party: string, title: HTMLElement, cells: HTMLElement[], change: HTMLElement, bar: ReturnType<typeof bar>}[]} */
    this.rows = [];
  }

  /** @param {any} answer @param {any} before */
  show(answer, before) {
    write(this.caption, "Net present value, " + answer.money);
    const names = answer.parties.map((/** @type {any} */ party) => party.name);
    if (names.join() !== this.rows.map((row) => row.party).join()) {
      this.rows = names.map((/** @type {string} */ name) => this.row(name));
      this.body.replaceChildren(...this.rows.map((row) => /** @type {Node} */ (row.title.parentNode)));
    }
    const changes = answer.parties.map((/** @type {any} */ party) => Math.abs(party.change?.mean ?? 0));
    const widest = Math.max(1e-9, ...changes);
    this.rows.forEach((row, i) => this.fill(row, answer.parties[i], before, widest));
  }

  /** @param {string} party */
  row(party) {
    const row = element("tr");
    row.dataset.party = party;
    const title = headOf("", "row");
    const cells = COLUMNS.slice(1).map(() => element("td"));
    const change = element("span");
    const drawn = bar();
    cells[4]?.append(change, drawn.svg);
    row.append(title, ...cells);
    return { party, title, cells, change, bar: drawn };
  }

  /** @param {any} row @param {any} party @param {any} before @param {number} widest */
  fill(row, party, before, widest) {
    const past = before?.parties.find((/** @type {any} */ other) => other.name === party.name);
    const since = past?.npv && party.npv ? party.npv.mean - past.npv.mean : 0;
    const isSame = party.change?.none;
    write(row.title, party.title);
    write(row.cells[0], withError(party.npv?.mean, party.npv?.se));
    write(row.cells[1], brief(party.npv?.p[2]));
    write(row.cells[2], brief(party.npv?.p[4]));
    write(row.cells[3], brief(party.npv?.p[6]));
    write(row.change, isSame ? "unchanged" : signed(party.change?.mean, party.change?.se) + " ");
    row.bar.show(party.change?.mean ?? 0, widest);
    write(row.cells[5], isSame ? "–" : percent(party.change?.better.p));
    write(row.cells[6], Math.abs(since) < NOTHING ? "–" : signed(since, null));
  }
}
