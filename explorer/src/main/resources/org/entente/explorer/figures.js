// The charts of the answer: what each shows, and what it tells of the values under the cursor.

import {
  Chart,
  dashes,
  edge,
  faded,
  frame,
  ghost,
  line,
  monthAxis,
  PLAIN,
  shade,
  themed,
  uPlot,
  yearAxis,
} from "./chart.js";
import { brief, fixed, month, monthCount, percent, withError } from "./words.js";

const PERCENTS = [1, 5, 10, 25, 50, 75, 90, 95, 99];
const BANDS = /** @type {const} */ ([
  [1, 99, 0.12],
  [5, 95, 0.14],
  [10, 90, 0.18],
  [25, 75, 0.24],
]);
/** The parts of outcomes between which a curve of exceedance is drawn. */
const TAIL = 0.005;

/** @param {number[]} values @param {any[] | undefined} given */
const orNone = (values, given) => given ?? values.map(() => null);

const PERCENTILES = "Bands: 1st–99th, 5th–95th, 10th–90th and 25th–75th percentile of outcomes.";

/**
 * A fan of percentiles.
 *
 * @param {string} title
 * @param {string} colour
 * @param {object} axis what its axis has besides
 * @param {{x: (now: any) => number[], name: (now: any, i: number) => string, tell: (now: any, i: number) => string}} words
 */
function bands(title, colour, axis, words) {
  const tone = shade(colour);
  const grey = themed("--ghost");
  const thin = { stroke: faded(grey, 0.7), width: 1, ...PLAIN };
  const options = {
    ...frame(String, brief, axis),
    series: [
      {},
      ...PERCENTS.map((percentage) => (percentage === 50 ? line(tone) : edge(tone))),
      dashes(),
      ghost(),
      thin,
      thin,
    ],
    bands: BANDS.map(([low, high, opacity]) => ({
      series: [PERCENTS.indexOf(high) + 1, PERCENTS.indexOf(low) + 1],
      fill: faded(tone, opacity),
    })),
    cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
  };
  /** @type {any} */
  let shown = null;
  const chart = new Chart(title, PERCENTILES, options, (i) => words.name(shown, i) + ": " + words.tell(shown, i), [
    { name: "Median", colour: tone },
    { name: "Baseline’s median", colour: grey, dashed: true },
    { name: "Before: median, P10 and P90", colour: grey },
  ]);
  return {
    chart,
    /** @param {any} now @param {any} before */
    show(now, before) {
      shown = now;
      const at = words.x(now);
      const ghosts = [before?.p50, before?.p10, before?.p90].map((values) => orNone(at, values));
      chart.show([at, ...PERCENTS.map((percentage) => now["p" + percentage]), orNone(at, now.base), ...ghosts]);
    },
    /** @param {any} now */
    tell: (now) =>
      `In ${words.name(now, now.p50.length - 1)} the median is ${brief(now.p50.at(-1))}, P10 ${brief(now.p10.at(-1))}`
      + ` and P90 ${brief(now.p90.at(-1))}.`,
  };
}

/**
 * The fan of a metric by year.
 *
 * @param {string} title
 * @param {string} colour
 * @param {string[]} years
 */
export function fan(title, colour, years) {
  return bands(title, colour, yearAxis(years), {
    x: () => years.map((_, i) => i),
    name: (_, i) => years[i] ?? "",
    tell: (now, i) =>
      `median ${withError(now.p50[i], now.p50se[i])}; P10 ${brief(now.p10[i])}, P90 ${brief(now.p90[i])};`
      + ` mean ${withError(now.mean[i], now.se[i])}; baseline's median ${brief(now.base[i])}`,
  });
}

/**
 * The fan of a metric by month.
 *
 * @param {string} title
 * @param {string} colour
 */
export function monthlyFan(title, colour) {
  const from = (/** @type {any} */ now) => monthCount(now.from);
  return bands(title, colour, monthAxis(), {
    x: (now) => now.p50.map((/** @type {number} */ _, /** @type {number} */ i) => from(now) + i),
    name: (now, i) => month(from(now) + i),
    tell: (now, i) =>
      `median ${brief(now.p50[i])}, P10 ${brief(now.p10[i])}, P90 ${brief(now.p90[i])} of ${fixed(now.paths, 0)} paths;`
      + ` baseline's median ${brief(now.base?.[i])}`,
  });
}

/**
 * The share that has accrued so far, against its cap.
 *
 * @param {any} first an answer's share
 * @param {string[]} years
 */
