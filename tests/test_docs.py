"""The guides are true: every tag, style, command, file and link in them exists, and what they say
comes out does come out."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import get_args

import docx
import pytest
import yaml

from presskit.build import make_pictures
from presskit.cli import open_shell, run
from presskit.cli.app import command_line
from presskit.cli.opening import open_desk
from presskit.edition import Edition
from presskit.edition.compose import compose
from presskit.labels import DOCUMENT, KINDS, MARKS
from presskit.model import Language, Look, Office, Release
from presskit.problems import Place
from presskit.render import pdf
from presskit.render.fonts import PACKAGED, STAND_INS
from presskit.render.theme import STARTERS, Theme
from presskit.render.web import page as html
from presskit.render.word.document import render
from presskit.render.word.lint import check_template
from presskit.translation import Entry, State
from presskit.translation.engines import (
    Asked,
    EngineFailure,
    EngineName,
    EngineSettings,
    open_engine,
)
from presskit.translation.translate import UNREADABLE
from presskit.wording import PROBLEMS
from presskit.wording.of_translation import TRANSLATION as SAID_OF_TRANSLATION
from scripts.stories import commands
from scripts.tutorial import TUTORIALS
from tests.engines_on_loopback import DeepL
from tests.guides import (
    FENCE,
    LOOKS,
    SPAN,
    TRAPS,
    WORD,
    WRITING,
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
from tests.offices import replace_in
from tests.reviews import retyped
from tests.reviews import run as typed_words
from tests.reviews import typed as retyped_cell
from tests.sample import edition
from tests.translations import french_office, interpreter
from tests.word_pages import saved

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TRANSLATING: Mapping[Language, Path] = {
    "fr": ROOT / "docs/traduire.md",
    "en": ROOT / "docs/translating.md",
}
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
    "events.sessions.starts_at", "events.sessions.ends_at", "place", "timezone", "version",
    "replaced", "attachments", "attachments.title", "attachments.detail", "attachments.name",
    "attachments.url", "attachments.credit",
    "contacts.contacts.desk", "contacts.contacts.speaks",
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


@pytest.mark.parametrize(
    "guides", [WORD, LOOKS, TRANSLATING, WRITING, TUTORIALS],
    ids=["word", "looks", "translating", "writing", "tutorial"],
)  # fmt: skip
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
    known = {file.name for file in (*ROOT.iterdir(), *(ROOT / "templates").rglob("*"))}
    named = [code for code in codes(text_of(path))
             if re.fullmatch(r"[\w.-]+\.(docx|typ|css|html|txt|js)", code)]  # fmt: skip

    made = {"index.html", UNREADABLE, "constraints.txt"}
    assert [name for name in named if not own.fullmatch(name) and name not in known | made] == []


# ----------------------------------------------------------------------------------- translating

HOST = "api-free.deepl.com"
BRIEFING = "Press briefing at 9 am, then the 3rd regional biotherapies and bioproduction conference"
# What is typed at the keyboard in the two reviews of the guide, also where it leaves lines out.
TYPED: Mapping[Language, tuple[tuple[str, ...], ...]] = {
    "fr": (("v", "m", BRIEFING, "q"), ("p", "q")),
    "en": (("a", "e", BRIEFING, "q"), ("t", "q")),
}


@dataclass
class Story:
    """The office of the guide while its commands are given, one after another."""

    root: Path
    language: Language
    keys: list[str]

    def answer(self, words: tuple[str, ...]) -> str:
        """Everything a command prints."""
        self.before(words)
        screen = io.StringIO()
        with contextlib.redirect_stdout(screen), contextlib.redirect_stderr(screen):
            run(words, open_shell(words))
        return screen.getvalue()

    def before(self, words: tuple[str, ...]) -> None:
        """What happens before a command: a colleague corrects the Word file, an hour changes."""
        if "--import" in words and words[-1].endswith(".docx"):
            path = self.root / words[-1]
            path.write_bytes(retyped(path.read_bytes(), corrected_in_word))
        if words == ("translate", JUNE) and (self.root / "translations/office.en.yaml").exists():
            replace_in(self.root / f"releases/{JUNE}.yaml", "9 h, puis", "9 h 30, puis")

    def type(self, _prompt: str = "") -> str:
        """The next thing that a person types, as it stands on the screen."""
        print(self.keys[0])
        return self.keys.pop(0)


def corrected_in_word(body: str) -> str:
    """A row is fine, another one is corrected."""
    body = retyped_cell(body, 3, 2, typed_words("ok"))
    return retyped_cell(body, 4, 1, typed_words("Results first, then discussion"))


class Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


@BOTH
def test_the_commands_of_the_translation_guide_answer_as_it_says(
    language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = french_office(tmp_path)
    story = Story(root, language, [key for keys in TYPED[language] for key in keys])
    monkeypatch.chdir(root)
    monkeypatch.setattr("sys.stdin", Keyboard())
    monkeypatch.setattr("builtins.input", story.type)
    with DeepL() as server:
        server.used = 12_000
        server.says = {source: target.replace("briefing at 9 am", "briefing at 10 am")
                       for source, target in interpreter().items()}  # fmt: skip
        more = {"PRESSKIT_UI": language, "COLUMNS": "96", "NO_PROXY": "127.0.0.1"}
        for name, value in {**server.environment, **more}.items():
            monkeypatch.setenv(name, value)
        given = commands(text_of(TRANSLATING[language]))
        for command in given:
            said = story.answer(command.words[1:]).replace(server.url.removeprefix("http://"), HOST)

            assert command.answered_by(said), (command.words, said)
    assert (len(given), story.keys) == (11, [])
    assert {path.name for path in (root / "translations").iterdir()} <= set(first_codes(language))


def first_codes(language: Language) -> list[str]:
    """The code in the first columns of the tables of the guide."""
    return [code for table in tables(text_of(TRANSLATING[language])) for row in table[1:]
            for code in SPAN.findall(row[0])]  # fmt: skip


@BOTH
def test_the_tables_of_the_translation_guide_leave_nothing_out(language: Language) -> None:
    told = first_codes(language)
    marks = [{words["en"].replace("{text}", "…"), words["fr"].replace("{text}", "…")}
             for words in MARKS.values()]  # fmt: skip
    rows = [set(SPAN.findall("|".join(row[1:]))) for table in tables(text_of(TRANSLATING[language]))
            for row in table if "[" in row[1][:2]]  # fmt: skip

    assert {*get_args(State), *get_args(EngineName)} <= set(told)
    assert set(SAID_OF_TRANSLATION) - set(told) == {"unknown-engine"}
    assert [code for code in told if "-" in code and "." not in code and code not in PROBLEMS] == []
    assert sorted(map(sorted, rows)) == sorted(map(sorted, marks))


@BOTH
def test_every_setting_of_the_translation_guide_is_one(language: Language) -> None:
    name = {"name": {"fr": "Service de presse", "en": "Press office"}, "languages": ["fr", "en"]}
    blocks = [text for form, text in FENCE.findall(text_of(TRANSLATING[language]))
              if form == "yaml"]  # fmt: skip

    for written in map(yaml.safe_load, blocks):
        if isinstance(written, list):
            assert set(written[0]) <= set(Entry.__struct_fields__)
        elif "title" in written:
            assert set(written) <= set(Release.model_fields)
        else:
            Office.model_validate({**name, **written})
    assert len(blocks) >= 8


@BOTH
def test_the_lines_for_git_are_those_of_the_repository(language: Language) -> None:
    blocks = [text for form, text in FENCE.findall(text_of(TRANSLATING[language])) if not form]
    ours = (ROOT / ".gitignore").read_text("utf-8") + (ROOT / ".gitattributes").read_text("utf-8")

    lines = [line for block in blocks for line in block.splitlines() if "translations/" in line]
    assert [line for line in lines if line not in ours.splitlines()] == []
    assert len(lines) == 3


ARGOS = """def translate(text, source, target):
    assert (source, target) == ("fr", "en")
    return {"Un bilan ⟦1⟧présenté⟦2⟧": "Results ⟦1⟧presented⟦2⟧"}[text]
