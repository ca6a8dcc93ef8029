// What is kept: exact answers, variants to compare, scenario files and run folders.

import { at, buttonOf, element, headOf, inputAt, scrollOf, write } from "./dom.js";
import { ask, askOnce } from "./server.js";
import { brief, percent, signed } from "./words.js";

const MOST = 4;

/**
 * @typedef {{name: string, set: [string, string][], answer: any}} Variant
 */

/** What a reader keeps of the page. */
export class Keep {
  /**
   * @param {{question: () => any, answer: () => any, show: (answer: any) => void,
   *   failed: (failure: unknown) => void, recall: (set: [string, string][]) => void, changed: () => void,
   *   opened: (file: string) => void}} page
   */
  constructor(page) {
    this.page = page;
    /** @type {Variant[]} */
    this.variants = [];
    this.isExact = false;
    at("exact").addEventListener("click", () => this.run(() => this.exact()));
    at("export").addEventListener("click", () => this.run(() => this.export()));
    at("save").addEventListener("click", () => this.run(() => this.save()));
    at("keep-variant").addEventListener("click", () => this.add());
  }

  /** @param {() => Promise<void>} work */
  run(work) {
    work().catch(this.page.failed);
  }

  async exact() {
    const question = this.page.question();
    const asked = JSON.stringify(question.set);
    await ask("exact", question, (line) => {
      if (line.done !== undefined) {
        write(at("exactness"), percent(line.done / line.all) + " of the report’s paths");
      } else if (line.paths !== undefined && JSON.stringify(this.page.question().set) === asked) {
        this.isExact = true;
        this.page.show(line);
      }
    });
  }

  async export() {
    write(at("kept"), "Exporting …");
    await ask("export", { ...this.page.question(), exact: this.isExact }, (line) => {
      if (line.exported) {
        write(at("kept"), "The run folder: " + line.exported);
      } else if (line.problems) {
        write(at("kept"), line.problems.join(" "));
      } else if (line.done) {
        write(at("kept"), "Exporting: " + percent(line.done / line.all));
      }
    });
  }

  async save() {
    const name = inputAt("save-name").value.trim();
    const told = await askOnce("save", {
      ...this.page.question(),
      name,
      title: (at("title").textContent ?? name) + ", changed",
      reason: inputAt("save-reason").value.trim(),
    });
    write(at("kept"), told.saved ? "Saved as " + told.saved + ", which holds only what differs." : (told.problems ?? []).join(" "));
    if (told.saved) {
      this.page.opened(told.saved);
    }
  }

  /** Keeps what is shown as a variant. */
  add() {
    const answer = this.page.answer();
    if (answer === null) {
      return;
    }
    const name = inputAt("variant-name").value.trim() || "Variant " + (this.variants.length + 1);
    this.variants = this.variants.filter((variant) => variant.name !== name);
    this.variants.push({ name, set: this.page.question().set, answer });
    this.variants = this.variants.slice(-MOST);
    inputAt("variant-name").value = "";
    this.page.changed();
    this.draw();
  }

  /** Takes variants from the address, and asks for their answers. @param {string[]} texts */
  take(texts) {
    for (const text of texts.slice(0, MOST)) {
      const [name, set] = JSON.parse(text);
      if (!this.variants.some((variant) => variant.name === name)) {
        this.variants.push({ name, set, answer: null });
      }
    }
    this.draw();
    this.run(() => this.answers());
  }

  async answers() {
    for (const variant of this.variants.filter(({ answer }) => answer === null)) {
      await ask("show", { ...this.page.question(), set: variant.set, page: "variants-" + this.page.question().page }, (line) => {
        if (line.paths) {
          variant.answer = line;
          this.draw();
        }
      });
    }
  }

  /** The variants as the address holds them. */
  texts() {
    return this.variants.map(({ name, set }) => JSON.stringify([name, set]));
  }

  draw() {
    at("variants").replaceChildren(...(this.variants.length > 0 ? [scrollOf("Variants", this.table())] : []));
  }

  table() {
    const table = element("table");
    table.createTHead().insertRow().append(
      headOf("Mean net present value", "col"),
      ...this.variants.map((variant) => this.head(variant)),
    );
    const body = table.createTBody();
    const first = this.variants.find(({ answer }) => answer !== null)?.answer;
    for (const party of first?.parties ?? []) {
      this.row(body, party.title, ({ answer }) => {
        const same = answer?.parties.find((/** @type {any} */ other) => other.name === party.name);
        const change = same?.change?.none ? "unchanged" : signed(same?.change?.mean, null);
        return same ? `${brief(same.npv?.mean)} (${change})` : "–";
      });
    }
    for (const share of first?.shares ?? []) {
      this.row(body, "Cap of " + share.name + " reached", ({ answer }) => {
        const same = answer?.shares.find((/** @type {any} */ other) => other.name === share.name);
        return same?.reached ? percent(same.reached.p.at(-1)) : "no cap";
      });
    }
    return table;
  }

  /** @param {HTMLTableSectionElement} body @param {string} head @param {(variant: Variant) => string} cell */
  row(body, head, cell) {
    body.insertRow().append(headOf(head, "row"), ...this.variants.map((variant) => element("td", cell(variant))));
  }

  /** @param {Variant} variant */
  head(variant) {
    const head = headOf(variant.name + " ", "col");
    head.append(
      buttonOf("Show", "Show " + variant.name, () => this.page.recall(variant.set)),
      buttonOf("Remove", "Remove " + variant.name, () => {
        this.variants = this.variants.filter((other) => other !== variant);
        this.page.changed();
        this.draw();
      }),
    );
    return head;
  }
}
