// The page: what is changed, the address that holds it, and the questions that follow.

import { Answer } from "./answer.js";
import { Begin } from "./begin.js";
import { Deal } from "./deal.js";
import { Inquiries } from "./inquiries.js";
import { Keep } from "./keep.js";
import { ask, askOnce, page, token } from "./server.js";
import { fixed } from "./words.js";

/** @param {string} id */
function at(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const scenarios = /** @type {HTMLSelectElement} */ (at("scenario"));
const baselines = /** @type {HTMLSelectElement} */ (at("baseline"));
const answer = new Answer();
const deal = new Deal(at("deal"), () => ({ ...question(), set: added() }), change);
const keep = new Keep({
  question,
  answer: () => answer.now,
  show: (line) => draw(line, performance.now()),
  progress: (text) => (at("exactness").textContent = text),
  failed,
  recall: (settings) => {
    past.push(set);
    future = [];
    set = new Map(settings);
    answer.keep();
    changed();
  },
  changed: remember,
  opened: offer,
});

new Begin({
  failed,
  begun: (file) => {
    offer(file);
    scenarios.value = file;
    baselines.value = file;
    past = [];
    future = [];
    set = new Map();
    open().catch(failed);
  },
});

const inquiries = new Inquiries({ question, parties: () => answer.now?.parties ?? [], failed });

/** What is changed: the value of each address, as YAML. @type {Map<string, string>} */
let set = new Map();
/** @type {Map<string, string>[]} */
let past = [];
/** @type {Map<string, string>[]} */
let future = [];
/** Whether a slider moves: its values are one step of undo. */
let isMoving = false;

/** Offers a file that was written. @param {string} file */
function offer(file) {
  for (const list of [scenarios, baselines]) {
    list.add(new Option(file));
  }
}

/** The scenarios and the changes, as questions name them. */
function question() {
  return { baseline: baselines.value, scenario: scenarios.value, set: [...set], page };
}

/** The clauses that are added, without which there are no values in them. */
function added() {
  return [...set].filter(([address, text]) => /^terms\.[^.]+$/.test(address) && text !== "null");
}

/**
 * Sets a value, or resets it by null.
 *
 * @param {string} address
 * @param {string | null} text
 * @param {boolean} moves whether more is to come
 */
function change(address, text, moves) {
  if (!isMoving) {
    past.push(new Map(set));
    future = [];
    answer.keep();
  }
  isMoving = moves;
  set = new Map(set);
  if (text === null) {
    set.delete(address);
  } else {
    set.set(address, text);
  }
  changed();
}

/** The clauses that are shown as added. */
let shown = "[]";

/** Shows what follows from the changes. */
function changed() {
  keep.isExact = false;
  if (JSON.stringify(added()) !== shown) {
    void open();
    return;
  }
  deal.mark(set);
  button("undo").disabled = past.length === 0;
  button("redo").disabled = future.length === 0;
  button("reset").disabled = set.size === 0;
  if (!isMoving) {
    remember();
  }
  simulate();
}

/** @param {string} id */
function button(id) {
  return /** @type {HTMLButtonElement} */ (at(id));
}

/** Puts the changes into the address. */
function remember() {
  const fragment = new URLSearchParams({ baseline: baselines.value, scenario: scenarios.value });
  set.forEach((text, address) => fragment.append("set", address + "=" + text));
  keep.texts().forEach((text) => fragment.append("variant", text));
  history.replaceState(null, "", "#" + fragment);
}

/** Takes the changes from the address. @returns {URLSearchParams} */
function recall() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  set = new Map();
  for (const setting of fragment.getAll("set")) {
    const equals = setting.indexOf("=");
    set.set(setting.slice(0, equals), setting.slice(equals + 1));
  }
  return fragment;
}

let isAsking = false;
let isWaiting = false;
/** The number of the latest question, which alone is drawn. */
let latest = 0;

/**
 * Asks for the answer. While the first stage of one is on its way, later changes wait for it and then go together, so
 * that each question is seen and none queues.
 */
function simulate() {
  if (isAsking) {
    isWaiting = true;
    return;
  }
  isAsking = true;
  isWaiting = false;
  const number = ++latest;
  const begun = performance.now();
  const release = () => {
    if (number === latest && isAsking) {
      isAsking = false;
      if (isWaiting) {
        simulate();
      }
    }
  };
  ask("show", question(), (line) => {
    if (number === latest) {
      draw(line, begun);
    }
    release();
  }).catch(failed).finally(release);
}

/** @param {any} line @param {number} begun */
function draw(line, begun) {
  problems(line.problems ?? [], line.places);
  if (line.paths === undefined) {
    return;
  }
  line.money = money;
  answer.show(line);
  inquiries.parties();
  at("command").textContent = line.command;
  const took = performance.now() - begun;
  at("exactness").textContent = `${fixed(line.paths, 0)} paths, ${fixed(took, 0)} ms`;
  document.documentElement.dataset.stage = `${line.stage} of ${line.stages}`;
}

