// The link to the other language leads to the part being read: both pages name their parts alike.
for (const link of document.querySelectorAll("[data-switch]")) {
  for (const moment of ["pointerenter", "pointerdown", "focus", "click"]) {
    link.addEventListener(moment, () => { link.hash = read().pop()?.id ?? ""; });
  }
}
