"""The office's memory: every answer that was paid for, one line each, shared by all releases.

A line is never changed and never removed. What was sent and may have been charged without an
answer stands there as an intent, until it is answered or was said aloud.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict

from presskit.problems import Place, Problem, error, warning
from presskit.translation import Direction, folded

VERSION = 1
# Bytes kept free for the answers of a call, where nothing better is known.
_ROOM = 4096


class Answered(Struct, frozen=True):
    """An answer: source and target as light Markdown, `raw` as it came back (tagged), who gave it,
    under which glossary, and how many characters it was charged (None: unknown)."""

    key: str
    source: str
    target: str
    raw: str
    engine: str
    glossary: str = ""
    billed: int | None = None
    at: str = ""


class Intent(Struct, frozen=True):
    """What is about to be sent: the keys, and how many characters they may cost."""

    keys: tuple[str, ...]
    characters: int
    at: str


class Memory(Struct, frozen=True):
    """What the journal says, read once: the newest answer of each key, and the open intents."""

    answers: Mapping[str, Answered] = field(default_factory=dict)
    open_intents: tuple[Intent, ...] = ()
    problems: tuple[Problem, ...] = ()


def key(direction: Direction, markup: str) -> str:
    """What an answer is filed under: the languages and the tagged source without typography."""
    whole = "\x1f".join((direction.source, direction.target, folded(markup)))
    return sha256(whole.encode()).hexdigest()[:32]


def journal_of(translations: Path, direction: Direction) -> Path:
    """Where the answers of a direction stand."""
    return translations / f"memory.{direction.name}.jsonl"


def read_memory(path: Path, name: str) -> Memory:
    """The memory as its journal says; the newest answer of a key wins, by its date and not by its
    place (two branches append to one file). A line that is none is reported and passed over."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Memory()
    except OSError as reason:
        told = error("file-unreadable", place=Place(name), reason=reason.strerror or "")
        return Memory(problems=(told,))
    answers: dict[str, Answered] = {}
    settled: dict[str, str] = {}
    intents: list[Intent] = []
    problems: list[Problem] = []
    for number, line in enumerate(content.splitlines(), 1):
        match _read(line):
            case Answered() as answer:
                known = answers.get(answer.key)
                if known is None or answer.at >= known.at:
                    answers[answer.key] = answer
                _settle(settled, (answer.key,), answer.at)
            case Intent() as intent:
                intents.append(intent)
            case (tuple() as keys, str() as at):
                _settle(settled, keys, at)
            case None if line.strip() and not _torn(content, number):
                problems.append(_unread(line, Place(name, number, 1)))
    left = (_left(intent, settled) for intent in intents)
    return Memory(answers, tuple(each for each in left if each.keys), tuple(problems))


def _unread(line: bytes, place: Place) -> Problem:
    """A line of a newer presskit must not be paid again; any other is passed over."""
    newer = re.match(rb'\{"v": ?(\d+)', line)
    if newer and int(newer[1]) > VERSION:
        return error("memory-newer", place=place)
    return warning("memory-line", place=place)


def _settle(settled: dict[str, str], keys: Iterable[str], at: str) -> None:
    for each in keys:
        settled[each] = max(settled.get(each, ""), at)


def _left(intent: Intent, settled: Mapping[str, str]) -> Intent:
    """The intent with the keys that nothing has settled since; what each may cost is unknown, so
    that the whole remains the bound."""
    keys = tuple(each for each in intent.keys if settled.get(each, "") < intent.at)
    return Intent(keys, intent.characters, intent.at)


def _torn(content: bytes, number: int) -> bool:
    """Whether a line is the end of a file that was cut off while it was written."""
    return not content.endswith(b"\n") and number == len(content.splitlines())


def _read(line: bytes) -> Answered | Intent | tuple[tuple[str, ...], str] | None:
    """An answer, an intent, or what was closed (keys and moment); None where it is none of them."""
    try:
        written = json.loads(line)
    except ValueError:
        return None
    if isinstance(written, dict) and written.get("v", VERSION) != VERSION:
        return None
    match written:
        case {"k": str(key), "s": str(source), "t": str(target), "raw": str(raw), "e": str(engine)}:
            billed = written.get("b")
            return Answered(key, source, target, raw, engine, str(written.get("g") or ""),
                            billed if isinstance(billed, int) else None,
                            str(written.get("at") or ""))  # fmt: skip
        case {"intent": [*keys], "chars": int(characters), "at": str(at)}:
            return Intent(tuple(map(str, keys)), characters, at)
        case {"closed": [*keys], "at": str(at)}:
            return tuple(map(str, keys)), at
        case _:
            return None


# -------------------------------------------------------------------------------------- write


class Journal:
    """The journal open for writing, at its end; one writer at a time holds it (see `Held`).

    Every `append` is on the disk when it returns. `OSError` where it cannot be written: it is
    opened, and tried, before anything is paid.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._stream = path.open("ab+")
        _cut_torn_line(self._stream)
        self._end = self._stream.tell()
        self._reserve(_ROOM)
        self._free()

    def append(self, answers: Iterable[Answered]) -> None:
        """File answers."""
        self._lines(_line(answer) for answer in answers)

    def intend(self, intent: Intent, room: int = _ROOM) -> None:
        """Say what is about to be sent, and keep `room` bytes of the disk for its answer."""
        self._lines([{"v": VERSION, "intent": intent.keys, "chars": intent.characters,
                      "at": intent.at}])  # fmt: skip
        self._reserve(room)

    def close(self, keys: Sequence[str], why: str, at: str) -> None:
        """Say that nothing more is owed for these keys: refused by the engine, or said aloud."""
        self._lines([{"v": VERSION, "closed": tuple(keys), "why": why, "at": at}])

    def end(self) -> None:
        """Let go of the file."""
        with suppress(OSError):
            self._free()
            self._stream.close()

    def _lines(self, lines: Iterable[Mapping[str, Any]]) -> None:
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        self._free()
        self._write(text.encode("utf-8", "surrogatepass"))
        self._end = self._stream.tell()

    def _reserve(self, room: int) -> None:
        """Take blank bytes at the end: a disk that is full says so before anything is paid."""
        try:
            self._write(b" " * room)
        except OSError:
            self._free()
            raise

    def _free(self) -> None:
        self._stream.truncate(self._end)

    def _write(self, content: bytes) -> None:
        self._stream.write(content)
        self._stream.flush()
        os.fsync(self._stream.fileno())


def _line(answer: Answered) -> Mapping[str, Any]:
    said = asdict(answer)
    short = {"key": "k", "source": "s", "target": "t", "engine": "e", "glossary": "g",
             "billed": "b"}  # fmt: skip
    return {"v": VERSION, **{short.get(name, name): value for name, value in said.items()}}


def _cut_torn_line(stream: Any) -> None:
    """Cut off a last line that was never finished; one that only lost its line end gets it."""
    stream.seek(0)
    content = stream.read()
    whole = content.rfind(b"\n") + 1
    if content[whole:].strip() and _read(content[whole:]) is not None:
        stream.write(b"\n")
    elif whole < len(content):
        stream.truncate(whole)
    stream.seek(0, os.SEEK_END)


def moment(now: datetime) -> str:
    """A moment as the journal writes it: UTC, to the microsecond, so that texts sort as time."""
    return now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def newest(answers: Mapping[str, Answered]) -> Iterator[Answered]:
    """The answers, newest first."""
    return iter(sorted(answers.values(), key=lambda answer: answer.at, reverse=True))
