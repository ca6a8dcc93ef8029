// A bar in a table.

const SVG = "http://www.w3.org/2000/svg";

/** A bar that goes from the middle to the right for a gain, to the left for a loss. */
export function bar() {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "bar");
  svg.setAttribute("viewBox", "-100 0 200 10");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("height", "10");
  const middle = document.createElementNS(SVG, "line");
  middle.setAttribute("y2", "10");
  svg.append(rect, middle);
  return {
    svg,
    /** @param {number} value @param {number} widest the value as wide as half the bar */
    show(value, widest) {
      const width = (Math.abs(value) / widest) * 100;
      rect.setAttribute("class", value < 0 ? "loss" : "gain");
      rect.setAttribute("x", (value < 0 ? -width : 0).toFixed(1));
      rect.setAttribute("width", width.toFixed(1));
    },
  };
}
