"""Press contacts in all the layouts they are met in: a line each, blocks, columns laid flat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from presskit.importers import Reached
from presskit.importers.recognise import dates
from presskit.importers.recognise.blocks import HANGING, Block
from presskit.importers.recognise.marks import (
    ABOUT,
    CLUTTER,
    CONTACT,
    END,
    HASHTAG,
    NOTES,
    ORG_WORD,
    PROGRAMME,
    SPEAKS,
    URL,
)
from presskit.importers.recognise.people import bare_name, is_organisation, is_person, is_role
from presskit.names import fold, name_key, read_phone

_AT = re.compile(r"\s*(?:\(at\)|\[at\]|\{at\}|\(arobase\)|\[arobase\]|\(a\)|\[@\]|\(@\)|"
                 r"\s+at\s+(?=[\w-]+(?:\.|\s*(?:\(dot\)|\[dot\]| dot ))))\s*",
                 re.IGNORECASE)  # fmt: skip
_DOT = re.compile(r"(?<=\w)\s*(?:\(dot\)|\[dot\]|\(point\)|\[point\])\s*(?=\w)", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+'’-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PHONE = re.compile(r"(?<![\w@/.])(?:\+|00)?\(?\d[\d\s\u00a0\u202f().·/-]{6,22}\d(?![\w@])")
_LABELS = re.compile(
    r"(?<![\w@.-])(?:t[ée]l(?:[ée]phone)?s?|tel(?:ephone)?|phone|ph|mobile|mob|portable|port|"
    r"cell|gsm|ligne directe|"
    r"direct(?: line)?|standard|fax|bureau|office|e-?mails?|m[ée]ls?|courriels?|mails?|adresse|"
    r"web(?:site)?|site(?: web| internet)?|"
    r"twitter|@|t|m|e|p|w|f)\s*\.?\s*[:.：]\s*",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:[|;•·/\t]|\s[–—-]\s|,\s|\s:\s|:\s|\s{3,}|\s(?:ou|or)\s)\s*")
_ADDRESS = re.compile(
    r"^(?:\d{1,4}\s?(?:bis|ter)?,?\s|.{0,40}\b\d{5}\b|bp\b|cs\b|.*\b(?:rue|avenue|boulevard|bd|"
    r"quai|impasse|street|"
    r"road|avenue|lane|cedex)\b)", re.IGNORECASE)  # fmt: skip
_PROSE = 170
_ANYWHERE = ("FR", "GB", "US")
_PROTECTED = re.compile(r"\[email\s*protected\]", re.IGNORECASE)


def opens(block: Block) -> bool:
    """Whether a paragraph opens a block of contacts."""
    match = CONTACT.match(block.text)
    if not match or len(match["heading"]) > 140 or _is_role_alone(match):
        return False
    rest = match["rest"]
    # "Contact: the region's new…" is a sentence, unless it reaches somebody.
    return not rest or reaches(rest) or (len(rest) <= 90 and not rest.rstrip().endswith("."))


def _is_role_alone(match: re.Match[str]) -> bool:
    """ "attachée de presse" on a line of its own is what the person above does."""
    return bool(_PEOPLES.match(match["heading"])) and not match["colon"]


_PEOPLES = re.compile(r"(?:responsable|attach[ée]e?)(?!s)\b", re.IGNORECASE)


def after_heading(line: str) -> str:
    """A line without the heading of a block of contacts: "Contact presse : a@b.fr" → "a@b.fr"."""
    match = CONTACT.match(line)
    return match["rest"] if match else line


# Under a house's name, its press service; elsewhere the heading of all contacts.
_DESK = re.compile(r"^(?:service|bureau|press office|media relations|news desk|relations)\b",
                   re.IGNORECASE)  # fmt: skip


def lines_of(blocks: Sequence[Block]) -> list[str]:
    """The lines of a block of contacts, its heading left out; a table's row is one line."""
    lines = [" | ".join(line.cells) or line.text for block in blocks for line in block.lines]
    return [after_heading(lines[0]), *lines[1:]]


def reaches(text: str) -> bool:
    """Whether a line holds an address, a number, or the place of one."""
    return bool(
        _EMAIL.search(_plain(text)) or _numbers(text, *_ANYWHERE) or _PROTECTED.search(text)
    )


def extent(blocks: Sequence[Block], start: int) -> int:
    """Where a block of contacts that opens at `start` ends: after the last line that reaches
    somebody, as long as no other part of the release begins and nobody speaks at length."""
    end, quiet = start + 1, 0
    for place in range(start + 1, len(blocks)):
        block = blocks[place]
        if _other_part(block) or (not reaches(block.text) and len(block.text) > _PROSE):
            break
        if reaches(block.text) or URL.match(block.text) or SPEAKS.match(block.text):
            end, quiet = place + 1, 0
        else:
            quiet += 1
        if quiet > 8:
            break
    return end


def _other_part(block: Block) -> bool:
    text = block.text
    if any(mark.match(text) for mark in (ABOUT, NOTES, END, PROGRAMME, HASHTAG)):
        return True
    within = opens(block) or is_organisation(text) or is_person(text)
    return bool(block.first.level) and not within


