"""What every language of a kit says of each of its media: for the files, for picture desks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from presskit.edition.voice import Voice
from presskit.media import Labels
from presskit.model import Language, MediaAsset, Release
from presskit.office import Desk
from presskit.office.pictures import is_picture, known_people
from presskit.values import in_zone


class Captioned(Struct, frozen=True):
    """One of the media: where it is written to be (`file` from the release's folder, else `url`),
    what is said of it, whether its file keeps the position, and in each language until when it may
    be used."""

    file: str
    url: str
    labels: Labels
    is_picture: bool
    keep_position: bool = False
    until: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What it is called in the kit; its address where it is not there."""
        return self.file.rpartition("/")[2] or self.url


def captioned(
    release: Release, desk: Desk, languages: Sequence[Language]
) -> tuple[Captioned, ...]:  # fmt: skip
    """The media of a release, in its order; the first language leads."""
    voices = [Voice(language, desk.source_language(release), desk.office) for language in languages]
    return tuple(
        Captioned(asset.file, asset.url, _labels(asset, release, desk, voices), is_picture(asset),
                  asset.keep_position, _until(asset, voices))
        for asset in release.media
    )  # fmt: skip


def _labels(asset: MediaAsset, release: Release, desk: Desk, voices: Sequence[Voice]) -> Labels:
    lead = voices[0]
    embargo = in_zone(release.embargo, desk.office.timezone) if release.embargo else None
    return Labels(
        captions=_words((voice, voice.say(asset.caption)) for voice in voices),
        alts={} if asset.decorative else _words((each, each.say(asset.alt)) for each in voices),
        credit=_words((voice, voice.name(asset.credit)) for voice in voices),
        licence=_words((voice, voice.name(asset.licence)) for voice in voices),
        people=tuple(lead.person(name) if isinstance(name, str) else lead.name(name)
                     for name in known_people(asset, desk)),
        expires=asset.expires,
        embargo=embargo,
        headline=lead.say(release.title),
        source=lead.say(desk.office.name),
    )  # fmt: skip


def _until(asset: MediaAsset, voices: Sequence[Voice]) -> Mapping[str, str]:
    day = asset.expires
    if day is None:
        return {}
    return _words((each, each.labels["usable_until"].format(date=each.date(day)))
                  for each in voices)  # fmt: skip


def _words(said: Iterable[tuple[Voice, str]]) -> dict[str, str]:
    return {voice.language: text for voice, text in said if text}
