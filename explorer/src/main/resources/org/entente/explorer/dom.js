// Elements of the page. What does not change is left alone, so that the browser lays out only what does.

/** @param {string} id */
export function at(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {string} id */
export function inputAt(id) {
  return /** @type {HTMLInputElement} */ (at(id));
}

/** @param {string} id */
export function listAt(id) {
  return /** @type {HTMLSelectElement} */ (at(id));
}

/** @param {string} id */
export function buttonAt(id) {
  return /** @type {HTMLButtonElement} */ (at(id));
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} [text]
 * @param {string} [className]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) {
    made.textContent = text;
  }
  if (className !== undefined) {
    made.className = className;
  }
  return made;
}

/** Writes a text where it is another one. @param {Element} into @param {string} text */
export function write(into, text) {
  const only = into.firstChild;
  if (only instanceof Text && into.childNodes.length === 1) {
    if (only.data !== text) {
      only.data = text;
    }
  } else if (text !== "" || only !== null) {
    into.textContent = text;
  }
}

/**
 * @param {string} text
 * @param {string} label for those who hear the page
 * @param {() => void} click
 */
export function buttonOf(text, label, click) {
  const button = element("button", text);
  button.type = "button";
  button.setAttribute("aria-label", label);
  button.addEventListener("click", click);
  return button;
}

/** A head of a row or a column. @param {string} text @param {"row" | "col"} scope */
export function headOf(text, scope) {
  const cell = element("th", text);
  cell.scope = scope;
  return cell;
}

/** A box that scrolls sideways, also by keys. @param {string} label @param {HTMLElement} inner */
export function scrollOf(label, inner) {
  const box = element("div", undefined, "scroll");
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", label);
  box.append(inner);
  return box;
}

/** Text that is set as it is, and can be scrolled by keys. @param {string} text @param {string} label */
export function preOf(text, label) {
  const pre = element("pre", text);
  pre.tabIndex = 0;
  pre.setAttribute("role", "group");
  pre.setAttribute("aria-label", label);
  return pre;
}
