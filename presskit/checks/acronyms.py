"""Letters that are not explained where they first appear, in each language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from presskit.checks.prose import MASK, lexicon, masked, proofread, words
from presskit.model import Language
from presskit.problems import Problem, warning
from presskit.subject import Subject, Written

_LETTERS = re.compile(
    rf"(?<![\w{MASK}-])(?P<name>[A-ZÀ-Ý][A-ZÀ-Ý0-9&]{{1,5}})(?P<plural>s?)(?![\w&{MASK}-])"
)
# Reigns, centuries and years: CCI and CDC are no numbers.
_ROMAN = re.compile(r"(?:MM|(?:XL|L?X{0,3}))(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
# Capitals that stand for words still to come: `placeholder` reports them, they explain nothing.
_BLANKS = frozenset({"TODO", "TK", "TKTK", "TBA", "TBC", "TBD", "XXX", "XX"})
_UNITS = lexicon("MW GW TW KW KM KG HT TTC EUR USD GBP CHF CO2 MO GO TO MHZ GHZ")
# A capital begins the word before or after: part of a name ("Jérôme DURAIN", "RD Biotech").
_FIRST_NAME = re.compile(
    r"(?<![\w’'-])(?!(?:Le|La|Les|Un|Une|Des|Du|De|Au|Aux|En|Et|Ou|Par|Pour|Sur|Avec|Dans|Chez|Selon"
    r"|Ce|Cette|Ces|Son|Sa|Ses|Notre|Nos|Leur|Leurs|Côté|The|An|And|Or|In|On|At|By|For|From|With|To"
    r"|Of|Our|Its|Their|This|That|These|Under|As|If|When|While|But|All|Both)[ \u00a0])"
    r"[A-ZÀ-Ý][^\W\d_A-ZÀ-Ý][\w’'-]*[ \u00a0\u202f]+$"
)
_NAME_AFTER = re.compile(r"[ \u00a0\u202f]+[A-ZÀ-Ý][^\W\d_A-ZÀ-Ý]")
_DATELINE = re.compile(r"[^.\n]{0,25} [-–—] ")
_COUNTY = re.compile(r"[ \u00a0]\(\d\d\)")
_SHOUTED = re.compile(r"[A-ZÀ-Ý]{2,}")
_INITIAL = re.compile(r"(?<![^\W_])[^\W\d_]")
# Names of what the words before the bracket say: "three national bodies (CNRS, Inserm and INRAE)".
_LIST_OF_NAMES = re.compile(
    r"[^\W\d_]+[ \u00a0\n]+[^\W\d_]+[ \u00a0\n]*\((?:[A-ZÀ-Ý][\w&’'-]*(?:, | et | and )){0,9}$"
)
_MORE_NAMES = re.compile(r"(?:(?:, | et | and )[A-ZÀ-Ý][\w&’'-]*){0,9}\)")
_ELIDED = re.compile(r"(?<![^\W_])(?:[dlnsDLNS]|qu|Qu)['’]")
_OPENED = re.compile(
    r"(?:[(\[]|(?<!\w)(?:ou|or|dit|dite|soit))\s*[«“\"*_]*(?:l['’]|la |le |les |the )?$"
)
_BRACKET = re.compile(r"[»”\"*_]*\s*[(\[]([^()\[\]]{3,200})")
_APPOSED = re.compile(
    r"[»”\"*_]*\s*[,:–—]\s*(?:l['’]|la |le |les |the )?([^\W\d_][^,.;:()\[\]–—]{3,120})"
)
_APPOSED_BEFORE = re.compile(
    r"(?<!\w)([^\W\d_][^,.;:()\[\]\n]{7,120}),\s*(?:l['’]|la |le |les |the )?$"
)
# "PLOSS (le réseau des entreprises…)" explains, whatever its letters.
_DESCRIBED = re.compile(r"(?:l['’]|la |le |les |the |an? |une? )\S+ \S+ \S", re.IGNORECASE)
_SHORTEST_SURNAME, _LINE = 4, 200
_FIELDS = frozenset({"title", "subtitle", "heading"})

COMMON: dict[Language, frozenset[str]] = {
    "fr": lexicon(
        "UE ONU PIB TVA OTAN OMS OCDE FMI ONG USA UK URSS PME TPE ETI PMI SNCF RATP EDF CNRS "
        "INRAE INSERM INSEE CHU CHR SAMU IRM ADN ARN VIH SIDA COVID GPS SMS USB PDF HTML URL "
        "QR CV PDG DG RH DRH BTS CAP BEP BAC DUT BUT IUT TGV TER RER SUV TV DVD CD CDI CDD "
        "SMIC RTT ISO AFNOR IA 3D 2D LED VTT HLM SDF BD PS NB RSVP OK FAQ KO VIP BTP SAV WC "
        "UV IP GMT UTC MP CP CE1 CE2 CM1 CM2 ZAC OGM RSA RIB TNT FM AM PC PHP SA SAS SARL SCI "
        "RCS SIRET ISBN ISSN MIT TTC R&D B2B B2C UNESCO UNICEF NASA FIFA UEFA"
    ),
    "en": lexicon(
        "EU UN GDP CEO CFO CTO COO VAT NATO NASA WHO OECD IMF US USA UK UAE BBC CNN HIV AIDS "
        "DNA RNA COVID GPS PDF TV IT AI HR PR HQ CV ID MP MPs NHS NGO SME FAQ RSVP SMS USB "
        "URL HTML LED MRI GMT BST CET CEST EST PST UTC AM PM PhD OK VIP DVD CD PC IP ISO ISBN "
        "ISSN QR R&D Q&A A&E MIT B2B B2C D&D ICT STEM BBQ LGBT LGBTQ FBI CIA UNESCO UNICEF "
        "FIFA UEFA RFC FC PLC LTD LLC INC MA BA BSC MSC MBA NB PS AC DC UV WC 3D 2D EUR NW NE "
        "SW SE"
    ),
}


def acronyms(subject: Subject) -> Iterator[Problem]:
    """Each is explained where it first appears, once a language."""
    known = _known(subject)
    for language in subject.desk.office.languages:
        seen: set[str] = set()
        for written, match in _in_order(subject, language):
            name = match["name"]
            if name not in seen and name not in known and not _is_common(name, language):
                seen.add(name)
                if not _is_a_word(name, masked(written.text)) and not _explained(
                    name, written, match.start(), match.end()
                ):
                    yield warning("acronym", *written.path, language=language,
                                  found=name).on(match.start())  # fmt: skip


def _in_order(subject: Subject, language: Language) -> Iterator[tuple[Written, re.Match[str]]]:
    """Every acronym of the text, then those that only titles and headings have: these cannot
    explain, so the text under them may."""
    printed = [each for each in proofread(subject) if each.language == language]
    texts = [each for each in printed if each.running]
    for written in (*texts, *(each for each in printed if each.field in _FIELDS)):
        yield from ((written, match) for match in _letters(written.text))


def _letters(text: str) -> Iterator[re.Match[str]]:
    page = masked(text)
    for match in _LETTERS.finditer(page):
        start, end = match.span()
        before, after = page[max(0, start - 40) : start], page[end : end + 40]
        surname = len(match["name"]) >= _SHORTEST_SURNAME and _FIRST_NAME.search(before)
        named = surname or _NAME_AFTER.match(after) or _a_place(match["name"], before, after)
        if not (named or _shouted(page, start, before, after)):
            yield match


def _a_place(name: str, before: str, after: str) -> bool:
    """Whether a town opens a dateline (`DOLE, Jura – …`) or stands before its county's number."""
    opens = len(name) > 2 and not before.rpartition("\n")[2].strip(" *")
    return bool((opens and _DATELINE.match(after)) or _COUNTY.match(after))


