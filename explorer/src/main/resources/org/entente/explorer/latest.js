// The loop behind a slider: the latest change is asked about, and the latest answer is drawn with the next frame.

import { ask } from "./server.js";

/** Questions that overtake each other. */
export class Latest {
  /**
   * @param {() => object} question what is asked about now
   * @param {(line: any, begun: number) => void} draw
   * @param {(failure: unknown) => void} failed
   */
  constructor(question, draw, failed) {
    this.question = question;
    this.draw = draw;
    this.failed = failed;
    this.isAsking = false;
    this.isWaiting = false;
    /** The number of the latest question, which alone is drawn. */
    this.number = 0;
    /** The number of the question whose answer is drawn. */
    this.drawn = 0;
    /** The answer that the next frame draws. @type {{line: any, number: number, begun: number} | null} */
    this.next = null;
  }

  /**
   * Asks for the answer. While the first stage of one is on its way, later changes wait for it and then go together,
   * so that none queues.
   */
  ask() {
    if (this.isAsking) {
      this.isWaiting = true;
      return;
    }
    this.isAsking = true;
    this.isWaiting = false;
    const number = ++this.number;
    const begun = performance.now();
    const release = () => {
      if (number === this.number && this.isAsking) {
        this.isAsking = false;
        if (this.isWaiting) {
          this.ask();
        }
      }
    };
    // The next question is on its way before this answer is drawn.
    ask("show", this.question(), (line) => {
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
