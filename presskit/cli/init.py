"""`presskit init`: a new office, from options, questions and defaults."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from presskit.cli.opening import today
from presskit.cli.schema import schema_text
from presskit.cli.shell import DONE, Shell
from presskit.model import Language
from presskit.names import fold
from presskit.problems import Problem, Refusal, error
from presskit.starter import Words
from presskit.starter.answers import (
    Answers,
    beginning,
    called,
    named,
    office_name,
    read_email,
    read_hue,
    read_languages,
    read_logo,
    read_look,
    read_number,
    read_text,
    read_website,
)
from presskit.starter.office import office_files
from presskit.starter.settling import refuse_office, settle

Read = TypeVar("Read")
# What a person is told to find where, in the order of the report.
_SHOWN = {"presskit.yaml": "office", "contacts/": "contacts", "releases/": "releases",
          "templates/": "templates"}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What was typed after `presskit init`; None is an option that was not given."""

    folder: Path | None = None
    name: str | None = None
    languages: str | None = None
    organisations: tuple[str, ...] = ()
    place: str | None = None
    website: str | None = None
    email: str | None = None
    phone: str | None = None
    logo: str | None = None
    colour: str | None = None
    look: str | None = None
    yes: bool = False


def init(shell: Shell, asked: Asked) -> int:
    """Make an office; returns the exit code. Asks what is left open where somebody is there to
    answer; until the last answer nothing is written."""
    root = (asked.folder or Path.cwd()).absolute()
    refuse_office(root)
    answers = _given(asked)
    if not asked.yes and not shell.as_json and sys.stdin.isatty():
        answers = _complete(shell, answers, root.name)
    day = date.fromisoformat(today())
    office = beginning(answers, _usual(shell), root.name, day)
    files = settle(root, office_files(office, schema_text()))
    if shell.as_json:
        shell.result({"files": list(files)}, [])
    else:
        _show(shell, asked.folder, files)
    return DONE


def _usual(shell: Shell) -> tuple[Language, ...]:
    """Both languages, that of the interface first."""
    return ("fr", "en") if shell.ui == "fr" else ("en", "fr")


# --------------------------------------------------------------------------------------- options


def _given(asked: Asked) -> Answers:
    """The options as answers; refuses with every one that is wrong."""
    problems: list[Problem] = []

    def said(typed: str | None, read: Callable[[str], Read]) -> Read | None:
        try:
            return None if typed is None else read(typed)
        except Refusal as refusal:
            problems.extend(refusal.problems)
            return None

    organisations = tuple(each for each in map(read_text, asked.organisations) if each.strip(" ="))
    answers = Answers(
        name=said(asked.name, read_text) or None,
        languages=said(asked.languages, read_languages),
        organisations=organisations or None,
        place=said(asked.place, read_text), website=said(asked.website, read_website),
        email=said(asked.email, read_email), phone=said(asked.phone, read_number),
        logo=said(asked.logo, read_logo), colour=said(asked.colour, read_hue),
        look=said(asked.look, read_look),
    )  # fmt: skip
    if problems:
        raise Refusal(*problems, usage=True)
    return answers


# ------------------------------------------------------------------------------------- questions


@dataclass
class _Interview:
    """Questions on a terminal, one a line. `said` holds what was answered, in order; asked once
    more, a question has its last answer for a default."""

    shell: Shell
    said: list[tuple[str, str]] = field(default_factory=list)
    before: list[tuple[str, str]] = field(default_factory=list)

    def ask(
        self, key: str, read: Callable[[str], Read], default: str = "", **facts: str | int
    ) -> Read:
        """The answer to a question, or to its default; asked again until it can be read. The end of
        the input stops everything, as Ctrl-C does."""
        question = self.shell.talk(key, **facts)
        default = self._last(question) or default
        while True:
            typed = self._line(f"{question} [{default}] " if default else f"{question} ")
            answer = typed if typed.strip() else default
            try:
                found = read(answer)
            except Refusal as refusal:
                self.shell.show(refusal.problems, sys.stderr)
            else:
                self.said.append((question, answer.strip()))
                return found

    def right(self) -> bool:
        """Show every answer, and ask whether all is right; if not, they become the defaults."""
        if not self.said:
            return True
        print(file=sys.stderr)
        self.shell.say("init-summary")
        for question, answer in self.said:
            print(f"  {question.strip()} {answer or '–'}", file=sys.stderr)
        while True:
            typed = self._line(f"{self.shell.talk('init-right')} ").strip().lower()
            if typed[:1] in ("", "o", "y"):
                return True
            if typed[:1] == "n":
                self.before, self.said = self.said, []
                return False

    def _last(self, question: str) -> str:
        """The last answer to a question; where it comes several times, to the same one of them."""
        before = [answer for asked, answer in self.before if asked == question]
        now = sum(asked == question for asked, _ in self.said)
        return before[now] if now < len(before) else ""

    def _line(self, prompt: str) -> str:
        from presskit.cli.asking import ask

        try:
            return ask(prompt)
        except EOFError:
            raise KeyboardInterrupt from None