def _shouted(page: str, start: int, before: str, after: str) -> bool:
    """Whether the line, or the words around, are in capitals too."""
    ahead = re.split(r"[.!?\n]", after)[0].split()[:2]
    behind = re.split(r"[.!?\n]", before)[-1].split()[-2:]
    begin = page.rfind("\n", max(0, start - _LINE), start) + 1
    line = page[begin or max(0, start - _LINE) : start + _LINE].partition("\n")[0]
    if line.isupper():
        return True
    return any(_SHOUTED.fullmatch(word.strip(":,;()«»“”*")) and len(word) > 1
               for word in (*behind[-1:], *ahead[:1]))  # fmt: skip


def _is_common(name: str, language: Language) -> bool:
    return name in COMMON[language] | _UNITS | _BLANKS or bool(_ROMAN.fullmatch(name))


def _is_a_word(name: str, text: str) -> bool:
    """Whether the text also has it in small letters: a word in capitals ("FOCUS")."""
    return len(name) > 2 and bool(re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text))


def _known(subject: Subject) -> frozenset[str]:
    """What needs no explanation here: the names on file, the glossary, the words kept as they
    are."""
    desk = subject.desk
    said: list[str] = [*desk.office.keep, *desk.office.glossary, *desk.office.glossary.values()]
    said += [person.name for person in desk.people.entries.values()]
    said += [contact.name or "" for contact in desk.press.entries.values()]
    said += [entry.name or "" for _, entry in subject.speakers()]
    said += [contact.name for contact in subject.contacts()]
    for organisation in desk.organisations.entries.values():
        for language in desk.office.languages:
            name = organisation.name.within(language)
            said += [name.full, name.short or ""] if name else []
    letters = (match["name"] for text in said for match in _LETTERS.finditer(text))
    return frozenset((*letters, *_places(subject)))


