"""`presskit check` as a press officer meets it: excerpts, corrections, links, the list to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Command
from tests.engines_on_loopback import Loopback, Reply, Request
from tests.offices import SLUG, release_file, replace_in


def test_a_problem_shows_its_line_and_a_mark_under_the_word(
    office: Path, presskit: Command
) -> None:
    replace_in(release_file(office), "fr: Un atelier, en: A workshop", "fr: Un atelier")

    said = presskit("check", "--ui", "en").out.splitlines()

    at = next(n for n, line in enumerate(said) if "translation-missing" in line)
    assert said[at].startswith(f"releases/{SLUG}.yaml:22:10 error translation-missing: ")
    assert said[at + 1 : at + 3] == ["        alt: {fr: Un atelier}", " " * 13 + "^"]


def test_problems_are_grouped_by_file(office: Path, presskit: Command) -> None:
    replace_in(release_file(office), "fr: Un atelier, en: A workshop", "fr: Un atelier")
    replace_in(office / "contacts/organisations.yaml", "en: The Region leads the sector.", "")

    said = presskit("check", "--ui", "en").out

    files = [line.split(":")[0] for line in said.splitlines() if ":" in line and " error " in line]
    assert files == sorted(files)
    assert said.count("\n\n") == 1


def test_explain_gives_the_definition_and_both_examples(presskit: Command) -> None:
    french = presskit("check", "--explain", "facts-differ", "--ui", "fr").out

    assert french.startswith("facts-differ (avertissement)\n")
    assert "doivent dire la même chose" in french
    assert "À corriger :\n    standfirst:" in french


# -------------------------------------------------------------------------------- corrections


def test_fix_corrects_the_typography_and_nothing_else(office: Path, presskit: Command) -> None:
    path = release_file(office)
    before = path.read_text("utf-8").replace("text: {fr: La stratégie avance., en:",
        "text:   # le corps\n      fr: |\n        L'État agit : \"vite\" ; c'est sûr !\n"
        "      en:")  # fmt: skip
    before = before.replace("en: The strategy moves forward.}", 'en: It\'s moving -- "fast".')
    path.write_text(before, "utf-8")

    answer = presskit("check", "--fix", "--ui", "en")
    after = path.read_text("utf-8")

    assert answer.code == 0
    assert "        L’État agit\u00a0: «\u00a0vite\u00a0»\u202f; c’est" in after
    assert "en: It’s moving – “fast”." in after
    assert "text:   # le corps" in after
    assert f"Typography corrected in releases/{SLUG}.yaml" in answer.err
    assert [line.split(":")[0] for line in after.splitlines()[:8]] == [
        line.split(":")[0] for line in before.splitlines()[:8]
    ]
    presskit("check", "--fix")
    assert path.read_text("utf-8") == after


def test_fix_leaves_a_file_with_a_mistake_alone(office: Path, presskit: Command) -> None:
    path = release_file(office)
    path.write_text(path.read_text("utf-8") + "notes: c'est : faux\n", "utf-8")
    before = path.read_bytes()

    assert presskit("check", "--fix").code == 1
    assert path.read_bytes() == before


# --------------------------------------------------------------------------- before it is sent


def points(presskit: Command, *words: str) -> dict[str, str]:
    told = presskit("check", "--release-ready", "--json", *words).json
    return {point["name"]: point["state"] for point in told["releases"][0]["points"]}


def test_the_list_says_what_is_ready(office: Path, presskit: Command) -> None:
    assert points(presskit) == {
        "sound": "yes", "embargo": "yes", "languages": "yes", "reviewed": "yes", "facts": "yes",
        "quotes": "yes", "contacts": "yes", "pictures": "yes", "links": "unknown",
        "documents": "yes",
    }  # fmt: skip
    assert office.joinpath("dist").exists() is False


MISSING = [
    ("    source: Discours du 3 mars 2026\n", "", "quotes"),
    ("en: A workshop", "", "languages"),
    ("en: The strategy moves forward.", "", "languages"),
    ("fr: La stratégie avance.", "fr: La stratégie avance en 2026.", "facts"),
    ("    credit: Région\n", "", "pictures"),
    ("contacts: [region]\n", "", "contacts"),
    ("issuers: [region]", "issuers: [inconnue]", "sound"),
]


@pytest.mark.parametrize(("old", "new", "name"), MISSING)
def test_the_list_says_what_is_not(
    office: Path, presskit: Command, old: str, new: str, name: str
) -> None:
    replace_in(release_file(office), old, new)

    answer = presskit("check", "--release-ready", "--ui", "en")

    assert answer.code == 1
    assert points(presskit)[name] == "no"
    assert "✗" in answer.out
    assert answer.err.endswith("Not ready yet.\n")


@pytest.mark.usefixtures("office")
def test_the_list_can_be_read_aloud_in_french(presskit: Command) -> None:
    said = presskit("check", "--release-ready", "--ui", "fr")

    assert said.out.splitlines() == [
        SLUG,
        "  ✓ Le fichier est juste",
        "  ✓ Embargo : aucun, diffusion immédiate",
        "  ✓ Les deux langues sont complètes",
        "  ✓ Les traductions sont relues",
        "  ✓ Les faits concordent",
        "  ✓ Les citations sont approuvées",
        "  ✓ Les contacts presse sont joignables",
        "  ✓ Les visuels ont un crédit et une description",
        "  ? Les liens répondent : non demandé ; ajoutez --online",
        "  ✓ Les documents sont accessibles",
        "",
    ]
    assert said.err == "Prêt à partir.\n"


# -------------------------------------------------------------------------------------- links


class Web(Loopback):
    """A site with one page, one that is gone, and one that asks who we are."""

    def answer(self, request: Request) -> Reply:
        return Reply({"/ici": 200, "/qui": 403}.get(request.path, 404), "…")


def test_online_asks_every_link_once_and_names_the_dead(
    office: Path, presskit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with Web() as web:
        path = release_file(office)
        path.write_text(path.read_text("utf-8") + "links:\n" + "".join(
            f"  - {{url: {web.url}/{page}, label: {{fr: Page {page}, en: Page {page}}}}}\n"
            for page in ("ici", "qui", "perdu", "ici")), "utf-8")  # fmt: skip

        answer = presskit("check", "--online", "--json")

        asked = sorted(request.path for request in web.requests)
    dead = [p for p in answer.json["problems"] if p["code"] == "link-dead"]
    assert asked == ["/ici", "/perdu", "/qui"]
    assert [(p["severity"], p["line"]) for p in dead] == [("warning", 29)]
    assert "404" in dead[0]["message"]


@pytest.mark.usefixtures("office")
def test_without_online_no_link_is_asked(presskit: Command) -> None:
    with Web() as web:
        presskit("check")

        assert web.requests == []
