// What is kept: exact answers, variants to compare, scenario files and run folders.

import { ask, askOnce } from "./server.js";
import { brief, percent, signed } from "./words.js";

const MOST = 4;

/** @param {string} id */
function at(id) {
  return /** @type {HTMLInputElement} */ (document.getElementById(id));
}

/**
 * @typedef {{name: string, set: [string, string][], answer: any}} Variant
 */

/** What a reader keeps of the page. */
export class Keep {
  /**
   * @param {{question: () => any, answer: () => any, show: (answer: any) => void, progress: (text: string) => void,
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
        this.page.progress(percent(line.done / line.all) + " of the report’s paths");
      } else if (line.paths !== undefined && JSON.stringify(this.page.question().set) === asked) {
        this.isExact = true;
        this.page.show(line);
      }
    });
  }

  async export() {
    at("kept").textContent = "Exporting …";
    await ask("export", { ...this.page.question(), exact: this.isExact }, (line) => {
      if (line.exported) {
        at("kept").textContent = "The run folder: " + line.exported;
      } else if (line.problems) {
        at("kept").textContent = line.problems.join(" ");
      } else if (line.done) {
        at("kept").textContent = "Exporting: " + percent(line.done / line.all);
      }
    });
  }

  async save() {
    const name = at("save-name").value.trim();
    const told = await askOnce("save", {
      ...this.page.question(),
      name,
      title: (document.getElementById("title")?.textContent ?? name) + ", changed",
      reason: at("save-reason").value.trim(),
    });
    at("kept").textContent = told.saved ? "Saved as " + told.saved + ", which holds only what differs." : (told.problems ?? []).join(" ");
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
    const name = at("variant-name").value.trim() || "Variant " + (this.variants.length + 1);
    this.variants = this.variants.filter((variant) => variant.name !== name);
    this.variants.push({ name, set: this.page.question().set, answer });
    this.variants = this.variants.slice(-MOST);
    at("variant-name").value = "";
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
    const box = document.getElementById("variants");
    box?.replaceChildren(...(this.variants.length > 0 ? [this.table()] : []));
  }

  table() {
    const scroll = document.createElement("div");
    scroll.className = "scroll";
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-label", "Variants");
    const table = document.createElement("table");
    const head = table.createTHead().insertRow();
    head.append(cell("th", "Mean net present value", "col"));
    for (const variant of this.variants) {
      const name = cell("th", variant.name + " ", "col");
      name.append(
        this.button("Show", "Show " + variant.name, () => this.page.recall(variant.set)),
        this.button("Remove", "Remove " + variant.name, () => {
          this.variants = this.variants.filter((other) => other !== variant);
          this.page.changed();
          this.draw();
        }),
      );
      head.append(name);
    }
    const body = table.createTBody();
    const first = this.variants.find(({ answer }) => answer !== null)?.answer;
    for (const party of first?.parties ?? []) {
      const row = body.insertRow();
      row.append(cell("th", party.title, "row"));
      for (const { answer } of this.variants) {
        const same = answer?.parties.find((/** @type {any} */ other) => other.name === party.name);
        row.append(cell("td", same ? `${brief(same.npv?.mean)} (${same.change?.none ? "unchanged" : signed(same.change?.mean, null)})` : "–"));
      }
    }
    for (const share of first?.shares ?? []) {
      const row = body.insertRow();
      row.append(cell("th", "Cap of " + share.name + " reached", "row"));
      for (const { answer } of this.variants) {
        const same = answer?.shares.find((/** @type {any} */ other) => other.name === share.name);
        row.append(cell("td", same?.reached ? percent(same.reached.p.at(-1)) : "no cap"));
      }
    }
    scroll.append(table);
    return scroll;
  }

  /** @param {string} text @param {string} label @param {() => void} click */
  button(text, label, click) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", click);
    return button;
  }
}

/** @param {string} tag @param {string} text @param {string} [scope] */
function cell(tag, text, scope) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (scope !== undefined) {
    made.setAttribute("scope", scope);
  }
  return made;
}
