"""The guides are true: every tag, style, command, file and link in them exists, and what they say
comes out does come out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import docx
import pytest
import yaml

from presskit.build import make_pictures
from presskit.cli import open_shell
from presskit.cli.app import command_line
from presskit.cli.opening import open_desk
from presskit.edition import Edition
from presskit.edition.compose import compose
from presskit.labels import DOCUMENT, KINDS
from presskit.model import Language, Look
from presskit.problems import Place
from presskit.render import pdf
from presskit.render.fonts import PACKAGED, STAND_INS
from presskit.render.theme import STARTERS, Theme
from presskit.render.web import page as html
from presskit.render.word.document import render
from presskit.render.word.lint import check_template
from tests.guides import (
    FENCE,
    LOOKS,
    SPAN,
    TRAPS,
    WORD,
    codes,
    examples,
    expressions,
    kin,
    meaning,
    offered,
    scope_of,
    shown,
    tables,
    text_of,
    typed,
    without_traps,
    words_in,
    words_of,
)
from tests.looks import ROOT, changed, starter
from tests.sample import edition
from tests.word_pages import saved

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BOTH = pytest.mark.parametrize("language", ["fr", "en"])
JUNE = "2026-06-10-assises-biotherapies"
BEFORE_THE_EVENT = datetime(2026, 6, 1, 7, tzinfo=UTC)
UNITS = {"": ("text", "number"), "r": ("line",), "p": ("passage",)}

# Offered to every template, and of use to machines only; `labels` is called `t` in Word.
MACHINES = {
    "slug", "locale", "issued_on", "embargo_until", "labels",
    "issuers.logo.name", "issuers.logo.original", "issuers.logo.data", "issuers.logo.media_type",
    "issuers.logo.width", "issuers.logo.height", "events.iso_date", "events.starts_at",
    "events.ends_at", "events.moved_from", "events.sessions.start", "events.sessions.end",
    "contacts.contacts.phones.e164", "parts.anchor", "contents.anchor",
    "siblings.language", "siblings.locale", "siblings.page",
}  # fmt: skip


# --------------------------------------------------------------------------------------- tags


@BOTH
def test_every_tag_of_the_guide_is_one_that_works(language: Language) -> None:
    text = without_traps(text_of(WORD[language]))
    scope = scope_of(text)

    wrong = []
    for unit, inside, node in expressions(text):
        sort = meaning(node, scope, used := set()).sort
        exists = all(name in (owner.split() if owner else scope) for owner, name in used)
        fits = unit in ("for", "if", "elif") or sort in UNITS[unit]
        wrong += [] if exists and fits else [f"{unit} {inside}: {sort}"]
    assert wrong == []


@BOTH
def test_every_word_a_template_may_use_stands_in_the_guide(language: Language) -> None:
    text = without_traps(text_of(WORD[language]))
    scope = scope_of(text)
    used: set[tuple[str, str]] = set()
    for _, _, node in expressions(text):
        meaning(node, scope, used)

    first = {key: path for path, key in reversed(list(words_of(offered())))}
    missing = {path for (owner, name), path in first.items()
               if not any(name == other and kin(owner, noun) for noun, other in used)}  # fmt: skip
    assert sorted(missing - MACHINES - {"loop"}) == []
    assert sorted(MACHINES - set(first.values())) == []


# -------------------------------------------------------------------------------------- examples


@cache
def june(language: Language) -> Edition:
    """The invitation of the example office."""
    desk = open_desk(ROOT, (JUNE,))
    (file,) = desk.releases
    assert file.release is not None
    pictures = make_pictures(file.release, file.path.parent, desk)
    return compose(
        file.release, file.slug, desk, language, pictures, BEFORE_THE_EVENT, ("fr", "en")
    )


@BOTH
def test_every_page_of_word_in_the_guide_can_be_filled(language: Language) -> None:
    for page, _ in examples(language):
        theme = Theme("", {"release.docx": saved(typed(page))})

        assert shown(render(june(language), theme)), page


@BOTH
def test_what_the_guide_says_comes_out_comes_out(language: Language) -> None:
    told = [(page, said) for page, said in examples(language) if said]

    for page, said in told:
        theme = Theme("", {"release.docx": saved(typed(page))})
        assert shown(render(june(language), theme)) == said.strip()
    assert len(told) >= 5


def trap_rows(language: Language) -> list[tuple[str, str]]:
    """What the guide says not to type, and what to type instead, as pages of Word."""
    (part,) = TRAPS.findall(text_of(WORD[language]))
    ((_, *rows),) = tables(part)
    return [("\n".join(SPAN.findall(trap)), "\n".join(SPAN.findall(right)))
            for trap, _, right in rows]  # fmt: skip


def mistakes(page: str) -> list[str]:
    """The codes of what is badly typed on a page; not what it leaves out."""
    problems = check_template(saved(typed(page)), Place(), ("release",), ("fr",))
    typing = (each for each in problems if each.code.startswith("template-"))
    return [each.code for each in typing if each.severity == "error"]


@BOTH
def test_the_check_names_every_trap_of_the_guide(language: Language) -> None:
    rows = trap_rows(language)

    assert [trap for trap, _ in rows if not mistakes(trap)] == []
    assert {right: found for right in {right for _, right in rows}
            if (found := mistakes(right))} == {}  # fmt: skip
    assert len(rows) >= 16


# ---------------------------------------------------------------------------------- the same plan


def plan(path: Path) -> tuple[list[int], list[list[str]]]:
    """The levels of the headings, and the code in the first column of each table."""
    text = TRAPS.sub("", FENCE.sub("", text_of(path)))
    levels = [len(marks) for marks in re.findall(r"^(#+) ", text, re.MULTILINE)]
    firsts = [[code for row in rows[1:] for code in SPAN.findall(row[0])] for rows in tables(text)]
    return levels, firsts


@pytest.mark.parametrize("guides", [WORD, LOOKS], ids=["word", "looks"])
def test_both_languages_follow_one_plan(guides: Mapping[Language, Path]) -> None:
    assert plan(guides["fr"]) == plan(guides["en"])


# ------------------------------------------------------------------------- labels, styles, files


@BOTH
def test_the_fixed_words_are_those_of_the_documents(language: Language) -> None:
    other: Language = "en" if language == "fr" else "fr"
    text = without_traps(text_of(WORD[language]))
    rows = [row for table in tables(text) for row in table
            if row[0].startswith("`{{ t.") and len(row) == 3]  # fmt: skip
    told = {SPAN.findall(row[0])[0][5:-3]: (row[1], row[2]) for row in rows}

    assert told == {
        key: (DOCUMENT[key][language].strip(), DOCUMENT[key][other].strip()) for key in told
    }
    assert starter_words() - set(told) == set()


def starter_words() -> set[str]:
    """The fixed words that the starters use."""
    found: set[str] = set()
    for look in STARTERS:
        document = docx.Document(str(ROOT / "templates" / look / "release.docx"))
        found |= set(re.findall(r"\bt\.(\w+)", words_in(document.element.body)))
    return found


@BOTH
@pytest.mark.parametrize("look", STARTERS)
def test_every_style_of_the_guide_is_in_the_starters(language: Language, look: str) -> None:
    document = docx.Document(str(ROOT / "templates" / look / "release.docx"))
    known = {style.name_val for style in document.styles.element.style_lst}
    text = text_of(WORD[language])
    named = {code for table in tables(text) if table[0][0] == "Style" for row in table[1:]
             for cell in row for code in SPAN.findall(cell)}  # fmt: skip
    named |= {code for code in codes(text) if code.startswith("CP ")}

    assert sorted(named - known) == []
    assert sorted(name for name in known - named if name.startswith("CP ")) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_file_a_guide_names_can_be_there(path: Path) -> None:
    own = re.compile(rf"({'|'.join(KINDS)})(\.(fr|en))?\.docx")
    known = {file.name for file in (ROOT / "templates").rglob("*")}
    named = [code for code in codes(text_of(path))
             if re.fullmatch(r"[\w.-]+\.(docx|typ|css|html|txt|js)", code)]  # fmt: skip

    kit = {"index.html"}
    assert [name for name in named if not own.fullmatch(name) and name not in known | kit] == []


# ------------------------------------------------------------------------------ looks and commands


@BOTH
def test_every_theme_of_the_guide_is_a_theme(language: Language) -> None:
    blocks = [text for form, text in FENCE.findall(text_of(LOOKS[language])) if form == "yaml"]

    for block in blocks:
        Look.model_validate(yaml.safe_load(block)["theme"])
    assert blocks


@BOTH
def test_the_small_changes_of_the_guide_work(language: Language) -> None:
    (css,), (typ,) = ([text for form, text in FENCE.findall(text_of(LOOKS[language]))
                       if form == kind] for kind in ("css", "typ"))  # fmt: skip

    assert "36rem" in html.render(edition(language), changed(look_css=css)).decode()
    assert pdf.render(edition(language), changed(look_typ=typ)) != pdf.render(
        edition(language), starter()
    )


@BOTH
def test_the_fonts_of_the_guide_are_those_of_the_pdf(language: Language) -> None:
    told = {name: row[1] for table in tables(text_of(LOOKS[language])) for row in table[1:]
            for name in row[0].split(", ") if row[1] in PACKAGED}  # fmt: skip

    assert told == {**STAND_INS, **{name: name for name in PACKAGED}}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_command_a_guide_gives_is_known(path: Path) -> None:
    line = command_line(open_shell(()))
    for typed_line in codes(text_of(path)):
        words = typed_line.split()
        if words[:1] != ["presskit"]:
            continue
        command = line
        for word in words[1:]:
            if word.startswith("--"):
                options = {option for each in command.params for option in each.opts}
                assert word in options | {"--help"}, typed_line
            elif hasattr(command, "commands"):
                assert word in command.commands, typed_line
                command = command.commands[word]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_and_picture_leads_somewhere(path: Path) -> None:
    text = FENCE.sub("", text_of(path))
    lost = []
    for target in re.findall(r"\]\(([^)\s]+)\)", SPAN.sub("", text)):
        file, _, place = target.partition("#")
        if re.match(r"\w+:", target):
            continue
        found = path.parent / file if file else path
        if not found.exists() or (place and place not in places(found)):
            lost.append(target)

    assert lost == []


def places(path: Path) -> set[str]:
    """The anchors of the headings of a page."""
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", text_of(path)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