def _complete(shell: Shell, answers: Answers, folder: str) -> Answers:
    """The answers with those that a person gives to what was left open."""
    shell.say("init-questions")
    print(file=sys.stderr)
    try:
        interview = _Interview(shell)
        while True:
            complete = _asked(interview, answers, folder)
            if interview.right():
                print(file=sys.stderr)
                return complete
    except KeyboardInterrupt:
        print(file=sys.stderr)
        shell.say("init-nothing-written")
        raise


def _asked(interview: _Interview, known: Answers, folder: str) -> Answers:
    ask, usual = interview.ask, _usual(interview.shell)
    name = known.name or ask("init-name", read_text, office_name(usual[0]))
    spoken = known.languages or ask("init-languages", read_languages, ",".join(usual))
    if known.name is None and len(spoken) > 1 and name != office_name(usual[0]):
        name = f"{name}={_elsewhere(interview, name, spoken[1])}"
    elif known.name is None and name == office_name(usual[0]):
        name = ""
    organisations = known.organisations or tuple(_organisations(interview, spoken, folder))
    answers = replace(
        known, name=name or None, languages=spoken, organisations=organisations,
        place=_either(known.place, lambda: ask("init-place", read_text)),
        email=_either(known.email, lambda: ask("init-email", read_email)),
        phone=_either(known.phone, lambda: ask("init-phone", read_number)),
        website=_either(known.website, lambda: ask("init-website", read_website)),
    )  # fmt: skip
    return replace(
        answers,
        abouts=tuple(_about(interview, each, spoken) for each in organisations),
        logo=_either(known.logo, lambda: ask("init-logo", read_logo)),
        colour=_either(known.colour, lambda: ask("init-colour", read_hue)),
    )


def _either(known: Read | None, ask: Callable[[], Read]) -> Read:
    return known if known is not None else ask()


def _elsewhere(interview: _Interview, name: str, language: Language) -> str:
    """The same name in the other language."""
    return interview.ask(f"init-name-{language}", read_text, name)


def _organisations(
    interview: _Interview, languages: Sequence[Language], folder: str
) -> Iterator[str]:
    """Names, one a line, until an empty line; the first has a default."""
    interview.shell.say("init-organisations")
    number, default = 1, called(folder)
    known: set[str] = set()

    def read_other(typed: str) -> str:
        if fold(read_text(typed)) in known:
            raise Refusal(error("starter-organisation-twice", found=read_text(typed)))
        return read_text(typed)

    while name := interview.ask("init-organisation", read_other, default, n=number):
        known.add(fold(name))
        other = _elsewhere(interview, name, languages[1]) if len(languages) > 1 else ""
        yield f"{name}={other}" if other else name
        number, default = number + 1, ""


def _about(interview: _Interview, organisation: str, languages: Sequence[Language]) -> Words:
    """A sentence about an organisation in each language; in none once the first is left empty."""
    said: dict[Language, str] = {}
    for language, name in named(organisation, tuple(languages)).items():
        said[language] = interview.ask(f"init-about-{language}", read_text, name=name)
        if not said[language]:
            break
    return said


# ---------------------------------------------------------------------------------------- report


def _show(shell: Shell, folder: Path | None, files: Sequence[str]) -> None:
    """What was made, and the commands to type next."""
    there = folder.as_posix() if folder and folder.absolute() != Path.cwd() else ""
    key = "init-made" if there else "init-made-here"
    print(shell.talk(key, folder=there, n=len(files)))
    for name, key in _SHOWN.items():
        print(f"  {name.ljust(15)} {shell.talk(f'init-shown-{key}')}")
    if shell.quiet:
        return
    print(f"\n{shell.talk('next-steps')}")
    for command in filter(None, (f"cd {_typed(there)}" if there else "", "presskit build",
                                 shell.talk("init-then-new"))):  # fmt: skip
        print(f"  {command}")


def _typed(folder: str) -> str:
    """A folder as one types it: in quotation marks where it has spaces or signs."""
    plain = all(char.isalnum() or char in "/._-~:" for char in folder)
    return folder if plain else f'"{folder}"'
