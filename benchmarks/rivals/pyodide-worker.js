// The worker of pyodide-page.js.

addEventListener("message", async ({ data }) => {
  const { loadPyodide } = await import(new URL("../python/pyodide.mjs", import.meta.url).href);
  const pyodide = await loadPyodide();
  const wheel = await fetch(new URL("../python/criteria.whl", import.meta.url));
  pyodide.unpackArchive(await wheel.arrayBuffer(), "wheel");
  const { check } = pyodide.pyimport("widgets.check_reply");
  postMessage(check(data));
});
