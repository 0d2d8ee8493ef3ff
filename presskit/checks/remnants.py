"""Words of the other language that were left in a text. Names, titles, idioms and words that are
marked `[…]{lang=fr}` may stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from presskit.checks.prose import MASK, Stretch, lexicon, paragraphs, proofread, sentences, unquoted
from presskit.model import Language
from presskit.names import fold
from presskit.problems import Problem, warning
from presskit.subject import Subject, Written

# Words of one language that mean nothing in the other. Those that hold names together (Caisse des
# Dépôts, Women in Tech) count less than those that only stand in clauses.
_LINKING: dict[Language, frozenset[str]] = {
    "fr": lexicon("le la les l' un une des du de d' et aux au à pour sur sous par en chez"),
    "en": lexicon("the of and for to from by at"),
}
_CLAUSE: dict[Language, frozenset[str]] = {
    "fr": lexicon("""
        est sont ont que qu' jusqu' lorsqu' puisqu' aujourd' qui dans avec nous vous elle elles ils
        ce cette ces cet ne n' pas leur leurs ses sa dont où depuis pendant lors ainsi donc très
        tous toutes même aussi été était étaient sera seront c' s' j' afin entre vers celle ceux
        avait mais selon notre nos votre vos peut doit deux trois quatre
    """),
    "en": lexicon("""
        is are was were has have had will would that which this these those its their our we you
        they it with not who what when where been being than into can should must his her she he two
        three four within through about between during more
    """),
}
# Alone they may be something else: the French words “est.”, “en”, “pour” and “pas” in English.
_NEVER_ALONE: dict[Language, frozenset[str]] = {
    "fr": lexicon("""
        en de d' du par sur au à pour pas est sa ses ne se que sous n' s' c' j' mais même entre donc
        chez deux quatre ont
    """),
    "en": lexicon("at to more can about than he she two four"),
}
_ARTICLES: dict[Language, frozenset[str]] = {
    "fr": lexicon("le la les l' un une"), "en": lexicon("the")
}  # fmt: skip
_IDIOMS: dict[Language, re.Pattern[str]] = {
    # In a French text.
    "fr": re.compile(
        r"(?<![^\W_])(?:made in|proof of concept|best of|state of the art|time to market|one to one"
        r"|business to \w+|peer to peer|end to end|up to date|work in progress|face to face"
        r"|by night|out of the box|stand-?by|know-how|to[- ]do list|for intérieur|call to action"
        r"|pay per \w+"
        r"|back to school|return on \w+|internet of things|as a service|go to market|law and order"
        r"|search and rescue|rock and roll|rhythm and blues|drum and bass|fish and chips"
        r"|copy and paste|plug and play|pick and place|lab to fab|bench to bedside|test and learn"
        r"|build to suit|ready to use|deal of the year|of the year|for good|by design)(?![^\W_])",
        re.IGNORECASE,
    ),
    # In an English text.
    "en": re.compile(
        r"(?<![^\W_])(?:à la \w+|a la carte|au pair|au fait|au contraire|au revoir|bon voyage"
        r"|carte blanche|cause célèbre|cordon bleu|coup d['’]état|coup de \w+|cri de c(?:œ|oe)ur"
        r"|crème de la crème|cul[- ]de[- ]sac|de facto|de rigueur|déjà vu|du jour|en bloc|en masse"
        r"|en route|en suite|enfant terrible|esprit de corps|et al|eau de \w+|fait accompli"
        r"|faux pas|femme fatale|force majeure|grand prix|hors d['’](?:œ|oe)uvres?|idée fixe"
        r"|joie de vivre|laissez[- ]faire|la carte|ménage à trois|mise en \w+|mot juste"
        r"|noblesse oblige|nom de (?:plume|guerre)|nouveau riche|objet d['’]art|par excellence"
        r"|pas de deux|per se|pied[- ]à[- ]terre|pièce de résistance|prêt[- ]à[- ]porter"
        r"|raison d['’]être|répondez s['’]il vous plaît|sang[- ]froid|savoir[- ]faire"
        r"|savoir[- ]vivre|son et lumière|table d['’]hôte|tête[- ]à[- ]tête"
        r"|tour de (?:force|france)|trompe l['’](?:œ|oe)il|vis[- ]à[- ]vis|vin de \w+"
        r"|art de vivre|fleur de sel|mardi gras"
        r"|tarte aux \w+|pain au chocolat|cahiers? de \w+|rite de passage|aide[- ]mémoire"
        r"|chargée? d['’]affaires|fin de siècle|film noir|roman à clef|tout court|entre nous)"
        r"(?![^\W_])",
        re.IGNORECASE,
    ),
}
# Words with an accent that English has taken in.
_TAKEN_IN = lexicon("""
    adiós appliqué attaché attachés blasé bric-à-brac café cafés châteaux château cliché clichés
    clichéd communiqué communiqués consommé cortège coupé crèche crèches crème crêpe crêpes début
    débuts décor décolletage déclassé découpage dénouement département départements détente
    divorcé divorcée éclair éclairs élan élite émigré émigrés entrée entrées exposé façade façades
    fête fêtes fiancé fiancée flambé fête-day gâteau gâteaux habitué ingénue jalapeño lycée lycées
    macramé mâché matinée mêlée mélange naïve naïvely naïveté née négligé outré papier-mâché passé
    pâté pâtisserie piñata précis première première-class premières préfecture protégé protégée
    protégés purée rapprochement régime régimes résumé résumés risqué rôle rôles rosé roué sauté
    sautéed séance seánce señor soirée soirées soufflé soupçon séracs tableau touché über vignette
    voilà à-la-carte événement coöperate zoölogy déjà
