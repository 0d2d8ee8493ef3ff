"""What presskit asks of whoever translates, and how they may fail."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Protocol

from msgspec import Struct

from presskit.model import Language
from presskit.translation.engines.limits import Limits, weight
from presskit.values import Locale

EngineName = Literal["deepl", "libretranslate", "command", "none"]
Markup = Literal["xml", "text"]
Reason = Literal[
    "none",  # no engine, or one without its server or program
    "no-key",
    "refused",  # the key is
    "unsupported",  # this pair of languages; `detail` names it: fr-en
    "glossary",  # the service would not keep the office's terms
    "quota",
    "busy",
    "unreachable",  # nothing was sent
    "lost",  # sent, and no answer: it may be charged
    "garbled",  # answered, but not what was asked
    "rejected",  # a text of the call is not accepted; nothing is charged
    "too-large",
]
RAW = 2000


class EngineFailure(Exception):  # noqa: N818 - the failure is the engine's, not an error of ours
    """An engine gave no answer that can be used.

    `detail` is a short plain mark for people who look closer: `HTTP 429`, `connection-refused`,
    `unknown-host`, `certificate`, `connect-timeout`, `answer-timeout`, `dropped`, `address`,
    `exit 3`… It holds neither the key nor a text of the release. `raw` is the beginning of what
    came back, or of what a program said on its way out; it may quote the release.
    """

    def __init__(self, reason: Reason, detail: str = "", raw: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
        self.raw = raw[:RAW]


class Asked(Struct, frozen=True):
    """One call: texts as tagged XML, and what stands around them, for the sense alone."""

    texts: tuple[str, ...]
    source: Language
    target: Locale
    context: str = ""


class Answer(Struct, frozen=True):
    """The text in the other language, tagged like the one asked; `billed` characters if known."""

    text: str
    billed: int | None


class Usage(Struct, frozen=True):
    """What the account has used up; no limit is `None`."""

    count: int
    limit: int | None

    @property
    def left(self) -> int | None:
        """Characters still to be had."""
        return None if self.limit is None else max(0, self.limit - self.count)


class EngineSettings(Struct, frozen=True):
    """What an office says about its engine. Keys are in the environment, never here.

    `folder` is where relative paths in `command` begin.
    """

    engine: EngineName = "deepl"
    server: str | None = None
    command: tuple[str, ...] = ()
    markup: Markup = "xml"
    folder: Path = Path()


class Engine(Protocol):
    """One who translates. `name` goes into the memory, `where` (a host, a program) into the plan;
    `outside` says whether texts leave the house, `keeps_texts` whether they may be kept there,
    `charges` whether an answer that was lost may be on a bill."""

    name: str
    where: str
    limits: Limits
    outside: bool
    keeps_texts: bool
    charges: bool

    def translate(self, asked: Asked) -> list[Answer]:
        """As many answers as texts, in their order; raises `EngineFailure`."""

    def usage(self) -> Usage | None:
        """What is used up, `None` where nobody counts; raises `EngineFailure`."""


Environment = Mapping[str, str]


def refuse_too_much(asked: Asked, limits: Limits) -> None:
    """Before anything is sent: a call its engine would refuse is refused here."""
    heavy = sum(map(weight, (*asked.texts, asked.context))) > limits.bytes
    if heavy or len(asked.texts) > limits.texts:
        raise EngineFailure("too-large", f"{len(asked.texts)} texts")
