"""What a person answers when an office begins: read, or refused in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from msgspec import Struct
from PIL.ImageColor import colormap
from pydantic_core import PydanticCustomError

from presskit.media import examine, kind_of, render_logo
from presskit.model import Language
from presskit.names import free_identifier, is_email, read_phone
from presskit.problems import Refusal, error, nearest
from presskit.starter import Beginning, Logo, Signer, Theme, Words, tidied
from presskit.values import read_colour

LOOKS: tuple[Theme, ...] = get_args(Theme)
# What people may call a language, by its first letters.
_CALLED: dict[str, Language] = {"fr": "fr", "en": "en", "an": "en"}
# What a French press office may call its colour; the other names are those of CSS.
_COLOURS: Mapping[str, str] = {
    "bleu": "#0b3d91", "bleu marine": "#000080", "marine": "#000080", "bleu roi": "#4169e1",
    "bleu ciel": "#87ceeb", "rouge": "#c00000", "bordeaux": "#6d071a", "vert": "#00693e",
    "vert foncé": "#006400", "jaune": "#ffd700", "orange": "#d35400", "violet": "#6a1b9a",
    "rose": "#c2185b", "marron": "#6b4423", "brun": "#6b4423", "gris": "#595959",
    "noir": "#000000", "turquoise": "#007a87",
}  # fmt: skip
_OFFICE: Words = {"fr": "Service de presse", "en": "Press office"}
# A name in each language of the office, in their order; a single one is the same in all.
Names = tuple[str, ...]
# Words that YAML reads as something else than a name.
_NO_IDS = ("null", "true", "false")


class Answers(Struct, frozen=True):
    """What was answered so far; None is a question that is still open, an empty text or tuple one
    that was left empty. `abouts` has a sentence in each language for each organisation."""

    name: Names | None = None
    languages: tuple[Language, ...] | None = None
    organisations: tuple[Names, ...] | None = None
    place: str | None = None
    website: str | None = None
    email: str | None = None
    phone: str | None = None
    logo: tuple[Logo, ...] | None = None
    colour: str | None = None
    look: Theme | None = None
    abouts: tuple[Words, ...] = ()


def beginning(
    answers: Answers, languages: tuple[Language, ...], folder: str, day: date
) -> Beginning:
    """The office that the answers describe; what they leave open takes its default: `languages`,
    an organisation called as the `folder` is."""
    spoken = answers.languages or languages
    name = in_each(answers.name or tuple(_OFFICE[each] for each in spoken), spoken)
    signing = answers.organisations or ((called(folder) or name[spoken[0]],),)
    return Beginning(
        name=name, languages=spoken, signers=tuple(_signers(signing, answers.abouts, spoken)),
        day=day, place=answers.place or "", website=answers.website or "",
        email=answers.email or "", phone=answers.phone or "", colour=answers.colour or "",
        look=answers.look or "institution", logo=next(iter(answers.logo or ()), None),
    )  # fmt: skip


def in_each(names: Names, languages: Sequence[Language]) -> dict[Language, str]:
    """A name by its language; the first one where a language has none of its own."""
    return dict(zip(languages, (*names, *names[:1]), strict=False))


def called(folder: str) -> str:
    """An organisation called as a folder is: `ville-de-besancon` is "Ville de besancon"; empty
    where that has no letters."""
    words = re.sub(r"[-_.]+", " ", tidied(folder)).strip()
    return words[:1].upper() + words[1:] if re.search(r"[^\W\d_]{2}", words) else ""


def office_name(language: Language) -> str:
    """What a press office is called that says nothing."""
    return _OFFICE[language]


def _signers(
    signing: Sequence[Names], abouts: Sequence[Words], languages: tuple[Language, ...]
) -> Iterator[Signer]:
    taken = list(_NO_IDS)
    for n, each in enumerate(signing):
        name = in_each(each, languages)
        key = free_identifier(name[languages[0]], taken)
        taken.append(key)
        about = abouts[n] if n < len(abouts) else {}
        yield Signer(key, name, {one: said for one, said in about.items() if said})


# ------------------------------------------------------------------------------- one by one


def read_text(typed: str) -> str:
    """A name or a sentence on one line."""
    return tidied(typed)


def read_names(typed: str) -> Names:
    """A name as an option gives it, "Ville de X", or in two languages: "Ville de X=City of X".
    Refuses one without a name in it."""
    names = tuple(each for each in map(tidied, typed.partition("=")[::2]) if each.strip("= "))
    if not names:
        raise Refusal(error("starter-name-empty"), usage=True)
    return names


def read_languages(typed: str) -> tuple[Language, ...]:
    """`fr`, `fr,en`, `anglais et français`. Refuses what is neither French nor English."""
    said = [word for word in re.split(r"[^\w]+", tidied(typed).lower())
            if word not in ("", "et", "and")]  # fmt: skip
    found = [_CALLED.get(word[:2]) for word in said]
    if not found or None in found:
        raise _wrong("starter-languages", typed)
    return tuple(dict.fromkeys(each for each in found if each))


def read_email(typed: str) -> str:
    """One address. Refuses what is none."""
    address = tidied(typed)
    if re.fullmatch(r"[^\s@]+@[^\W_](?:[\w-]*[^\W_])?", address):
        raise _wrong("starter-email-ending", typed)
    if address and not is_email(address):
        raise _wrong("contact-email", typed)
    return address


def read_number(typed: str) -> str:
    """A telephone number, as it is typed. Refuses one that is not complete."""
    number = tidied(typed)
    if number and read_phone(number) is None:
        raise _wrong("starter-phone", typed)
    return number


def read_website(typed: str) -> str:
    """An address on the web; https:// is added where it was left out. Refuses what is none."""
    address = tidied(typed)
    if not address:
        return ""
    whole = address if re.match(r"https?://", address) else f"https://{address}"
    if not re.fullmatch(r"https?://[^\s/@:]+\.[^\s/@:]+(?:[:/]\S*)?", whole):
        raise _wrong("link-address", typed)
    return whole


