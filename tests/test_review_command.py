"""`presskit review`: questions at the terminal, files that travel, one answer for a script."""

from __future__ import annotations

import codecs
import os
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from presskit.translation import Direction, Entry, Review
from presskit.translation.files import read_review, write_review
from tests.conftest import Command
from tests.offices import RELEASE, SLUG, release_file, replace_in, tree
from tests.reviews import document, machine, retyped, reviewed, run, typed

ROOT = Path(__file__).parent.parent
WAY = Direction("fr", "en-GB")
TITLE = machine("title", "Biothérapies : la Région dresse le bilan",
                "Biotherapies: the Region takes stock")  # fmt: skip
LEAD = machine("standfirst", "La Région réunit la filière le 10 juin 2026.",
               "The Region brings the sector together on 11 June 2026.")  # fmt: skip
HEADING = reviewed("sections.1.heading", "Une dynamique", "Momentum")
PHONE = machine("sections.1.text", "Appelez le 03 53 01 22 33.", "Call 03 53 01 22 33.")
FRENCH = (
    RELEASE.replace('title:\n  fr: "Biothérapies : la Région dresse le bilan"\n'
                    '  en: "Biotherapies: the Region takes stock"\n',
                    'title: "Biothérapies : la Région dresse le bilan"\n')
    .replace("{fr: La Région réunit la filière., en: The Region brings the sector together.}",
             "La Région réunit la filière le 10 juin 2026.")
    .replace("{fr: Une dynamique, en: Momentum}", "Une dynamique")
    .replace("{fr: La stratégie avance., en: The strategy moves forward.}",
             "Appelez le 03 53 01 22 33.")
)  # fmt: skip


@pytest.fixture
def translated(office: Path) -> Path:
    """The office with a French release and its translations, three of them by a machine."""
    release_file(office).write_text(FRENCH, "utf-8")
    keep(office, TITLE, LEAD, HEADING, PHONE)
    return office


def review_path(office: Path) -> Path:
    return office / f"translations/{SLUG}.en.yaml"


def keep(office: Path, *entries: Entry) -> None:
    write_review(Review(SLUG, WAY, entries), review_path(office))


def entries(office: Path) -> dict[str, Entry]:
    review = read_review(review_path(office), "", SLUG, WAY).review
    assert review is not None
    return {entry.id: entry for entry in review.entries}


# --------------------------------------------------------------------------------- for a script


def test_without_a_terminal_nothing_is_asked_and_what_waits_is_listed(
    translated: Path, presskit: Command
) -> None:
    before = tree(translated)
    answer = presskit("review", SLUG, "--ui", "en")

    assert answer.code == 0
    assert "Section 1" in answer.out
    assert "Momentum" not in answer.out
    assert "Passages to review: 3" in answer.err
    assert tree(translated) == before


@pytest.mark.usefixtures("translated")
def test_what_is_reviewed_already_is_listed_on_demand(presskit: Command) -> None:
    assert "Momentum" in presskit("review", SLUG, "--ui", "en", "--all").out


@pytest.mark.usefixtures("translated")
def test_json_is_the_counts_of_the_contract(presskit: Command) -> None:
    answer = presskit("review", SLUG, "--json").json

    assert answer["counts"] == {"changed": 0, "reviewed": 0, "stale": 0, "refused": 0}
    assert (answer["waiting"], answer["problems"]) == (3, [])


