// Python in a worker as Pyodide's own documentation has it: nothing packed, nothing asked for early.

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }) => {
  /** @type {Element} */ (document.querySelector(".check-answers")).innerHTML = JSON.parse(data).answers;
});
const pairs = [...new URLSearchParams(location.hash.slice(1))];
worker.postMessage(JSON.stringify({ source: "address", pairs, today: "" }));
