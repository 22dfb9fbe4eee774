// Runs in a page before any script of its own: notes when an answer is on the screen, and what blocked the page.

(() => {
  /** @type {{ answers: { engine: string, at: number }[], blocked: number[] }} */
  const seen = { answers: [], blocked: [] };
  Object.assign(globalThis, { seen });
  const look = () => {
    const answer = document.querySelector('.check-answers [data-answer="notification"]');
    if (answer?.getAttribute("data-status") !== "required") return;
    requestAnimationFrame(() => {
      const engine = document.querySelector("scenario-check")?.getAttribute("data-engine") ?? "none";
      if (!seen.answers.some((one) => one.engine === engine)) seen.answers.push({ engine, at: performance.now() });
    });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ["data-engine", "data-status"],
  });
  new PerformanceObserver((list) => seen.blocked.push(...list.getEntries().map((one) => one.duration))).observe({
    type: "longtask",
    buffered: true,
  });
})();