@pytest.mark.parametrize(
    ("typed_words", "code", "exit_code"),
    [
        ("review {slug} --export a.docx --import b.docx", "review-both-ways", 2),
        ("review {slug} --import nulle-part.docx", "review-file-missing", 2),
        ("review {slug} --import presskit.yaml", "review-file-kind", 2),
        ("review {slug} --export review.odt", "review-file-kind", 2),
        ("review {slug} --import templates/logos/region.docx", "review-file-damaged", 1),
        ("review {slug} --export templates/logos/region.docx", "review-file-exists", 1),
        ("review {slug} --export nulle/part.docx", "output-unwritable", 1),
        ("review personne --export a.docx", "unknown-release", 2),
    ],
)
def test_a_refusal_is_one_json_object(
    translated: Path, presskit: Command, typed_words: str, code: str, exit_code: int
) -> None:
    (translated / "templates/logos/region.docx").write_bytes(b"no zip")
    answer = presskit(*typed_words.format(slug=SLUG).split(), "--json")

    assert (answer.code, answer.codes) == (exit_code, [code])
    assert answer.json["counts"] == {"changed": 0, "reviewed": 0, "stale": 0, "refused": 0}


def test_an_office_written_in_both_languages_has_nothing_to_review(
    office: Path, presskit: Command
) -> None:
    answer = presskit("review", SLUG, "--export", "r.docx", "--json")

    assert (answer.code, answer.codes) == (1, ["review-nothing"])
    assert not (office / "r.docx").exists()
    assert presskit("review", SLUG).code == 0


def test_a_file_is_about_one_release(translated: Path, presskit: Command) -> None:
    release_file(translated).with_name("2026-06-01-autre.yaml").write_text(FRENCH, "utf-8")

    assert presskit("review", "--export", "r.docx", "--json").codes == ["review-one-release"]


def test_a_broken_review_file_is_said_and_never_written_over(
    translated: Path, presskit: Command
) -> None:
    review_path(translated).write_text("segments: [", "utf-8")
    answer = presskit("review", SLUG, "--export", "r.docx", "--json")

    assert answer.code == 1
    assert answer.json["problems"][0]["file"] == f"translations/{SLUG}.en.yaml"
    assert review_path(translated).read_text("utf-8") == "segments: ["


# ------------------------------------------------------------------------------- there and back


@pytest.mark.parametrize("name", ["r.docx", "r.xlf"])
def test_a_file_that_nobody_touched_changes_nothing(
    translated: Path, presskit: Command, name: str
) -> None:
    presskit("review", SLUG, "--export", name)
    before = tree(translated / "translations")
    answer = presskit("review", SLUG, "--import", name, "--json")

    assert (answer.code, answer.codes) == (0, [])
    kept = tree(translated / "translations")
    assert {key: kept[key] for key in before} == before


