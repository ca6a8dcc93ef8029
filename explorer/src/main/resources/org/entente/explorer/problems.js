// What is wrong with a scenario, and the line of its file.

import { at, element } from "./dom.js";

let told = "";

/**
 * Shows what is wrong; no sentences if nothing is.
 *
 * @param {string[]} sentences
 * @param {({line: number, column?: number, text: string} | null)[]} [places] the line of the file that each is about
 */
export function problems(sentences, places = []) {
  const all = JSON.stringify([sentences, places]);
  if (all === told) {
    return;
  }
  told = all;
  const list = element("ul");
  sentences.forEach((sentence, i) => {
    const item = element("li", sentence);
    const place = places[i];
    if (place) {
      item.append(excerpt(place));
    }
    list.append(item);
  });
  at("problems").replaceChildren(...(sentences.length > 0 ? [list] : []));
  // A long list scrolls, also by keys.
  at("problems").tabIndex = sentences.length > 0 ? 0 : -1;
}

/** @param {unknown} failure */
export function failed(failure) {
  problems([failure instanceof Error ? failure.message : String(failure)]);
}

/** The line of a file, and a mark under the place in it. @param {{line: number, column?: number, text: string}} place */
function excerpt({ line, column, text }) {
  const mark = column === undefined ? "" : "\n" + " ".repeat(String(line).length + 2 + column) + "^";
  return element("pre", `${line} | ${text}${mark}`, "excerpt");
}
