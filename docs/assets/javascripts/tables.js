// A table or chart wider than the screen scrolls sideways within the page: the keyboard must reach and scroll it.

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) {
      target.setAttribute("tabindex", "0");
      target.setAttribute("role", "group");
      target.setAttribute("aria-label", target.getAttribute("data-scrolls") ?? "Table, scrolls sideways");
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) {
        target.removeAttribute(name);
      }
    }
  }
});

// The theme puts the scrolling box around each table once the document is read.
addEventListener("load", () => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap, [data-scrolls]")) {
    sizes.observe(box);
  }
});
