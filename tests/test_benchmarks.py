"""The benchmarks keep their shape, and what is written of figures is right. Nothing is timed."""

from __future__ import annotations

import importlib
import inspect
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import __main__ as command
from benchmarks.charts import chart
from benchmarks.clock import Cost, DidNotFinishError, cost, in_turns, seconds, watched
from benchmarks.figures import (
    FAILED,
    NOT_INSTALLED,
    OURS,
    Conditions,
    Effort,
    Goal,
    Language,
    Report,
    Row,
    Words,
    ratio,
    reached,
    read,
    same,
    written,
)
from benchmarks.pages import FIGURES, FOLDER, PAGES, chart_name, markdown_table, page, write
from benchmarks.prose import figure, times_ours, under, verdicts
from benchmarks.sections import SECTIONS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LETTER = Words("Une lettre", "A letter")
PEER, ABSENT = same("quill"), same("<pen> & *ink* | co")
ROWS = (
    Row(LETTER, OURS, (0.4, 0.2, 0.3), ours=True, goals=(Goal(0.5, PEER), Goal(0.25))),
    Row(LETTER, PEER, (0.6, 1.2, 0.9)),
    Row(LETTER, ABSENT),
    Row(
        Words("Fautes", "Mistakes"),
        OURS,
        (0.985,),
        "share",
        True,
        said=Words("197 sur 200", "197 of 200"),
    ),
)
CONDITIONS = Conditions(
    "2026-03-01", "Linux x86_64", "Example 9000", 2, "CPython 3.12.1", 3, 0.1, 0.02
)
REPORTS = {"start": Report(ROWS, CONDITIONS)}
LANGUAGES: tuple[Language, ...] = ("fr", "en")
KEPT = read(DOCS / FOLDER / FIGURES)


# -------------------------------------------------------------------------------------- one shape


@pytest.mark.parametrize("name", [section.name for section in SECTIONS])
def test_every_benchmark_has_a_measure_that_takes_an_effort(name: str) -> None:
    measure = importlib.import_module(f"benchmarks.{name}").measure

    assert next(iter(inspect.signature(measure).parameters)) == "effort"


def test_every_script_of_the_folder_is_a_benchmark_or_serves_them() -> None:
    serving = {"__init__", "__main__", "charts", "clock", "figures", "pages", "people", "prose",
               "sections", "word_alone"}  # fmt: skip
    scripts = {path.stem for path in (ROOT / "benchmarks").glob("*.py")}

    assert scripts == serving | {section.name for section in SECTIONS}


# ---------------------------------------------------------------------------------------- figures


def test_a_peer_is_held_against_the_median_of_ours() -> None:
    assert [ratio(row, ROWS) for row in ROWS] == [None, pytest.approx(3), None, None]
    assert times_ours(ROWS[1], ROWS, "fr") == "×\u00a03,0"


def test_a_goal_is_met_missed_or_not_measured() -> None:
    ours = replace(ROWS[0], goals=(*ROWS[0].goals, Goal(1, ABSENT)))

    assert reached(ours, ours.goals[0], ROWS) == pytest.approx(1 / 3)
    assert verdicts(ours, ROWS, "en") == (
        "at most 0.50\u00a0× quill: 0.33, met; at most 0.250\u00a0s: missed; "
        "at most 1.0\u00a0× <pen> & *ink* | co: not measured"
    )


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        (0.0456, "s", "0,046\u00a0s", "0.046\u00a0s"),
        (12.34, "s", "12,3\u00a0s", "12.3\u00a0s"),
        (1234.5, "MiB", "1\u202f234\u00a0Mio", "1,234\u00a0MiB"),
        (0.9949, "share", "99,5\u00a0%", "99.5%"),
    ],
)
def test_figures_are_written_as_each_language_does(
    value: float, unit: str, french: str, english: str
) -> None:
    assert (figure(value, unit, "fr"), figure(value, unit, "en")) == (french, english)


def test_figures_come_back_from_the_disk_as_they_were(tmp_path: Path) -> None:
    (tmp_path / FIGURES).write_text(written(REPORTS), "utf-8")

    assert read(tmp_path / FIGURES) == REPORTS


def test_what_stands_under_a_table_says_how_quiet_it_was_and_names_no_machine() -> None:
    assert under(CONDITIONS, "fr") == (
        "Mesuré le 1er mars 2026 sur 2 cœurs (Example 9000, Linux x86_64, CPython 3.12.1). "
        "Tours : 3 au plus. Charge avant : 0,100 ; part du processeur prise par d’autres pendant "
        "ce temps : 2,0\u00a0%."
    )


# ------------------------------------------------------------------------------------------ turns


def test_contestants_take_turns_and_the_first_turn_does_not_count() -> None:
    order: list[str] = []

    def turn(name: str) -> Cost:
        order.append(name)
        return Cost(len(order), 1)

    taken = in_turns({OURS: lambda: turn("a"), PEER: lambda: turn("b")}, 2)

    assert order == ["a", "b"] * 3
    assert [each.seconds for each in taken[OURS]] == [3, 5]