export function shareAndCap(first, years) {
  const tone = shade(first.colour);
  const loss = themed("--loss");
  const labels = ["begin", ...years];
  const options = {
    ...frame(String, brief, yearAxis(["", ...years])),
    series: [
      {},
      line(tone),
      edge(tone),
      edge(tone),
      dashes(),
      ghost(),
      { stroke: loss, width: 1.5, ...PLAIN },
      edge(loss),
      edge(loss),
    ],
    bands: [
      { series: [3, 2], fill: faded(tone, 0.22) },
      { series: [8, 7], fill: faded(loss, 0.14) },
    ],
  };
  const at = labels.map((_, i) => i);
  /** @type {any} */
  let shown = null;
  const chart = new Chart(
    "Revenue share to " + first.payee + " so far, against its cap",
    first.name + ": at the end of each year. Bands: 10th to 90th percentile of outcomes.",
    options,
    (i) =>
      (i === 0 ? "At the beginning" : "End of " + years[i - 1])
      + `: median ${withError(path(shown, "p50", 1)[i], i === 0 ? null : shown.cumulative.p50se[i - 1])};`
      + ` P10 ${brief(path(shown, "p10", 0)[i])}, P90 ${brief(path(shown, "p90", 2)[i])}`
      + (shown.cap ? `; cap ${brief(shown.cap[1])}` : "; no cap")
      + (i === 0 ? "" : `; baseline's median ${brief(shown.cumulative.base[i - 1])}`),
    [
      { name: "Median", colour: tone },
      { name: "Cap", colour: loss },
      { name: "Baseline’s median", colour: themed("--ghost"), dashed: true },
      { name: "Before", colour: themed("--ghost") },
    ],
  );
  /** @param {any} share @param {string} key @param {number} of which of the values before the first year */
  const path = (share, key, of) => [share.before[of], ...share.cumulative[key]];
  return {
    chart,
    /** @param {any} now @param {any} before */
    show(now, before) {
      shown = now;
      const level = (/** @type {number} */ of) => at.map(() => (now.cap ? now.cap[of] : null));
      chart.show([
        at,
        path(now, "p50", 1),
        path(now, "p10", 0),
        path(now, "p90", 2),
        [null, ...now.cumulative.base],
        before ? path(before, "p50", 1) : orNone(at, undefined),
        level(1),
        level(0),
        level(2),
      ]);
    },
    /** @param {any} now */
    tell: (now) =>
      `By the end of ${years.at(-1)} a median of ${brief(now.cumulative.p50.at(-1))} has accrued`
      + (now.cap ? `, and the cap's median is ${brief(now.cap[1])}.` : "; there is no cap."),
  };
}

/**
 * The probability that the cap has been reached, month by month.
 *
 * @param {any} first an answer's share
 */
export function capDate(first) {
  const tone = shade(first.colour);
  const options = { ...frame(String, percent, monthAxis()), series: [{}, line(tone), dashes(), ghost()] };
  options.scales.y = { range: () => [0, 1.02] };
  /** @type {any} */
  let shown = null;
  /** @type {any} */
  let data = [[], [], [], []];
  const chart = new Chart(
    "When the cap on the share to " + first.payee + " is reached",
    first.name + ": percentage of outcomes in which it has been reached by the end of each month.",
    options,
    (i) =>
      `${month(data[0][i])}: ${percent(data[1][i])} ± ${percent(shown.reached?.se[i])}`
      + (data[3][i] === null ? "" : `; before ${percent(data[3][i])}`)
      + (shown.reachedBefore ? `; baseline ${percent(data[2][i])}` : ""),
    threeLines("Reached", tone),
  );
  return {
    chart,
    /** @param {any} now @param {any} before */
    show(now, before) {
      shown = now;
      const curve = now.reached ?? before?.reached ?? { from: "2026-01", p: [] };
      const from = monthCount(curve.from);
      const months = curve.p.map((/** @type {number} */ _, /** @type {number} */ i) => from + i);
      /** @param {any} other */
      const part = (other) => {
        const shift = other ? from - monthCount(other.from) : 0;
        return months.map((/** @type {number} */ _, /** @type {number} */ i) => other?.p[i + shift] ?? null);
      };
      data = [months, part(now.reached), part(now.reachedBefore), part(before?.reached)];
      chart.show(data);
    },
    /** @param {any} now */
    tell: (now) =>
      now.reached ? `Reached by the end on ${percent(now.reached.p.at(-1))} of outcomes.` : "There is no cap.",
  };
}

/**
 * What is spent on each cloud, year by year: bars of means on each other.
 *
 * @param {any} first an answer
 */
