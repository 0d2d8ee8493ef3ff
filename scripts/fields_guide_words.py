"""The words around the tables of docs/champs.md and docs/fields.md, and their opening examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from presskit.wording import Ui

INTRODUCTION: Mapping[Ui, str] = {
    "fr": """\
# Tous les champs, fichier par fichier

Un service de presse écrit cinq sortes de fichiers. Voici tout ce qu’ils peuvent contenir, dans l’ordre où
les lecteurs le voient. Seuls les champs marqués **obligatoire** doivent être là ; un champ laissé vide
compte comme absent ; un champ qui n’est pas dans ces tableaux est signalé par `presskit check`, avec celui
que vous vouliez sans doute écrire.

Vous n’avez pas à les retenir. Avec `presskit.schema.json`, que `presskit init` écrit à côté de
`presskit.yaml`, VS Code et son extension YAML (`redhat.vscode-yaml`) proposent les champs pendant que vous
tapez, montrent ces mêmes explications au survol et soulignent ce qui est faux. La première ligne du fichier
dit à l’éditeur de quelle sorte il est :

```yaml
# yaml-language-server: $schema=../presskit.schema.json
# yaml-language-server: $schema=presskit.schema.json#/$defs/Office
# yaml-language-server: $schema=../presskit.schema.json#/$defs/Organisations
# yaml-language-server: $schema=../presskit.schema.json#/$defs/People
# yaml-language-server: $schema=../presskit.schema.json#/$defs/PressContacts
```

La première est pour un communiqué, la deuxième pour `presskit.yaml`, les suivantes pour
`organisations.yaml`, `people.yaml` et `press.yaml`. Neovim, Helix, Zed et d’autres éditeurs qui emploient
le même serveur (yaml-language-server) lisent ces lignes aussi.
""",
    "en": """\
# Every field, file by file

A press office writes five kinds of files. This is all they may hold, in the order in which readers see it.
Only fields marked **required** must be there; a field left empty counts as absent; a field that is not in
these tables is reported by `presskit check`, with the one you probably meant.

You need not remember them. With `presskit.schema.json`, which `presskit init` writes beside
`presskit.yaml`, VS Code and its YAML extension (`redhat.vscode-yaml`) offer the fields while you type, show
these same explanations when you point at one, and underline what is wrong. The first line of a file tells
the editor of which kind it is:

```yaml
# yaml-language-server: $schema=../presskit.schema.json
# yaml-language-server: $schema=presskit.schema.json#/$defs/Office
# yaml-language-server: $schema=../presskit.schema.json#/$defs/Organisations
# yaml-language-server: $schema=../presskit.schema.json#/$defs/People
# yaml-language-server: $schema=../presskit.schema.json#/$defs/PressContacts
```

The first is for a release, the second for `presskit.yaml`, the others for `organisations.yaml`,
`people.yaml` and `press.yaml`. Neovim, Helix, Zed and other editors with the same server
(yaml-language-server) read these lines too.
""",
}

# part of the schema → its heading (French, English), and where the file is
FILES: Mapping[str, tuple[tuple[str, str], str]] = {
    "Release": (("Un communiqué", "A release"), "releases/*.yaml"),
    "Office": (("Le service de presse", "The press office"), "presskit.yaml"),
    "Organisations": (("Les organismes", "The organisations"), "contacts/organisations.yaml"),
    "People": (("Les personnes", "The people"), "contacts/people.yaml"),
    "PressContacts": (("Les contacts presse", "The press contacts"), "contacts/press.yaml"),
}

# part → heading of a table → its fields; every field of the file stands in one.
GROUPS: Mapping[str, Mapping[tuple[str, str], tuple[str, ...]]] = {
    "Release": {
        ("En tête", "At the head"): (
            "kind", "date", "place", "issuers", "language", "number", "version", "embargo",
            "confidential",
        ),
        ("Le texte", "The text"): (
            "title", "subtitle", "standfirst", "sections", "quotes", "key_figures",
        ),
        ("Pour inviter", "To invite"): (
            "programme", "attending", "opportunities", "registration", "logistics",
        ),
        ("Pour une déclaration, un dossier, un rectificatif",
         "For a statement, a press kit, a correction"): (
            "speaker", "parts", "replaces", "changes", "reason",
        ),
        ("À la fin", "At the end"): (
            "about", "contacts", "media", "links", "notes", "hashtags", "audience", "check",
        ),
    },
    "Office": {
        ("Qui vous êtes", "Who you are"): (
            "name", "languages", "website", "published_at", "timezone", "country",
        ),
        ("Vos habitudes d’écriture", "How you write"): ("english", "surnames", "typography", "check"),
        ("L’apparence", "The look"): ("theme",),
        ("La traduction", "Translating"): ("translation", "glossary", "keep"),
        ("Les listes", "The lists"): ("segments",),
    },
}  # fmt: skip

WORDS: Mapping[str, tuple[str, str]] = {
    "field": ("Champ", "Field"),
    "what": ("Ce que c’est", "What it is"),
    "how": ("S’écrit", "Written as"),
    "example": ("Exemple", "Example"),
    "required": ("obligatoire", "required"),
    "default": ("par défaut", "by default"),
    "or": ("ou", "or"),
    "list": ("liste :", "list of"),
    "mapping": ("nom, puis", "name, then"),
    "values": (
        "Comment on écrit un texte, un jour, un nombre",
        "How a text, a day, a number is written",
    ),
    "text": ("texte", "text"),
    "name": ("nom", "name"),
    "words": ("mots", "words"),
    "choice": ("un de ces mots", "one of these words"),
    "colon": (" : ", ": "),
    "yes-no": ("`true` ou `false`", "`true` or `false`"),
    "day": ("jour", "day"),
    "moment": ("jour et heure", "day and hour"),
    "hours": ("horaire", "hours"),
    "period": ("année, mois ou jour", "year, month or day"),
    "number": ("nombre", "number"),
    "whole-number": ("nombre entier", "whole number"),
    "colour": ("couleur", "colour"),
}


def _accepts(*texts: str) -> Callable[[dict[str, Any]], bool]:
    """Whether a pattern takes these texts."""

    def told(schema: dict[str, Any]) -> bool:
        pattern = schema.get("pattern")
        return pattern is not None and all(re.search(pattern, text) for text in texts)

    return told


# What a value without entries looks like: the word for it, and how the schema tells it.
SHAPES: Mapping[str, Callable[[dict[str, Any]], bool]] = {
    "yes-no": lambda told: "boolean" in told["type"],
    "period": _accepts("2024", "2024-03", "2024-03-13"),
    "day": _accepts("2024-03-13"),
    "moment": _accepts("2024-03-13 09:00"),
    "hours": _accepts("9:00-10:00"),
    "colour": _accepts("#0b3d91"),
    "number": _accepts("12,5"),
    "whole-number": _accepts("2"),
    "words": lambda told: "string" in told["type"],
}

# What both examples of presskit.yaml go on with.
_OFFICE = """timezone: Europe/Paris
website: https://presse.belmont.example
theme:
  look: institution
  logo: templates/logo.png
  colours: {primary: "#0b3d91"}
