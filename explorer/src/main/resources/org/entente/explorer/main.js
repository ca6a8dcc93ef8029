// The page: what is changed leads to questions, and their answers to what is shown.

import { Answer } from "./answer.js";
import { Begin } from "./begin.js";
import { Changes } from "./changes.js";
import { Deal } from "./deal.js";
import { at, buttonAt, inputAt, listAt, write } from "./dom.js";
import { Inquiries } from "./inquiries.js";
import { Keep } from "./keep.js";
import { Latest } from "./latest.js";
import { NewClause } from "./clause.js";
import { failed, problems } from "./problems.js";
import { ask, askOnce, page, token } from "./server.js";
import { fixed } from "./words.js";

const scenarios = listAt("scenario");
const baselines = listAt("baseline");
const changes = new Changes();
const answer = new Answer();
const latest = new Latest({ question, ahead, isMoving: () => changes.isMoving, draw, failed });
const deal = new Deal(at("deal"), () => ({ ...question(), set: changes.added() }), change, () => latest.askAhead());
const clause = new NewClause(change);
const inquiries = new Inquiries({ question, parties: () => answer.now?.parties ?? [], failed });
const keep = new Keep({
  question,
  answer: () => answer.now,
  show: (line) => draw(line, performance.now()),
  failed,
  recall: (settings) => {
    answer.keep();
    changes.recall(settings);
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
    changes.clear();
    open().catch(failed);
  },
});

/** The clauses that are shown as added. */
let shown = "[]";
let money = "";

/** Offers a file that was written. @param {string} file */
function offer(file) {
  [scenarios, baselines].forEach((list) => list.add(new Option(file)));
}

/** The scenarios and the changes, as questions name them. */
function question() {
  return { baseline: baselines.value, scenario: scenarios.value, set: [...changes.set], page };
}

/** The questions about the values to which the hand is likely to move a slider, the likeliest first. */
function* ahead() {
  const row = deal.hand;
  for (const text of row?.near() ?? []) {
    yield { ...question(), set: [...changes.with(row?.control.address ?? "", text)] };
  }
}

/** @param {string} address @param {string | null} text @param {boolean} moves */
function change(address, text, moves) {
  if (changes.change(address, text, moves)) {
    answer.keep();
  }
  changed();
}

/** Shows what follows from the changes. */
function changed() {
  keep.isExact = false;
  if (JSON.stringify(changes.added()) !== shown) {
    void open();
    return;
  }
  latest.ask();
  deal.mark(changes.set);
  buttonAt("undo").disabled = changes.past.length === 0;
  buttonAt("redo").disabled = changes.future.length === 0;
  buttonAt("reset").disabled = changes.set.size === 0;
  if (!changes.isMoving) {
    remember();
  }
}

/** Puts the changes into the address. */
function remember() {
  const fragment = new URLSearchParams({ baseline: baselines.value, scenario: scenarios.value });
  changes.put(fragment);
  keep.texts().forEach((text) => fragment.append("variant", text));
  history.replaceState(null, "", "#" + fragment);
}

/** Takes the changes from the address. @returns {URLSearchParams} */
function recall() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  changes.take(fragment);
  return fragment;
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
  write(at("command"), line.command);
  write(at("exactness"), `${fixed(line.paths, 0)} paths, ${fixed(performance.now() - begun, 0)} ms${known}`);
  document.documentElement.dataset.stage = `${line.stage} of ${line.stages}`;
}

/** Shows the scenarios that are chosen. */
async function open() {
  const wanted = changes.added();
  const found = await askOnce("deal", { ...question(), set: wanted });
  shown = JSON.stringify(wanted);
  if (found.problems) {
    problems(found.problems, found.places);
    if (answer.now === null) {
      write(at("sentences"), "There is an answer once the file is mended.");
    }
    void watch();
    return;
  }
  money = found.money;
  write(at("title"), found.title);
  document.title = found.title + " – Entente explorer";
  deal.set = changes.set;
  deal.show(found);
  changes.groups = deal.kinds("group");
  clause.open(found.kinds);
  inquiries.open(found);
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
        latest.forget();
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

/** The deal begins below the head, however many lines that has. */
function follow() {
  const head = /** @type {HTMLElement} */ (document.querySelector("header"));
  const place = () => document.documentElement.style.setProperty("--head", head.offsetHeight + "px");
  new ResizeObserver(place).observe(head);
}

/** @param {boolean} isDone whether there was a step */
function stepped(isDone) {
  if (isDone) {
    changed();
  }
}

/** Listens to the buttons of the head. */
function listen() {
  [scenarios, baselines].forEach((list) => list.addEventListener("change", () => void open().catch(failed)));
  buttonAt("undo").addEventListener("click", () => (answer.keep(), stepped(changes.undo())));
  buttonAt("redo").addEventListener("click", () => (answer.keep(), stepped(changes.redo())));
  buttonAt("reset").addEventListener("click", () => {
    answer.keep();
    changes.recall([]);
    changed();
  });
  at("search").addEventListener("input", () => deal.find(inputAt("search").value));
  at("copy").addEventListener("click", () => {
    navigator.clipboard.writeText(at("command").textContent ?? "").then(() => write(at("kept"), "Copied."), failed);
  });
  at("skip").addEventListener("click", () => at("answer").focus());
  at("to-deal").addEventListener("click", () => at("left").focus());
  addEventListener("hashchange", () => {
    const fragment = recall();
    scenarios.value = fragment.get("scenario") ?? scenarios.value;
    baselines.value = fragment.get("baseline") ?? baselines.value;
    open().catch(failed);
  });
}

/** What is known, after the number of paths. */
let known = "";

async function start() {
  if (token === "") {
    problems(["Open the address that “entente serve” has printed: it holds the key to this page."]);
    at("sentences").replaceChildren();
    return;
  }
  const begun = await askOnce("start", {});
  known = begun.known === "" ? "" : ", " + begun.known;
  const fragment = recall();
  for (const list of [scenarios, baselines]) {
    begun.references.forEach((/** @type {string} */ reference) => list.add(new Option(reference)));
  }
  scenarios.value = fragment.get("scenario") ?? begun.scenario;
  baselines.value = fragment.get("baseline") ?? begun.baseline;
  follow();
  listen();
  await open();
  keep.take(fragment.getAll("variant"));
}

void start().catch(failed);
