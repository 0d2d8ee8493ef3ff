"""DeepL, through its own client, whose way of trying again is switched off: it repeats calls that
are done and billed. Never logs, and never lets the key into a message.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import deepl
import requests
from deepl.api_data import MultilingualGlossaryDictionaryEntries
from pydantic import BaseModel, StrictStr, ValidationError

from presskit import __version__
from presskit.model import Language
from presskit.translation.engines.limits import Limits
from presskit.translation.engines.network import broken_off, failed, host_of, scrubbed
from presskit.translation.engines.patience import Patience
from presskit.translation.engines.protocol import (
    Answer,
    Asked,
    EngineFailure,
    Environment,
    Reason,
    Usage,
    refuse_too_much,
)
from presskit.translation.engines.terms import Terms
from presskit.values import Locale

TIMEOUT = 60.0
# DeepL takes 50 texts and 128 KiB; characters cost the same in small calls, and what a lost answer
# may cost is smaller.
LIMITS = Limits(texts=10, characters=3000, bytes=120 * 1024)
MODEL = "quality_optimized"  # without it DeepL takes `latency_optimized`
# DeepL knows varieties of English and, towards French, the language alone.
TARGETS: dict[Locale, str] = {"fr-FR": "FR", "en-GB": "EN-GB", "en-US": "EN-US"}
NO_LIMIT = 10**12  # how DeepL writes that an account has none
_OURS = re.compile(r"presskit-[0-9a-f]{8}")

Result = TypeVar("Result")

# These calls cost nothing, so a lost answer is no more than a service out of reach.
FREE: dict[Reason, Reason] = {"lost": "unreachable"}
FOR_TERMS: dict[Reason, Reason] = FREE | {
    "rejected": "glossary", "quota": "glossary", "too-large": "glossary", "garbled": "glossary",
}  # fmt: skip


def opened(terms: Terms, environment: Environment, patience: Patience, timeout: float) -> DeepL:
    """DeepL with the key of the environment; raises `EngineFailure` if there is none."""
    key = (environment.get("DEEPL_AUTH_KEY") or environment.get("DEEPL_API_KEY") or "").strip()
    if not key:
        raise EngineFailure("no-key", "DEEPL_AUTH_KEY")
    # Another key would not go into a header, and the refusal would quote it.
    if not re.fullmatch(r"[\x21-\x7e]+", key):
        raise EngineFailure("refused", "key-form")
    client = _Client(
        key,
        server_url=environment.get("DEEPL_SERVER_URL") or None,
        proxy=environment.get("DEEPL_PROXY_URL") or None,
        send_platform_info=False,
    )
    client.set_app_info("presskit", __version__)
    return DeepL(_Line(client, key, timeout), key.endswith(":fx"), terms, patience)


class _Client(deepl.DeepLClient):
    """DeepL's client, which remembers what came back: its own answers do not keep it."""

    heard: str | None = None

    def _api_call(self, url: str, **rest: Any) -> tuple[int, str | requests.Response, Any]:
        # The client writes `FR` in glossaries; DeepL's own description knows `fr` alone.
        for pair in (rest.get("json") or {}).get("dictionaries", ()):
            pair |= {side: pair[side].lower() for side in ("source_lang", "target_lang")}
        answer = super()._api_call(url, **rest)
        self.heard = str(answer[1])
        return answer


class _Translation(BaseModel):
    text: StrictStr


class _Whole(BaseModel):
    """What an answer must hold beside what the client itself reads."""

    translations: list[_Translation]


class _Line:
    """Calls to DeepL, one at a time, and what goes wrong with them as reasons."""

    def __init__(self, client: _Client, key: str, timeout: float) -> None:
        self.client = client
        self._key = key
        self._timeout = timeout

    @property
    def heard(self) -> str:
        """What came back last, as it came."""
        return self.client.heard or ""

    def call(self, call: Callable[[], Result], free: Mapping[Reason, Reason]) -> Result:
        """What the client makes of one call; `free` renames the reasons of those that fail."""
        deepl.http_client.max_network_retries = 0
        deepl.http_client.min_connection_timeout = self._timeout
        self.client.heard = None
        try:
            return call()
        except deepl.DeepLException as error:
            raise _renamed(self._failure(error), free) from error
        except (TypeError, ValueError, AttributeError, KeyError) as error:
            # The client trusts that what answers is DeepL and trips over anything else.
            if self.client.heard is None:
                raise
            raise _renamed(self.garbled(), free) from error

    def garbled(self) -> EngineFailure:
        """What came back last is no answer of DeepL's."""
        return EngineFailure("garbled", "not-deepl", scrubbed(self.heard, self._key))

    def _failure(self, error: deepl.DeepLException) -> EngineFailure:
        if error.http_status_code is None:
            return broken_off(error)
        return failed(error.http_status_code, self.heard, self._key)


