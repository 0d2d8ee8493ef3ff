"""What `presskit build` made can be imported again: the release comes back from each format."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from presskit.cli import run
from presskit.cli.shell import open_shell
from presskit.contacts import listed, merge
from presskit.importers.draft import Setting
from presskit.importers.draft.tree import written
from presskit.importers.draft.whole import draft
from presskit.importers.known import register_of
from presskit.importers.readers import read
from presskit.importers.recognise.whole import recognise
from presskit.importers.shape import shape
from presskit.model import Language, Release
from presskit.names import read_phone
from presskit.office import Desk, ReleaseFile, open_office

ROOT = Path(__file__).parent.parent
SCORER = ROOT.parent / "shared" / "corpus" / "score_import.py"
# The example releases that were written first: two releases, a roadmap, an invitation.
OLDEST = (
    "2024-03-13-assises-biotherapies-dijon",
    "2024-09-24-assises-biotherapies-besancon",
    "2024-12-20-feuille-de-route-biotherapies",
    "2026-06-10-assises-biotherapies",
)
LANGUAGES: tuple[Language, ...] = ("fr", "en")


@pytest.fixture(scope="session")
def kits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kits of the example office, built once."""
    office = tmp_path_factory.mktemp("example")
    for name in ("contacts", "releases", "templates", "translations"):
        shutil.copytree(ROOT / name, office / name)
    shutil.copy(ROOT / "presskit.yaml", office)
    words = ("build", *OLDEST, "--office", str(office), "--quiet")

    assert run(words, open_shell(words)) == 0
    return office / "dist"


@pytest.fixture(scope="session")
def scorer() -> ModuleType:
    """The measure the corpus is scored with."""
    if not SCORER.is_file():
        pytest.skip("../shared/corpus is not beside the checkout: nothing measures the round trip")
    spec = importlib.util.spec_from_file_location("score_import", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def wanted(file: ReleaseFile, desk: Desk, language: Language) -> dict[str, Any]:
    """A release in one language, in the shape an import prints."""
    release = file.release
    assert release
    home = desk.source_language(release)
    entries = listed(release.contacts, desk.organisations.entries, desk.press.entries)
    return {
        "title": release.title.within(language, home),
        "date": release.date.isoformat(),
        "lang": language,
        "quotes": [
            {"text": quote.text.within(language, home), "speaker": speaker_of(quote.speaker, desk)}
            for quote in release.quotes.values()
        ],
        "about": [
            {"heading": about.heading.within(language, home)}
            for entry in release.about
            if (about := desk.organisations.entries[entry.organisation].about)
        ],
        "contacts": [
            {
                "name": each.name or None,
                "emails": list(each.emails),
                "phones": [read_phone(number.written) for number in each.phones],
            }
            for each in merge(entries)[0]
        ],
        "programme": [
            {
                "start": f"{session.time.start:%H:%M}",
                "title": session.title.within(language, home),
            }
            for event in release.programme
            for session in event.sessions
        ],
    }


def speaker_of(entry: Any, desk: Desk) -> str:
    person = desk.people.get(entry.speaker)
    return str(person.name if person else entry.name)


def documents(kits: Path, ending: str) -> Iterator[tuple[ReleaseFile, Desk, Language, Path]]:
    desk = open_office(kits.parent, OLDEST)
    for file in desk.releases:
        for language in LANGUAGES:
            yield (
                file,
                desk,
                language,
                kits / file.slug / language / f"{file.slug}-{language}{ending}",
            )


@pytest.mark.parametrize("ending", [".txt", ".docx", ".html", ".pdf"])
def test_a_document_of_a_kit_gives_the_release_back(
    ending: str, kits: Path, scorer: ModuleType
) -> None:
    tallies = {key: scorer.Tally() for key in (*scorer.CORE, *scorer.EXTRA)}
    for file, desk, language, path in documents(kits, ending):
        found = shape(recognise(read(path)))
        scorer.score_doc(wanted(file, desk, language), found, tallies)
    scores = {key: tallies[key].prf()[2] for key in scorer.CORE if tallies[key].seen()}

    assert sum(scores.values()) / len(scores) >= 0.97, scores


def ids(release: Release) -> list[str]:
    """The contacts named by their id; one of the examples prints one of them a second time."""
    return [entry.id for entry in release.contacts if entry.id]


@pytest.mark.parametrize("ending", [".txt", ".docx", ".html", ".pdf"])
def test_who_is_on_file_comes_back_by_id(ending: str, kits: Path) -> None:
    found, expected = [], []
    for file, desk, _, path in documents(kits, ending):
        release = file.release
        assert release
        setting = Setting(register_of(desk), ("fr", "en"), lambda key, **_: key, release.date)
        manuscript = read(path)
        made = draft(manuscript, recognise(manuscript), setting)
        tree = yaml.load(written(made.root), yaml.BaseLoader)
        about = [each if isinstance(each, str) else each["organisation"] for each in tree["about"]]
        found.append((tree["date"], about, tree["contacts"], setting.register.proposes))
        expected.append((
            release.date.isoformat(), [entry.organisation for entry in release.about],
            ids(release), False,
        ))  # fmt: skip

    assert found == expected
