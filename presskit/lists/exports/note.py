"""SEND.md: what to import where, which message goes to whom, what the template must hold.

Numbers only: the note may be shown to a colleague.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from presskit.lists import Recipient
from presskit.lists.exports import ExportFile
from presskit.lists.exports.permission import Permission
from presskit.lists.matching.keys import is_desk
from presskit.wording import Ui, talk

# What the message must hold for a journalist to say no with one click, by engine and language.
_UNSUBSCRIBE: Mapping[str, Mapping[str, str]] = {
    "brevo": {"fr": "{{ unsubscribe }}", "en": "{{ unsubscribe }}"},
    "mailchimp": {"fr": "*|UNSUB|*", "en": "*|UNSUB|*"},
    "mailjet": {"fr": "[[UNSUB_LINK_FR]]", "en": "[[UNSUB_LINK_EN]]"},
    "listmonk": {"fr": "{{ UnsubscribeURL }}", "en": "{{ UnsubscribeURL }}"},
}
ENGINE_NAMES: Mapping[str, str] = {
    "brevo": "Brevo", "mailchimp": "Mailchimp", "mailjet": "Mailjet", "listmonk": "listmonk",
    "google": "Google Contacts", "outlook": "Outlook", "thunderbird": "Thunderbird",
    "vcard": "vCard", "excel": "Excel", "csv": "CSV",
}  # fmt: skip


class Sending(Struct, frozen=True):
    """What is sent: a name, an engine, and the message of each language with whether it is there
    already; no message where a segment was exported rather than a release."""

    name: str
    engine: str
    messages: Mapping[str, tuple[str, bool]]
    under_embargo: bool = False


def note(sending: Sending, found: Permission, files: Sequence[ExportFile], ui: Ui) -> bytes:
    """The note, in the language of the interface."""
    parts = [
        _told("send-title", ui, name=sending.name, engine=ENGINE_NAMES[sending.engine]),
        *([_told("send-embargo", ui)] if sending.under_embargo else []),
        "\n".join(_table(sending, files, ui)),
        _told("send-what", ui),
        _told(f"send-do-{sending.engine}", ui),
        *_refusals(sending, files, ui),
        *_messages(sending, files, ui),
        *_unsubscribing(sending, files, ui),
        *_people(found.written, ui),
        *_held(found, ui),
        _told("send-erase", ui),
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _told(key: str, ui: Ui, **facts: str | int) -> str:
    return talk(key, ui, **facts)


def _table(sending: Sending, files: Sequence[ExportFile], ui: Ui) -> Iterator[str]:
    yield _told("send-columns", ui)
    yield "| --- | --- | ---: | --- |"
    for each in files:
        use = _told(f"send-{each.status}", ui)
        if each.status == "subscribe" and each.language in sending.messages:
            use = _told("send-message-to", ui, file=sending.messages[each.language][0])
        language = _told(f"send-language-{each.language}", ui)
        yield f"| `{each.name}` | {language} | {each.rows} | {use} |"


def _refusals(sending: Sending, files: Sequence[ExportFile], ui: Ui) -> Iterator[str]:
    if any(each.status == "optout" for each in files):
        yield _told(f"send-no-{sending.engine}", ui)


def _messages(sending: Sending, files: Sequence[ExportFile], ui: Ui) -> Iterator[str]:
    languages = {each.language for each in files if each.status == "subscribe"}
    wanted = [there for language, (_, there) in sending.messages.items() if language in languages]
    if wanted:
        yield _told("send-message" if all(wanted) else "send-build", ui, name=sending.name)


def _unsubscribing(sending: Sending, files: Sequence[ExportFile], ui: Ui) -> Iterator[str]:
    tags = _UNSUBSCRIBE.get(sending.engine)
    if tags is None:
        yield _told("send-by-hand", ui)
        return
    said = dict.fromkeys(f"`{tags[each.language]}`" for each in files)
    if said:
        yield _told("send-tag", ui, tags=", ".join(said))


def _people(written: Sequence[Recipient], ui: Ui) -> Iterator[str]:
    uninformed = sum(not each.informed_on for each in written)
    if uninformed:
        yield _told("send-inform", ui, n=uninformed)
    desks = sum(any(map(is_desk, each.all_of("email")[:1])) for each in written)
    if desks:
        yield _told("send-desks", ui, n=desks)


def _held(found: Permission, ui: Ui) -> Iterator[str]:
    total = sum(found.held.values())
    if total:
        lines = [f"- {_told(f'held-{reason}', ui, n=count)}"
                 for reason, count in sorted(found.held.items())]  # fmt: skip
        yield "\n".join([_told("send-held", ui, n=total), "", *lines])