def test_a_correction_made_in_word_is_taken_and_signed(
    translated: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESSKIT_USER", "Anne Petit")
    presskit("review", SLUG, "--export", "r.docx")
    path = translated / "r.docx"
    file = retyped(path.read_bytes(), lambda body: typed(body, 1, 1, run("A new title")))
    path.write_bytes(file)
    answer = presskit("review", SLUG, "--import", "r.docx", "--json")

    assert answer.json["counts"] == {"changed": 1, "reviewed": 1, "stale": 0, "refused": 0}
    entry = entries(translated)["title"]
    assert (entry.target, entry.state, entry.by) == ("A new title", "reviewed", "Anne Petit")
    assert entries(translated)["sections.1.heading"] == HEADING


def test_a_date_that_differs_is_not_approved_by_an_ok(translated: Path, presskit: Command) -> None:
    presskit("review", SLUG, "--export", "r.docx")
    path = translated / "r.docx"
    path.write_bytes(retyped(path.read_bytes(), lambda body: typed(body, 2, 2, run("ok"))))
    answer = presskit("review", SLUG, "--import", "r.docx", "--json")

    assert (answer.code, set(answer.codes)) == (1, {"review-row-not-approved"})
    assert entries(translated)["standfirst"].state == "machine"


def test_a_source_edited_while_the_file_was_out_keeps_the_reviewed_text(
    translated: Path, presskit: Command
) -> None:
    presskit("review", SLUG, "--export", "r.docx")
    path = translated / "r.docx"
    path.write_bytes(retyped(path.read_bytes(), lambda body: typed(body, 3, 1, run("Impetus"))))
    replace_in(release_file(translated), "Une dynamique", "Une dynamique nouvelle")
    answer = presskit("review", SLUG, "--import", "r.docx", "--json")

    assert (answer.code, answer.codes) == (0, ["review-row-stale"])
    entry = entries(translated)["sections.1.heading"]
    assert (entry.target, entry.state, entry.suggestion) == ("Momentum", "stale", "Impetus")


def test_the_words_of_the_office_travel_with_the_release(
    translated: Path, presskit: Command
) -> None:
    replace_in(translated / "contacts/organisations.yaml",
               "text: {fr: La Région anime la filière., en: The Region leads the sector.}",
               "text: La Région anime la filière.")  # fmt: skip
    presskit("review", SLUG, "--export", "r.docx")
    body = document((translated / "r.docx").read_bytes())

    assert "⟦office:organisations.region.about.text·" in body
    assert "texte commun" in body or "office text" in body


# -------------------------------------------------------------------------------- at a terminal

at_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


class Terminal:
    """The command on a pseudo-terminal: what it shows, and what a person types."""

    def __init__(self, office: Path, *words: str, width: int = 120) -> None:
        self.main, other = os.openpty()
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PRESSKIT_USER": "Anne Petit",
                       "COLUMNS": str(width), "TERM": "xterm", "NO_COLOR": "1",
                       "LC_ALL": "C.UTF-8"}  # fmt: skip
        order = [sys.executable, "-m", "presskit", "review", *words]
        self.process = subprocess.Popen(
            order, cwd=office, env=environment, stdin=other, stdout=other, stderr=other,
            start_new_session=True,
        )  # fmt: skip
        os.close(other)
        self.shown, self.seen = "", 0
        # A letter may come in two halves.
        self.decoder = codecs.getincrementaldecoder("utf-8")()

    def until(self, words: str) -> str:
        """What is shown from where we stopped reading until these words, which must come."""
        limit = time.monotonic() + 60
        while words not in self.shown[self.seen :]:
            assert time.monotonic() < limit, self.shown
            self.read()
        start, self.seen = self.seen, self.shown.index(words, self.seen) + len(words)
        return self.shown[start : self.seen]

    def read(self) -> bool:
        """Take in what is shown; false at the end."""
        if not select.select([self.main], [], [], 0.5)[0]:
            return self.process.poll() is None
        try:
            data = os.read(self.main, 65536)
        except OSError:  # The other side is closed.
            return False
        self.shown += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.decoder.decode(data))
        return bool(data)

    def type(self, words: str, enter: str = "\r") -> None:
        """Type words and Enter."""
        os.write(self.main, (words + enter).encode())

    def interrupt(self) -> None:
        """Press Ctrl-C, again where the first came between the prompt and the waiting for keys."""
        while self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            limit = time.monotonic() + 5
            while self.read() and time.monotonic() < limit:
                pass

    def end(self) -> int:
        """Wait for the end; the exit code."""
        limit = time.monotonic() + 60
        while self.read():
            assert time.monotonic() < limit, self.shown
        code = self.process.wait(60)
        os.close(self.main)
        return code


ASKED = "Type a letter, then Enter: "


@at_a_terminal
def test_a_person_accepts_edits_skips_and_quits(translated: Path) -> None:
    terminal = Terminal(translated, SLUG, "--ui", "en")
    first = terminal.until(ASKED)
    terminal.type("a")
    second = terminal.until(ASKED)
    terminal.type("e")
    terminal.until("The Region brings")
    terminal.type("\x15The Region meets the sector on 10 June 2026.")
    terminal.until(ASKED)
    terminal.type("q")

    assert terminal.end() == 0
    assert "1/3" in first
    assert "Title" in first
    assert "Biothérapies" in first
    assert "date: “10 juin 2026” in the source, “11 June 2026” in the translation" in second
    now = entries(translated)
    assert (now["title"].state, now["title"].by) == ("reviewed", "Anne Petit")
    assert now["standfirst"].target == "The Region meets the sector on 10\u00a0June 2026."
    assert now["sections.1.text"].state == "machine"
    assert "Passages to review: 1" in terminal.shown


