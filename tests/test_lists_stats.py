"""What media lists are made of, counted by person, on the screen and as a page for everybody."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html

from presskit.cli.lists_stats import run_stats
from presskit.cli.shell import Shell
from presskit.lists import Recipient
from presskit.lists.people import people
from presskit.lists.stats import Chart, Stats, stats
from presskit.lists.stats_page import page
from presskit.lists.store import FOLDER, MediaList, list_text
from presskit.lists.suppression import Suppression
from presskit.render.colours import palette
from tests.browser import opened, violations
from tests.checker import JAR
from tests.conftest import Command
from tests.looks import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TODAY = date(2026, 11, 22)
NOBODY = Suppression({})


def counted(*recipients: Recipient, known: Suppression = NOBODY) -> Stats:
    lists = [MediaList("one", Path("one.csv"), recipients)]
    return stats(people(lists), known, TODAY)


def bars(found: Stats, chart: Chart) -> list[tuple[str, int]]:
    return [(bar.label, bar.people) for bar in found.charts[chart]]


def somebody(number: int, **more: str) -> Recipient:
    known = {"email": f"p{number}@x{number}.example", "first_name": "P", "last_name": f"Q{number}"}
    return Recipient(**{**known, **more})


def test_a_person_in_two_rows_counts_once() -> None:
    found = counted(somebody(1), somebody(1, email="P1+tag@x1.example"), somebody(2))

    assert (found.rows, found.people, bars(found, "reach")) == (3, 2, [("email", 2)])


def test_everybody_stands_in_one_place_of_who_can_be_reached() -> None:
    found = counted(
        somebody(1), somebody(2, email="", phone="+33353010001"), somebody(3, email=""),
        somebody(4, opt_out_on="2026-01-01"), somebody(5),
        known=NOBODY.holding("p5@x5.example", "2026-01-01", "forgotten"),
    )  # fmt: skip

    assert [count for _, count in bars(found, "reach")] == [1, 1, 1, 1, 1]
    assert found.reachable == 1


def test_values_count_however_they_are_capitalised_the_unknown_last() -> None:
    beats = ("santé", "Sante;culture", "SANTÉ", "", "", "", "santé")
    found = counted(*(somebody(n, beat=beat) for n, beat in enumerate(beats)))

    assert bars(found, "beat") == [("santé", 4), ("culture", 1), ("?", 3)]


def test_what_is_rare_is_put_together() -> None:
    found = counted(*(somebody(n, region=f"R{n:02}") for n in range(15)))

    assert (len(bars(found, "region")), bars(found, "region")[-1]) == (13, ("…", 3))


def test_the_age_of_the_data_is_that_of_the_last_thing_learned() -> None:
    days = ("2026-11-01", "2025-06-01", "2024-06-01", "2020-01-01", "")
    found = counted(*(somebody(n, collected_on="2019-01-01" if day else "", updated=day)
                      for n, day in enumerate(days)))  # fmt: skip

    assert [label for label, _ in bars(found, "age")] == [
        "under-1",
        "1-to-2",
        "2-to-3",
        "over-3",
        "?",
    ]


# ------------------------------------------------------------------------------------ command


def test_the_example_lists_are_counted_in_json(presskit: Command) -> None:
    answer = presskit("lists", "stats", "--json", "--office", str(ROOT))

    assert (answer.code, answer.json["problems"]) == (0, [])
    assert answer.json["rows"] > answer.json["people"] > answer.json["reachable"] > 40
    assert sum(each["people"] for each in answer.json["charts"]["reach"]) == answer.json["people"]
    assert sum(each["people"] for each in answer.json["charts"]["age"]) == answer.json["people"]


def test_the_longest_bar_is_the_largest_value(presskit: Command) -> None:
    out = presskit("lists", "stats", "--ui", "fr", "--office", str(ROOT)).out

    drawn = {line.split()[0]: line.count("█") for line in out.splitlines() if "█" in line}
    assert (drawn["français"], drawn["anglais"] < 36) == (36, True)
    assert "Royaume-Uni" in out


def test_an_office_without_lists_is_told_so(office: Path, presskit: Command) -> None:
    answer = presskit("lists", "stats", "--ui", "en", "--office", str(office))

    assert (answer.code, answer.out, answer.err.strip()) == (0, "", "No list in contacts/media/.")


def test_a_list_that_cannot_be_read_is_said_beside_the_others(
    office: Path, presskit: Command
) -> None:
    (office / FOLDER).mkdir(parents=True)
    (office / FOLDER / "good.csv").write_text(list_text([somebody(1)]))
    (office / FOLDER / "bad.csv").write_text("colour\nred\n")

    answer = presskit("lists", "stats", "--json")

    assert (answer.code, answer.codes, answer.json["people"]) == (1, ["list-no-columns"], 1)


def test_a_page_that_cannot_be_written_is_said(office: Path, presskit: Command) -> None:
    place = office / "presskit.yaml" / "page.html"

    answer = presskit("lists", "stats", "--html", str(place), "--json")

    assert (answer.code, answer.codes) == (1, ["list-not-written"])


def test_a_page_takes_the_place_of_no_list(office: Path, presskit: Command) -> None:
    before = (office / "presskit.yaml").read_bytes()

    answer = presskit("lists", "stats", "--html", "presskit.yaml", "--json")

    assert (answer.code, answer.codes) == (2, ["stats-no-page"])
    assert (office / "presskit.yaml").read_bytes() == before


# --------------------------------------------------------------------------------------- page


@pytest.fixture(scope="module", params=["fr", "en"])
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the example office."""
    path = tmp_path_factory.mktemp("stats") / f"{request.param}.html"
    assert run_stats(Shell(request.param, quiet=True), ROOT, path) == 0
    return path


