// Pictures of the report, made element by element, so that no markup travels.

const SVG = "http://www.w3.org/2000/svg";

/** The elements that a picture has; anything else is left out. */
const TAGS = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient stop".split(" "),
);

/**
 * The element that a picture's JSON tells of.
 *
 * @param {any} json its tag, its attributes, and what is in it
 * @returns {SVGElement}
 */
export function drawn([tag, attributes, ...inner]) {
  const made = document.createElementNS(SVG, TAGS.has(tag) ? tag : "g");
  for (const [name, value] of Object.entries(attributes)) {
    if (/^[a-zA-Z][a-zA-Z0-9-]*$/.test(name) && !/^(on|href$|style$|xmlns$)/i.test(name)) {
      made.setAttribute(name, /** @type {string} */ (value));
    }
  }
  for (const child of inner) {
    made.append(typeof child === "string" ? child : drawn(child));
  }
  return made;
}
