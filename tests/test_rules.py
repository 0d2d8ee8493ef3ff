"""Every check has an exact definition, an example that fails it and one that does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from presskit.checks import check
from presskit.office import open_office
from presskit.problems import Problem
from presskit.wording import PROBLEMS, RULES, Ui
from scripts.checks_guide import PAGES, guide
from tests.offices import OFFICE, ORGANISATIONS, PEOPLE, QUIET, write_office

# Words are looked up by a program of the system.
RUN = [pytest.param(code, marks=pytest.mark.hunspell) if code == "spelling" else code
       for code in RULES]  # fmt: skip
SOUND = """\
kind: release
date: 2026-05-28
place: Besançon
issuers: [region]
title:
  fr: "Biothérapies : la Région dresse le bilan de sa feuille de route"
  en: "Biotherapies: the Region reviews its roadmap"
standfirst:
  fr: La Région réunit les acteurs de la filière et présente ce qui a été fait.
  en: The Region brings the sector together and presents what has been done.
sections:
  - heading: {fr: Une dynamique, en: Momentum}
    text:
      fr: |
        La stratégie avance. Elle repose sur la recherche, sur la formation et sur les entreprises
        qui fournissent les matières et les équipements nécessaires. Les équipes travaillent sur de
        nouveaux traitements, et les écoles préparent aux métiers de la production.

        Des acteurs de la filière apporteront leur témoignage, et la salle pourra poser ses
        questions. La matinée se terminera par une visite des ateliers, où les journalistes
        pourront rencontrer les équipes et prendre des images. Un dossier complet leur sera remis,
        avec les coordonnées de toutes les personnes citées et les données de référence.
      en: |
        The strategy is moving forward. It relies on research, on training and on the companies
        that supply the materials and equipment needed. Teams are working on new treatments, and
        schools are preparing students for jobs in production.

        People who work in the sector will describe their experience, and there will be questions
        from the floor. The morning will end with a tour of the workshops, where journalists can
        meet the teams and take pictures. They will be given a complete file, with the details of
        everyone quoted and the reference data.
quotes:
  leroy:
    speaker: anne-leroy
    text:
      fr: Notre objectif est clair, et nous le tiendrons avec tous nos partenaires.
      en: Our goal is clear, and we will reach it with all our partners.
    source: Discours du 3 mars 2026
about: [region]
contacts: [region]
"""


def problems_of(root: Path, fragment: str) -> tuple[Problem, ...]:
    """What the checks say of the sound release with a fragment merged over it.

    `people:` and `organisations:` in a fragment are entries of contacts/, `before:` is an earlier
    release of the office, `slug:` another name of the file.
    """
    release = {**_read(SOUND), **_read(fragment)}
    for name, text in (("people", PEOPLE), ("organisations", ORGANISATIONS)):
        _write(root / f"contacts/{name}.yaml", {**_read(text), **release.pop(name, {})})
    for earlier in (root / "releases").glob("*.yaml"):
        earlier.unlink()
    slug, before = release.pop("slug", "2026-05-28-bilan"), release.pop("before", None)
    _write(root / f"releases/{slug}.yaml", release)
    if before:
        _write(root / "releases/2025-05-01-avant.yaml", before)
    desk = open_office(root)
    return next(check(file, desk) for file in desk.releases if file.slug == slug)


def _read(text: str) -> dict[str, Any]:
    return dict(yaml.load(text, yaml.BaseLoader) or {})


def _write(path: Path, content: object) -> None:
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(text, "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_office(tmp_path / "office", office=OFFICE.replace(QUIET, ""))


def test_the_release_that_the_examples_change_is_sound(root: Path) -> None:
    assert problems_of(root, "{}") == ()


@pytest.mark.parametrize("code", RUN)
def test_the_example_that_fails_raises_its_code_and_no_other(root: Path, code: str) -> None:
    found = problems_of(root, RULES[code].failing)

    assert {problem.code for problem in found} == {code}
    assert RULES[code].severity in {problem.severity for problem in found}


@pytest.mark.parametrize("code", RUN)
def test_the_example_that_passes_raises_nothing(root: Path, code: str) -> None:
    assert problems_of(root, RULES[code].passing) == ()


@pytest.mark.parametrize("ui", PAGES)
def test_the_guide_says_what_the_table_says(ui: Ui) -> None:
    page = Path(__file__).parent.parent / "docs" / PAGES[ui]

    assert page.read_text("utf-8") == guide(ui)


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_sentence_and_a_next_action_in_both_languages(code: str) -> None:
    assert all(said.message and said.hint for said in PROBLEMS[code])
    assert all(text.endswith(".") for text in RULES[code].definition)