""")
_ACCENTED = re.compile(r"[à-öø-ÿœ]")
_TOKEN = re.compile(r"[^\W\d_]+(?:[-\u2011][^\W\d_]+)*['’]?")
_MEANT = re.compile(
    r"\[[^\[\]\n]{1,300}\]\{[^{}\n]{0,60}\}|(?<![*\w])\*(?![*\s])[^*\n]{1,200}\*(?!\*)"
    r"|(?<!\w)_[^_\n]{1,200}_(?!\w)"
)
_UNREAD = frozenset(("venue", "room", "name", "hashtags"))
# Before a name in lower case: an address, a room.
_STREETS = lexicon("rue boulevard avenue place quai allée allées chemin route square cours impasse "
                "salle salles tour pont musée bd av galerie hôtel parc")  # fmt: skip
_MANY = 4


class _Word(Struct, frozen=True):
    raw: str
    start: int

    @property
    def small(self) -> str:
        return self.raw.lower().replace("’", "'").replace("\u2011", "-")

    @property
    def capital(self) -> bool:
        return self.raw[:1].isupper()

    @property
    def end(self) -> int:
        return self.start + len(self.raw)


def remnants(subject: Subject) -> Iterator[Problem]:
    """No text holds words of the other language; one problem a paragraph. A text that is the same
    in both languages is told by `facts-differ`."""
    whole = {written.path: " ".join(written.text.split()) for written in proofread(subject)}
    for written in proofread(subject):
        twin = (*written.path[:-1], _other(written.language))
        if not _UNREAD.intersection(written.path) and whole.get(twin) != whole[written.path]:
            yield from _left_in(written, subject.desk.office.keep)


def _other(language: Language) -> Language:
    return "en" if language == "fr" else "fr"


def _left_in(written: Written, kept: tuple[str, ...]) -> Iterator[Problem]:
    page = _page(written, kept)
    if not _is_suspect(page, _other(written.language)):
        return
    for paragraph in paragraphs(page):
        if not _is_suspect(paragraph.text, _other(written.language)):
            continue
        found = next(_foreign(paragraph, written.language), None)
        if found:
            said = " ".join(written.text[found[0].start : found[-1].end].split())[:50]
            yield warning("wrong-language", *written.path, language=written.language,
                          found=said).on(found[0].start)  # fmt: skip


def _is_suspect(page: str, other: Language) -> bool:
    """Whether there is a word of the other language in it at all."""
    small = page.lower().replace("’", "'")
    words = {*_TOKEN.findall(small)}
    return not words.isdisjoint(_LINKING[other] | _CLAUSE[other]) or (
        other == "fr" and _ACCENTED.search(small) is not None
    )


def _page(written: Written, kept: tuple[str, ...]) -> str:
    """The text without quotations, italics, spans, idioms and words that are never translated."""
    page = unquoted(_hidden(_MEANT, written.text), written.language)
    page = _hidden(_IDIOMS[written.language], page)
    for word in kept:
        page = page.replace(word, MASK * len(word))
    return page


def _hidden(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: MASK * len(match[0]), text)


def _foreign(paragraph: Stretch, language: Language) -> Iterator[list[_Word]]:
    """The words that are of the other language, stretch by stretch."""
    for sentence in sentences(paragraph.text):
        start = paragraph.start + sentence.start
        words = [_Word(match[0], start + match.start())
                 for match in _TOKEN.finditer(sentence.text)]  # fmt: skip
        own = _LINKING[language] | _CLAUSE[language]
        for run in _runs(words, sentence.text, start, own):
            whole = len(run) == len(words)
            hits = _hits(run, _other(language), run[0] is words[0])
            if hits and _is_foreign(run, hits, _other(language), whole, run[0] is words[0]):
                # From the first word that gave it away to the one after the last.
                yield run[run.index(hits[0]) : run.index(hits[-1]) + 2]


def _runs(
    words: list[_Word], text: str, start: int, own: frozenset[str]
) -> Iterator[list[_Word]]:  # fmt: skip
    """The words that no mark and no little word of the text's own language separates."""
    run: list[_Word] = []
    for word in words:
        gap = text[run[-1].end - start : word.start - start] if run else ""
        if run and gap.strip(" \u00a0\u202f\n\t*_"):
            yield run
            run = []
        if word.small in own:
            if run:
                yield run
            run = []
        else:
            run.append(word)
    if run:
        yield run


