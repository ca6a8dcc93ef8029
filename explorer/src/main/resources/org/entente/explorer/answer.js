// The right side: what the change does.

import { capDate, cloudSpend, exceedance, fan, shareAndCap } from "./charts.js";
import { brief, percent, signed, withError } from "./words.js";

/** How many findings are always shown. */
const FIRST = 2;
const SVG = "http://www.w3.org/2000/svg";

/** @param {string} id */
function at(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * @param {string} tag
 * @param {string} text
 */
function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** The answer as it is shown. */
export class Answer {
  constructor() {
    /** @type {{show: (now: any, before: any) => void, remove: () => void}[]} */
    this.charts = [];
    this.shape = "";
    /** @type {any} */
    this.now = null;
    /** @type {any} */
    this.before = null;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.shape = "";
      this.draw();
    });
  }

  /** Keeps what is shown as the state before. */
  keep() {
    if (this.now !== null) {
      this.before = this.now;
    }
  }

  /** @param {any} answer */
  show(answer) {
    this.now = answer;
    this.draw();
  }

  draw() {
    const answer = this.now;
    if (answer === null) {
      return;
    }
    const sentences = answer.sentences.map((/** @type {string} */ text) => element("p", text));
    const rest = document.createElement("details");
    rest.id = "rest";
    rest.open = /** @type {HTMLDetailsElement | null} */ (document.getElementById("rest"))?.open ?? false;
    rest.append(element("summary", "More findings"), ...sentences.slice(FIRST));
    at("sentences").replaceChildren(...sentences.slice(0, FIRST), rest);
    at("parties").replaceChildren(table(answer, this.before), sources(answer));
    const shape = JSON.stringify([
      answer.years,
      answer.shares.map((/** @type {any} */ share) => [share.name, share.cap !== undefined]),
      answer.clouds.map((/** @type {any} */ cloud) => cloud.name),
      answer.parties.map((/** @type {any} */ party) => party.name),
    ]);
    if (shape !== this.shape) {
      this.shape = shape;
      this.charts.forEach((chart) => chart.remove());
      this.charts = made(answer, at("charts"));
    }
    this.charts.forEach((chart) => chart.show(answer, this.before));
  }
}

/**
 * A chart for each thing that the answer is about.
 *
 * @param {any} answer
 * @param {HTMLElement} parent
 */
function made(answer, parent) {
  /** @type {{show: (now: any, before: any) => void, remove: () => void}[]} */
  const charts = [];
  /** @param {any} chart @param {(answer: any) => any} part */
  const add = (chart, part) =>
    charts.push({ show: (now, before) => chart.show(part(now), before && part(before)), remove: chart.remove });
  add(fan(parent, "Revenue of " + answer.developer + ", a year", answer.colour, answer.years), (any) => any.revenue);
  for (const share of answer.shares) {
    const same = (/** @type {any} */ any) => any.shares.find((/** @type {any} */ other) => other.name === share.name);
    add(shareAndCap(parent, share, answer.years), same);
    if (share.reached) {
      add(capDate(parent, share), same);
    }
  }
  if (answer.clouds.length > 0) {
    add(cloudSpend(parent, answer), (any) => any);
  }
  const largest = [...answer.parties].sort((a, b) => Math.abs(b.npv?.mean ?? 0) - Math.abs(a.npv?.mean ?? 0)).slice(0, 4);
  for (const party of answer.parties.filter((/** @type {any} */ any) => largest.includes(any))) {
    add(exceedance(parent, party), (any) => any.parties.find((/** @type {any} */ other) => other.name === party.name) ?? party);
  }
  return charts;
}

