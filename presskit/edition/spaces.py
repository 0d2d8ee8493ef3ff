"""An edition for fonts and mail readers that lack the narrow no-break space."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import asdict, replace

from presskit.edition import Edition
from presskit.typography import plain_spaces


def with_plain_spaces(edition: Edition) -> Edition:
    """The same edition, every narrow no-break space an ordinary one."""
    plain = _plain(edition)
    assert isinstance(plain, Edition)
    return plain


def _plain(part: object) -> object:
    match part:
        case str():
            return plain_spaces(part)
        case tuple():
            return tuple(_plain(each) for each in part)
        case Mapping():
            return {key: _plain(each) for key, each in part.items()}
        case Struct():
            changes = {name: _plain(each) for name, each in asdict(part).items()}
            return replace(part, **changes)
        case _:
            return part
