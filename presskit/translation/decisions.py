"""What a person decides about a translation, as a new entry. Never asks, never writes."""

from __future__ import annotations

from msgspec.structs import replace

from presskit.translation import Entry


def accepted(entry: Entry, by: str, at: str) -> Entry:
    """The person answers for the target as it stands. A stale one is kept for the new source; what
    was proposed in its place, or beside it, has had its answer."""
    if not entry.target:
        return entry
    return replace(entry, state="reviewed", by=by, at=at, suggestion="", was_source="")


def edited(entry: Entry, target: str, by: str, at: str) -> Entry:
    """The person wrote another target and answers for it; an empty one changes nothing."""
    return accepted(replace(entry, target=target), by, at) if target else entry


def noted(entry: Entry, note: str) -> Entry:
    """A remark is added beneath those there are, once."""
    told = " ".join(note.split())
    if not told or f" · {told} · " in f" · {entry.note} · ":
        return entry
    return replace(entry, note=" · ".join(filter(None, (entry.note, told))))


def proposed(entry: Entry, suggestion: str) -> Entry:
    """A person's text that could not become the target waits beside it; nothing else changes."""
    return replace(entry, suggestion=suggestion)
