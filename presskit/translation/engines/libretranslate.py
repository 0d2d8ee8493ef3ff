"""A LibreTranslate server, most often the organisation's own. It knows plain text only: tags
travel as marks. Reached by `requests`, which the DeepL client brings along; never follows a
redirect, which would carry a release to another host.
"""

from __future__ import annotations

import requests
from pydantic import BaseModel, StrictStr, TypeAdapter, ValidationError

from presskit.translation import opaque
from presskit.translation.engines.limits import Limits
from presskit.translation.engines.network import broken_off, failed, host_of, scrubbed
from presskit.translation.engines.patience import Patience
from presskit.translation.engines.protocol import (
    Answer,
    Asked,
    EngineFailure,
    Environment,
    Usage,
    refuse_too_much,
)

# A small server without a graphics card takes a second a sentence.
TIMEOUT = 120.0
CONNECT = 5.0
LIMITS = Limits(texts=10, characters=3000, bytes=120 * 1024)
PUBLIC = "libretranslate.com"  # the one server that is certainly not the organisation's


class _Language(BaseModel):
    code: StrictStr
    targets: list[StrictStr] = []


class _Translated(BaseModel):
    translatedText: list[StrictStr]  # noqa: N815 - the server's word


class _Error(BaseModel):
    error: StrictStr


Question = dict[str, str | list[str]]
_LANGUAGES = TypeAdapter(list[_Language])


def opened(
    server: str | None, environment: Environment, patience: Patience, timeout: float
) -> LibreTranslate:
    """The server of that address; raises `EngineFailure` without one."""
    if not server:
        raise EngineFailure("none", "libretranslate")
    key = environment.get("LIBRETRANSLATE_API_KEY", "").strip()
    return LibreTranslate(server.rstrip("/"), key, patience, timeout)


class LibreTranslate:
    """One server."""

    name = "libretranslate"
    limits = LIMITS
    keeps_texts = False

    def __init__(self, server: str, key: str, patience: Patience, timeout: float) -> None:
        self.where = host_of(server)
        host = self.where.partition(":")[0].rstrip(".")
        self.outside = host == PUBLIC or host.endswith(f".{PUBLIC}")
        self.charges = self.outside
        self._server = server
        self._key = key
        self._patience = patience
        self._timeout = timeout
        self._session = requests.Session()
        self._languages: list[_Language] = []

    def translate(self, asked: Asked) -> list[Answer]:
        """See `Engine`; what is billed, nobody says."""
        refuse_too_much(asked, self.limits)
        return self._patience.through(lambda: self._answers(asked))

    def usage(self) -> Usage | None:
        """Nobody counts."""
        return None

    def _answers(self, asked: Asked) -> list[Answer]:
        source, target = asked.source, asked.target[:2]
        if not self._knows(source, target):
            raise EngineFailure("unsupported", f"{source}-{target}")
        veiled = [opaque.veil(text) for text in asked.texts]
        answers = self._translated([each.text for each in veiled], source, target)
        return [
            Answer(opaque.unveil(answer, each), None)
            for answer, each in zip(answers, veiled, strict=True)
        ]

    def _knows(self, source: str, target: str) -> bool:
        if not self._languages:
            self._languages = self._all_languages()
        return any(each.code == source and target in each.targets for each in self._languages)

    def _all_languages(self) -> list[_Language]:
        heard = self._heard("languages", None)
        try:
            languages = _LANGUAGES.validate_json(heard)
        except ValidationError as error:
            raise self._garbled(heard) from error
        if not languages:
            raise self._garbled(heard)
        return languages

    def _translated(self, texts: list[str], source: str, target: str) -> list[str]:
        question: Question = {"q": texts, "source": source, "target": target, "format": "text"}
        if self._key:
            question["api_key"] = self._key
        heard = self._heard("translate", question)
        try:
            answers = _Translated.model_validate_json(heard).translatedText
        except ValidationError as error:
            raise self._garbled(heard) from error
        if len(answers) != len(texts):
            raise self._garbled(heard)
        return answers

    def _heard(self, page: str, question: Question | None) -> str:
        """What the server answers, as text; raises for everything but a success."""
        try:
            answer = self._session.request(
                "GET" if question is None else "POST",
                f"{self._server}/{page}",
                json=question,
                timeout=(min(CONNECT, self._timeout), self._timeout),
                allow_redirects=False,
            )
        except requests.RequestException as error:
            raise broken_off(error) from error
        answer.encoding = "utf-8"
        if answer.status_code != 200:
            raise self._failure(answer.status_code, answer.text)
        return answer.text

    def _failure(self, status: int, heard: str) -> EngineFailure:
        failure = failed(status, heard, self._key)
        # It answers 500 where it stumbles over a text: nothing is charged, the others may pass.
        if status == 500 and _says_why(heard):
            return EngineFailure("rejected", failure.detail, failure.raw)
        return failure

    def _garbled(self, heard: str) -> EngineFailure:
        return EngineFailure("garbled", "not-libretranslate", scrubbed(heard, self._key))


def _says_why(heard: str) -> bool:
    try:
        _Error.model_validate_json(heard)
    except ValidationError:
        return False
    return True