translation: {engine: none}
"""
EXAMPLES: Mapping[Ui, Mapping[str, str]] = {
    "fr": {
        "Release": """
# yaml-language-server: $schema=../presskit.schema.json
kind: release
date: 2026-06-10
place: Belmont
issuers: [ville]
title:
  fr: "Bibliothèque : la nouvelle salle de lecture ouvre samedi"
  en: "Library: the new reading room opens on Saturday"
standfirst:
  fr: La Ville de Belmont ouvre samedi 13 juin la salle de lecture de sa bibliothèque.
  en: On Saturday 13 June the City of Belmont opens the reading room of its library.
sections:
  - heading: {fr: Cent places au calme, en: A hundred quiet seats}
    text: {fr: La salle est ouverte à tous., en: The room is open to everyone.}
    quotes: [maire]
quotes:
  maire:
    speaker: {name: Anne LEROY, role: {fr: maire de Belmont, en: Mayor of Belmont}}
    text: {fr: Cette salle était attendue., en: This room has been long awaited.}
contacts: [ville]
""",
        "Office": """
# yaml-language-server: $schema=presskit.schema.json#/$defs/Office
name: {fr: Service de presse de la Ville de Belmont, en: City of Belmont press office}
languages: [fr, en]
""" + _OFFICE,
        "Organisations": """
# yaml-language-server: $schema=../presskit.schema.json#/$defs/Organisations
ville:
  name:
    fr: {full: Ville de Belmont}
    en: {full: City of Belmont}
  website: https://www.belmont.example
  about:
    heading: {fr: À propos de la Ville de Belmont, en: About the City of Belmont}
    text:
      fr: Belmont compte 12 000 habitants et une bibliothèque.
      en: Belmont has 12,000 inhabitants and a library.
    reviewed_on: 2026-03-01
""",
        "People": """
# yaml-language-server: $schema=../presskit.schema.json#/$defs/People
anne-leroy:
  name: Anne LEROY
  roles:
    - role: {fr: maire de Belmont, en: Mayor of Belmont}
      organisation: ville
      from: 2026-03-28
""",
        "PressContacts": """
# yaml-language-server: $schema=../presskit.schema.json#/$defs/PressContacts
camille-martin:
  name: Camille MARTIN
  role: {fr: attachée de presse, en: press officer}
  organisation: ville
  email: c.martin@belmont.example
  phones: [01 99 00 12 34, 06 39 98 12 34]
  languages: [fr, en]
""",
    },
    "en": {
        "Release": """
# yaml-language-server: $schema=../presskit.schema.json
kind: release
date: 2026-06-10
place: Belmont
issuers: [city]
title:
  en: "Library: the new reading room opens on Saturday"
  fr: "Bibliothèque : la nouvelle salle de lecture ouvre samedi"
