"""Who says what is quoted: a speaker near every quotation, a role for everyone who is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presskit.checks.likeness import runs
from presskit.checks.names import INSTITUTIONS
from presskit.checks.officials import succeeded
from presskit.checks.prose import (
    BREAK,
    MASK,
    Stretch,
    count_words,
    lexicon,
    masked,
    proofread,
    quotations,
)
from presskit.model import Language
from presskit.problems import Problem, error, warning
from presskit.subject import Subject, Written

LEAST_WORDS = 6
_NEAR = 25
_FAR = 2000
# What makes a quotation speech rather than a title: somebody in it, or a verb.
_SPOKEN: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<![^\W_])(?:je|j['’]|nous|vous|on|il|elle|ils|elles|c['’]est|est|sont|sera|seront|ont"
        r"|avons|étions|sommes|fait|faut|faudra|peut|peuvent|doit|doivent|va|vont|veut|veulent"
        r"|reste|permet|mon|ma|mes|notre|nos)(?![^\W_-])"
    ),
    "en": re.compile(
        r"(?<![^\W_])(?:i|we|you|he|she|it|they|is|are|was|were|will|has|have|had|must|can|need"
        r"|needs|should|would|could|do|does|don['’]t|let['’]s|my|our)(?![^\W_-])"
    ),
}
_SPEECH: dict[Language, str] = {
    "fr": (
        "affirm|ajout|annonc|assur|avert|commen[tç]|confi(?:e|ai|é)|conclu[tse]|confirm|considèr"
        "|constat|déclar|détaill|dis(?:ai)?(?:en)?t|dit|dispos|écri[tv]|encourag|espèr|estim"
        "|explic?qu|félicit|fait (?:savoir|valoir|remarquer)|indiqu|insist|interrog|lanc(?:e|é)"
        "|martèl|mentionn|not(?:e|é|ent|ait)|observ|plaid|poursui|précis|prévien|prévoi[te]"
        "|promet|propos|raconte|rapport(?:e|ent|ait)|rappel|réagi|reconnaî|redi[ts]"
        "|relèv|remarqu|répond|répèt|résum|abond|complèt|critiqu|dénonc|déplor|enchaîn|glisse|imagin"
        "|juge|lâche|nuanc|pense|pointe|regrett|renchéri|repren|revendiqu|réjoui|soupir|tempère"
        "|s['’](?:en )?(?:alarm|amus|agac|émeu|étonn|exclam|enthousiasm|indign|inqui[eè]t|interrog)"
        "|salu|soulign|souri|souhait|stipul|témoign|tranche"
    ),
    "en": (
        "add(?:s|ed)|admit|agree[sd]?|announc|argu|ask(?:s|ed)|assert|believ|call(?:s|ed)? (?:on"
        "|for|it)|caution|claim|comment|conclud|confirm|continu(?:es|ed)|declar|describ|emphasi"
        "|explain|hail|hop(?:es|ed)|insist|not(?:es|ed)|observ|pledg|point(?:s|ed) out|prais"
        "|promis|provid(?:es|ed) that|recall|remark|repeat|repl(?:y|ies|ied)|report(?:s|ed)|say"
        "|sai[dn]|states?(?![^\\W_])|stated|stress|suggest|sum(?:s|med) up|tell|told|think|thought"
        "|underlin|urg(?:es|ed)|warn|welcom|wrote|writes|jok(?:es|ed)|laugh|smil"
        "|enthus|reflect|regret|complain|reveal|remember|puts? it|respond|reiterat|affirm"
        "|acknowledg"
    ),
}
_VERB = {
    language: re.compile(rf"(?<![^\W_])(?:{stems})", re.IGNORECASE)
    for language, stems in _SPEECH.items()
}
_ACCORDING = {
    "fr": re.compile(r"(?<![^\W_])(?:selon|d['’]après|pour|aux yeux d|par la voix d|dixit"
                     r"|de l['’]avis d|les mots d)", re.IGNORECASE),
    "en": re.compile(r"(?<![^\W_])(?:according to|in the words of|for|as)(?![^\W_])",
                     re.IGNORECASE),
}  # fmt: skip
# Somebody, but nobody in particular: the reader still does not know who speaks.
_ANYBODY = {
    "fr": re.compile(
        r"(?<![^\W_])(?:on|une?|certaine?s|plusieurs|quelques|beaucoup|chacune?|d['’]aucuns"
        r"|peut-on|a-t-on|dit-on|tou(?:te)?s)(?![^\W_])",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<![^\W_])(?:an?|one|some(?:body|one)?|many|people|several|everyone)(?![^\W_])",
        re.IGNORECASE,
    ),
}
# The words before a title that is quoted.
_TITLED = {
    "fr": re.compile(
        r"(?:intitulée?s?|titrée?s?|baptisée?s?|nommée?s?|appelée?s?|exposition|livre|ouvrage"
        r"|roman|film|spectacle|conférence|colloque|thème|campagne|dispositif|slogan|devise"
        r"|mention|projets?|programme|label|prix|article|rapport|dossier|guide|concours"
        r"|opération|appel|plan|atelier|table ronde|question|titre|panneau|affiche)"
        r"(?: [\wÀ-ÿ’'-]+){0,2}[ \u00a0:,]*$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:entitled|titled|called|named|dubbed|exhibition|book|novel|film|show|conference"
        r"|symposium|theme|campaign|scheme|slogan|motto|words|projects?|programme|label|prize"
        r"|award|article|report|guide|competition|appeal|plan|workshop|panel|question|title"
        r"|see|read|watch)(?: [\w’'-]+){0,2}[ :,]*$",
        re.IGNORECASE,
    ),
}
_CLAUSE_START = re.compile(r"[,;:.!?»”\"–—]")
_CIVILITY = re.compile(r"(?<![^\W_])(?:MM?|Mme|Mlle|Mrs?|Ms|Dr|Pr|Prof)\.?[ \u00a0\u202f][A-ZÀ-Þ]")
_NEXT_WORD = re.compile(r"[^\W_]*[ \u00a0\u202f]+([^\W_]+)")
# Capitalised only because a sentence begins.
_LITTLE = lexicon("""
    a alors and as at but ce ces cette dans de depuis des du elle en et for from he her his il
    ils in it its la le les leur leurs mais nos notre on our par pour sa selon ses she since so
    son sur that the their these they this un une we when with
