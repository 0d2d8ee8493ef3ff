"""In a terminal of 80 columns nothing is cut; without colours there are none; Ctrl-C is obeyed."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.media_lists import SEGMENTS, who, write_lists
from tests.offices import OFFICE, QUIET, RELEASE, SLUG, replace_in, tree
from tests.terminals import ROOT, in_terminal, stopped_at, stopped_when

if sys.platform == "win32":
    pytest.skip("these need a pseudo-terminal", allow_module_level=True)

LONG = "2026-06-10-rencontres-internationales-des-industriels-de-la-sante"
BARE = """\
kind: release
date: 2026-06-10
place: Besançon
issuers: [region]
title: {fr: "Les rencontres des industriels de la santé ouvrent le 10 juin 2026"}
standfirst: {fr: La Région réunit la filière et ses laboratoires autour de trente rendez-vous.}
sections:
  - text: {fr: Trente rendez-vous réunissent les laboratoires de la région et l' on y parlera.}
"""


@pytest.fixture
def busy(tmp_path: Path) -> Path:
    """An office with a long slug, a text without English, a list, and more to say of each."""
    regions = ("Bourgogne-Franche-Comté", "Île-de-France, Hauts-de-France et Normandie réunies")
    rows = [who(f"Prénom{n}", f"Nom{n}", f"n{n}@journal.example", region=regions[n % 2])
            for n in range(40)]  # fmt: skip
    root = write_lists(tmp_path / "office", journalistes=rows)
    (root / "releases" / f"{LONG}.yaml").write_text(BARE, "utf-8")
    return root


WIDE = [
    ["build", SLUG, "--draft"],
    ["build", LONG, "--draft"],
    ["check"],
    ["check", "--release-ready", SLUG],
    ["check", "--explain", "person-variant"],
    ["translate", "--status"],
    ["translate", "--dry-run"],
    ["lists", "stats"],
    ["lists", "due"],
    ["lists", "export", "anglophones", "--for", "mailchimp"],
    ["lists", "export", "journalistes-santes", "--for", "mailchimp"],
    ["lists", "import", "contacts/media/journalistes.csv", "--to", "contacts/media/autres.csv"],
    ["lists", "dedupe", "contacts/media/journalistes.csv", "--out", "contacts/media/autres.csv"],
    ["lists", "dossier", "n1@journal.example"],
    ["import", "communique.md"],
    ["verify", "presskit.yaml"],
    ["doctor"],
    ["new", "Les rencontres des industriels de la santé"],
    ["buidl"],
]


@pytest.mark.parametrize("words", WIDE, ids=" ".join)
def test_eighty_columns_are_enough(busy: Path, words: list[str], tmp_path: Path) -> None:
    """In French, whose sentences are the longer ones."""
    old = "# Un ancien communiqué\n\nDijon, le 3 mai 2021\n\nLa Région réunit la filière santé.\n"
    (busy / "communique.md").write_text(old, "utf-8")

    seen = in_terminal(busy, *words, PRESSKIT_UI="fr", HOME=str(tmp_path))

    # A path longer than a line stands alone on its own.
    wide = [line for line in seen.lines if len(line) > 80 and " " in line.strip()]
    assert (seen.code in (0, 1, 2), wide) == (True, [])
    assert [line for line in seen.lines if re.search(r"\w… ", line) and "━" not in line] == []


@pytest.mark.parametrize("setting", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
@pytest.mark.parametrize("words", [["check"], ["build", "--draft", SLUG], ["doctor"]], ids=" ".join)
def test_without_colours_not_one_control_code_is_sent(
    busy: Path, words: list[str], setting: dict[str, str]
) -> None:
    assert "\x1b" not in in_terminal(busy, *words, **setting).raw


def test_a_terminal_with_colours_has_them(busy: Path) -> None:
    assert "\x1b[" in in_terminal(busy, "check").raw


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_problem_is_shown_with_its_line_and_a_mark(busy: Path, command: str) -> None:
    (busy / "releases" / f"{LONG}.yaml").unlink()
    replace_in(busy / "releases" / f"{SLUG}.yaml", "place: Besançon", "place: Besançon\nplce: Dole")

    shown = in_terminal(busy, command, PRESSKIT_UI="fr").lines

    line = next(n for n, each in enumerate(shown) if each.strip() == "plce: Dole")
    assert shown[line + 1].strip() == "^"
    assert shown[line].index("p") == shown[line + 1].index("^")


def test_the_excerpt_of_a_long_line_keeps_its_mark_in_eighty_columns(busy: Path) -> None:
    (busy / "releases" / f"{LONG}.yaml").unlink()
    (busy / "presskit.yaml").write_text(OFFICE.replace(QUIET, "") + SEGMENTS, "utf-8")
    wrong = "text: {fr: La stratégie avance avec ses partenaires, la stratégie avance ,, enfin.,"
    release = RELEASE.replace("text: {fr: La stratégie avance.,", wrong)
    (busy / "releases" / f"{SLUG}.yaml").write_text(release, "utf-8")

    shown = in_terminal(busy, "check", PRESSKIT_UI="fr").lines

    assert [line for line in shown if len(line) > 80] == []


# -------------------------------------------------------------------------------------- Ctrl-C

LISTS = ("lists", "import", "grande.csv", "--to", "contacts/media/grande.csv")
UNIQUE = ("lists", "dedupe", "grande.csv", "--out", "uniques.csv")
EXPORT = ("lists", "export", "journalistes-sante", "--for", "excel")
# What is typed, and the moment of Ctrl-C: as it opens, or moves, something of this name for the
# n-th time.
STOPPED = [
    ("check", "open", "presskit.yaml", 1),
    ("build", "open", "presskit.yaml", 1),
    ("build", "os.rename", "dist", 1),
    ("translate --status", "open", "presskit.yaml", 1),
    (" ".join(LISTS), "open", "grande.csv", 1),
    (" ".join(LISTS), "os.rename", "grande.csv", 1),
    (" ".join(UNIQUE), "open", "grande.csv", 1),
    (" ".join(UNIQUE), "os.rename", "uniques.csv", 1),
    ("lists select --out choix.csv", "open", "journalistes.csv", 1),
    ("lists select --out choix.csv", "os.rename", "choix.csv", 1),
    (" ".join(EXPORT), "open", "journalistes.csv", 1),
    (" ".join(EXPORT), "os.rename", "exports", 1),
    ("lists stats", "open", "journalistes.csv", 1),
    ("import communique.md", "open", "communique.md", 1),
    ("import communique.md", "os.rename", "releases", 1),
    ("preview", "open", "presskit.yaml", 1),
    ("doctor", "open", "presskit.yaml", 1),
    ("init ailleurs --yes", "open", "release.docx", 1),
    ("init ailleurs --yes", "os.rename", "ailleurs", 1),
    ("init ailleurs --yes", "os.rename", "ailleurs", 5),
    ("new Titre", "open", "presskit.yaml", 1),
    ("new Titre", "open", "-titre.yaml", 1),
]


def lasting(office: Path) -> dict[str, bytes]:
    """What lies in an office, but for locks, which nobody holds once their holder has ended, and
    the rows of an import that were refused: they are written before its list."""
    passing = (".lock", "rejects.csv")
    return {name: content for name, content in tree(office).items() if not name.endswith(passing)}


def write_long_list(office: Path, rows: int) -> None:
    head = "id,first_name,last_name,email,language,source,legal_basis\n"
    people = (f"{n},P{n},N{n % 900},n{n}@x{n % 50}.example,fr,carte,legitimate_interest\n"
              for n in range(rows))  # fmt: skip
    (office / "grande.csv").write_text(head + "".join(people), "utf-8")


@pytest.mark.parametrize(("typed", "event", "name", "n"), STOPPED)
def test_ctrl_c_is_obeyed_and_leaves_nothing_half_written(
    busy: Path, typed: str, event: str, name: str, n: int
) -> None:
    write_long_list(busy, 50)
    (busy / "communique.md").write_text("# Un ancien communiqué\n\nLe texte.\n", "utf-8")
    before = lasting(busy)

    ended = stopped_at(event, name, n, busy, *typed.split())

    assert (ended.code, "Traceback" in ended.err) == (130, False)
    assert "what was written already is intact" in ended.err
    assert lasting(busy) == before


@pytest.mark.parametrize("words", [LISTS, UNIQUE], ids=" ".join)
def test_ctrl_c_is_obeyed_at_once_in_the_middle_of_long_work(
    busy: Path, words: tuple[str, ...]
) -> None:
    write_long_list(busy, 100_000)
    before = lasting(busy)

    ended = stopped_when("Looking for duplicates", busy, *words)

    # A tenth of a second on a quiet machine; stuck, on any.
    assert (ended.code, ended.seconds < 5) == (130, True)
    assert ended.err.splitlines()[-2].startswith("error interrupted: ")
    assert lasting(busy) == before


def test_ctrl_c_in_the_preview_is_its_ordinary_end(busy: Path) -> None:
    ended = stopped_when("Ctrl-C to stop", busy, "preview", SLUG)

    assert (ended.code, "error" in ended.err) == (130, False)
    assert "The preview is over" in ended.err


def test_ctrl_c_is_heard_before_anything_is_imported() -> None:
    """A person may regret a command in its first tenth of a second."""
    words = "import presskit.__main__, sys; print([n for n in sys.modules if 'presskit.' in n])"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    loaded = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True,
                            cwd=ROOT, check=True)  # fmt: skip

    assert loaded.stdout == "['presskit.__main__']\n"
    assert project["scripts"] == {"presskit": "presskit.__main__:main"}


@pytest.mark.parametrize("words", [["translate", "--dry-run"], ["review"], ["check"], ["build"]])
def test_a_broken_line_is_shown_wherever_it_is_met(busy: Path, words: list[str]) -> None:
    replace_in(busy / "presskit.yaml", "languages: [fr, en]", "languages: [fr, en")

    refused = in_terminal(busy.parent, *words, "--office", "office", PRESSKIT_UI="fr").lines

    assert "^" in [line.strip() for line in refused]


def test_no_mark_stands_under_the_sign_that_begins_a_text_of_several_lines(busy: Path) -> None:
    (busy / "releases" / f"{LONG}.yaml").unlink()
    replace_in(busy / "releases" / f"{SLUG}.yaml", "place: Besançon", "place: >-\n  [À compléter]")

    shown = in_terminal(busy, "check", PRESSKIT_UI="fr").lines

    assert [line for line in shown if line.strip() in ("place: >-", "^")] == []
