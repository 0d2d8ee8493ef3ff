(() => {
  const links = [...document.querySelectorAll("[data-switch]")];
  const known = links.map((link) => link.dataset.switch);

  const show = (language) => {
    for (const part of document.querySelectorAll("[data-language]")) {
      part.hidden = part.dataset.language !== language;
    }
    for (const link of links) {
      if (link.dataset.switch === language) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const edition = document.getElementById(language);
    document.documentElement.lang = edition.lang;
    document.documentElement.dataset.shown = language;
    document.title = edition.dataset.title;
  };

  const asked = () => known.find((language) => location.hash.split(/[#-]/).includes(language));
  const spoken = () => navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())
    .find((language) => known.includes(language));

  addEventListener("hashchange", () => { if (asked()) show(asked()); });
  show(asked() || spoken() || known[0]);
})();
