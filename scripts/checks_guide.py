"""Write docs/controles.md and docs/checks.md: every check with its definition and examples.

    python -m scripts.checks_guide

A test holds the two files against the table, so that a guide never promises another check.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from presskit.wording import RULES, TALK, Ui
from scripts.fields_guide import spaced

ROOT = Path(__file__).parent.parent
PAGES: dict[Ui, str] = {"fr": "controles.md", "en": "checks.md"}
_INTRODUCTION: dict[Ui, str] = {
    "fr": """\
# Ce que relit `presskit check`

`presskit check` relit vos communiqués comme le ferait un secrétaire de rédaction, en français et en
anglais, sans connexion. Chaque remarque donne le fichier, la ligne et la colonne, montre le passage et
dit quoi faire.

| On tape | Ce que cela fait |
|---|---|
| `presskit check` | relit tous les communiqués |
| `presskit check 2026-06-10-assises-biotherapies` | en relit un seul |
| `presskit check --explain weekday` | dit ce qu’un contrôle cherche, avec un exemple |
| `presskit check --fix` | corrige la typographie dans les fichiers, et rien d’autre |
| `presskit check --online` | demande aussi à chaque lien s’il répond |
| `presskit check --release-ready` | donne la liste à lire avant l’envoi |
| `presskit check --strict` | compte un avertissement comme une erreur |

Une **erreur** empêche de faire le kit ; un **avertissement** se discute ; une **information** est bonne
à savoir. Un avertissement qui se trompe se fait taire :

- pour un paragraphe, par une remarque sur la ligne d’avant, que personne ne verra dans les
  documents : `<!-- presskit: ignore weekday -->` ;
- pour un communiqué, par `check: {ignore: [weekday]}` dans son fichier ;
- pour tout le service, par la même ligne dans `presskit.yaml`.

Une erreur ne se fait pas taire : ce qui serait imprimé serait faux.
""",
    "en": """\
# What `presskit check` reads

`presskit check` reads your releases as a sub-editor would, in French and in English, without a network.
Every remark gives the file, the line and the column, shows the passage and says what to do.

| To type | What it does |
|---|---|
| `presskit check` | reads all releases |
| `presskit check 2026-06-10-assises-biotherapies` | reads one of them |
| `presskit check --explain weekday` | says what a check looks for, with an example |
| `presskit check --fix` | corrects the typography in the files, and nothing else |
| `presskit check --online` | also asks every link whether it answers |
| `presskit check --release-ready` | gives the list to read before sending |
| `presskit check --strict` | counts a warning as an error |

An **error** stops the kit; a **warning** is open to discussion; a **note** is good to know. A warning
that is wrong can be silenced:

- for one paragraph, by a remark on the line before it, which nobody will see in the documents:
  `<!-- presskit: ignore weekday -->`;
- for one release, by `check: {ignore: [weekday]}` in its file;
- for the whole office, by the same line in `presskit.yaml`.

An error cannot be silenced: what would be printed would be wrong.
""",
}
_TITLE: dict[Ui, str] = {"fr": "Les contrôles", "en": "The checks"}


def guide(ui: Ui) -> str:
    """The whole guide in one language."""
    return spaced("\n".join((_INTRODUCTION[ui], f"## {_TITLE[ui]}\n", *_rules(ui))), ui)


def _rules(ui: Ui) -> Iterator[str]:
    column = 0 if ui == "fr" else 1
    for code in sorted(RULES):
        rule = RULES[code]
        definition = textwrap.fill(spaced(rule.definition[column], ui), 100,
                                   break_long_words=False, break_on_hyphens=False)  # fmt: skip
        yield f"### `{code}` ({TALK[rule.severity][column]})\n\n{definition}\n"
        for key, example in (("failing", rule.failing), ("passing", rule.passing)):
            yield f"{TALK[key][column]}\n\n```yaml\n{example.strip()}\n```\n"


if __name__ == "__main__":
    for language, name in PAGES.items():
        (ROOT / "docs" / name).write_text(guide(language), "utf-8")