def read_hue(typed: str) -> str:
    """A colour as #rrggbb, from #rrggbb or #rgb, its hash or not, or from the name of one, in
    French or as CSS has it. Refuses any other."""
    colour = tidied(typed).lower()
    if not colour:
        return ""
    if colour in _COLOURS or colour in colormap:
        return _COLOURS.get(colour) or str(colormap[colour])[:7].lower()
    digits = colour.removeprefix("#")
    whole = "".join(2 * each for each in digits) if len(digits) == 3 else digits
    try:
        return read_colour(f"#{whole}")
    except PydanticCustomError as fault:
        raise _wrong("starter-colour", typed) from fault


def read_look(typed: str) -> Theme:
    """One of the looks that come with presskit."""
    wanted = tidied(typed).lower()
    for look in LOOKS:
        if look == wanted:
            return look
    raise Refusal(error("starter-look", found=typed, choices=", ".join(LOOKS),
                        meant=nearest(wanted, LOOKS)), usage=True)  # fmt: skip


def read_logo(typed: str) -> tuple[Logo, ...]:
    """The picture of a file, looked at; none where none was named. Refuses a file that is missing
    or no picture."""
    written = tidied(typed).strip("\"'")
    if not written:
        return ()
    path = _there(written)
    if path is None:
        raise _wrong("starter-logo-missing", written)
    if kind_of(path.name) != "picture" or examine(path, written, render_logo):
        raise _wrong("starter-logo", written)
    return (Logo(f"logo{path.suffix.lower()}", path.read_bytes()),)


def _there(written: str) -> Path | None:
    """The file of this name, if there is one."""
    try:
        path = Path(written).expanduser()
        return path if path.is_file() else None
    except (OSError, RuntimeError):  # a folder that is closed to us; "~marie" where she is no user
        return None


def _wrong(code: str, typed: str) -> Refusal:
    return Refusal(error(code, found=tidied(typed)), usage=True)
