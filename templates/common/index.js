// One language at a time, and the reader's place kept from one to the other.
(() => {
  const root = document.documentElement;
  const links = [...document.querySelectorAll("[data-switch]")];
  const sheets = [...document.querySelectorAll("details.sheet")];
  const known = [...document.querySelectorAll("article[data-language]")]
    .map((edition) => edition.dataset.language);

  const close = () => { for (const sheet of sheets) sheet.open = false; };

  const show = (language) => {
    for (const part of document.querySelectorAll("[data-language]")) {
      part.hidden = part.dataset.language !== language;
    }
    for (const link of links) {
      if (link.dataset.switch === language) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const edition = document.getElementById(language);
    root.lang = edition.lang;
    root.dataset.shown = language;
    document.title = edition.dataset.title;
    close();
  };

  const elsewhere = (id, language) =>
    document.getElementById(id.replace(new RegExp(`^(${known.join("|")})-`), `${language}-`));

  const turn = (language) => {
    const passed = read().map((place) => [place.id, place.getBoundingClientRect().top]);
    show(language);
    const [id, top] = passed.findLast(([each]) => elsewhere(each, language)) ?? [];
    if (id) {
      const moved = elsewhere(id, language).getBoundingClientRect().top - top;
      scrollBy({ top: moved, behavior: "instant" });
    }
  };

  const asked = () => known.find((language) => location.hash.split(/[#-]/).includes(language));
  const spoken = () => navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())
    .find((language) => known.includes(language));

  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      turn(link.dataset.switch);
      history.replaceState(null, "", link.hash);
    });
  }
  addEventListener("hashchange", () => {
    if (!asked()) return;
    show(asked());
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
  addEventListener("click", (event) => { if (!event.target.closest("details.sheet")) close(); });
  addEventListener("keydown", (event) => {
    const open = sheets.find((sheet) => sheet.open);
    if (event.key === "Escape" && open) {
      close();
      open.querySelector("summary").focus();
    }
  });

  // From a disk no browser lets a link save a file: what it can show opens beside the page, which
  // stays where it is.
  const shown = /\.(jpe?g|png|webp|svg|tiff?|pdf|txt|json)$/i;
  if (location.protocol === "file:") {
    for (const link of document.querySelectorAll("a[download]")) {
      if (shown.test(link.pathname)) link.target = "_blank";
    }
  }
  show(asked() || spoken() || known[0]);
})();
