// The page is seen before it loads what it is made of: its modules, all at once.

const MODULES = [
  "answer",
  "bar",
  "begin",
  "changes",
  "chart",
  "clause",
  "deal",
  "dom",
  "figures",
  "handles",
  "inquiries",
  "keep",
  "latest",
  "metalog",
  "picture",
  "problems",
  "row",
  "server",
  "sources",
  "uplot",
  "values",
  "words",
];

/** @param {Partial<HTMLLinkElement>} link */
function add(link) {
  document.head.append(Object.assign(document.createElement("link"), link));
}

requestAnimationFrame(() =>
  setTimeout(() => {
    MODULES.forEach((name) => add({ rel: "modulepreload", href: `/${name}.js` }));
    add({ rel: "stylesheet", href: "/uplot.css" });
    void import("./main.js");
  }),
);