"""


@BOTH
def test_the_program_of_the_translation_guide_translates(
    language: Language, tmp_path: Path
) -> None:
    (program,) = (text for form, text in FENCE.findall(text_of(TRANSLATING[language]))
                  if form == "python")  # fmt: skip
    (tmp_path / "traduire.py").write_text(program, "utf-8")
    (tmp_path / "argostranslate").mkdir()
    (tmp_path / "argostranslate/__init__.py").touch()
    (tmp_path / "argostranslate/translate.py").write_text(ARGOS, "utf-8")
    settings = EngineSettings(
        "command", command=(sys.executable, "traduire.py"), markup="text", folder=tmp_path
    )
    engine = open_engine(settings, {}, ("fr", "en"), os.environ)

    (answer,) = engine.translate(Asked(("Un bilan <b>présenté</b>",), "fr", "en-GB"))
    assert answer.text == "Results <b>presented</b>"
    with pytest.raises(EngineFailure, match="rejected"):
        engine.translate(Asked(("Une phrase inconnue",), "fr", "en-GB"))


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
        words = typed_line.removeprefix("$ ").split()
        if words[:1] != ["presskit"]:
            continue
        command = line
        for word in words[1:]:
            if word.startswith("--"):
                options = {option for each in command.params for option in each.opts}
                assert word in options | {"--help"}, typed_line
                if command is line:
                    break
            elif hasattr(command, "commands") and word != "[OPTIONS]":
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
    """The anchors of a page: those written, and those of its headings."""
    text = FENCE.sub("", text_of(path))
    headings = re.findall(r"^#+ (?:<a .*?></a>)?(.*)$", text, re.MULTILINE)
    own = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return own | set(re.findall(r'<a id="([^"]+)"', text))
