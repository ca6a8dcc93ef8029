// Numbers and months as people read them, as the report writes them.

/**
 * The number of decimals that show so many significant digits.
 *
 * @param {number} value
 * @param {number} digits
 */
export function decimals(value, digits) {
  if (!Number.isFinite(value) || value === 0) {
    return 0;
  }
  const exponent = Number(Math.abs(value).toExponential(digits - 1).split("e")[1]);
  return Math.max(0, Math.min(6, digits - 1 - exponent));
}

/** How numbers of so many decimals are written. @type {Intl.NumberFormat[]} */
const FORMATS = [];

/** @param {number} places */
function format(places) {
  const made = new Intl.NumberFormat("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });
  FORMATS[places] = made;
  return made;
}

/**
 * @param {number | null | undefined} value
 * @param {number} places
 */
export function fixed(value, places) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return "–";
  }
  const text = (FORMATS[places] ?? format(places)).format(value);
  return /^-[0.,]+$/.test(text) ? text.slice(1) : text.replace("-", "−");
}

/** Three significant digits, and whole thousands. @param {number | null | undefined} value */
export function brief(value) {
  return fixed(value, decimals(value ?? 0, 3));
}

/**
 * A mean with its standard error, to the first digit of the error, or to the second where that is 1.
 *
 * @param {number | null | undefined} value
 * @param {number | null | undefined} error
 */
export function withError(value, error) {
  if (error === null || error === undefined || !(Math.abs(error) >= 0.5e-6)) {
    return brief(value);
  }
  const first = error.toExponential(0).startsWith("1") ? 2 : 1;
  const places = decimals(error, first);
  return fixed(value, places) + " ± " + fixed(error, places);
}

/** @param {number | null | undefined} value @param {number | null | undefined} error */
export function signed(value, error) {
  const text = withError(value, error);
  return (value ?? 0) > 0 && text !== "0" ? "+" + text : text;
}

/** A part as a percentage. @param {number | null | undefined} part */
export function percent(part) {
  if (part === null || part === undefined) {
    return "–";
  }
  if (part > 0 && part < 0.001) {
    return "<0.1 %";
  }
  if (part < 1 && part > 0.999) {
    return ">99.9 %";
  }
  const nearEnd = (part > 0 && part < 0.01) || (part > 0.99 && part < 1);
  return fixed(part * 100, nearEnd ? 1 : 0) + " %";
}

/** The count of a month from January of the year 0, as the server counts. @param {string} text */
export function monthCount(text) {
  const [year, month] = text.split("-").map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}

/** The month of a count. @param {number} count */
export function month(count) {
  return String(Math.floor(count / 12)).padStart(4, "0") + "-" + String((count % 12) + 1).padStart(2, "0");
}

/** A number with the digits that a slider of so many steps can tell apart. @param {number} value @param {number} step */
export function stepped(value, step) {
  return String(Number(value.toFixed(Math.max(0, Math.min(12, Math.ceil(-Math.log10(step) - 1e-9))))));
}
