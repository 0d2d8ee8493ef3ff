"""Who translates, behind one small protocol: `open_engine` gives the one an office chose.

Opening sends nothing, and nothing here reads the process's environment: keys come in with the
mapping. An engine repeats a call only where nothing can be charged twice (`patience`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from presskit.model import Language
from presskit.translation.engines.limits import Limits, batches, fits
from presskit.translation.engines.patience import Patience
from presskit.translation.engines.protocol import (
    Answer,
    Asked,
    Engine,
    EngineFailure,
    EngineName,
    EngineSettings,
    Environment,
    Reason,
    Usage,
)
from presskit.translation.engines.terms import Terms, terms_of

__all__ = [
    "Answer", "Asked", "Engine", "EngineFailure", "EngineName", "EngineSettings", "Limits",
    "Patience", "Reason", "Terms", "Usage", "batches", "fits", "open_engine", "terms_of",
]  # fmt: skip

PATIENT = Patience()
Opener = Callable[[EngineSettings, Terms, Environment, Patience, float | None], Engine]


def open_engine(
    settings: EngineSettings,
    glossary: Mapping[str, str],
    languages: tuple[Language, Language],
    environment: Environment,
    patience: Patience = PATIENT,
    timeout: float | None = None,
) -> Engine:
    """The engine of an office; `glossary` leads from the first of `languages` to the second.

    `timeout` in seconds replaces the engine's own. Raises `EngineFailure` with `none`, `no-key`,
    `refused` (a key that cannot be one) or `unreachable` (a server's address that is none).
    """
    terms = terms_of(glossary, languages)
    return ENGINES[settings.engine](settings, terms, environment, patience, timeout)


# Each engine is imported when it is asked for: the DeepL client alone takes 0.2 s.
def _deepl(
    _settings: EngineSettings,
    terms: Terms,
    environment: Environment,
    patience: Patience,
    timeout: float | None,
) -> Engine:
    from presskit.translation.engines import deepl_api

    return deepl_api.opened(terms, environment, patience, timeout or deepl_api.TIMEOUT)


def _libretranslate(
    settings: EngineSettings,
    _terms: Terms,
    environment: Environment,
    patience: Patience,
    timeout: float | None,
) -> Engine:
    from presskit.translation.engines import libretranslate

    seconds = timeout or libretranslate.TIMEOUT
    return libretranslate.opened(settings.server, environment, patience, seconds)


def _command(
    settings: EngineSettings,
    terms: Terms,
    environment: Environment,
    _patience: Patience,
    timeout: float | None,
) -> Engine:
    from presskit.translation.engines import command

    return command.opened(settings, terms, environment, timeout or command.TIMEOUT)


def _none(*_: object) -> Engine:
    raise EngineFailure("none", "none")


ENGINES: dict[EngineName, Opener] = {
    "deepl": _deepl, "libretranslate": _libretranslate, "command": _command, "none": _none,
}  # fmt: skip
