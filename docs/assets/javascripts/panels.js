// The menu and the search on narrow screens: each opens by a button, and is out of the keyboard's way while closed.
// The theme shows and hides them by a hidden tick box; this keeps the button, the tick box and the keyboard in step.

/**
 * @param {object} parts
 * @param {string} parts.panel what opens
 * @param {string} parts.button what opens it
 * @param {string} parts.toggle the theme's tick box
 * @param {string} parts.first what takes the focus on opening
 * @param {string} parts.narrow the widths at which it is a panel at all
 */
function panel(parts) {
  const panel = document.querySelector(parts.panel);
  const button = document.querySelector(parts.button);
  const toggle = document.querySelector(parts.toggle);
  const narrow = matchMedia(parts.narrow);
  if (!(panel instanceof HTMLElement && button instanceof HTMLElement && toggle instanceof HTMLInputElement)) {
    return;
  }

  const show = () => {
    panel.inert = narrow.matches && !toggle.checked;
    button.setAttribute("aria-expanded", String(toggle.checked));
    const first = panel.querySelector(parts.first);
    if (narrow.matches && toggle.checked && first instanceof HTMLElement && !panel.contains(document.activeElement)) {
      first.focus();
    }
  };

  /** @param {boolean} open */
  const set = (open) => {
    if (toggle.checked !== open) {
      toggle.click(); // the theme, too, waits for the event
    }
  };

  button.addEventListener("click", () => set(!toggle.checked));
  toggle.addEventListener("change", show);
  narrow.addEventListener("change", show);
  const close = () => {
    set(false);
    button.focus();
  };
  panel.querySelector(".site-menu-close")?.addEventListener("click", close);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && narrow.matches) {
      close();
    }
  });
  // Focus that walks on leaves nothing open over the page.
  panel.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (narrow.matches && next instanceof Node && next !== button && !panel.contains(next)) {
      set(false);
    }
  });
  show();
}

panel({
  panel: ".md-sidebar--primary",
  button: ".site-menu-button",
  toggle: "#__drawer",
  first: "button",
  narrow: "(max-width: 76.234375em)",
});
panel({
  panel: ".md-search",
  button: ".site-search-button",
  toggle: "#__search",
  first: "input",
  narrow: "(max-width: 59.984375em)",
});