standfirst:
  en: On Saturday 13 June the City of Belmont opens the reading room of its library.
  fr: La Ville de Belmont ouvre samedi 13 juin la salle de lecture de sa bibliothèque.
sections:
  - heading: {en: A hundred quiet seats, fr: Cent places au calme}
    text: {en: The room is open to everyone., fr: La salle est ouverte à tous.}
    quotes: [mayor]
quotes:
  mayor:
    speaker: {name: Anne LEROY, role: {en: Mayor of Belmont, fr: maire de Belmont}}
    text: {en: This room has been long awaited., fr: Cette salle était attendue.}
contacts: [city]
""",
        "Office": """
# yaml-language-server: $schema=presskit.schema.json#/$defs/Office
name: {en: City of Belmont press office, fr: Service de presse de la Ville de Belmont}
languages: [en, fr]
""" + _OFFICE,
        "Organisations": """
# yaml-language-server: $schema=../presskit.schema.json#/$defs/Organisations
city:
  name:
    en: {full: City of Belmont}
    fr: {full: Ville de Belmont}
  website: https://www.belmont.example
  about:
    heading: {en: About the City of Belmont, fr: À propos de la Ville de Belmont}
    text:
      en: Belmont has 12,000 inhabitants and a library.
      fr: Belmont compte 12 000 habitants et une bibliothèque.
    reviewed_on: 2026-03-01
""",
        "People": """
# yaml-language-server: $schema=../presskit.schema.json#/$defs/People
anne-leroy:
  name: Anne LEROY
  roles:
    - role: {en: Mayor of Belmont, fr: maire de Belmont}
      organisation: city
      from: 2026-03-28
""",
        "PressContacts": """
# yaml-language-server: $schema=../presskit.schema.json#/$defs/PressContacts
camille-martin:
  name: Camille MARTIN
  role: {en: press officer, fr: attachée de presse}
  organisation: city
  email: c.martin@belmont.example
  phones: [01 99 00 12 34, 06 39 98 12 34]
  languages: [en, fr]
""",
    },
}  # fmt: skip

VALUES: Mapping[Ui, str] = {
    "fr": """\
## Comment on écrit un texte, un jour, un nombre

| | S’écrit | Exemple |
|---|---|---|
| **texte** | dans la langue source, ou dans les deux ; l’autre langue est à traduire | `Point presse` ou `{fr: Point presse, en: Press briefing}` |
| **nom** | le même dans toutes les langues, sauf s’il est écrit dans les deux | `Besançon` ou `{fr: Londres, en: London}` |
| **mots** | tels quels ; entre guillemets droits s’ils contiennent un deux-points ou commencent par un signe | `"Biothérapies : le bilan"` |
| **jour** | l’année, le mois, le jour | `2026-06-10` |
| **jour et heure** | au fuseau du service, ou avec un décalage | `2026-06-10 09:00` ou `2026-06-10T09:00+02:00` |
| **horaire** | une heure, ou de telle heure à telle heure | `14 h 30` ou `9:00-10:00` |
| **année, mois ou jour** | aussi précis qu’on le sait | `2024`, `2024-03` ou `2024-03-13` |
| **nombre** | en chiffres ; les milliers par une espace, la virgule ou le point pour les décimales | `13000`, `13 000` ou `12,5` |
| **couleur** | entre guillemets droits : sans eux, YAML prend le # pour une remarque | `"#0b3d91"` |
| **liste** | entre crochets, ou un tiret par ligne | `[region, prefecture]` |

Un long texte s’écrit sur plusieurs lignes, en retrait, après une barre :

```yaml
standfirst:
  fr: |
    Première ligne du paragraphe,
    et la suite du même paragraphe.

    Une ligne vide ouvre le paragraphe suivant.
```
""",
    "en": """\
## How a text, a day, a number is written

| | Written as | Example |
|---|---|---|
| **text** | in the source language, or in both; the other language is to be translated | `Press briefing` or `{fr: Point presse, en: Press briefing}` |
| **name** | the same in every language, unless it is written in both | `Besançon` or `{fr: Londres, en: London}` |
| **words** | as they are; in straight quotation marks if they hold a colon or begin with a sign | `"Biotherapies: the review"` |
| **day** | year, month, day | `2026-06-10` |
| **day and hour** | in the office’s time zone, or with an offset | `2026-06-10 09:00` or `2026-06-10T09:00+02:00` |
| **hours** | an hour, or from one hour to another | `14:30` or `9:00-10:00` |
| **year, month or day** | as precise as is known | `2024`, `2024-03` or `2024-03-13` |
| **number** | in figures; a space for thousands, a comma or a point for decimals | `13000`, `13 000` or `12.5` |
| **colour** | in straight quotation marks: without them, YAML takes the # for a remark | `"#0b3d91"` |
| **list** | in brackets, or one dash a line | `[region, prefecture]` |

A long text stands on several lines, indented, after a bar:

```yaml
standfirst:
  en: |
    First line of the paragraph,
    and the rest of the same paragraph.

    An empty line begins the next paragraph.
```
""",
}