def _hits(run: list[_Word], other: Language, opens: bool) -> list[_Word]:
    """Its words of the other language; capitals count only where a sentence begins."""
    small = [word for n, word in enumerate(run) if not word.capital or (opens and n == 0)]
    little = _LINKING[other] | _CLAUSE[other]
    return [word for word in small
            if word.small in little or (other == "fr" and _is_french(word))]  # fmt: skip


def _is_foreign(
    run: list[_Word], hits: list[_Word], other: Language, whole: bool, opens: bool
) -> bool:
    clause = [word for word in hits if word.small in _CLAUSE[other]]
    if len(hits) == 1 and hits[0].small in _NEVER_ALONE[other]:
        return False
    named = any(word.capital for word in run[1 if opens else 0 :])
    if not named:
        lowered = [word for word in hits if not word.capital]
        return bool(lowered) and not _is_address(run)
    if len(clause) > 1 or (clause and len(hits) > 1) or (whole and len(hits) > 1 and _says(run)):
        return True
    return _is_stray(run, other)


def _is_french(word: _Word) -> bool:
    """Whether a word has an accent that English does not know."""
    small = word.small.rstrip("'")
    return (bool(_ACCENTED.search(small)) and small not in _TAKEN_IN and not word.capital
            and small not in _STREETS and small.isalpha())  # fmt: skip


def _says(run: list[_Word]) -> bool:
    """Whether there is more in it than a name: words in small letters."""
    plain = [word for word in run if not word.capital and word.small not in _LINKING["fr"]
             and word.small not in _LINKING["en"]]  # fmt: skip
    return bool(plain)


def _is_address(run: list[_Word]) -> bool:
    return any(fold(word.small) in _STREETS or word.small in _STREETS for word in run)


def _is_stray(run: list[_Word], other: Language) -> bool:
    """“takes la Région”, “rapport of the Region”: a little word that no name begins before."""
    if _is_address(run):
        return False
    small = [word.raw.replace("’", "'") for word in run]
    if small[0] in _ARTICLES[other]:
        return len(run) > 1
    begun = next((n for n, word in enumerate(run) if word.capital), len(run))
    for n in range(1, len(run)):
        known = _LINKING if n < begun else _ARTICLES
        before = run[n - 1]
        if small[n] in known[other] and not before.capital and before.small not in _LINKING[other]:
            return True
    return False
