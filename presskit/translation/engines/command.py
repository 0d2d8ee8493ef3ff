"""A program of the organisation's own: texts go in as lines of JSON and come back as lines of JSON.

Nothing leaves the machine unless the program sends it. It is started once for every call, without
a shell and without the keys of other engines, and is stopped with all it has started.

In:  {"id": 1, "text": …, "source": "fr", "target": "en-GB", "context": …, "glossary": {…}}
Out: {"id": 1, "text": …} or {"id": 1, "error": …}, in any order.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel, StrictStr, ValidationError

from presskit.translation import opaque
from presskit.translation.engines.limits import Limits
from presskit.translation.engines.protocol import (
    RAW,
    Answer,
    Asked,
    EngineFailure,
    EngineSettings,
    Environment,
    Markup,
    Usage,
    refuse_too_much,
)
from presskit.translation.engines.terms import Terms

# To load a model takes a while, and a machine without a graphics card some seconds a sentence.
TIMEOUT = 600.0
# More than over a network: the program is started for every call, and nothing is paid.
LIMITS = Limits(texts=40, characters=12_000, bytes=1024 * 1024)
_FOREIGN_KEYS = ("DEEPL_AUTH_KEY", "DEEPL_API_KEY", "LIBRETRANSLATE_API_KEY")


class _Said(BaseModel):
    """A line that came back."""

    id: int
    text: StrictStr | None = None
    error: StrictStr | None = None


def opened(
    settings: EngineSettings, terms: Terms, environment: Environment, timeout: float
) -> Command:
    """The program an office names; raises `EngineFailure` if it names none."""
    if not settings.command or not settings.command[0].strip():
        raise EngineFailure("none", "command")
    return Command(settings, terms, environment, timeout)


class Command:
    """One program."""

    limits = LIMITS
    outside = False
    charges = False
    keeps_texts = False

    def __init__(
        self, settings: EngineSettings, terms: Terms, environment: Environment, timeout: float
    ) -> None:
        self.where = Path(settings.command[0]).name
        self.name = f"command/{self.where}"
        self._words = settings.command
        self._folder = settings.folder
        self._markup: Markup = settings.markup
        self._terms = terms
        self._environment = environment
        self._timeout = timeout

    def translate(self, asked: Asked) -> list[Answer]:
        """See `Engine`. Nothing is ever tried again: a local program fails the same way twice."""
        refuse_too_much(asked, self.limits)
        if self._markup == "xml":
            return [Answer(text, None) for text in self._answers(asked, asked.texts)]
        veiled = [opaque.veil(text) for text in asked.texts]
        answers = self._answers(asked, [each.text for each in veiled])
        return [
            Answer(opaque.unveil(answer, each), None)
            for answer, each in zip(answers, veiled, strict=True)
        ]

    def usage(self) -> Usage | None:
        """Nobody counts."""
        return None

    def _answers(self, asked: Asked, texts: Sequence[str]) -> list[str]:
        said = self._run(_lines(asked, texts, self._terms))
        try:
            lines = said.decode("utf-8-sig").split("\n")
            answers = [_Said.model_validate_json(line) for line in lines if line.strip()]
        except (UnicodeDecodeError, ValidationError) as error:
            raise EngineFailure("garbled", "not-json-lines", _shown(said)) from error
        return _in_order(answers, len(texts), _shown(said))

    def _run(self, lines: bytes) -> bytes:
        """What the program prints; raises if it cannot be started, takes too long, or falls."""
        try:
            program = _started(self._program(), self._folder, self._its_environment())
        except OSError as error:
            raise EngineFailure("unreachable", _not_started(error)) from error
        try:
            out, talk = program.communicate(lines, self._timeout)
        except subprocess.TimeoutExpired as error:
            _stop(program)
            raise EngineFailure("lost", "answer-timeout", _shown(error.stderr or b"")) from error
        except BaseException:
            _stop(program)
            raise
        if program.returncode:
            raise EngineFailure("lost", f"exit {program.returncode}", _shown(talk[-RAW:]))
        return out

    def _program(self) -> list[str]:
        first, *others = self._words
        here = first if not Path(first).parent.parts else str((self._folder / first).resolve())
        # Windows finds `translate.cmd` under the name `translate` only if it is looked up.
        found = shutil.which(here, path=self._environment.get("PATH"))
        return [found or here, *others]

    def _its_environment(self) -> dict[str, str]:
        kept = {k: v for k, v in self._environment.items() if k not in _FOREIGN_KEYS}
        # Python programs on Windows would write another encoding.
        return {"PYTHONUTF8": "1", **kept}


def _lines(asked: Asked, texts: Sequence[str], terms: Terms) -> bytes:
    """One line a text. ASCII only, so that no program can misread it."""
    shared = {
        "source": asked.source,
        "target": asked.target,
        "context": asked.context,
        "glossary": dict(terms.of(asked.source)),
    }
    return "".join(
        json.dumps({"id": number, "text": text, **shared}) + "\n"
        for number, text in enumerate(texts, start=1)
    ).encode("ascii")


def _in_order(answers: Sequence[_Said], count: int, raw: str) -> list[str]:
    """The texts by their ids: each once, none missing, none beyond."""
    if any(answer.error is not None for answer in answers):
        raise EngineFailure("rejected", "error", raw)
    texts = {answer.id: answer.text for answer in answers if answer.text is not None}
    if len(answers) != count or set(texts) != set(range(1, count + 1)):
        raise EngineFailure("garbled", f"{len(texts)} of {count}", raw)
    return [texts[number] for number in range(1, count + 1)]


def _started(
    words: list[str], folder: Path, environment: dict[str, str]
) -> subprocess.Popen[bytes]:
    """The program in a group of its own: Ctrl-C is for presskit, which lets the call end."""
    group = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    return subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment,
        start_new_session=True,
        creationflags=group,
    )


def _stop(program: subprocess.Popen[bytes]) -> None:
    """End it, with what it has started: a child left behind would hold our pipes open."""
    if sys.platform == "win32":
        program.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        for pipe in filter(None, (program.stdin, program.stdout, program.stderr)):
            with suppress(BrokenPipeError):
                pipe.close()
    program.wait()


def _not_started(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "not-found"
    return "not-executable" if isinstance(error, PermissionError) else "not-started"


def _shown(said: bytes) -> str:
    return said.decode("utf-8", "replace")[:RAW]
