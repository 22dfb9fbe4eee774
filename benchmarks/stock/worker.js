// Loads Pyodide and the wheel as they come from their packages, then answers.

/** @type {Promise<any>} */
const starting = start();

async function start() {
  const loader = new URL("../pyodide/pyodide.mjs", import.meta.url).href;
  const { loadPyodide } = await import(loader);
  const python = await loadPyodide();
  await python.loadPackage(new URL("../criteria-1-py3-none-any.whl", import.meta.url).href);
  return python.pyimport("widgets.browser");
}

addEventListener("message", async ({ data }) => postMessage((await starting).check(data)));