class _Open(Struct):
    """A contact that is still being read."""

    organisation: str = ""
    name: str = ""
    role: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)

    @property
    def reached(self) -> bool:
        return bool(self.emails or self.phones)

    def closed(self) -> Reached:
        emails, phones = dict.fromkeys(self.emails), dict.fromkeys(self.phones)
        return Reached(self.name, self.organisation, self.role, tuple(emails), tuple(phones))


class Reader:
    """Reads the lines of one block of contacts; `home` is whose they are if they do not say."""

    def __init__(self, language: str, home: str = "", houses: Iterable[str] = ()) -> None:
        # What an "à propos" is about is nobody's name, whatever its shape.
        self._houses = {fold(house) for house in (*houses, home) if house}
        self._regions = ("FR",) if language == "fr" else ("GB", "US")
        self._home, self._at = home, home
        self._found: list[_Open] = []
        self._moved = False

    def read(self, lines: Iterable[str]) -> list[Reached]:
        """The contacts of a block, in its order."""
        written = _unhung([line for each in lines for line in each.split("\n") if line.strip()])
        written = _side_by_side(written)
        houses = _columns(written)
        for line in written:
            self._line(line)
        kept = [each for each in self._found if each.reached or each.name]
        if houses and len(houses) == len(kept):
            for house, each in zip(houses, kept, strict=True):
                each.organisation = house
        return [each.closed() for each in kept]

    def _line(self, line: str) -> None:
        text = _plain(line)
        heading = CONTACT.match(text)
        if heading and heading["colon"] and heading["rest"]:
            text = heading["rest"]
        elif heading and (_DESK.match(text) or _is_role_alone(heading)):
            self._role(text.strip(" :-–"), alone=True, reaching=False)
            return
        elif heading and not is_person(text):
            self._at, self._moved = self._home, True
            return
        if CLUTTER.match(text) and not _PROTECTED.search(text):
            return
        emails = [each.strip(".'’-").lower() for each in _EMAIL.findall(text)]
        numbers = _numbers(text, *self._regions)
        words = _PHONE.sub(" | ", _EMAIL.sub(" | ", URL.sub(" ", _PROTECTED.sub(" ", text))))
        pieces = [piece for piece in map(_tidy, _SPLIT.split(_LABELS.sub(" | ", words))) if piece]
        if not emails and not numbers:
            self._words(pieces, alone=True)
        else:
            self._mixed(text, pieces, emails, numbers)

    def _mixed(self, text: str, pieces: list[str], emails: list[str], numbers: list[str]) -> None:
        """A line that reaches somebody, perhaps several: "a@b.fr ou Paul Roux, … c@d.fr"."""
        people = [piece for piece in pieces if is_person(piece)]
        if len(emails) > 1 and people and len(emails) > len(people):
            cut = text.find(emails[0]) + len(emails[0])
            if 0 < cut < text.lower().find(people[0].lower()):
                self._line(text[:cut])
                self._line(text[cut:])
                return
        self._words(pieces, alone=False)
        if not self._found or self._moved:
            self._begin()
        self._found[-1].emails += emails
        self._found[-1].phones += numbers

    def _words(self, pieces: Sequence[str], alone: bool) -> None:
        for place, piece in enumerate(pieces):
            if is_person(piece) and fold(piece) not in self._houses:
                self._begin(bare_name(piece))
            elif _ADDRESS.match(piece):
                continue
            elif is_role(piece) and not (
                is_organisation(piece) and place == 0 and not self._waits()
            ):
                self._role(piece, alone=len(pieces) == 1, reaching=not alone)
            elif (
                is_organisation(piece)
                or fold(piece) in self._houses
                or (alone and len(pieces) == 1 and _house_like(piece))
            ):
                self._house(piece, first=place == 0, alone=alone)

    def _waits(self) -> bool:
        """Whether a person was named who is not reached yet."""
        return bool(self._found and self._found[-1].name and not self._found[-1].reached)

    def _begin(self, name: str = "") -> None:
        # A desk that follows a person is that person's house's.
        last = self._found[-1].organisation if self._found and not name and not self._moved else ""
        self._found.append(_Open(last or self._at, name))
        self._moved = False

    def _role(self, role: str, alone: bool, reaching: bool) -> None:
        current = self._found[-1] if self._found else None
        if alone and (current is None or current.reached) and (self._moved or not reaching):
            self._begin()
            self._found[-1].role = role
        elif current and current.name and not current.reached:
            current.role = f"{current.role}, {role}" if current.role else role
        elif reaching and (current is None or current.reached or alone):
            # "Astreinte : 03 53…", "Relations presse - AFUL : presse@…": a desk without a name.
            if current is None or current.reached or current.name:
                self._begin()
            self._found[-1].role = self._found[-1].role or role
        elif current and current.name and not current.role:
            current.role = role

    def _house(self, house: str, first: bool, alone: bool) -> None:
        current = self._found[-1] if self._found else None
        if current and current.name and not current.reached:
            current.organisation = house
            return
        if current and current.reached and not first and current.organisation in ("", self._home):
            current.organisation = house
            return
        self._at, self._moved = house, True
        if not alone and first:
            self._begin()