/** What each party's value is made of. @param {any} answer */
function sources(answer) {
  const box = document.createElement("details");
  box.id = "sources";
  box.open = /** @type {HTMLDetailsElement | null} */ (document.getElementById("sources"))?.open ?? false;
  box.append(element("summary", "What each party’s value is made of"));
  if (!box.open) {
    box.addEventListener("toggle", () => box.replaceWith(sources(answer)), { once: true });
    return box;
  }
  const scroll = document.createElement("div");
  scroll.className = "scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "group");
  scroll.setAttribute("aria-label", "Sources of value by party");
  const made = document.createElement("table");
  made.append(document.createElement("thead"), document.createElement("tbody"));
  const head = document.createElement("tr");
  for (const name of ["Party", "Source", "Mean", "Baseline", "Change"]) {
    const cell = element("th", name);
    cell.setAttribute("scope", "col");
    head.append(cell);
  }
  made.tHead?.append(head);
  const all = answer.parties.flatMap((/** @type {any} */ party) => party.sources);
  const widest = Math.max(1e-9, ...all.map((/** @type {any} */ source) => Math.abs((source.mean ?? 0) - (source.base ?? 0))));
  for (const party of answer.parties) {
    for (const source of party.sources) {
      const row = document.createElement("tr");
      const name = element("th", party.title);
      name.setAttribute("scope", "row");
      const difference = (source.mean ?? 0) - (source.base ?? 0);
      const change = element("td", (Math.abs(difference) < 0.0005 ? "–" : signed(difference, null)) + " ");
      change.append(bar(difference, widest));
      row.append(name, element("td", source.title), element("td", withError(source.mean ?? 0, source.se)), element("td", brief(source.base ?? 0)), change);
      made.tBodies[0]?.append(row);
    }
  }
  scroll.append(made);
  box.append(scroll);
  return box;
}

/** @param {any} answer @param {any} before */
function table(answer, before) {
  const box = document.createElement("div");
  box.className = "scroll";
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Net present value by party");
  const made = document.createElement("table");
  made.append(element("caption", "Net present value, " + answer.money));
  const head = document.createElement("tr");
  for (const name of ["Party", "Mean", "P10", "P50", "P90", "Change from baseline", "Better off on", "Since before"]) {
    const cell = element("th", name);
    cell.setAttribute("scope", "col");
    head.append(cell);
  }
  made.append(document.createElement("thead"), document.createElement("tbody"));
  made.tHead?.append(head);
  const widest = Math.max(1e-9, ...answer.parties.map((/** @type {any} */ party) => Math.abs(party.change?.mean ?? 0)));
  for (const party of answer.parties) {
    const row = document.createElement("tr");
    row.dataset.party = party.name;
    const name = element("th", party.title);
    name.setAttribute("scope", "row");
    const past = before?.parties.find((/** @type {any} */ other) => other.name === party.name);
    const since = past?.npv && party.npv ? party.npv.mean - past.npv.mean : 0;
    const change = element("td", party.change?.none ? "unchanged" : signed(party.change?.mean, party.change?.se) + " ");
    change.append(bar(party.change?.mean ?? 0, widest));
    row.append(
      name,
      element("td", withError(party.npv?.mean, party.npv?.se)),
      element("td", brief(party.npv?.p[2])),
      element("td", brief(party.npv?.p[4])),
      element("td", brief(party.npv?.p[6])),
      change,
      element("td", party.change?.none ? "–" : percent(party.change?.better.p)),
      element("td", Math.abs(since) < 0.0005 ? "–" : signed(since, null)),
    );
    made.tBodies[0]?.append(row);
  }
  box.append(made);
  return box;
}

/** A bar from the middle. @param {number} value @param {number} widest */
function bar(value, widest) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "bar");
  svg.setAttribute("viewBox", "-100 0 200 10");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const width = (Math.abs(value) / widest) * 100;
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("class", value < 0 ? "loss" : "gain");
  rect.setAttribute("x", String(value < 0 ? -width : 0));
  rect.setAttribute("width", String(width));
  rect.setAttribute("height", "10");
  const middle = document.createElementNS(SVG, "line");
  middle.setAttribute("y2", "10");
  svg.append(rect, middle);
  return svg;
}
