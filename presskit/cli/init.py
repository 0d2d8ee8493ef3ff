"""`presskit init`: a new office, from options, questions and defaults."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from presskit.cli.opening import today
from presskit.cli.schema import schema_text
from presskit.cli.shell import DONE, Shell
from presskit.model import Language
from presskit.names import fold
from presskit.problems import Problem, Refusal, error
from presskit.starter import Words
from presskit.starter.answers import (
    Answers,
    Names,
    beginning,
    called,
    in_each,
    office_name,
    read_email,
    read_hue,
    read_languages,
    read_logo,
    read_look,
    read_names,
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
# Typed alone, it empties an answer; the second is how the summary shows an empty one.
_EMPTIES = ("-", "–")


class Asked(Struct, frozen=True):
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

    organisations = tuple(read_names(each) for each in asked.organisations
                          if read_text(each).strip(" ="))  # fmt: skip
    answers = Answers(
        name=said(asked.name, read_names),
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


class _Interview(Struct):
    """Questions on a terminal, one a line. `said` holds each question as it was asked and its
    answer, by its key and the number of the organisation it is `about` (0 for the office); asked
    once more, it has that answer for a default."""

    shell: Shell
    said: dict[tuple[str, int], tuple[str, str]] = field(default_factory=dict)
    before: dict[tuple[str, int], tuple[str, str]] = field(default_factory=dict)

    def ask(
        self, key: str, read: Callable[[str], Read], default: str = "", about: int = 0,
        **facts: str | int,
    ) -> Read:  # fmt: skip
        """The answer to a question, or its default; a lone "-" is an empty one. Asked again until
        it can be read. The end of the input stops everything, as Ctrl-C does."""
        question, last = self.shell.talk(key, **facts), self.last(key, about)
        while True:
            typed = self._line(f"{question} {self._offered(last, default)}").strip()
            typed = typed or last or default
            answer = "" if typed in _EMPTIES else typed
            try:
                found = read(answer)
            except Refusal as refusal:
                self.shell.show(refusal.problems, sys.stderr)
            else:
                self.said[key, about] = (question, answer)
                return found

    def last(self, key: str, about: int) -> str:
        """What was answered the last time; empty where nothing was."""
        return self.before.get((key, about), ("", ""))[1]

    def leave_out(self, organisation: int) -> None:
        """Forget the last answers about an organisation; the next one has its number."""
        self.before = {(key, about - (about > organisation)): said
                       for (key, about), said in self.before.items()
                       if about != organisation}  # fmt: skip

    def _offered(self, last: str, default: str) -> str:
        """What Enter stands for; from the second time on, also how to get rid of it."""
        if last:
            return self.shell.talk("init-kept", answer=last)
        return f"[{default}] " if default else ""

    def right(self) -> bool:
        """Show every answer, and ask whether all is right; if not, they become the defaults."""
        if not self.said:
            return True
        print(file=sys.stderr)
        self.shell.say("init-summary")
        for question, answer in self.said.values():
            print(f"  {question.strip()} {answer or '–'}", file=sys.stderr)
        while True:
            typed = self._line(f"{self.shell.talk('init-right')} ").strip().lower()
            if typed[:1] in ("", "o", "y"):
                return True
            if typed[:1] == "n":
                self.before, self.said = self.said, {}
                return False

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
    silent = office_name(usual[0])
    name = "" if known.name else ask("init-name", read_text, silent)
    spoken = known.languages or ask(
        "init-languages", lambda typed: read_languages(typed) if typed else usual, ",".join(usual)
    )
    names = known.name if name in ("", silent) else _in_both(interview, name, spoken)
    organisations = known.organisations or tuple(_organisations(interview, spoken, folder))
    answers = replace(
        known, name=names, languages=spoken, organisations=organisations,
        place=_either(known.place, lambda: ask("init-place", read_text)),
        email=_either(known.email, lambda: ask("init-email", read_email)),
        phone=_either(known.phone, lambda: ask("init-phone", read_number)),
        website=_either(known.website, lambda: ask("init-website", read_website)),
    )  # fmt: skip
    return replace(
        answers,
        abouts=tuple(_about(interview, n, each, spoken) for n, each in enumerate(organisations, 1)),
        logo=_either(known.logo, lambda: ask("init-logo", read_logo)),
        colour=_either(known.colour, lambda: ask("init-colour", read_hue)),
    )


def _either(known: Read | None, ask: Callable[[], Read]) -> Read:
    return known if known is not None else ask()


def _in_both(
    interview: _Interview, name: str, languages: Sequence[Language], about: int = 0
) -> Names:
    """A name that was typed, and the same in the other language where there are two."""
    others = (interview.ask(f"init-name-{each}", read_text, name, about) for each in languages[1:])
    return (name, *filter(None, others))


def _organisations(
    interview: _Interview, languages: Sequence[Language], folder: str
) -> Iterator[Names]:
    """Names, one a line, until an empty line; the first has a default. One of the last time that is
    emptied is left out, and the next takes its place."""
    interview.shell.say("init-organisations")
    n, default = 1, called(folder)
    known: set[str] = set()

    def read_other(typed: str) -> str:
        if fold(read_text(typed)) in known:
            raise Refusal(error("starter-organisation-twice", found=read_text(typed)))
        return read_text(typed)

    while True:
        offered = interview.last("init-organisation", n) or default
        name = interview.ask("init-organisation", read_other, offered, n, n=n)
        default = ""
        if name:
            known.add(fold(name))
            yield _in_both(interview, name, languages, n)
            n += 1
        elif offered:
            interview.leave_out(n)
        else:
            # The line that ends the list is no answer to show.
            del interview.said["init-organisation", n]
            return


def _about(
    interview: _Interview, n: int, organisation: Names, languages: Sequence[Language]
) -> Words:
    """A sentence about the organisation n in each language; in none once the first is left
    empty."""
    said: dict[Language, str] = {}
    for language, name in in_each(organisation, languages).items():
        said[language] = interview.ask(f"init-about-{language}", read_text, about=n, name=name)
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
