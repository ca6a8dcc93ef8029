// The questions that take a while, asked from where the page is: each with its progress, its words and its pictures.

import { ask } from "./server.js";
import { percent } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";

/** The elements that a picture has; anything else is left out. */
const TAGS = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient stop".split(" "),
);

/** The kinds of values that can be moved. */
const MOVED = new Set(["number", "month", "distribution"]);

/** @param {string} id */
function at(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {string} id */
function list(id) {
  return /** @type {HTMLSelectElement} */ (at(id));
}

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
    list("inquiry").addEventListener("change", () => this.choose());
    at("inquire").addEventListener("click", () => void this.ask());
    at("stop").addEventListener("click", () => this.work.abort());
    this.choose();
  }

  /** Offers what can be moved and measured in a deal. @param {any} told */
  open(told) {
    for (const id of ["vary", "map"]) {
      const before = list(id).value;
      list(id).replaceChildren();
      for (const group of told.groups) {
        const options = document.createElement("optgroup");
        options.label = group.heading;
        for (const control of group.controls.filter((/** @type {any} */ one) => MOVED.has(one.kind))) {
          options.append(new Option(control.label ?? control.address, control.address));
        }
        if (options.children.length > 0) {
          list(id).append(options);
        }
      }
      if ([...list(id).options].some((option) => option.value === before)) {
        list(id).value = before;
      } else if (id === "map" && list(id).options.length > 1) {
        list(id).selectedIndex = 1;
      }
    }
  }

  /** Offers the parties of an answer. */
  parties() {
    const parties = this.page.parties();
    if (list("about").options.length !== parties.length) {
      list("about").replaceChildren(...parties.map(({ name, title }) => new Option(title + "’s value", name)));
    }
  }

  /** Shows the fields of the question that is chosen. */
  choose() {
    const fields = FIELDS[list("inquiry").value] ?? [];
    for (const field of ["about", "vary", "map", "target"]) {
      at("field-" + field).hidden = !fields.includes(field);
    }
    at("target-words").textContent = list("inquiry").value === "discover" ? "below" : "worth";
    /** @type {HTMLInputElement} */ (at("target")).placeholder =
      list("inquiry").value === "discover" ? "p10" : "as in the baseline";
  }

  /** The question as the server takes it. */
  asked() {
    const party = list("about").value;
    const metric = "gain." + party;
    const text = /** @type {HTMLInputElement} */ (at("target")).value.trim().replace("−", "-");
    const common = this.page.question();
    if (list("inquiry").value === "discover") {
      return { ...common, outcome: metric + " < " + (text || "p10") };
    }
    const target = text === "" ? null : Number(text);
    if (target !== null && !Number.isFinite(target)) {
      throw new Error("A target must be a number, but was “" + text + "”.");
    }
    switch (list("inquiry").value) {
      case "seek":
        return { ...common, metric, vary: list("vary").value, target };
      case "map":
        return { ...common, metric, vary: list("vary").value, map: list("map").value, target };
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
    at("inquiring").textContent = "Simulating …";
    try {
      await ask(list("inquiry").value, this.asked(), (line) => this.take(line), signal);
    } catch (failure) {
      at("inquiring").textContent = signal.aborted ? "Stopped." : failure instanceof Error ? failure.message : String(failure);
    } finally {
      if (signal === this.work.signal) {
        at("stop").hidden = true;
      }
    }
  }

  /** @param {any} line */
  take(line) {
    if (line.problems) {
      at("inquiring").textContent = line.problems.join(" ");
    } else if (line.text !== undefined) {
      at("inquiring").textContent = "";
      this.show(line);
    } else if (line.seconds !== undefined) {
      at("inquiring").textContent = `Simulating for ${line.seconds} s` + (line.all > 0 ? `, ${percent(line.done / line.all)} done` : "");
    }
  }

  /** @param {any} answer */
  show(answer) {
    const wide = at("answered").clientWidth > 600;
    const text = document.createElement("pre");
    text.tabIndex = 0;
    text.setAttribute("role", "group");
    text.setAttribute("aria-label", "Answer");
    text.textContent = answer.text;
    const command = document.createElement("pre");
    command.tabIndex = 0;
    command.setAttribute("role", "group");
    command.setAttribute("aria-label", "Command line of the answer");
    command.textContent = answer.command;
    const pictures = answer.pictures.map((/** @type {any} */ picture) => {
      const card = document.createElement("div");
      card.className = "picture";
      card.append(element(wide ? picture.wide : picture.narrow));
      return card;
    });
    at("answered").replaceChildren(...pictures, text, command);
  }
}

/**
 * The element that a picture's JSON tells of.
 *
 * @param {any} json its tag, its attributes, and what is in it
 * @returns {SVGElement}
 */
function element([tag, attributes, ...inner]) {
  const made = document.createElementNS(SVG, TAGS.has(tag) ? tag : "g");
  for (const [name, value] of Object.entries(attributes)) {
    if (/^[a-zA-Z][a-zA-Z0-9-]*$/.test(name) && !/^(on|href$|style$|xmlns$)/i.test(name)) {
      made.setAttribute(name, /** @type {string} */ (value));
    }
  }
  for (const child of inner) {
    made.append(typeof child === "string" ? child : element(child));
  }
  return made;
}