""")
_SENTENCE_END = re.compile(r"[.!?…]\s")
_PRONOUN = {
    "fr": re.compile(r"-(?:t-)?(?:il|elle|ils|elles)(?![^\W_])"),
    "en": re.compile(r"(?<![^\W_])(?:he|she|they)(?![^\W_])", re.IGNORECASE),
}


def attribution(subject: Subject) -> Iterator[Problem]:
    """A quotation in a text is said by someone who is named beside it."""
    for written in proofread(subject):
        if written.running and not written.quoted:
            yield from _unattributed(written)


def roles(subject: Subject) -> Iterator[Problem]:
    """Everyone quoted has a role on the release's date."""
    day, people = subject.release.date, subject.desk.people
    for key, quote in subject.release.quotes.items():
        person = people.get(quote.speaker.speaker)
        name = person.name if person else quote.speaker.name
        held = person.role_on(day) if person else None
        if name and not quote.speaker.role and not held and not succeeded(quote.speaker, subject):
            yield warning("quote-role", "quotes", key, "speaker", name=name)


def _unattributed(written: Written) -> Iterator[Problem]:
    language, page = written.language, masked(written.text)
    for quote in quotations(written.text, language):
        if (_is_speech(quote, page, language) and not _has_speaker(quote, written)
                and not _goes_on(quote, page)):  # fmt: skip
            found = " ".join(quote.text.strip('«»“”"‘’> \u00a0\u202f\n').split())[:50]
            yield error("quote-attribution", *written.path, language=language,
                        found=found).on(quote.start)  # fmt: skip


