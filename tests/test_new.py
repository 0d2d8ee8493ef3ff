"""`presskit new`: a release to fill in, of which `check` says exactly what is to be written."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.atomic import write_new
from presskit.cli import init as init_command
from presskit.cli import new as new_command
from presskit.model import Kind, Language, Release
from presskit.office import open_office
from presskit.office.reading import parse
from presskit.starter import Blank, tidied
from presskit.starter.blank import blank_release
from presskit.values import NBSP, print_date
from tests.conftest import Command
from tests.offices import SLUG, replace_in

KINDS = get_args(Kind)
TODAY = date(2026, 11, 22)
_BARE = r"\1\2"
OPEN = re.compile(r"\[(?:À compléter :|To be completed:) [^\]]+\]")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    for command in (init_command, new_command):
        monkeypatch.setattr(command, "today", TODAY.isoformat)


@pytest.fixture(params=["fr", "en", "fr,en", "en,fr"])
def bureau(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    presskit: Command,
) -> Path:  # fmt: skip
    """An office just begun, in each choice of languages."""
    monkeypatch.chdir(tmp_path)
    options = ["--email", "presse@val.example", "--organisation", "Val", "--place", "Dole"]
    presskit("init", ".", "--yes", "--languages", request.param, *options)
    return tmp_path


def made(presskit: Command, *words: str) -> Path:
    answer = presskit("new", *words, "--json")
    assert answer.code == 0, answer.out
    return Path(answer.json["file"])


def release_in(file: Path) -> Release:
    (found,) = open_office(Path.cwd(), [file.stem]).releases
    assert found.problems == ()
    assert found.release is not None
    return found.release


def uncommented(text: str) -> str:
    """A file in which every optional part was taken up; comments begin with a capital."""
    code = re.compile(r"^( *)# ((?:- )?[a-z][\w-]*:(?: .*)?|- .*| +\S.*)$", re.MULTILINE)
    modeline, rest = text.split("\n", 1)
    return f"{modeline}\n{code.sub(_BARE, rest)}"


# -------------------------------------------------------------------------------- what is in it


@pytest.mark.parametrize("kind", KINDS)
def test_check_says_exactly_what_is_to_be_written(
    bureau: Path, presskit: Command, kind: str
) -> None:
    file = made(presskit, "Le musée rouvre : « tout » est neuf", "--kind", kind)
    text = (bureau / file).read_text("utf-8")
    written = re.sub(r"(?m)^ *#.*$", "", text)
    problems = presskit("check", file.stem, "--json").json["problems"]

    errors = [p for p in problems if p["severity"] == "error"]
    left = [p for p in errors if p["code"] == "placeholder"]
    assert [p["line"] for p in left] == [n for n, line in enumerate(written.split("\n"), 1)
                                         for _ in OPEN.findall(line)]  # fmt: skip
    assert all(OPEN.search(p["message"]) for p in left)
    # The other language is empty, but for the title of what a correction replaces.
    lacking = "translation-missing" if kind == "correction" else "translation-none"
    several = len(open_office(bureau).office.languages) > 1
    assert {p["code"] for p in errors} - {"placeholder"} == ({lacking} if several else set())
    # The office of this test has no boilerplate yet.
    assert {p["code"] for p in problems if p["severity"] == "warning"} <= {"missing-part"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_optional_part_works_once_it_is_taken_up(
    bureau: Path, presskit: Command, kind: str
) -> None:
    file = made(presskit, "Le musée rouvre", "--kind", kind)
    before = (bureau / file).read_text("utf-8")
    (bureau / file).write_text(uncommented(before), "utf-8")

    release = release_in(file)
    assert uncommented(before) != before
    assert release.links
    assert release.media[0].credit
    assert release.subtitle
    if kind == "invitation":
        assert release.attending
        assert release.opportunities
        assert release.logistics
        assert release.programme[0].venue is not None
        assert release.programme[0].venue.access
        assert release.programme[0].sessions[0].room
    if kind == "press-kit":
        assert release.parts[-1].timeline
        assert release.parts[-1].biographies
    if kind in ("release", "press-kit"):
        assert release.quotes["paroles"].approved_on == TODAY


@given(st.text(), st.sampled_from(KINDS), st.sampled_from([("fr",), ("en",), ("fr", "en")]))
def test_any_title_reads_back_the_same(
    typed: str, kind: Kind, languages: tuple[Language, ...]
) -> None:
    title = tidied(typed)
    source = parse(blank_release(Blank(kind, title, languages, TODAY, TODAY)), "")

    path = ("title", languages[0]) if len(languages) > 1 else ("title",)
    assert source.problems == []
    assert (source.value(path) or "") == title


@given(st.dates(date(1990, 1, 1), date(2190, 1, 1)))
def test_the_weekday_beside_a_date_is_right(day: date) -> None:
    page = blank_release(Blank("invitation", "Visite", ("fr",), day, day + timedelta(days=14)))

    for written, spoken in re.findall(r"(?:date|by): (\S+) +# (.+)", page):
        told = print_date(date.fromisoformat(written), "fr-FR", weekday=True)
        assert spoken == told.replace(NBSP, " ")


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 40))
def test_the_press_answers_on_a_working_day_before_the_event(issued: date, days: int) -> None:
    event = issued + timedelta(days=days)
    page = blank_release(Blank("invitation", "Visite", ("en",), issued, event))

    by = date.fromisoformat(re.findall(r"by: (\S+)", page)[0])
    assert issued <= by <= event
    assert by == issued or by.isoweekday() <= 5


# ----------------------------------------------------------------------------- the file and its day


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("words", "name", "issued"),
    [([], "2026-11-22-l-ete-a-dole", "2026-11-22"),
     (["--date", "2027-01-04"], "2027-01-04-l-ete-a-dole", "2027-01-04"),
     (["--kind", "invitation"], "2026-12-06-l-ete-a-dole", "2026-11-22"),
     (["--kind", "invitation", "--date", "2027-01-04"], "2027-01-04-l-ete-a-dole", "2026-11-22"),
     (["--kind", "invitation", "--date", "2026-11-01"], "2026-11-01-l-ete-a-dole", "2026-11-01")],
)  # fmt: skip
def test_the_day_that_opens_the_name_is_the_events_of_an_invitation(
    presskit: Command, words: list[str], name: str, issued: str
) -> None:
    file = made(presskit, "L’été à Dole !", *words)

    assert file.as_posix() == f"releases/{name}.yaml"
    assert release_in(file).date.isoformat() == issued


def test_a_release_that_exists_with_the_other_ending_gets_no_twin(
    office: Path, presskit: Command
) -> None:
    file = made(presskit, "Le musée rouvre")
    (office / file).rename((office / file).with_suffix(".yml"))
    answer = presskit("new", "Le musée rouvre", "--json")

    assert (answer.code, answer.codes) == (1, ["new-file-exists"])
    assert answer.json["problems"][0]["file"] == file.with_suffix(".yml").as_posix()
    assert not (office / file).exists()


def test_a_release_that_exists_stays(office: Path, presskit: Command) -> None:
    file = made(presskit, "Le musée rouvre")
    (office / file).write_text("title: à moi\n", "utf-8")
    answer = presskit("new", "Le musée rouvre", "--json")

    assert (answer.code, answer.codes, answer.json["file"]) == (1, ["new-file-exists"], None)
    assert answer.json["problems"][0]["file"] == file.as_posix()
    assert (office / file).read_text("utf-8") == "title: à moi\n"


@pytest.mark.usefixtures("office")
def test_the_next_steps_name_the_release(presskit: Command) -> None:
    told = presskit("new", "Le musée rouvre", "--ui", "fr").out.splitlines()

    slug = "2026-11-22-le-musee-rouvre"
    assert told[0] == f"releases/{slug}.yaml"
    assert told[-2:] == [f"  presskit check {slug}", f"  presskit build {slug}"]


# --------------------------------------------------------------------------- what the office tells


def test_place_and_issuers_are_those_of_the_last_release(office: Path, presskit: Command) -> None:
    file = made(presskit, "Le musée rouvre")

    release = release_in(file)
    assert (release.place and release.place.plain, release.issuers) == ("Besançon", ("region",))
    assert "il y a aussi : agence" in (office / file).read_text("utf-8")
    # Only those who have a boilerplate, and only those who can be reached.
    assert [entry.organisation for entry in release.about] == ["region"]
    assert [entry.id for entry in release.contacts] == ["region"]


@pytest.mark.usefixtures("office")
def test_issuers_are_those_that_were_asked_for_in_their_order(presskit: Command) -> None:
    file = made(presskit, "Le musée rouvre", "--issuer", "agence", "--issuer", "region")

    assert release_in(file).issuers == ("agence", "region")
    assert [entry.organisation for entry in release_in(file).about] == ["region"]


@pytest.mark.usefixtures("office")
def test_a_correction_names_the_last_release(presskit: Command) -> None:
    file = made(presskit, "La visite est à dix heures", "--kind", "correction")

    old = release_in(file).replaces
    assert old is not None
    assert old.release == SLUG
    assert (old.kind, old.date) == ("release", date(2026, 5, 28))
    assert old.title is not None
    assert old.title.en


@pytest.mark.usefixtures("office")
def test_a_broken_release_beside_it_does_no_harm(office: Path, presskit: Command) -> None:
    (office / "releases" / "2026-06-01-abime.yaml").write_text("title: [", "utf-8")

    assert release_in(made(presskit, "Le musée rouvre")).issuers == ("region",)


def test_an_office_without_contacts_begins_all_the_same(office: Path, presskit: Command) -> None:
    for path in (*office.glob("contacts/*.yaml"), *office.glob("releases/*.yaml")):
        path.unlink()

    release = release_in(made(presskit, "Le musée rouvre"))
    assert (release.issuers, release.about, release.contacts) == ((), (), ())


# ------------------------------------------------------------------------------------ asked wrongly


@pytest.mark.usefixtures("office")
def test_everything_that_was_asked_wrongly_is_said(presskit: Command) -> None:
    wrong = ["« ? »", "--kind", "invitatoin", "--date", "3 mai 2026", "--issuer", "regoin"]
    answer = presskit("new", *wrong, "--json", "--ui", "fr")

    meant = [re.findall("vouliez-vous dire « (.+) »", p["hint"]) for p in answer.json["problems"]]
    assert answer.code == 2
    assert answer.codes == ["new-kind", "not-a-date", "new-title", "unknown-id"]
    assert meant == [["invitation"], ["2026-05-03"], [], ["region"]]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("title", ["", "   ", "« — »", "Ωμέγα"])
def test_a_title_gives_a_name_to_the_file(presskit: Command, title: str) -> None:
    assert presskit("new", title, "--json").codes == ["new-title"]


def test_outside_an_office_it_says_so(
    tmp_path: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert presskit("new", "Le musée rouvre", "--json").codes == ["no-office"]


# ---------------------------------------------------------------------------- and then it is built


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("office")
def test_a_draft_shows_the_places_and_a_kit_is_refused(presskit: Command, kind: str) -> None:
    file = made(presskit, "Le musée rouvre", "--kind", kind)
    refused = presskit("build", file.stem, "--json")
    drafted = presskit("build", file.stem, "--draft", "--format", "txt", "--json")

    page = min(Path("dist/drafts").rglob("*-fr.txt"))
    assert (refused.code, refused.json["kits"], drafted.code) == (1, [], 0)
    assert "À compléter" in page.read_text("utf-8")
    assert "placeholder" in drafted.codes


@pytest.mark.usefixtures("office")
def test_what_is_left_empty_is_there_to_be_translated(presskit: Command) -> None:
    file = made(presskit, "Le musée rouvre")
    texts = re.findall(r"(?m)^ +en:(?: \|)?$", file.read_text("utf-8"))
    status = presskit("translate", file.stem, "--status", "--json").json["segments"]

    assert status["missing"] == len(texts) == 6


@pytest.mark.usefixtures("office")
def test_what_is_still_to_be_written_is_not_sent_and_that_is_said(presskit: Command) -> None:
    file = made(presskit, "Le musée rouvre")
    answer = presskit("translate", file.stem, "--dry-run", "--ui", "fr")

    assert "à envoyer : 1, soit" in answer.err
    assert "Passages à compléter, qui ne sont pas envoyés : 5" in answer.err


def test_a_body_that_was_written_is_measured_again(office: Path, presskit: Command) -> None:
    replace_in(office / "presskit.yaml", "check: {ignore: [missing-part, image-licence]}", "")
    file = made(presskit, "Le musée rouvre")

    def short() -> bool:
        told = presskit("check", file.stem, "--json", "--ui", "en").json["problems"]
        return any("the French text has only" in problem["message"] for problem in told)

    before = short()
    file.write_text(OPEN.sub("Le musée.", file.read_text("utf-8")), "utf-8")

    assert (before, short()) == (False, True)


# --------------------------------------------------------------------- names people give, and help


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("Communiqué", "release"), ("dossier de presse", "press-kit"), ("déclaration", "statement"),
     ("rectificatif", "correction"), ("invitation", "invitation")],
)  # fmt: skip
@pytest.mark.usefixtures("office")
def test_a_kind_may_be_called_as_in_french(presskit: Command, typed: str, kind: str) -> None:
    file = made(presskit, "Le musée rouvre", "--kind", typed)

    assert f"\nkind: {kind}\n" in f"\n{file.read_text('utf-8')}"


def test_of_several_that_write_the_same_file_one_does(tmp_path: Path) -> None:
    path = tmp_path / "releases" / "one.yaml"

    def write(n: int) -> bool:
        try:
            write_new(path, str(n).encode())
        except FileExistsError:
            return False
        return True

    with ThreadPoolExecutor(6) as crowd:
        wrote = list(crowd.map(write, range(6)))

    assert [str(n) for n, won in enumerate(wrote) if won] == [path.read_text()]


@pytest.mark.parametrize("words", [["-h"], ["--aide"], ["aide"], ["help"]])
def test_help_may_be_asked_for_in_many_ways(presskit: Command, words: list[str]) -> None:
    assert presskit(*words).out == presskit("--help").out


def test_help_about_a_command_may_be_asked_for_in_many_ways(presskit: Command) -> None:
    page = presskit("new", "--help").out

    assert {presskit(*words).out for words in (["aide", "new"], ["new", "-h"])} == {page}
