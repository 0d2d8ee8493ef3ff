"""How many things a text announces, and how many the list after it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from presskit.checks.prose import lexicon, masked, proofread
from presskit.model import Language
from presskit.names import fold
from presskit.problems import Problem, warning
from presskit.subject import Subject, Written
from presskit.translation.facts.numerals import BELOW_HUNDRED

MOST = 20
# What a text announces and a list then names; ten people or three days may be followed by a list of
# something else.
_THINGS: dict[Language, frozenset[str]] = {
    "fr": lexicon("""
        acteurs actions ambitions annonces arguments ateliers atouts avancees axes besoins buts
        cas cadres categories causes chantiers chapitres chiffres cibles cles communes
        competences conditions conseils consignes constats criteres decisions defis demandes
        difficultes dispositifs documents domaines effets ecoles elements engagements enjeux
        ensembles entreprises equipes etapes evolutions exemples exigences facons facteurs
        familles filieres finalites fonctions formations formats forces freins gestes grands
        groupes idees impacts indicateurs informations initiatives innovations interdictions
        laboratoires laureats leviers lieux lignes lots maillons manieres mesures methodes
        metiers missions modalites modules mots moments moyens nouveautes objectifs obligations
        obstacles offres operations options organismes orientations outils parcours partenaires
        parties pieces piliers pistes points poles pratiques principes priorites problemes
        produits programmes projets propositions publics questions raisons recommandations
        regles reperes reponses reseaux resultats risques rubriques secteurs sections services
        sites solutions sources specialites structures sujets temps tendances termes territoires
        themes thematiques types usages valeurs versions villes vocations voies volets
    """),
    "en": lexicon("""
        actions activities actors aims ambitions announcements answers areas arguments aspects
        assets bodies branches categories causes challenges changes chapters cities commitments
        companies components conditions consequences criteria decisions dimensions directions
        documents drivers effects elements engagements examples factors families features fields
        figures firsts focuses formats functions fronts goals groups guidelines ideas impacts
        improvements indicators initiatives innovations institutions issues items keys
        laboratories lessons levels levers lines links locations measures methods milestones
        missions modules moves needs newcomers objectives obstacles offers operations options
        organisations organizations parts partners paths phases pillars places points policies
        practices principles priorities problems processes products programmes programs projects
        proposals questions reasons recommendations requests requirements responses results
        risks rules schemes sections sectors services sites skills solutions sources stages
        steps strands strategies strengths streams subjects suggestions targets tasks teams
        terms themes things threads tools topics towns tracks trends types uses values ways
        winners workshops words workstreams
    """),
}
# The list that follows is only a part, or the number is not of what it lists.
_PARTLY: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?<![^\W_])(?:dont|notamment|parmi|par exemple|comme|tels? que|telles? que"
                     r"|entre autres|en particulier|chacune?s?|d['’]entre)(?![^\W_])"),
    "en": re.compile(r"(?<![^\W_])(?:including|include|includes|among|amongst|such as|for example"
                     r"|for instance|like|notably|in particular|e\.g|each|some of)(?![^\W_])"),
}  # fmt: skip
_WORDS: dict[Language, dict[str, int]] = {
    language: {name: number for name, number in names.items() if 2 <= number <= MOST}
    for language, names in BELOW_HUNDRED.items()
}
_NUMBER = {
    language: re.compile(
        r"(?<![\w.,/’'-])(?:(?P<figure>[0-9]{1,2})|(?P<word>"
        + "|".join(sorted((re.escape(name).replace(r"\ ", "[ -]") for name in names),
                          key=len, reverse=True))
        + r"))(?![\w-])[ \u00a0\u202f\n]+(?P<after>(?:[^\W\d_]+(?:[-’'][^\W\d_]+)*"
        r"[ \u00a0\u202f\n]*"
        r"){1,4})",
        re.IGNORECASE,
    )
    for language, names in _WORDS.items()
}  # fmt: skip
_ITEM = re.compile(r"^([ \t]*)([-*+]|[0-9]{1,3}[.)])[ \t]+\S")
_SENTENCE_END = re.compile(r"[.!?…][»”\"]?\s+(?=\S)")
_INLINE_END = re.compile(r"[.!?…](?:\s|$)|\n[ \t]*\n")
_AND = {"fr": re.compile(r"\s(?:et|ou|ainsi que)\s"), "en": re.compile(r"\s(?:and|or)\s")}
_SHORT_ENTRY = 4


class _Announced(Struct, frozen=True):
    number: int
    said: str
    start: int
    end: int


class _List(Struct, frozen=True):
    entries: int
    start: int
    intro: str
    intro_start: int


def counts(subject: Subject) -> Iterator[Problem]:
    """What a sentence or a heading announces is what its list has."""
    headings = {
        written.path: written for written in proofread(subject) if written.field == "heading"
    }
    for written in proofread(subject):
        if written.running:
            page = masked(written.text)
            yield from _before_lists(written, page)
            yield from _in_sentences(written, page)
            above = headings.get((*written.path[:-2], "heading", written.language))
            if above:
                yield from _under_heading(above, page)


def _before_lists(written: Written, page: str) -> Iterator[Problem]:
    for each in _lists(page):
        last = list(_SENTENCE_END.finditer(each.intro))
        start = last[-1].end() if last else 0
        sentence = each.intro[start:]
        announced = list(_numbers(sentence, written.language))
        things = [one for one in announced if _is_thing(one, written.language)]
        if not things or any(one.number == each.entries for one in announced):
            continue
        nearest = things[-1]
        if not _PARTLY[written.language].search(sentence.lower()):
            at = each.intro_start + start + nearest.start
            yield _problem(written, nearest, each.entries, at)


def _in_sentences(written: Written, page: str) -> Iterator[Problem]:
    """“trois axes : la recherche, la formation et l’industrie”."""
    language = written.language
    for one in _numbers(page, language):
        tail = page[one.end :].lstrip(" \u00a0\u202f")
        if not tail.startswith(":") or not _is_thing(one, language):
            continue
        rest = tail[1:2000]
        end = _INLINE_END.search(rest)
        text = rest[: end.start()] if end else rest
        found = _enumerated(text, language, one.number) if not _ITEM.match(text.strip()) else 0
        if found and found != one.number:
            yield _problem(written, one, found, one.start)


def _under_heading(heading: Written, page: str) -> Iterator[Problem]:
    """A heading that begins with a number, over a text with one list and no other division."""
    announced = next(_numbers(masked(heading.text), heading.language), None)
    found = list(_lists(page))
    divided = re.search(r"^[ \t]{0,3}(?:\||#|\*\*)", page, re.MULTILINE)
    if not announced or len(found) != 1 or divided or announced.start > 4:
        return
    spoken = {one.number for one in _numbers(found[0].intro, heading.language)}
    if _is_thing(announced, heading.language) and not spoken:
        numbers = {one.number for one in _numbers(heading.text, heading.language)}
        if found[0].entries not in numbers:
            yield _problem(heading, announced, found[0].entries, announced.start)


def _problem(written: Written, announced: _Announced, found: int, at: int) -> Problem:
    return warning("count", *written.path, language=written.language, found=announced.said,
                   announced=announced.number, counted=found).on(at)  # fmt: skip


def _numbers(text: str, language: Language) -> Iterator[_Announced]:
    """Numbers from two to twenty, with the words after them up to a mark or four words."""
    for match in _NUMBER[language].finditer(text):
        spelled = (match["word"] or "").lower().replace("-", " ")
        number = int(match["figure"]) if match["figure"] else _WORDS[language][spelled]
        if 2 <= number <= MOST:
            said = " ".join(match[0].split())
            yield _Announced(number, said[:50], match.start(), match.end())


def _is_thing(announced: _Announced, language: Language) -> bool:
    """Whether one of the next three words is something that lists name."""
    words = [fold(word) for word in announced.said.split()[1:4]]
    return bool(_THINGS[language].intersection(words))


def _enumerated(text: str, language: Language, announced: int) -> int:
    """How many things a sentence names after its colon; 0 where that is not plain."""
    if ";" in text:
        return len([part for part in text.split(";") if part.strip()])
    bare = re.sub(r",\s+(?=(?:and|or)\s)", " ", text)
    joined = list(_AND[language].finditer(bare))
    commas = bare.count(",")
    most = commas + len(joined) + 1
    if not commas or not joined:
        return 0
    if announced > most:
        return most
    last = joined[-1]
    plain = len(joined) == 1 and "," not in bare[last.end() :]
    entries = [entry.split() for entry in (*bare[: last.start()].split(","), bare[last.end() :])]
    short = all(0 < len(entry) <= _SHORT_ENTRY for entry in entries)
    return len(entries) if plain and short and "(" not in bare else 0


def _lists(page: str) -> Iterator[_List]:
    """Every list of a text, with its entries at its own depth and what stands before."""
    lines = page.splitlines(keepends=True)
    starts = [0]
    for written in lines:
        starts.append(starts[-1] + len(written))
    n = 0
    while n < len(lines):
        match = _ITEM.match(lines[n])
        if not match:
            n += 1
            continue
        after = _end_of_list(lines, n, len(match[1]))
        entries = sum(_is_entry(line, match) for line in lines[n:after])
        first = _intro(lines, n)
        yield _List(entries, starts[n], "".join(lines[first:n]), starts[first])
        n = after


def _is_entry(line: str, first: re.Match[str]) -> bool:
    match = _ITEM.match(line)
    return match is not None and len(match[1]) <= len(first[1]) + 1


def _end_of_list(lines: list[str], start: int, indent: int) -> int:
    """The line after a list: the first that follows a blank one and is neither an entry nor set
    in."""
    numbered = _ITEM.match(lines[start])
    ordered = numbered is not None and numbered[2][0].isdigit()
    for n in range(start + 1, len(lines)):
        line, match = lines[n], _ITEM.match(lines[n])
        if match and len(match[1]) <= indent + 1 and match[2][0].isdigit() != ordered:
            return n
        if not match and line.strip() and not lines[n - 1].strip() and not line.startswith("  "):
            return n
    return len(lines)


def _intro(lines: list[str], start: int) -> int:
    """The first line of the paragraph right before a list."""
    n = start
    while n and not lines[n - 1].strip():
        n -= 1
    while n and lines[n - 1].strip() and not _ITEM.match(lines[n - 1]):
        n -= 1
    return n