def _unhung(lines: Sequence[str]) -> list[str]:
    """Lines cut in a narrow column are whole again: "CHU de", "Valmont"."""
    whole: list[str] = []
    for line in lines:
        if whole and HANGING.search(whole[-1]) and not reaches(whole[-1]):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _side_by_side(lines: Sequence[str]) -> list[str]:
    """People set side by side, a line for each of the things said of them, one below the other."""
    whole: list[str] = []
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        cells = [cell.strip() for cell in re.split(r"\t+|\s{3,}|\s\|\s", line.strip())]
        if rows and len(cells) == len(rows[0]):
            rows.append(cells)
            continue
        whole += [cell for column in zip(*rows, strict=True) for cell in column]
        side = len(cells) > 1 and all(is_person(cell) or is_organisation(cell) for cell in cells)
        rows = [cells] if side and not any(map(reaches, cells)) else []
        if not rows:
            whole.append(line)
    return [line for line in whole if line]


def _columns(lines: Sequence[str]) -> list[str]:
    """The houses of columns that were laid flat: all of them first, then all the people."""
    houses: list[str] = []
    for line in lines:
        text = line.strip()
        if is_person(text) or reaches(text):
            break
        if is_organisation(text) and not is_role(text):
            houses.append(text)
    else:
        return []
    people = [line for line in lines if is_person(line.strip())]
    rest = (line.strip() for line in lines[len(houses) :])
    later = any(is_organisation(line) and not is_person(line) and not reaches(line)
                and not _ADDRESS.match(line) and line not in houses for line in rest)  # fmt: skip
    return houses if len(houses) > 1 and len(people) == len(houses) and not later else []


def _house_like(piece: str) -> bool:
    """A short line of capitalised words between contacts: most likely whose they are."""
    words = piece.split()
    return len(words) <= 6 and piece[:1].isupper() and not piece.endswith((".", "!", "?"))


def _plain(text: str) -> str:
    return (
        _DOT.sub(".", _AT.sub("@", text))
        .replace("\t", " | ")
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
    )


def _tidy(piece: str) -> str:
    piece = re.sub(r"\s+", " ", piece).strip(" ,;:.–—-|()[]*_\t")
    piece = re.sub(r"^(?:ou|or|et|and)\s+", "", piece)
    return piece if len(piece) > 1 else ""


def _numbers(text: str, *regions: str) -> list[str]:
    """The phone numbers of a line, E.164."""
    found = []
    for match in _PHONE.finditer(_EMAIL.sub(" ", dates.DAY.sub(" ", _plain(text)))):
        number = _read(match[0], regions)
        if number:
            found.append(number)
            continue
        pieces = re.split(r"\s*/\s*|\s{2,}|\s-\s", match[0])
        found += [number for piece in pieces if (number := _read(piece, regions))]
    return found


def _read(written: str, regions: Sequence[str]) -> str | None:
    if sum(char.isdigit() for char in written) < 8:
        return None
    return next(filter(None, (read_phone(written, region) for region in regions)), None)


def once(contacts: Iterable[Reached]) -> list[Reached]:
    """Each contact once, wherever the text prints them again: equal names, or, without a name, an
    equal address or number at the same house."""
    kept: list[Reached] = []
    for each in contacts:
        same = next((n for n, one in enumerate(kept) if _same(one, each)), None)
        if same is None:
            kept.append(each)
        else:
            kept[same] = _both(kept[same], each)
    return kept


def _same(one: Reached, other: Reached) -> bool:
    if one.name and other.name:
        return name_key(one.name) == name_key(other.name)
    if one.name or other.name:
        return False
    shared = {*one.emails, *one.phones} & {*other.emails, *other.phones}
    return bool(shared) or fold(one.organisation) == fold(other.organisation)


def _both(one: Reached, other: Reached) -> Reached:
    return Reached(one.name, one.organisation or other.organisation, one.role or other.role,
                   tuple(dict.fromkeys((*one.emails, *other.emails))),
                   tuple(dict.fromkeys((*one.phones, *other.phones))))  # fmt: skip


def house_of_about(heading: str) -> str:
    """The organisation an "à propos" is about: "À propos de l’Agence" → Agence."""
    name = re.sub(r"\s*\(.*\)\s*$", "", _ABOUT_WHOM.sub("", heading)).strip(" :?")
    return name if ORG_WORD.search(name) or len(name) < 60 else ""


_ABOUT_WHOM = re.compile(
    r"^(?:\d{1,2}[.)]\s*)?(?:[àa] propos|about)\b\s*:?\s*"
    r"(?:du|des|de la|de l['’]|de|d['’]|the)?\s*"
    r"|^(?:le|la|les|l['’]|the)\s*(?=.* en (?:bref|quelques))| en (?:bref|quelques \w+)\s*$",
    re.IGNORECASE,
)
