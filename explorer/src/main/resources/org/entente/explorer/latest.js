// The loop behind a slider: the latest change is asked about, and the latest answer is drawn with the next frame.

import { ask } from "./server.js";

/** How long a value that moves may stay where it is until the later stages are asked for. */
const REST_MILLIS = 60;
/** The most questions whose first stage is on its way: one at work, and one that waits for its turn. */
const ASKED = 2;
/** The most answers that are kept: more than a slider has steps. */
const KEPT = 256;

/** Questions that overtake each other. The same question has the same answer, which is kept. */
export class Latest {
  /**
   * @param {() => object} question what is asked about now
   * @param {() => boolean} isMoving whether a value is on the move, so that the next change is close
   * @param {(line: any, begun: number) => void} draw
   * @param {(failure: unknown) => void} failed
   */
  constructor(question, isMoving, draw, failed) {
    this.question = question;
    this.isMoving = isMoving;
    this.draw = draw;
    this.failed = failed;
    /** The number of questions whose first stage is on its way. */
    this.asking = 0;
    this.isWaiting = false;
    this.rest = 0;
    /** The number of the latest question, which alone is drawn. */
    this.number = 0;
    /** The number of the question whose answer is drawn. */
    this.drawn = 0;
    /** The answer that the next frame draws. @type {{line: any, number: number, begun: number} | null} */
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
    const question = this.question();
    const key = JSON.stringify(question);
    const moves = this.isMoving() && !isAtRest;
    const known = this.known.get(key);
    if (known !== undefined) {
      this.keep(key, known);
      this.show(known, this.count(), performance.now());
    }
    const isSharp = known !== undefined && known.stage === known.stages;
    const isEnough = isSharp || (known !== undefined && moves);
    const isFull = this.asking >= ASKED;
    this.isWaiting = isFull && !isEnough;
    if (isEnough && !isSharp) {
      this.askAtRest();
    }
    if (!isEnough && !isFull) {
      this.send(question, key, moves);
    }
  }

  /** @param {object} question @param {string} key @param {boolean} moves */
  send(question, key, moves) {
    this.asking++;
    const known = this.known;
    const number = this.count();
    const begun = performance.now();
    let isFirst = true;
    const release = () => {
      if (isFirst) {
        isFirst = false;
        this.asking--;
        if (this.isWaiting) {
          this.ask();
        } else if (moves) {
          this.askAtRest();
        }
      }
    };
    // The next question is on its way before this answer is drawn.
    ask("show", { ...question, moves }, (line) => {
      if (known === this.known && line.paths !== undefined) {
        this.keep(key, line);
      }
      release();
      this.show(line, number, begun);
    })
      .catch(this.failed)
      .finally(release);
  }

  askAtRest() {
    this.rest = setTimeout(() => this.ask(true), REST_MILLIS);
  }

  /** The number of one more question. */
  count() {
    document.documentElement.dataset.asked = String(++this.number);
    return this.number;
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

  /**
   * Draws a line with the next frame, unless a later one comes until then.
   *
   * @param {any} line
   * @param {number} number
   * @param {number} begun
   */
  show(line, number, begun) {
    if (line.overtaken || number < Math.max(this.drawn, this.next?.number ?? 0)) {
      return;
    }
    if (this.next === null) {
      requestAnimationFrame(() => this.frame());
    }
    this.next = { line, number, begun };
  }

  frame() {
    const next = this.next;
    this.next = null;
    if (next !== null) {
      this.drawn = next.number;
      document.documentElement.dataset.question = String(next.number);
      this.draw(next.line, next.begun);
    }
  }
}