def _places(subject: Subject) -> Iterator[str]:
    """The words of the places that the release names, in capitals."""
    release = subject.release
    said = [release.place, *(event.venue.address for event in release.programme if event.venue)]
    for name in filter(None, said):
        for language in subject.desk.office.languages:
            yield from (word.text.upper() for word in words(name.within(language)))


def _explained(name: str, written: Written, start: int, end: int) -> bool:
    """Whether its words stand beside it: `Agence … (ADEME)`, `ADEME (Agence …)`, `SDIS, service …`,
    and most of its letters begin them."""
    page = masked(written.text)
    before = page[max(0, start - 300) : start].rpartition("\n\n")[2]
    after = page[end : end + 200].partition("\n\n")[0]
    listed = _LIST_OF_NAMES.search(before[-120:]) and _MORE_NAMES.match(after)
    several = "(" not in before[-1:] or not after.startswith(")")
    if listed and several:
        return True
    bracket = _BRACKET.match(after)
    described = bool(bracket and _DESCRIBED.match(bracket[1]))
    return described or any(_spells(name, said) for said in _beside(name, before, after))


def _beside(name: str, before: str, after: str) -> Iterable[str]:
    """The words before an opening bracket, and those inside one or after a comma."""
    letters = sum(map(str.isalpha, name))
    opened = _OPENED.search(before[-20:])
    if opened:
        kept = before[: len(before) - len(before[-20:]) + opened.start()]
        yield " ".join(_ELIDED.sub(" ", kept).split()[-(3 * letters) :])
    bracket = _BRACKET.match(after)
    if bracket:
        yield bracket[1]
    for apposed in (_APPOSED.match(after), _APPOSED_BEFORE.search(before[-140:])):
        if apposed and _plain(apposed[1][0]) == _plain(name[0]):
            yield apposed[1]


def _spells(name: str, said: str) -> bool:
    """Whether three letters in five begin one of these words, which are two at least."""
    initials = [_plain(each) for each in _INITIAL.findall(said.replace("-", " "))]
    if len(initials) < 2:
        return False
    wanted = [_plain(each) for each in name if each.isalpha()]
    common = sum((Counter(wanted) & Counter(initials)).values())
    return common >= max(2, -(-len(wanted) * 3 // 5))


def _plain(letter: str) -> str:
    return letter.upper().translate(str.maketrans("ÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ", "AAAEEEEIIOOUUUC"))
