// What is changed, with the way back and the address that holds it.

/** @typedef {Map<string, string>} Settings the value of each address, as YAML */

/** The changes of a page. */
export class Changes {
  constructor() {
    /** @type {Settings} */
    this.set = new Map();
    /** @type {Settings[]} */
    this.past = [];
    /** @type {Settings[]} */
    this.future = [];
    /** Whether a slider moves: its values are one step of undo. */
    this.isMoving = false;
    /** The addresses of groups of values that may be left out. @type {Set<string>} */
    this.groups = new Set();
  }

  /**
   * Sets a value, or resets it by null.
   *
   * @param {string} address
   * @param {string | null} text
   * @param {boolean} moves whether more is to come
   * @returns {boolean} whether a step begins
   */
  change(address, text, moves) {
    const begins = !this.isMoving;
    if (begins) {
      this.past.push(this.set);
      this.future = [];
    }
    this.isMoving = moves;
    this.set = this.with(address, text);
    return begins;
  }

  /** The settings after a change. @param {string} address @param {string | null} text @returns {Settings} */
  with(address, text) {
    const set = new Map(this.set);
    if (this.groups.has(address)) {
      [...set.keys()].filter((key) => key.startsWith(address + ".")).forEach((key) => set.delete(key));
    }
    if (text === null) {
      set.delete(address);
    } else {
      set.set(address, text);
    }
    return set;
  }

  /** Changes to other settings, as one step. @param {Iterable<[string, string]>} settings */
  recall(settings) {
    this.past.push(this.set);
    this.future = [];
    this.set = new Map(settings);
  }

  /** Begins anew, without a way back. */
  clear() {
    this.set = new Map();
    this.past = [];
    this.future = [];
  }

  /** @returns {boolean} whether there was a step */
  undo() {
    return this.step(this.past, this.future);
  }

  /** @returns {boolean} whether there was a step */
  redo() {
    return this.step(this.future, this.past);
  }

  /** @param {Settings[]} from @param {Settings[]} to */
  step(from, to) {
    const next = from.pop();
    if (next === undefined) {
      return false;
    }
    to.push(this.set);
    this.set = next;
    return true;
  }

  /** The clauses and groups of values that are added or set anew, without which there are no values in them. */
  added() {
    const isClause = (/** @type {string} */ address) => /^terms\.[^.]+$/.test(address);
    return [...this.set].filter(
      ([address, text]) => this.groups.has(address) || (isClause(address) && text !== "null"),
    );
  }

  /** Takes the changes from the fragment of an address. @param {URLSearchParams} fragment */
  take(fragment) {
    this.set = new Map();
    for (const setting of fragment.getAll("set")) {
      const equals = setting.indexOf("=");
      this.set.set(setting.slice(0, equals), setting.slice(equals + 1));
    }
  }

  /** Puts the changes into the fragment of an address. @param {URLSearchParams} fragment */
  put(fragment) {
    this.set.forEach((text, address) => fragment.append("set", address + "=" + text));
  }
}
