// A clause that is added: of any kind, beginning with the values that it must have.

import { at, inputAt, listAt } from "./dom.js";

/** The form for a new clause. */
export class NewClause {
  /** @param {(address: string, text: string | null, isMoving: boolean) => void} change */
  constructor(change) {
    /** A beginning for a clause of each kind. @type {Map<string, string>} */
    this.skeletons = new Map();
    const text = /** @type {HTMLTextAreaElement} */ (at("clause"));
    this.begin = () => (text.value = this.skeletons.get(listAt("kind").value) ?? "");
    at("kind").addEventListener("change", this.begin);
    at("add-clause").addEventListener("click", () => change("terms." + inputAt("clause-name").value.trim(), text.value, false));
  }

  /** @param {{kind: string, skeleton: string}[]} kinds */
  open(kinds) {
    this.skeletons = new Map(kinds.map(({ kind, skeleton }) => [kind, skeleton]));
    if (listAt("kind").length === 0) {
      kinds.forEach(({ kind }) => listAt("kind").add(new Option(kind)));
      this.begin();
    }
  }
}
