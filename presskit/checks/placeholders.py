"""Words that were left to be replaced before the release goes out. Never guesses what by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from presskit.checks.prose import lexicon, masked, proofread
from presskit.markup import BLANK, REMARK
from presskit.model import Name, SpeakerEntry
from presskit.problems import ModelPath, Problem, error
from presskit.subject import Subject

_SHOWN = 80
_BLANKS = (
    r"noms?|prénoms?|date|jour|heure|lieu|ville|commune|titre|fonction|adresse|téléphone|tél|email"
    r"|courriel|montant|chiffres?|citation|lien|photo|image|logo|insérer|ajouter|compléter"
    r"|[àa]\s(?:compléter|confirmer|préciser|définir|valider|venir|insérer)"
    r"|name|time|place|venue|city|town|title|role|job\stitle|address|phone|amount|figures?|quote"
    r"|link|picture|insert|add|your|to\sbe|x{2,3}|jj/mm(?:/aaaa)?|dd/mm(?:/yyyy)?"
)
# What writers leave where words are still to come. The words of this pattern are looked for in
# releases; none is a note about this code.
_SIGN = re.compile(
    rf"""(?=[TXx?Ll{{\[<]) (?:
         (?<!\w)(?: TODO | TK(?:TK)*(?!\s[A-Z][a-z]) | TB[CDA] | XXX(?!\s+[Oo]lymp) )(?!\w)
       | \?{{3,}}
       | (?i:(?<!\w)lorem\s+ipsum(?!\w))
       | \{{\{{[^{{}}\n]{{0,80}}\}}\}}
       | (?i:[\[<](?:{_BLANKS})(?:\s[^\[\]<>\n]{{0,80}})?[\]>](?![(\[{{:]))
       | (?i:\[[^\[\]\n]{{1,60}}\s(?:à\s(?:compléter|confirmer|préciser|définir|valider)
                                    |to\sbe\s(?:completed|confirmed|announced))\])
       | (?<!\w)XX(?!\w)(?=\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre
         |novembre|décembre|January|February|March|April|May|June|July|August|September|October
         |November|December|€|%|euros)(?!\w)) | (?<!\w)XX[ ./]XX(?!\w) )
    """,
    re.VERBOSE,
)
# An address or a number that everybody uses for an example.
_INVENTED = re.compile(
    r"""(?=[eE+0])(?:(?i:(?<![\w-])(?:example|exemple)\.(?:org|com|net|fr)(?![\w-]))
      | (?<![\d+])(?:\+33[ .]?(?:\(0\))?|0)(?:
          [1-9](?:[ .-]?00){4} | 1[ .-]?23[ .-]?45[ .-]?67[ .-]?89 
          | 6[ .-]?12[ .-]?34[ .-]?56[ .-]?78
        )(?!\d))
    """,
    re.VERBOSE,
)
# What is still to come, said as part of a sentence or alone on its line, in brackets, after a
# colon; a form "à compléter en ligne" or results "to be confirmed by" others are no placeholder.
_TO_COME = re.compile(
    r"""(?=[àÀtT])(?:(?i:(?<!\w)à\ compléter(?!\w)
          (?!\s(?:en|sur|par|avec|avant|auprès|aux?|à|dans|lors
          |pour|puis|et|dès|via|ici|les?|la|l|leurs?|ses?|son|sa|ces?|cette|des?|du|d|une?|certaines?
          |directement|ligne)(?!\w)))
      | (?i:(?<!\w)to\ be\ confirmed(?!\w)(?!\s(?:by|in|at|with|through|once|when|on|before|after|as
          |that|whether|and|or|into|during|until|for|the|from|under)(?!\w)))
      | (?i:(?:(?<=[(\[:–—-])|(?<=[:–—-]\ )|^)(?:à\ (?:confirmer|préciser|définir|valider)
          |to\ be\ (?:announced|completed|determined))(?=\s*(?:[)\];,.]|$))))
    """,
    re.VERBOSE | re.MULTILINE,
)
# A document that someone else fills in; a purpose, a duty, a doubt of science.
_MEANT = lexicon(
    "formulaire formulaires questionnaire questionnaires dossier dossiers fiche fiches "
    "bulletin attestation document documents coupon demande déclaration vise visent sert "
    "servent aide aident cherche cherchent destiné destinée destinés destinées contribue "
    "contribuent invité invités need needs needed has have had having must remain remains "
    "remained likely expected yet due wait waiting ready seem seems seemed appear appears "
    "first last only"
)


def placeholders(subject: Subject) -> Iterator[Problem]:
    """Nothing is left to be replaced in a text, a name, an address or a number."""
    for written in proofread(subject):
        text = REMARK.sub(lambda match: " " * len(match[0]), written.text)
        for start, found in sorted(_found(text)):
            yield error("placeholder", *written.path, language=written.language,
                        found=found).on(start)  # fmt: skip
    for written in subject.writings:
        if (written.path[0], written.field) == ("changes", "old"):
            # No document that is corrected ever had it in print.
            for match in BLANK.finditer(written.text):
                yield error("placeholder", *written.path, language=written.language,
                            found=match[0]).on(match.start())  # fmt: skip
    for path, said in (*_names(subject.release), *_details(subject)):
        for start, found in sorted(_found(said)):
            yield error("placeholder", *path, found=found).on(start)


def _found(text: str) -> Iterator[tuple[int, str]]:
    """What was left, each with its place."""
    prose = masked(text)
    signs = [*_SIGN.finditer(prose)]
    for match in signs:
        yield match.start(), match[0][:_SHOWN]
    for match in _TO_COME.finditer(prose):
        if any(sign.start() < match.start() < sign.end() for sign in signs):
            continue
        if not _MEANT.intersection(prose[max(0, match.start() - 30) : match.start()].split()[-3:]):
            yield match.start(), match[0][:_SHOWN]
    for match in _INVENTED.finditer(text):
        yield match.start(), match[0]


def _names(owned: object, path: ModelPath = ()) -> Iterator[tuple[ModelPath, str]]:
    """The names of a release that are the same in every language: places, credits, sources."""
    match owned:
        case Name():
            said = {"": owned.plain, "fr": owned.fr, "en": owned.en}
            yield from (((*path, key) if key else path, name) for key, name in said.items() if name)
        case SpeakerEntry(name=str(name)):
            yield (*path, "name"), name
        case BaseModel():
            for name in type(owned).model_fields:
                yield from _names(getattr(owned, name), (*path, name))
        case Mapping():
            for key, entry in owned.items():
                yield from _names(entry, (*path, key))
        case tuple():
            for number, entry in enumerate(owned):
                yield from _names(entry, (*path, number))


def _details(subject: Subject) -> Iterator[tuple[ModelPath, str]]:
    """How press contacts are reached, and where links lead."""
    for number, link in enumerate(subject.release.links):
        yield ("links", number, "url"), link.url
    for contact in dict.fromkeys(subject.contacts()):
        for n, address in enumerate(contact.details.emails):
            yield (*contact.path, "emails", n), address
        for n, phone in enumerate(contact.details.phones):
            yield (*contact.path, "phones", n), phone
