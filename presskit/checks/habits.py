"""Ways of writing that an office may not want: words of advertising, shortened doublets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presskit.checks.prose import masked, proofread, unquoted
from presskit.model import Language
from presskit.problems import Problem, info
from presskit.subject import Subject

_HYPE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"""(?<![\w-])(?:
            leaders?(?!\s(?:syndica|politique|étudiant|religieu|de\sl['’]opposition|du\sparti
                          |d['’]opinion|du\sgroupe|de\sla\smajorité))
          | (?<!calendrier\s)(?<!tribunal\s)(?<!période\s)(?<!gouvernement\s)(?<!armées\s)
            révolutionnaires?(?!\sde\s1[78]) | révolutionn(?:er|e|ent|era|eront|é|ée|és|ées)
          | uniques?\s(?:au\smonde|en\s(?:son|leur)\sgenre) | inégalée?s? | incontournables?
          | incomparables? | (?:à\sla|de)\spointe\sde\s(?:la\stechnologie|l['’]innovation)
          | technologies?\sde\spointe | (?:de\s)?classe\smondiale | (?:n°\s?1|numéro\s(?:un|1))
          | fleurons? | pépites? | disrupti(?:f|ve|fs|ves|on) | game[\s-]changers?
          | ravie?s?(?=\sde\s|\sd['’]) | fi(?:er|ère)s?\s(?:de\svous|de\sprésenter|d['’]annoncer)
          | enthousiastes?\sà\sl['’]idée | exceptionnelles?\set\suniques? | hors\sdu\scommun
          | (?:le|la|les)\smeilleure?s?\s(?:\w+\s){0,2}(?:du\smonde|au\smonde) | incroyables?
          | révolution\s(?:majeure|sans\sprécédent) | solutions?\sclés?\sen\smain
        )(?!\w)""",
        re.VERBOSE | re.IGNORECASE,
    ),
    "en": re.compile(
        r"""(?<![\w-])(?:
            (?:world|market|industry|sector)[\s-]leading | world[\s-]class | best[\s-]in[\s-]class
          | (?<=a\s)leading | (?<=the\s)leading | (?<=['’]s\s)leading | (?<=our\s)leading
          | (?:global|world|market|industry|undisputed|recogni[sz]ed|established)\sleaders?
          | thrilled | (?:excited|delighted|proud|pleased)\sto\s(?:announce|present|introduce
              |unveil|partner|launch|share) | incredibly\s\w+
          | revolutionary(?!\s(?:war|wars|period|calendar|army|government|tribunal|guard))
          | revolutioni[sz](?:e|es|ed|ing) | groundbreaking | ground-breaking | cutting[\s-]edge
          | state[\s-]of[\s-]the[\s-]art | game[\s-]chang(?:ing|er|ers) | unparalleled
          | unrivall?ed | unmatched | one[\s-]of[\s-]a[\s-]kind | second\sto\snone
          | bleeding[\s-]edge
          | unique\sin\sthe\sworld | must[\s-](?:have|see) | next[\s-]level | disruptive
          | number[\s-]one | amazing | awesome | incredible
        )(?![\w-])""",
        re.VERBOSE | re.IGNORECASE,
    ),
}  # fmt: skip
_WORD, _POINT = r"[^\W\d_]{2,}", r"[·•⋅‧.]"
_ENDINGS = (
    r"(?:e|es|ne|nes|le|les|te|tes|se|ses|ve|ves|ère|ères|euse|euses|rice|rices|trice|trices"
    r"|elles?|celles?|ceux)"
)
_SHORTENED = re.compile(
    rf"(?<![\w.@/-])(?P<stem>{_WORD})(?:"
    rf"{_POINT}(?P<point>{_ENDINGS})(?P<plural>{_POINT}?s)?"
    rf"|\((?P<bracket>{_ENDINGS})\)(?P<plural2>\(?s\)?)?"
    rf"|-(?P<hyphen>e|(?:ne|le|rice|trice|euse|ère)(?=-s))(?P<plural3>-s)?)(?![\w@]|\.\w|-\w)"
)
# Whole words, not endings: "ils·elles".
_PRONOUNS = ("elle", "celle", "ceux")
# The masculine that stands before a feminine ending, by that ending.
_BEFORE_ENDING = {"rice": "eur", "trice": "teur", "euse": "eur", "ère": "er", "ve": "f"}


def hype(subject: Subject) -> Iterator[Problem]:
    """No word of advertising, outside quotations."""
    for written in proofread(subject):
        if not written.quoted:
            language = written.language
            for match in _HYPE[language].finditer(unquoted(written.text, language)):
                yield info("hype", *written.path, language=language,
                           found=" ".join(match[0].split())).on(match.start())  # fmt: skip


def inclusive(subject: Subject) -> Iterator[Problem]:
    """No doublet shortened by points, brackets or hyphens, where the office or the release forbids
    them: screen readers stumble over them."""
    habit = subject.release.check.median_point or subject.desk.office.check.median_point
    if habit != "forbid":
        return
    for written in proofread(subject):
        if written.language == "fr":
            for match in _SHORTENED.finditer(masked(written.text)):
                yield info("inclusive", *written.path, language="fr", found=match[0],
                           better=_doublet(match)).on(match.start())  # fmt: skip


def _doublet(match: re.Match[str]) -> str:
    """Both words in full, the feminine first."""
    stem = match["stem"]
    ending = match["point"] or match["bracket"] or match["hyphen"]
    several = bool(match["plural"] or match["plural2"] or match["plural3"])
    several = several or (ending.endswith("s") and not ending.endswith("us"))
    ending = ending.removesuffix("s") if several else ending
    masculine = stem + ("s" if several and not stem.endswith("s") else "")
    feminine = ending
    if not ending.startswith(_PRONOUNS):
        feminine = stem.removesuffix(_BEFORE_ENDING.get(ending, "s" if several else "")) + ending
    if several and not feminine.endswith(("s", "x")):
        feminine += "s"
    return f"{feminine} {'et' if several else 'ou'} {masculine}"
