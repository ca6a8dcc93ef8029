// The metalog distribution through three percentiles, as the simulation has it.

const LOG_ODDS = Math.log(9);
const GIVEN = /p10: ([^,]+), p50: ([^,]+), p90: ([^,} ]+)(?:, min: ([^,} ]+))?(?:, max: ([^,} ]+))?/;

/** The three percentiles of a text, if it is such a distribution. @param {string} text @returns {number[] | null} */
export function percentiles(text) {
  return text.match(GIVEN)?.slice(1, 4).map(Number) ?? null;
}

/**
 * The text of the distribution.
 *
 * @param {string[]} percentiles
 * @param {number | undefined} min
 * @param {number | undefined} max
 */
export function metalogText([p10, p50, p90], min, max) {
  const ends = [
    min !== undefined && min < Number(p10) ? `, min: ${min}` : "",
    max !== undefined && max > Number(p90) ? `, max: ${max}` : "",
  ];
  return `{ metalog: { p10: ${p10}, p50: ${p50}, p90: ${p90}${ends.join("")} } }`;
}

/** Evenly spaced quantiles of a text, if it is such a distribution. @param {string} text @param {number} count @returns {number[] | null} */
export function quantilesOf(text, count) {
  const given = text.match(GIVEN);
  if (given === null) {
    return null;
  }
  const low = given[4] === undefined ? -Infinity : Number(given[4]);
  const high = given[5] === undefined ? Infinity : Number(given[5]);
  const [z10 = 0, z50 = 0, z90 = 0] = given.slice(1, 4).map((part) => unbounded(Number(part), low, high));
  const spread = (z90 - z10) / (2 * LOG_ODDS);
  const skew = (z90 + z10 - 2 * z50) / (0.8 * LOG_ODDS);
  return Array.from({ length: count }, (_, i) => {
    const p = (i + 0.5) / count;
    const odds = Math.log(p / (1 - p));
    return bounded(z50 + spread * odds + skew * (p - 0.5) * odds, low, high);
  });
}

/** A value without its bounds, as the metalog distribution takes them away. @param {number} x @param {number} low @param {number} high */
function unbounded(x, low, high) {
  if (Number.isFinite(low) && Number.isFinite(high)) {
    return Math.log((x - low) / (high - x));
  }
  return Number.isFinite(low) ? Math.log(x - low) : Number.isFinite(high) ? -Math.log(high - x) : x;
}

/** @param {number} z @param {number} low @param {number} high */
function bounded(z, low, high) {
  if (Number.isFinite(low) && Number.isFinite(high)) {
    return low + (high - low) / (1 + Math.exp(-z));
  }
  return Number.isFinite(low) ? low + Math.exp(z) : Number.isFinite(high) ? high - Math.exp(-z) : z;
}
