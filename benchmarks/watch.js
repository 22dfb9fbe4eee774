// Runs before any script of a page under measurement: notes when each engine's answer is on the screen, and how long the
// page's own thread was busy. `bench` has what it is to look for (see benchmarks/pages.py).

(() => {
  const bench = /** @type {any} */ (globalThis).bench;
  const { statuses, engines } = bench;
  /** @type {Record<string, { ms: number, bytes: number }>} to the frame with the answer, from the start of navigation */
  const seen = {};
  /** @type {number[]} */
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: "longtask",
    buffered: true,
  });

  /** Calls back with the time when the frame with what is now on the page has been drawn. */
  const drawn = (/** @type {(time: number) => void} */ tell) =>
    requestAnimationFrame(() => setTimeout(() => tell(performance.now())));

  /** Bytes that the page itself has fetched so far; what a worker fetches is not among them. */
  const fetched = () =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .map((entry) => /** @type {PerformanceResourceTiming} */ (entry).transferSize)
      .reduce((sum, bytes) => sum + bytes, 0);

  /** Whether the page shows these statuses, one an answer, from an engine. */
  const shows = (/** @type {string} */ wanted, /** @type {string} */ engine) =>
    [...document.querySelectorAll("[data-answer]")].map((one) => /** @type {any} */ (one).dataset.status).join() === wanted &&
    (/** @type {any} */ (document.querySelector("scenario-check")).dataset.engine ?? "") === engine;

  /** Waits, by mutations of the page, until it shows something; then for that to be drawn. */
  const whenShown = (/** @type {string} */ wanted, /** @type {string} */ engine) =>
    new Promise((/** @type {(time: number) => void} */ resolve) => {
      const look = () => {
        if (!shows(wanted, engine)) return;
        observer.disconnect();
        drawn(resolve);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ["data-status", "data-engine"],
      });
      look();
    });

  const answers = engines.map(async (/** @type {string} */ engine) => {
    const ms = await whenShown(statuses, engine);
    seen[engine] = { ms, bytes: fetched() };
  });
  bench.done = Promise.all(answers).then(() => ({ seen, tasks }));

  /** Changes an age as typing does, and gives the milliseconds until the statuses are those wanted. */
  bench.change = async (/** @type {string} */ age, /** @type {string} */ wanted, /** @type {string} */ engine) => {
    // Where the processor is slowed by stops and goes, a call arrives when a go begins: start anywhere within one.
    for (const start = performance.now() + 20 * Math.random(); performance.now() < start; );
    const field = /** @type {HTMLInputElement} */ (document.querySelector('[name="age"]'));
    const start = performance.now();
    field.value = age;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return (await whenShown(wanted, engine)) - start;
  };
})();