def _goes_on(quote: Stretch, page: str) -> bool:
    """Whether it goes on with a quotation whose marks the paragraph above leaves open."""
    here = page[max(0, quote.start - _FAR) : quote.start]
    above = here.rstrip()
    last = above.rpartition("\n\n")[2]
    opened = last.count("“") > last.count("”") or last.count("«") > last.count("»")
    first = not here.rpartition("\n\n")[2].strip()
    return first and (opened or last.count('"') % 2 == 1)


def _is_speech(quote: Stretch, page: str, language: Language) -> bool:
    """Whether it is long enough and says something, where a title only names."""
    if count_words(quote.text) < LEAST_WORDS:
        return False
    block = quote.text.lstrip().startswith(">")
    before = page[max(0, quote.start - 60) : quote.start]
    spoken = _SPOKEN[language].search(quote.text.lower())
    return block or (bool(spoken) and not _TITLED[language].search(before))


def _has_speaker(quote: Stretch, written: Written) -> bool:
    page = masked(written.text)
    before, after = _before(page, quote), _after(page, quote)
    return any(
        _names_someone(side, written.language) or _someone_says(side, written.language)
        for side in (before, after)
    )


def _names_someone(words: str, language: Language) -> bool:
    """Whether a person, or two words of a name, stand there."""
    for run in runs(words.replace(MASK, " ")):
        said = [token.key for token in run if token.key not in _LITTLE]
        if len(said) > 1 and said[0] not in INSTITUTIONS:
            return True
    if _CIVILITY.search(words):
        return True
    return bool(_ACCORDING[language].search(words)) and bool(re.search(r"[A-ZÀ-Þ]", words[1:]))


def _someone_says(words: str, language: Language) -> bool:
    """Whether a verb of speech stands there, said of somebody in particular."""
    verb = _VERB[language].search(words)
    if not verb:
        return False
    if _PRONOUN[language].search(words, verb.start()):
        return True
    follows = _NEXT_WORD.match(words, verb.end())
    if follows and follows[1][:1].isupper():
        return True
    clause = _CLAUSE_START.split(words[: verb.start()])[-1].split()
    subject = " ".join((*clause[:1], *clause[-2:], follows[1] if follows else ""))
    return not _ANYBODY[language].search(subject)


def _before(page: str, quote: Stretch) -> str:
    """What its paragraph says before it, 25 words at most; of the paragraph above only what leads
    up to it."""
    here = [quote.start - _FAR]
    here += [at.end() for at in BREAK.finditer(page, max(0, here[0]), quote.start)]
    start = max(0, *here)
    text = page[start : quote.start]
    if not text.strip():
        above = page[max(0, start - _FAR) : start].rstrip()
        text = above.rpartition("\n\n")[2] if above.endswith(":") else ""
    return " ".join(text.split()[-_NEAR:])


def _after(page: str, quote: Stretch) -> str:
    """What follows in its paragraph, 25 words at most; below a quotation that stands alone, a
    paragraph that begins with a dash or a name and is no sentence."""
    end = page.find("\n\n", quote.end, quote.end + _FAR)
    text = page[quote.end : end if end >= 0 else quote.end + _FAR]
    if not text.strip(" .,\n"):
        below = page[quote.end : quote.end + _FAR].strip(" .,\n").partition("\n\n")[0]
        signed = below.startswith(("–", "—", "-")) or count_words(below) < 15
        return below if signed and not below.rstrip().endswith((".", ":")) else ""
    closed = quote.text.rstrip('»”"’ \u00a0\u202f').endswith((".", "!", "?", "…"))
    first = _SENTENCE_END.search(text)
    if first and not closed:
        text = text[: first.start()]
    return " ".join(text.split()[:_NEAR])
