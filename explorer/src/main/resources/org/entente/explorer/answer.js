// The right side: what the change does.

import { Chart } from "./chart.js";
import { at, element, write } from "./dom.js";
import { capDate, cloudSpend, exceedance, fan, monthlyFan, shareAndCap } from "./figures.js";
import { SourceTable } from "./sources.js";
import { ValueTable } from "./values.js";

/** How many findings are always shown. */
const FIRST = 2;
/** How many parties have a curve of their own. */
const CURVES = 4;

/** The answer as it is shown. */
export class Answer {
  constructor() {
    /** @type {{show: (now: any, before: any) => void, tell: (now: any) => void, remove: () => void}[]} */
    this.charts = [];
    this.shape = "";
    /** @type {any} */
    this.now = null;
    /** @type {any} */
    this.before = null;
    this.rest = element("details");
    this.rest.id = "rest";
    this.rest.append(element("summary", "More findings"));
    this.values = new ValueTable();
    this.sources = new SourceTable(() => this.now && this.sources.show(this.now));
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
    if (this.now === null) {
      at("sentences").replaceChildren(this.rest);
      at("parties").replaceChildren(this.values.box, this.sources.box);
    }
    this.now = answer;
    this.draw();
  }

  draw() {
    const answer = this.now;
    if (answer === null) {
      return;
    }
    this.drawSentences(answer.sentences);
    this.values.show(answer, this.before);
    this.sources.show(answer);
    const shape = JSON.stringify([
      answer.years,
      answer.months?.from,
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
    if (answer.stage === answer.stages) {
      this.charts.forEach((chart) => chart.tell(answer));
      write(at("told"), answer.sentences[0] ?? "");
    }
  }

  /** @param {string[]} sentences */
  drawSentences(sentences) {
    for (const [box, texts, before] of /** @type {const} */ ([
      [at("sentences"), sentences.slice(0, FIRST), this.rest],
      [this.rest, sentences.slice(FIRST), null],
    ])) {
      const lines = [...box.children].filter((child) => child.tagName === "P");
      texts.forEach((text, i) => {
        const line = lines[i] ?? box.insertBefore(element("p"), before);
        write(line, text);
      });
      lines.slice(texts.length).forEach((line) => line.remove());
    }
  }
}

/**
 * A chart for each thing that the answer is about.
 *
 * @param {any} answer
 * @param {HTMLElement} parent
 */
function made(answer, parent) {
  /** @type {{show: (now: any, before: any) => void, tell: (now: any) => void, remove: () => void}[]} */
  const charts = [];
  /**
   * @param {{chart: Chart, show: (now: any, before: any) => void, tell: (now: any) => string}} figure
   * @param {(answer: any) => any} part
   */
  const add = (figure, part) => {
    parent.append(figure.chart.figure);
    charts.push({
      show: (now, before) => figure.show(part(now), before && part(before)),
      tell: (now) => figure.chart.describe(figure.tell(part(now))),
      remove: () => figure.chart.remove(),
    });
  };
  add(fan("Revenue of " + answer.developer + ", a year", answer.colour, answer.years), (any) => any.revenue);
  if (answer.months) {
    add(monthlyFan("Revenue of " + answer.developer + ", a month", answer.colour), (any) => any.months);
  }
  for (const share of answer.shares) {
    const same = (/** @type {any} */ any) => any.shares.find((/** @type {any} */ other) => other.name === share.name);
    add(shareAndCap(share, answer.years), same);
    if (share.reached) {
      add(capDate(share), same);
    }
  }
  if (answer.clouds.length > 0) {
    add(cloudSpend(answer), (any) => any);
  }
  for (const party of largest(answer)) {
    add(
      exceedance(party),
      (any) => ({ paths: any.paths, ...any.parties.find((/** @type {any} */ other) => other.name === party.name) }),
    );
  }
  return charts;
}

/** The parties whose value is furthest from nothing, in the order of the answer. @param {any} answer */
function largest(answer) {
  const furthest = [...answer.parties]
    .sort((a, b) => Math.abs(b.npv?.mean ?? 0) - Math.abs(a.npv?.mean ?? 0))
    .slice(0, CURVES);
  return answer.parties.filter((/** @type {any} */ party) => furthest.includes(party));
}
