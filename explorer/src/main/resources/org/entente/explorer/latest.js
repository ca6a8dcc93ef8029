// The loop behind a slider: the latest change is asked about, and the latest answer is drawn with the next frame. While
// nothing else is asked, it asks ahead: about the values to which the hand is likely to move the slider next.

import { ask } from "./server.js";

/** How long a value that moves may stay where it is until the later stages are asked for. */
const REST_MILLIS = 60;
/** The most questions whose first stage is on its way: one at work, and one that waits for its turn. */
const ASKED = 2;
/** The most answers that are kept: more than a slider has steps. */
const KEPT = 256;

/**
 * @typedef {{number: number, begun: number}} Turn the number of a question that is drawn, and when it was asked
 * @typedef {{key: string, moves: boolean, turn: Turn | null}} Sent a question on its way; one ahead has no turn yet
 */

/** Questions that overtake each other. The same question has the same answer, which is kept. */
export class Latest {
  /**
   * @param {{
   *   question: () => object,
   *   ahead: () => Iterable<object>,
   *   isMoving: () => boolean,
   *   draw: (line: any, begun: number) => void,
   *   failed: (failure: unknown) => void,
   * }} page what is asked about now; what is likely to be next, the likeliest first; whether a value is on the move, so
   *   that the next change is close
   */
  constructor(page) {
    this.page = page;
    /** The questions whose first stage is on its way. @type {Set<Sent>} */
    this.asked = new Set();
    /** The question whose later stages are on their way. @type {Sent | null} */
    this.sharpening = null;
    /** Whether a change waits for its turn, and then whether it was at rest. @type {{isAtRest: boolean} | null} */
    this.waiting = null;
    this.rest = 0;
    /** The number of the latest question, which alone is drawn. */
    this.number = 0;
    /** The number of the question whose answer is drawn. */
    this.drawn = 0;
    /** The answer that the next frame draws. @type {{line: any, turn: Turn} | null} */
    this.next = null;
    /** The sharpest answer to each question, those that were looked up last at the end. @type {Map<string, any>} */
    this.known = new Map();
  }

  /**
   * Asks for the answer, unless it is known. While the first stages of two are on their way, later changes wait for one
   * of them and then go together, so that none queues. While a value moves, the first stage is all that is asked for;
   * the others once it rests.
   *
   * @param {boolean} [isAtRest]
   */
  ask(isAtRest = false) {
    clearTimeout(this.rest);
    this.waiting = null;
    const question = this.page.question();
    const key = JSON.stringify(question);
    const moves = this.page.isMoving() && !isAtRest;
    const known = this.known.get(key);
    if (known !== undefined) {
      this.keep(key, known);
      this.show(known, this.turn());
      if (this.isWhole(key)) {
        this.askAhead();
        return;
      }
    }
    const same = [...this.asked].find((sent) => sent.moves && sent.key === key);
    if (this.sharpening?.key === key) {
      this.sharpening.turn = this.turn();
    } else if (known !== undefined && moves) {
      this.askAtRest();
      this.askAhead();
    } else if (same !== undefined && moves) {
      same.turn = this.turn();
    } else if (this.asked.size >= ASKED) {
      this.waiting = { isAtRest };
    } else {
      this.send(question, { key, moves, turn: this.turn() });
    }
  }

  /**
   * Asks about what is likely next, while no change waits and no answer becomes sharper: for the first stages, and then
   * for all stages of the likeliest, so that the server has done what all its neighbours need.
   */
  askAhead() {
    if (this.waiting !== null || this.sharpening?.turn?.number === this.number) {
      return;
    }
    const next = [...this.page.ahead()].map((question) => ({ question, key: JSON.stringify(question) }));
    const unknown = next.filter(({ key }) => !this.known.has(key));
    for (const { question, key } of unknown.filter(({ key }) => ![...this.asked].some((sent) => sent.key === key))) {
      if (this.asked.size >= (this.page.isMoving() ? 1 : ASKED)) {
        return;
      }
      this.send(question, { key, moves: true, turn: null });
    }
    const likeliest = next[0];
    const rests = unknown.length === 0 && this.sharpening === null && !this.page.isMoving();
    if (likeliest !== undefined && rests && !this.isWhole(likeliest.key)) {
      this.send(likeliest.question, { key: likeliest.key, moves: false, turn: null });
    }
  }

  /** Whether all stages of an answer are known. @param {string} key */
  isWhole(key) {
    const known = this.known.get(key);
    return known !== undefined && known.stage === known.stages;
  }

  /** @param {object} question @param {Sent} sent */
  send(question, sent) {
    this.asked.add(sent);
    this.sharpening = sent.moves ? null : sent;
    const known = this.known;
    // The next question is on its way before this answer is drawn.
    ask("show", { ...question, moves: sent.moves }, (line) => {
      if (known === this.known && (line.paths !== undefined || line.problems !== undefined)) {
        this.keep(sent.key, line);
      }
      this.release(sent);
      if (sent.turn !== null) {
        this.show(line, sent.turn);
      }
      // A question that was sent before this one may have come after it.
      if (line.overtaken && sent.turn?.number === this.number) {
        this.askAtRest();
      }
    }).then(
      () => this.ended(sent, true),
      (failure) => {
        if (sent.turn !== null) {
          this.page.failed(failure);
        }
        this.ended(sent, false);
      },
    );
  }

  /** No more comes of a question. @param {Sent} sent @param {boolean} isAnswered */
  ended(sent, isAnswered) {
    if (this.sharpening === sent) {
      this.sharpening = null;
    }
    this.release(sent);
    if (isAnswered) {
      this.askAhead();
    }
  }

  /** Its first stage has come: asks what waits. @param {Sent} sent */
  release(sent) {
    if (this.asked.delete(sent)) {
      if (this.waiting !== null) {
        this.ask(this.waiting.isAtRest);
      } else if (sent.moves && sent.turn !== null) {
        this.askAtRest();
      }
    }
  }

  askAtRest() {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.ask(true), REST_MILLIS);
  }

  /** The turn of one more question. @returns {Turn} */
  turn() {
    document.documentElement.dataset.asked = String(++this.number);
    return { number: this.number, begun: performance.now() };
  }

  /** @param {string} key @param {any} line */
  keep(key, line) {
    this.known.delete(key);
    this.known.set(key, line);
    for (const [oldest] of this.known) {
      if (this.known.size <= KEPT) {
        break;
      }
      this.known.delete(oldest);
    }
  }

  /** Forgets all answers, as the scenarios are others. */
  forget() {
    this.known = new Map();
  }

  /** Draws a line with the next frame, unless a later one comes until then. @param {any} line @param {Turn} turn */
  show(line, turn) {
    if (line.overtaken || turn.number < Math.max(this.drawn, this.next?.turn.number ?? 0)) {
      return;
    }
    if (this.next === null) {
      requestAnimationFrame(() => this.frame());
    }
    this.next = { line, turn };
  }

  frame() {
    const next = this.next;
    this.next = null;
    if (next !== null) {
      this.drawn = next.turn.number;
      document.documentElement.dataset.question = String(next.turn.number);
      this.page.draw(next.line, next.turn.begun);
    }
  }
}
