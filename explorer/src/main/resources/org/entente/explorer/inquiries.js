// The questions that take a while, asked from where the page is: each with its progress, its words and its pictures.

import { at, element, inputAt, listAt, preOf, write } from "./dom.js";
import { drawn } from "./picture.js";
import { ask } from "./server.js";
import { percent } from "./words.js";

/** The kinds of values that can be moved. */
const MOVED = new Set(["number", "month", "distribution"]);

/** What each question needs to know. @type {Record<string, string[]>} */
const FIELDS = {
  seek: ["about", "vary", "target"],
  map: ["about", "vary", "map", "target"],
  sensitivity: ["about"],
  bridge: ["about"],
  discover: ["about", "target"],
};

/** The questions of the page. */
export class Inquiries {
  /**
   * @param {{question: () => any, parties: () => {name: string, title: string}[], failed: (failure: unknown) => void}} page
   */
  constructor(page) {
    this.page = page;
    this.work = new AbortController();
    listAt("inquiry").addEventListener("change", () => this.choose());
    at("inquire").addEventListener("click", () => void this.ask());
    at("stop").addEventListener("click", () => this.work.abort());
    this.choose();
  }

  /** Offers what can be moved and measured in a deal. @param {any} told */
  open(told) {
    for (const id of ["vary", "map"]) {
      const before = listAt(id).value;
      listAt(id).replaceChildren();
      for (const group of told.groups) {
        const options = document.createElement("optgroup");
        options.label = group.heading;
        for (const control of group.controls.filter((/** @type {any} */ one) => MOVED.has(one.kind))) {
          options.append(new Option(control.label ?? control.address, control.address));
        }
        if (options.children.length > 0) {
          listAt(id).append(options);
        }
      }
      if ([...listAt(id).options].some((option) => option.value === before)) {
        listAt(id).value = before;
      } else if (id === "map" && listAt(id).options.length > 1) {
        listAt(id).selectedIndex = 1;
      }
    }
  }

  /** Offers the parties of an answer. */
  parties() {
    const parties = this.page.parties();
    if (listAt("about").options.length !== parties.length) {
      listAt("about").replaceChildren(...parties.map(({ name, title }) => new Option(title + "’s value", name)));
    }
  }

  /** Shows the fields of the question that is chosen. */
  choose() {
    const fields = FIELDS[listAt("inquiry").value] ?? [];
    for (const field of ["about", "vary", "map", "target"]) {
      at("field-" + field).hidden = !fields.includes(field);
    }
    at("target-words").textContent = listAt("inquiry").value === "discover" ? "below" : "worth";
    inputAt("target").placeholder =
      listAt("inquiry").value === "discover" ? "p10" : "as in the baseline";
  }

  /** The question as the server takes it. */
  asked() {
    const party = listAt("about").value;
    const metric = "gain." + party;
    const text = inputAt("target").value.trim().replace("−", "-");
    const common = this.page.question();
    if (listAt("inquiry").value === "discover") {
      return { ...common, outcome: metric + " < " + (text || "p10") };
    }
    const target = text === "" ? null : Number(text);
    if (target !== null && !Number.isFinite(target)) {
      throw new Error("A target must be a number, but was “" + text + "”.");
    }
    switch (listAt("inquiry").value) {
      case "seek":
        return { ...common, metric, vary: listAt("vary").value, target };
      case "map":
        return { ...common, metric, vary: listAt("vary").value, map: listAt("map").value, target };
      case "sensitivity":
        return { ...common, metric };
      default:
        return { ...common, party };
    }
  }

  async ask() {
    this.work.abort();
    this.work = new AbortController();
    const { signal } = this.work;
    at("stop").hidden = false;
    write(at("inquiring"), "Simulating …");
    progress(0, 0);
    try {
      await ask(listAt("inquiry").value, this.asked(), (line) => this.take(line), signal);
    } catch (failure) {
      write(at("inquiring"), signal.aborted ? "Stopped." : failure instanceof Error ? failure.message : String(failure));
    } finally {
      if (signal === this.work.signal) {
        at("stop").hidden = true;
        at("progress").hidden = true;
      }
    }
  }

  /** @param {any} line */
  take(line) {
    if (line.problems) {
      write(at("inquiring"), line.problems.join(" "));
    } else if (line.text !== undefined) {
      write(at("inquiring"), "");
      this.show(line);
    } else if (line.seconds !== undefined) {
      progress(line.done, line.all);
      write(at("inquiring"), `Simulating for ${line.seconds} s` + (line.all > 0 ? `, ${percent(line.done / line.all)} done` : ""));
    }
  }

  /** @param {any} answer */
  show(answer) {
    const wide = at("answered").clientWidth > 600;
    const pictures = answer.pictures.map((/** @type {any} */ picture) => {
      const card = element("div", undefined, "picture");
      card.append(drawn(wide ? picture.wide : picture.narrow));
      return card;
    });
    at("answered").replaceChildren(
      ...pictures,
      preOf(answer.text, "Answer"),
      preOf(answer.command, "Command line of the answer"),
    );
  }
}

/**
 * Shows which part of the work is done; until the whole is known, the bar stays empty.
 *
 * @param {number} done
 * @param {number} all
 */
function progress(done, all) {
  const bar = at("progress");
  const part = all > 0 ? Math.min(1, done / all) : 0;
  bar.hidden = false;
  bar.setAttribute("aria-valuenow", String(Math.round(part * 100)));
  /** @type {HTMLElement} */ (bar.firstElementChild).style.width = part * 100 + "%";
}
