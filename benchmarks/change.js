// Changes one fact as a reader would, and gives how long the answer took to be on the screen.

() =>
  new Promise((resolve) => {
    const places = /** @type {HTMLElement} */ (document.querySelector(".check-answers"));
    const status = () => places.querySelector('[data-answer="notification"]')?.getAttribute("data-status");
    const before = status();
    const value = before === "required" ? "not_suspected" : "suspected";
    const control = document.querySelector(`form [name="abuse_or_neglect"][value="${value}"]`);
    const start = performance.now();
    const watch = new MutationObserver(() => {
      if (status() === before || !status()) return;
      watch.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    });
    watch.observe(places, { subtree: true, childList: true, attributes: true });
    if (control instanceof HTMLElement) control.click();
  });