export function cloudSpend(first) {
  /** @type {string[]} */
  const tones = first.clouds.map((/** @type {any} */ cloud) => shade(cloud.colour));
  const paths = uPlot.paths.bars({ size: [0.62, 60] });
  const circles = { show: true, size: 7, stroke: themed("--ghost"), fill: themed("--ground"), width: 2 };
  const options = {
    ...frame(String, brief, yearAxis(first.years)),
    // The highest sum is drawn first, and each lower one over it.
    series: [
      {},
      ...tones.map((tone) => ({ stroke: tone, fill: tone, paths, width: 0, ...PLAIN })).reverse(),
      { stroke: themed("--ink"), width: 0, points: circles },
    ],
  };
  options.scales.x = { time: false, range: () => [-0.5, first.years.length - 0.5] };
  const at = first.years.map((/** @type {string} */ _, /** @type {number} */ i) => i);
  /** @param {any} answer @param {"mean" | "base"} key @param {number} i */
  const sum = (answer, key, i) =>
    answer.clouds.reduce((/** @type {number} */ all, /** @type {any} */ cloud) => all + (cloud[key][i] ?? 0), 0);
  /** @param {any} answer @param {number} i */
  const each = (answer, i) =>
    answer.clouds.map((/** @type {any} */ cloud) => `${cloud.title} ${withError(cloud.mean.at(i), cloud.se.at(i))}`);
  /** @type {any} */
  let shown = null;
  const chart = new Chart(
    "Where " + first.developer + " buys compute, a year",
    "Bars: mean of outcomes. Circles: all clouds together before.",
    options,
    (i) =>
      `${first.years[i]}: ${each(shown, i).join(", ")}; together ${brief(sum(shown, "mean", i))},`
      + ` baseline ${brief(sum(shown, "base", i))}`,
    first.clouds.map((/** @type {any} */ cloud, /** @type {number} */ i) => ({ name: cloud.title, colour: tones[i] })),
  );
  return {
    chart,
    /** @param {any} now @param {any} before */
    show(now, before) {
      shown = now;
      const all = at.map(() => 0);
      const sums = now.clouds.map((/** @type {any} */ cloud) =>
        at.map((/** @type {number} */ i) => (all[i] += cloud.mean[i] ?? 0)),
      );
      chart.show([at, ...sums.reverse(), at.map((/** @type {number} */ i) => sum(before ?? now, "mean", i))]);
    },
    /** @param {any} now */
    tell: (now) => `In ${first.years.at(-1)}: ${each(now, -1).join(", ")}.`,
  };
}

/**
 * How likely a party gains more than an amount.
 *
 * @param {any} first an answer's party
 */
export function exceedance(first) {
  const gaps = { spanGaps: true };
  let ends = [0, 1];
  const options = {
    ...frame(brief, percent),
    series: [{}, { ...line(shade(first.colour)), ...gaps }, { ...dashes(), ...gaps }, { ...ghost(), ...gaps }],
  };
  options.scales.x = { time: false, range: () => ends };
  options.scales.y = { range: () => [0, 1.02] };
  /** @type {any} */
  let shown = null;
  /** @type {any} */
  let past = null;
  /** @type {any} */
  let data = [[]];
  const chart = new Chart(
    "How likely " + first.title + " gains more than an amount",
    "Part of outcomes whose net present value is above an amount.",
    options,
    (i) => {
      const x = data[0][i];
      const now = above(shown.above, x);
      const error = Math.sqrt((now * (1 - now)) / shown.paths);
      return `More than ${brief(x)}: ${percent(now)} ± ${percent(error)} at most`
        + (shown.baseAbove ? `; baseline ${percent(above(shown.baseAbove, x))}` : "")
        + (past?.above ? `; before ${percent(above(past.above, x))}` : "");
    },
    threeLines("Now", shade(first.colour)),
  );
  return {
    chart,
    /** @param {any} now @param {any} before */
    show(now, before) {
      shown = now;
      past = before;
      const curves = [now.above, now.baseAbove, before?.above];
      ends = between(curves.filter((curve) => curve !== undefined && curve.x.length > 0));
      data = uPlot.join(curves.map((curve) => (curve ? [curve.x, curve.p] : [[], []])));
      chart.show(data);
    },
    /** @param {any} now */
    tell: (now) =>
      `The median is ${withError(now.npv?.p[4], now.npv?.pse[4])}, P10 ${withError(now.npv?.p[2], now.npv?.pse[2])}`
      + ` and P90 ${withError(now.npv?.p[6], now.npv?.pse[6])}.`,
  };
}

/** The key of what is now, of the baseline, and of what was before. @param {string} name @param {string} colour */
function threeLines(name, colour) {
  const grey = themed("--ghost");
  return [{ name, colour }, { name: "Baseline", colour: grey, dashed: true }, { name: "Before", colour: grey }];
}

/** The probability of a curve above an amount: that of the last point at or below it. @param {any} curve @param {number} amount */
function above(curve, amount) {
  const index = curve.x.findLastIndex((/** @type {number} */ x) => x <= amount);
  return index < 0 ? 1 : curve.p[index];
}

/** The amounts between which the curves fall, without their tails. @param {{x: number[], p: number[]}[]} curves */
function between(curves) {
  const lows = curves.map(({ x, p }) => x[Math.max(0, p.findIndex((part) => part < 1 - TAIL))] ?? 0);
  const highs = curves.map(({ x, p }) => x[p.findLastIndex((part) => part > TAIL)] ?? x.at(-1) ?? 0);
  const low = Math.min(...lows);
  const high = Math.max(...highs);
  return low < high ? [low, high] : [low - 1, low + 1];
}