def test_who_does_not_finish_is_named_and_holds_nobody_up(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def falls() -> Cost:
        raise DidNotFinishError("quill did not finish: it broke")

    taken = in_turns({OURS: lambda: Cost(1, 1), PEER: falls}, 1)
    told = [seconds(LETTER, name, taken) for name in (OURS, PEER, ABSENT)]

    assert [(row.values, row.absent) for row in told[1:]] == [((), FAILED), ((), NOT_INSTALLED)]
    assert told[0].values == (1,)
    assert "it broke" in capsys.readouterr().err


def test_a_process_has_its_time_and_its_peak_of_memory(tmp_path: Path) -> None:
    (tmp_path / "big.py").write_text("x = b'1' * (80 << 20)\n")
    found = cost([sys.executable, str(tmp_path / "big.py")], {})

    assert found.seconds > 0
    assert found.memory > 80


def test_a_process_that_fails_says_its_last_words() -> None:
    with pytest.raises(DidNotFinishError, match="no ink"):
        cost([sys.executable, "-c", "raise SystemExit('no ink')"], {})


def test_the_machine_is_watched_without_being_named() -> None:
    with watched(5) as found:
        pass

    assert found[0].rounds == 5
    assert found[0].cores >= 1


# -------------------------------------------------------------------------------- table and charts


def test_the_table_names_a_thing_once_ours_in_bold_and_an_absent_peer() -> None:
    lines = list(markdown_table(ROWS[:3], "en"))

    assert lines[0] == "| What is done | By | Median | Figures | Beside presskit | Goal |"
    assert lines[2].startswith(
        "| A letter | **presskit** | 0.300\u00a0s | 0.200–0.400 |  | at most"
    )
    assert lines[3] == "|  | quill | 0.900\u00a0s | 0.600–1.20 | ×\u00a03.0 |  |"
    assert lines[4] == (r"|  | \<pen\> & \*ink\* \| co | absent: not installed |  |  |  |")


def test_a_column_that_says_nothing_is_left_out() -> None:
    assert next(markdown_table(ROWS[3:], "fr")) == "| Ce qui est fait | Par | Médiane | Relevés |"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_can_be_read_without_being_seen(language: Language) -> None:
    drawn = ElementTree.fromstring(chart(same("a < b & c"), ROWS, language))
    tag = "{http://www.w3.org/2000/svg}"
    title, told = drawn.find(f"{tag}title"), drawn.find(f"{tag}desc")
    texts = [element.text for element in drawn.iter(f"{tag}text")]

    assert title is not None
    assert told is not None
    assert (title.text, drawn.get("role")) == ("a < b & c", "img")
    assert all(row.name.within(language) in (told.text or "") for row in ROWS)
    assert {"<pen> & *ink* | co", NOT_INSTALLED.within(language), LETTER.within(language)} <= set(
        texts
    )


def test_bars_are_as_long_as_their_medians_and_told_apart_without_colour() -> None:
    tag = "{http://www.w3.org/2000/svg}"
    drawn = ElementTree.fromstring(chart(LETTER, ROWS, "en"))
    bars = [each for each in drawn.iter(f"{tag}rect") if "bar" in (each.get("class") or "")]
    ours, peer, share = (float(bar.get("width") or 0) for bar in bars)

    assert peer == pytest.approx(3 * ours, rel=0.01)
    assert share == pytest.approx(0.985 * 370, rel=0.01)
    assert [bar.get("class") for bar in bars] == ["bar own", "bar peer", "bar own"]
    assert ".bar.peer { fill: url(#hatch) }" in chart(LETTER, ROWS, "en")


# -------------------------------------------------------------------------------------- the pages


def test_a_run_writes_both_pages_their_charts_and_the_figures(tmp_path: Path) -> None:
    write(tmp_path, REPORTS)

    assert {path.name for path in tmp_path.rglob("*.*")} == {
        *PAGES.values(), FIGURES, "start.fr.svg", "start.en.svg"}  # fmt: skip


class Letters:
    """A benchmark that measures nothing."""

    def __init__(self, *rows: Row) -> None:
        self.rows = list(rows)

    def measure(self, _effort: Effort) -> list[Row]:
        return self.rows


def test_a_run_of_one_benchmark_leaves_the_figures_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, REPORTS)
    monkeypatch.setattr(command, "benchmark", lambda _: Letters(ROWS[1]))

    assert command.main(["--only", "facts", "--rounds", "2", "--out", str(tmp_path)]) == 0
    after = read(tmp_path / FOLDER / FIGURES)
    assert (after["start"], after["facts"].rows) == (REPORTS["start"], (ROWS[1],))
    assert "quill" in capsys.readouterr().out


def test_a_run_fails_only_if_something_of_ours_did_not_finish(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = Row(LETTER, OURS, ours=True, absent=FAILED)

    for rows, code in ((ROWS, 0), ((Row(LETTER, PEER, absent=FAILED),), 0), ((broken,), 1)):
        monkeypatch.setattr(command, "benchmark", lambda _, rows=rows: Letters(*rows))
        assert command.main(["--quick", "--only", "facts"]) == code


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_the_guides_say_the_figures_that_were_kept(language: Language) -> None:
    assert (DOCS / PAGES[language]).read_text("utf-8") == page(KEPT, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_the_pages_name_every_benchmark_and_show_its_chart(
    section: object, language: Language
) -> None:
    each = next(one for one in SECTIONS if one == section)
    told = (DOCS / PAGES[language]).read_text("utf-8")
    drawn = (DOCS / FOLDER / chart_name(each, language)).read_text("utf-8")

    assert f"## {each.title.within(language)}" in told
    assert f"{FOLDER}/{chart_name(each, language)}" in told
    assert drawn == chart(each.title, KEPT[each.name].rows, language)
