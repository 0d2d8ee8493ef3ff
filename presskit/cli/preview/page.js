"use strict";
const words = {
  renewed: "{renewed-at}", none: "{problems-none}", some: "{problems-some}",
  stopped: "{stopped}", refused: "{refused}",
  error: "{error}", warning: "{warning}",
};
const find = (id) => document.getElementById(id);
const [select, status, button, list, frame] =
  ["release", "status", "problems", "list", "kit"].map(find);
let shown = "", making = 0, told = "";

function element(kind, name, text) {
  const made = document.createElement(kind);
  made.className = name;
  made.textContent = text;
  return made;
}

function choose(state) {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const known = state.releases.map((each) => each.slug);
  const options = state.releases.map((each) => {
    const option = element("option", "", each.title);
    option.value = each.slug;
    return option;
  });
  const signs = JSON.stringify(state.releases.map((each) => [each.slug, each.title]));
  if (select.dataset.signs !== signs) {
    select.replaceChildren(...options);
    select.dataset.signs = signs;
  }
  select.value = known.includes(wanted) ? wanted : known[known.length - 1] || "";
  return state.releases.find((each) => each.slug === select.value);
}

function show(release) {
  if (!release || !release.shown) return;
  if (release.slug !== shown) {
    frame.src = `kit/${encodeURIComponent(release.slug)}/index.html`;
  } else if (release.making !== making) {
    const inside = frame.contentWindow, place = [inside.scrollX, inside.scrollY];
    frame.addEventListener("load", () => frame.contentWindow.scrollTo(...place), { once: true });
    inside.location.reload();
  }
  [shown, making] = [release.slug, release.making];
}

function line(problem) {
  const item = document.createElement("li");
  const place = [problem.file, problem.line, problem.column].filter(Boolean).join(":");
  const first = element("p", "", "");
  first.append(element("span", problem.severity, words[problem.severity]), " ",
    element("span", "where", place), place ? " " : "", problem.message);
  item.append(first);
  if (problem.hint) item.append(element("p", "hint", problem.hint));
  return item;
}

function tell(problems, at, refused) {
  const again = JSON.stringify([problems, at, refused]);
  if (again === told) return;
  told = again;
  const worst = problems.some((each) => each.severity === "error") ? "error" :
    problems.length ? "warning" : "";
  button.dataset.worst = worst;
  button.textContent = problems.length ? words.some.replace("#", problems.length) : words.none;
  button.disabled = !problems.length;
  list.replaceChildren(...problems.map(line));
  if (!problems.length) open(false);
  const hour = new Date(at).toLocaleTimeString(document.documentElement.lang);
  status.textContent = refused ? words.refused : words.renewed.replace("#", hour);
}

function open(wanted) {
  list.hidden = !wanted;
  button.setAttribute("aria-expanded", String(wanted));
}

async function look() {
  try {
    const state = await (await fetch("state", { cache: "no-store" })).json();
    const release = choose(state);
    const problems = [...state.office, ...(release ? release.problems : [])];
    const refused = problems.some((each) => each.severity === "error");
    show(release);
    tell(problems, state.at, refused);
  } catch {
    [status.textContent, told] = [words.stopped, ""];
  }
  setTimeout(look, 400);
}

button.addEventListener("click", () => open(list.hidden));
select.addEventListener("change", () => { location.hash = encodeURIComponent(select.value); });
look();