/** @param {string[]} sentences @param {any[]} [places] the line of the file that each is about */
function problems(sentences, places = []) {
  const list = document.createElement("ul");
  sentences.forEach((sentence, i) => {
    const item = document.createElement("li");
    item.textContent = sentence;
    if (places[i]) {
      item.append(excerpt(places[i]));
    }
    list.append(item);
  });
  at("problems").replaceChildren(...(sentences.length > 0 ? [list] : []));
}

/** The line of a file, and a mark under the place in it. @param {any} place */
function excerpt({ line, column, text }) {
  const made = document.createElement("pre");
  made.className = "excerpt";
  const mark = column === undefined ? "" : "\n" + " ".repeat(String(line).length + 2 + column) + "^";
  made.textContent = `${line} | ${text}${mark}`;
  return made;
}

/** @param {unknown} failure */
function failed(failure) {
  problems([failure instanceof Error ? failure.message : String(failure)]);
}

let money = "";
/** A beginning for a clause of each kind. @type {Map<string, string>} */
let skeletons = new Map();

/** Begins a clause of the kind that is chosen. */
function beginClause() {
  const kind = /** @type {HTMLSelectElement} */ (at("kind")).value;
  /** @type {HTMLTextAreaElement} */ (at("clause")).value = skeletons.get(kind) ?? "";
}

/** Adds the clause that is written. */
function add() {
  const name = /** @type {HTMLInputElement} */ (at("clause-name")).value.trim();
  change("terms." + name, /** @type {HTMLTextAreaElement} */ (at("clause")).value, false);
}

/** Shows the scenarios that are chosen. */
async function open() {
  const wanted = added();
  const told = await askOnce("deal", { ...question(), set: wanted });
  shown = JSON.stringify(wanted);
  if (told.problems) {
    problems(told.problems, told.places);
    void watch();
    return;
  }
  const kinds = /** @type {HTMLSelectElement} */ (at("kind"));
  skeletons = new Map(told.kinds.map((/** @type {any} */ one) => [one.kind, one.skeleton]));
  if (kinds.length === 0) {
    skeletons.forEach((_, kind) => kinds.add(new Option(kind)));
    beginClause();
  }
  money = told.money;
  at("title").textContent = told.title;
  document.title = told.title + " – Entente explorer";
  deal.set = set;
  deal.show(told);
  inquiries.open(told);
  changed();
  void watch();
}

let watching = new AbortController();

/** Follows the files of the scenarios. */
async function watch() {
  watching.abort();
  watching = new AbortController();
  const { signal } = watching;
  try {
    await ask("watch", question(), (line) => {
      if (line.changed) {
        open().catch(failed);
      } else if (line.ended) {
        ended();
      }
    }, signal);
  } catch {
    if (!signal.aborted) {
      ended();
    }
  }
}

function ended() {
  problems(["The explorer has ended. Start it again with “entente serve”, and open the address that it prints."]);
}

/** @param {Map<string, string>[]} from @param {Map<string, string>[]} to */
function step(from, to) {
  const next = from.pop();
  if (next !== undefined) {
    to.push(set);
    set = next;
    answer.keep();
    changed();
  }
}

async function start() {
  if (token === "") {
    problems(["Open the address that “entente serve” has printed: it holds the key to this page."]);
    at("sentences").replaceChildren();
    return;
  }
  const told = await askOnce("start", {});
  const fragment = recall();
  for (const list of [scenarios, baselines]) {
    told.references.forEach((/** @type {string} */ reference) => list.add(new Option(reference)));
    list.addEventListener("change", () => void open());
  }
  scenarios.value = fragment.get("scenario") ?? told.scenario;
  baselines.value = fragment.get("baseline") ?? told.baseline;
  button("undo").addEventListener("click", () => step(past, future));
  button("redo").addEventListener("click", () => step(future, past));
  button("reset").addEventListener("click", () => {
    past.push(set);
    set = new Map();
    answer.keep();
    changed();
  });
  at("search").addEventListener("input", () => deal.find(/** @type {HTMLInputElement} */ (at("search")).value));
  at("copy").addEventListener("click", () => void navigator.clipboard.writeText(at("command").textContent ?? ""));
  at("kind").addEventListener("change", beginClause);
  at("add-clause").addEventListener("click", add);
  at("skip").addEventListener("click", () => at("answer").focus());
  at("to-deal").addEventListener("click", () => at("left").focus());
  addEventListener("hashchange", () => {
    const changes = recall();
    scenarios.value = changes.get("scenario") ?? scenarios.value;
    baselines.value = changes.get("baseline") ?? baselines.value;
    void open();
  });
  await open();
  keep.take(fragment.getAll("variant"));
}

start().catch(failed);