def _renamed(failure: EngineFailure, names: Mapping[Reason, Reason]) -> EngineFailure:
    reason = names.get(failure.reason, failure.reason)
    return EngineFailure(reason, failure.detail, failure.raw)


class DeepL:
    """The account behind one key."""

    name = f"deepl/{MODEL}"
    limits = LIMITS
    outside = True
    charges = True

    def __init__(self, line: _Line, keeps_texts: bool, terms: Terms, patience: Patience) -> None:
        self.where = host_of(line.client.server_url)
        self.keeps_texts = keeps_texts
        self._line = line
        self._patience = patience
        self._glossary = _Glossary(terms, line)

    def translate(self, asked: Asked) -> list[Answer]:
        """See `Engine`."""
        refuse_too_much(asked, self.limits)
        return self._patience.through(lambda: self._with_terms(asked))

    def usage(self) -> Usage | None:
        """See `Engine`. `None` where the account counts no characters."""
        used = self._patience.through(self._used).character
        if used.count is None or used.limit is None:
            return None
        return Usage(used.count, None if used.limit >= NO_LIMIT else used.limit)

    def _used(self) -> deepl.Usage:
        usage = self._line.call(self._line.client.get_usage, FREE)
        if not self._line.heard.lstrip().startswith("{"):
            raise self._line.garbled()
        return usage

    def _with_terms(self, asked: Asked) -> list[Answer]:
        glossary = self._glossary.id()
        try:
            return self._answers(asked, glossary)
        except EngineFailure as failure:
            # DeepL says the same for a glossary that is gone as for a bad text; neither is charged.
            if failure.detail not in ("HTTP 400", "HTTP 404") or not self._glossary.is_gone():
                raise
        return self._answers(asked, self._glossary.id())

    def _answers(self, asked: Asked, glossary: str | None) -> list[Answer]:
        results = self._line.call(lambda: self._translated(asked, glossary), {})
        if len(results) != len(asked.texts) or not _whole(self._line.heard):
            raise self._line.garbled()
        return [Answer(result.text, result.billed_characters) for result in results]

    def _translated(self, asked: Asked, glossary: str | None) -> list[deepl.TextResult]:
        results = self._line.client.translate_text(
            asked.texts,
            source_lang=asked.source.upper(),
            target_lang=TARGETS[asked.target],
            context=asked.context or None,
            glossary=glossary,
            tag_handling="xml",
            tag_handling_version="v2",
            ignore_tags=["x"],
            outline_detection=False,
            preserve_formatting=True,
            formality="prefer_more",
            model_type=MODEL,
        )
        return results if isinstance(results, list) else [results]


def _whole(heard: str) -> bool:
    try:
        _Whole.model_validate_json(heard)
    except ValidationError:
        return False
    return True


class _Glossary:
    """The office's terms at DeepL: one glossary for both directions, found by its name, which
    changes with the terms, and made when it is missing; made anew once if it goes meanwhile."""

    def __init__(self, terms: Terms, line: _Line) -> None:
        self._terms = terms
        self._line = line
        self._client = line.client
        self._known: str | None = None
        self._made_anew = False

    def id(self) -> str | None:
        """What DeepL calls it; `None` without terms."""
        if self._terms.mark and self._known is None:
            self._known = self._ids().get(self._name) or self._made()
        return self._known

    def is_gone(self) -> bool:
        """Whether it was there and is no longer; true once at most."""
        if self._known is None or self._made_anew:
            return False
        self._made_anew = self._known not in self._ids().values()
        if self._made_anew:
            self._known = None
        return self._made_anew

    @property
    def _name(self) -> str:
        return f"presskit-{self._terms.mark}"

    def _ids(self) -> dict[str, str]:
        there = self._line.call(self._client.list_multilingual_glossaries, FOR_TERMS)
        return {each.name: each.glossary_id for each in there}

    def _made(self) -> str:
        try:
            return self._created()
        except EngineFailure as failure:
            if failure.detail != "HTTP 456":
                raise
            # A free account holds one glossary: ours with the terms of yesterday makes room.
            former = [id for name, id in self._ids().items() if _OURS.fullmatch(name)]
            if not former:
                raise
        self._line.call(lambda: self._client.delete_multilingual_glossary(former[0]), FOR_TERMS)
        return self._created()

    def _created(self) -> str:
        first, second = self._terms.languages
        both = [self._dictionary(first, second), self._dictionary(second, first)]
        made = self._line.call(
            lambda: self._client.create_multilingual_glossary(self._name, both), FOR_TERMS
        )
        return made.glossary_id

    def _dictionary(
        self, source: Language, target: Language
    ) -> MultilingualGlossaryDictionaryEntries:
        entries = dict(self._terms.of(source))
        return MultilingualGlossaryDictionaryEntries(source, target, entries)
