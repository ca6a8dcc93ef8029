// The loop behind a slider: the latest change is asked about, and the latest answer is drawn with the next frame.

import { ask } from "./server.js";

/** How long a value that moves may stay where it is until the later stages are asked for. */
const REST_MILLIS = 60;

/** Questions that overtake each other. */
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
    this.isAsking = false;
    this.isWaiting = false;
    this.rest = 0;
    /** The number of the latest question, which alone is drawn. */
    this.number = 0;
    /** The number of the question whose answer is drawn. */
    this.drawn = 0;
    /** The answer that the next frame draws. @type {{line: any, number: number, begun: number} | null} */
    this.next = null;
  }

  /**
   * Asks for the answer. While the first stage of one is on its way, later changes wait for it and then go together,
   * so that none queues. While a value moves, the first stage is all that is asked for; the others once it rests.
   *
   * @param {boolean} [isAtRest]
   */
  ask(isAtRest = false) {
    if (this.isAsking) {
      this.isWaiting = true;
      return;
    }
    this.isAsking = true;
    this.isWaiting = false;
    clearTimeout(this.rest);
    const number = ++this.number;
    const moves = this.isMoving() && !isAtRest;
    const begun = performance.now();
    const release = () => {
      if (number === this.number && this.isAsking) {
        this.isAsking = false;
        if (this.isWaiting) {
          this.ask();
        } else if (moves) {
          this.rest = setTimeout(() => this.ask(true), REST_MILLIS);
        }
      }
    };
    // The next question is on its way before this answer is drawn.
    ask("show", { ...this.question(), moves }, (line) => {
      release();
      this.show(line, number, begun);
    })
      .catch(this.failed)
      .finally(release);
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
