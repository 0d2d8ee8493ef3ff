"""Write a small press office to disk; each part can be replaced by the test that needs it."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

# The small release is too short for an editor; the tests of the checks have one that is not.
QUIET = "check: {ignore: [missing-part, image-licence]}\n"
OFFICE = f"""\
name: {{fr: Service de presse, en: Press office}}
languages: [fr, en]
english: en-GB
country: France
website: https://presse.region.example
{QUIET}"""

ORGANISATIONS = """\
region:
  name:
    fr: {full: Région Exemple, short: Région}
    en: {full: Example Region, short: Region}
  logo: templates/logos/region.png
  about:
    heading: {fr: À propos de la Région, en: About the Region}
    text: {fr: La Région anime la filière., en: The Region leads the sector.}
agence:
  name:
    fr: {full: Agence économique, short: Agence}
    en: {full: Business agency, short: Agency}
"""

PEOPLE = """\
anne-leroy:
  name: Anne LEROY
  roles:
    - role: {fr: conseillère, en: councillor}
      until: 2025-12-31
    - role: {fr: présidente de la Région, en: President of the Region}
      from: 2026-01-01
"""

PRESS = """\
c-martin:
  name: Camille MARTIN
  organisation: region
  role: {fr: attachée de presse, en: press officer}
  email: c.martin@region.example
  phone: 06 39 98 00 12
h-petit:
  name: Hugo PETIT
  organisation: agence
  email: h.petit@agence.example
"""

RELEASE = """\
kind: release
date: 2026-05-28
place: Besançon
issuers: [region]
title:
  fr: "Biothérapies : la Région dresse le bilan"
  en: "Biotherapies: the Region takes stock"
standfirst: {fr: La Région réunit la filière., en: The Region brings the sector together.}
sections:
  - heading: {fr: Une dynamique, en: Momentum}
    text: {fr: La stratégie avance., en: The strategy moves forward.}
    quotes: [leroy]
quotes:
  leroy:
    speaker: anne-leroy
    text: {fr: Notre objectif est clair., en: Our goal is clear.}
    source: Discours du 3 mars 2026
about: [region]
contacts: [region]
media:
  - file: media/atelier.jpg
    alt: {fr: Un atelier, en: A workshop}
    caption: {fr: Dans l’atelier., en: In the workshop.}
    credit: Région
    licence: Libre pour un usage éditorial
"""

SLUG = "2026-05-28-bilan"


def write_office(root: Path, **parts: str) -> Path:
    """An office at `root`; `parts` replaces OFFICE, ORGANISATIONS, PEOPLE, PRESS or RELEASE."""
    texts = {
        "presskit.yaml": parts.get("office", OFFICE),
        "contacts/organisations.yaml": parts.get("organisations", ORGANISATIONS),
        "contacts/people.yaml": parts.get("people", PEOPLE),
        "contacts/press.yaml": parts.get("press", PRESS),
        f"releases/{SLUG}.yaml": parts.get("release", RELEASE),
    }
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    draw(root / "releases/media/atelier.jpg")
    draw(root / "templates/logos/region.png")
    return root


def draw(path: Path, size: tuple[int, int] = (300, 200)) -> Path:
    """A plain picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, (11, 61, 145)).save(path)
    return path


def release_file(root: Path) -> Path:
    """The one release of the office."""
    return root / "releases" / f"{SLUG}.yaml"


def replace_in(path: Path, old: str, new: str) -> None:
    """Change a passage of a file, which must be there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path in it."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}
