// The questions to the server. The token is in the fragment of the address that was printed; it moves into the tab's
// own storage at once, so that the address in the bar can be sent to others.

const KEY = "entente-token";

/** The token of this tab; empty if the page was opened by another address than the one that was printed. */
export const token = take();

/** @returns {string} */
function take() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const given = fragment.get("token");
  if (given !== null) {
    sessionStorage.setItem(KEY, given);
    fragment.delete("token");
    history.replaceState(null, "", "#" + fragment);
  }
  return sessionStorage.getItem(KEY) ?? "";
}

/** What this tab is called: its questions overtake each other, and no other tab's. */
export const page = crypto.randomUUID();

/**
 * Asks, and hands each line of the answer to `take` as it comes.
 *
 * @param {string} path
 * @param {object} question
 * @param {(line: any) => void} take
 * @param {AbortSignal} [signal]
 */
export async function ask(path, question, take, signal) {
  const response = await fetch("/api/" + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Entente-Token": token },
    body: JSON.stringify(question),
    signal: signal ?? null,
  });
  if (!response.ok || response.body === null) {
    throw new Error((await response.json()).error ?? response.statusText);
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const found = JSON.parse(line);
      if (found.error) {
        throw new Error(found.error);
      }
      take(found);
    }
  }
}

/**
 * Asks a question whose answer is one line.
 *
 * @param {string} path
 * @param {object} question
 * @returns {Promise<any>}
 */
export async function askOnce(path, question) {
  /** @type {any} */
  let answer = {};
  await ask(path, question, (line) => {
    answer = line;
  });
  return answer;
}