@at_a_terminal
def test_french_letters_do_the_same(translated: Path) -> None:
    terminal = Terminal(translated, SLUG, "--ui", "fr", width=60)
    shown = terminal.until("Entrée : ")
    terminal.type("v")
    terminal.until("Entrée : ")
    terminal.type("s")
    terminal.until("Entrée : ")
    terminal.type("q")

    assert terminal.end() == 0
    assert "[v]alider" in shown
    assert entries(translated)["title"].state == "reviewed"
    assert entries(translated)["standfirst"].state == "machine"


@at_a_terminal
def test_a_text_out_of_date_shows_what_changed_and_its_suggestion_can_be_taken(
    translated: Path,
) -> None:
    stale = replace(HEADING, source="Une dynamique nouvelle", state="stale",
                    was_source="Une dynamique", suggestion="New momentum")  # fmt: skip
    keep(translated, TITLE, LEAD, stale, PHONE)
    replace_in(release_file(translated), "Une dynamique", "Une dynamique nouvelle")
    terminal = Terminal(translated, SLUG, "--ui", "en")
    for _ in range(2):
        terminal.until(ASKED)
        terminal.type("s")
    shown = terminal.until(ASKED)
    terminal.type("t")
    terminal.until(ASKED)
    terminal.type("", "\x04")

    assert terminal.end() == 0
    assert "Une dynamique{+ nouvelle+}" in shown
    entry = entries(translated)["sections.1.heading"]
    assert (entry.target, entry.state) == ("New momentum", "reviewed")


@at_a_terminal
def test_a_wrong_telephone_is_kept_and_not_accepted(translated: Path) -> None:
    keep(translated, *(replace(e, state="reviewed") for e in (TITLE, LEAD, HEADING)), PHONE)
    terminal = Terminal(translated, SLUG, "--ui", "en")
    terminal.until(ASKED)
    terminal.type("e")
    terminal.until("Your text")
    terminal.type("\x15Call 03 53 01 22 99.")
    terminal.until("still to be reviewed")
    terminal.until(ASKED)
    terminal.type("a")
    terminal.until("Not yet")
    terminal.until(ASKED)
    terminal.type("q")

    assert terminal.end() == 0
    entry = entries(translated)["sections.1.text"]
    assert (entry.target, entry.state) == ("Call 03 53 01 22 99.", "machine")


def test_a_reviewed_text_with_a_wrong_telephone_still_waits(
    translated: Path, presskit: Command
) -> None:
    done = (replace(each, state="reviewed") for each in (TITLE, LEAD, HEADING))
    keep(translated, *done, replace(PHONE, state="reviewed", target="Call 03 53 01 22 99."))

    assert presskit("review", SLUG, "--json").json["waiting"] == 1


@at_a_terminal
def test_ctrl_c_loses_no_answer(translated: Path) -> None:
    terminal = Terminal(translated, SLUG, "--ui", "en")
    terminal.until(ASKED)
    terminal.type("a")
    terminal.until(ASKED)
    terminal.interrupt()

    assert terminal.end() == 130
    assert entries(translated)["title"].state == "reviewed"


@at_a_terminal
def test_a_file_edited_by_hand_meanwhile_is_not_written_over(translated: Path) -> None:
    terminal = Terminal(translated, SLUG, "--ui", "en")
    terminal.until(ASKED)
    replace_in(review_path(translated), "target: Momentum", "target: Drive")
    terminal.type("a")

    assert terminal.end() == 1
    assert "review-changed-meanwhile" in terminal.shown
    assert entries(translated)["sections.1.heading"].target == "Drive"
    assert entries(translated)["title"].state == "machine"