def test_each_chart_has_a_title_a_description_and_its_table(drawn: Path) -> None:
    page = html.fromstring(drawn.read_bytes())

    for section in page.xpath("//section"):
        (svg,) = section.xpath(".//svg[@role='img']")
        named = [page.get_element_by_id(each).text for each in svg.get("aria-labelledby").split()]
        values = section.xpath(".//tbody/tr/td[1]/text()")
        assert named[0] == section.xpath("./h2/text()")[0]
        assert re.findall(r"\d+", named[1]) == values == svg.xpath(".//text[@class='n']/text()")
    assert len(page.xpath("//section")) == 7


def test_the_page_holds_nobodys_name_and_runs_nothing(drawn: Path) -> None:
    text = drawn.read_text("utf-8")

    assert re.findall(r"\w@|Perrenot|<script|https?:", text) == []
    assert "default-src 'none'; style-src 'sha256-" in html.fromstring(text).xpath(
        "//meta[@http-equiv]/@content")[0]  # fmt: skip


def test_words_of_a_list_are_text_on_the_page() -> None:
    found = counted(somebody(1, region="<b>&"), somebody(2, region="x" * 300))

    text = page(found, "A & B", "today", palette("#0b3d91"), "en").decode()
    assert "&lt;b&gt;&amp;" in text
    assert f"{'x' * 33}…</text>" in text
    assert "<b>" not in text


def test_the_same_lists_make_the_same_page(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        run_stats(Shell("en", quiet=True), ROOT, tmp_path / name)

    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (390, False)])
def test_the_page_is_accessible_by_day_by_night_and_on_a_telephone(
    browser: Browser, drawn: Path, width: int, dark: bool
) -> None:
    with opened(browser, drawn, width=width, dark=dark) as (shown, faults):
        found = violations(shown)
        wide = shown.evaluate("document.documentElement.scrollWidth")
        styled = shown.evaluate("getComputedStyle(document.querySelector('dl')).display")

    assert (found, faults, wide, styled) == ([], [], width, "grid")


@pytest.mark.validator
def test_the_page_is_valid_html(drawn: Path) -> None:
    command = ["java", "-jar", str(JAR), "--errors-only", "--format", "json", str(drawn)]
    answer = subprocess.run(command, capture_output=True, text=True)

    assert json.loads(answer.stderr)["messages"] == []
