// A new scenario file, which begins from an example of an agreement or from a built-in scenario.

import { at, inputAt, listAt, write } from "./dom.js";
import { askOnce } from "./server.js";

/** What a reader begins a file from. */
export class Begin {
  /** @param {{begun: (file: string) => void, failed: (failure: unknown) => void}} page */
  constructor(page) {
    this.page = page;
    /** The examples by name. @type {Map<string, {name: string, title: string, description: string}>} */
    this.examples = new Map();
    at("new").addEventListener("toggle", () => void this.open().catch(page.failed), { once: true });
    this.example.addEventListener("change", () => this.describe());
    at("begin").addEventListener("click", () => void this.begin().catch(page.failed));
  }

  get example() {
    return listAt("example");
  }

  /** Offers the examples. */
  async open() {
    const told = await askOnce("examples", {});
    this.examples = new Map(told.examples.map((/** @type {any} */ example) => [example.name, example]));
    this.example.replaceChildren(...told.examples.map((/** @type {any} */ { name, title }) => new Option(title, name)));
    this.describe();
  }

  describe() {
    write(at("example-words"), this.examples.get(this.example.value)?.description ?? "");
  }

  async begin() {
    const name = inputAt("new-name").value.trim();
    const told = await askOnce("new", { from: this.example.value, name });
    if (told.problems) {
      throw new Error(told.problems.join(" "));
    }
    at("new").removeAttribute("open");
    this.page.begun(told.saved);
  }
}
