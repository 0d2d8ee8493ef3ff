"""An edition for fonts and mail readers that lack the narrow no-break space."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from presskit.edition import Edition
from presskit.typography import plain_spaces

Part = TypeVar("Part")


def with_plain_spaces(edition: Edition) -> Edition:
    """The same edition, every narrow no-break space an ordinary one."""
    return _plain(edition)


def _plain(part: Part) -> Part:
    found: object = part
    match part:
        case str():
            found = plain_spaces(part)
        case tuple():
            found = tuple(_plain(each) for each in part)
        case Mapping():
            found = {key: _plain(each) for key, each in part.items()}
        case _ if is_dataclass(part) and not isinstance(part, type):
            changes = {each.name: _plain(getattr(part, each.name)) for each in fields(part)}
            found = replace(part, **changes)
    return found  # type: ignore[return-value]  # of the part's own type, by construction
