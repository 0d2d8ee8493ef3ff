"""An invented edition with everything filled, to try a template before there is a release.

Every text says that it is a trial, and names the field it stands for; no two are alike.
"""

from __future__ import annotations

import io
from functools import cache

from msgspec import NODEFAULT
from msgspec.structs import fields, replace
from PIL import Image

from presskit import edition as e
from presskit.edition.kinds import contents
from presskit.labels import KINDS, labels
from presskit.markup import Blocks, Line, blocks, line
from presskit.model import Kind, Language

# The fields that only some kinds of document fill.
OWN_FIELDS: dict[Kind, tuple[str, ...]] = {
    "release": (),
    "invitation": ("practical", "attending", "opportunities", "logistics"),
    "press-kit": ("parts", "contents"),
    "statement": ("speaker",),
    "correction": ("supersedes", "changes", "reason"),
}
# What a field holds where a release leaves it out.
_ABSENT = {field.name: field.default for field in fields(e.Edition)
           if field.default is not NODEFAULT} | {"practical": ()}  # fmt: skip
_GREY = (120, 120, 120)


def everything(language: Language, kind: Kind = "release") -> e.Edition:
    """Every field filled, whatever the kind."""
    whole = _Trial(language).edition(kind)
    return replace(whole, contents=contents(replace(whole, kind="press-kit")))


def specimen(language: Language, kind: Kind) -> e.Edition:
    """What a document of this kind may hold, all of it filled."""
    others = {name for other, names in OWN_FIELDS.items() if other != kind for name in names}
    return replace(everything(language, kind), **{name: _ABSENT[name] for name in others})


def least(language: Language, kind: Kind) -> e.Edition:
    """The same with nothing optional: a title, a text, and the words on its use."""
    plain = e.Section("", blocks(_Trial(language).say("Un seul texte.", "A single text.")))
    return replace(
        everything(language, kind), number="", subtitle="", date_line="", embargo="",
        embargo_until="", status=labels(language)["immediate"], issuers=(), standfirst=(),
        sections=(plain,), quotes=(), key_figures=(), events=(), registration=None,
        links=(), end_mark="", notes=(), pictures=(), about=(), contacts=(), hashtags=(),
        address="", website="", **_ABSENT,
    )  # fmt: skip


@cache
def _picture(width: int, height: int) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), _GREY).save(stream, "PNG")
    return stream.getvalue()


class _Trial:
    """The trial texts of one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def say(self, french: str, english: str) -> str:
        """The text in the language of the trial."""
        return french if self._language == "fr" else english

    def edition(self, kind: Kind) -> e.Edition:
        """Everything filled but the contents, which follow from the rest."""
        say, words = self.say, labels(self._language)
        return e.Edition(
            slug="essai", language=self._language,
            locale="fr-FR" if self._language == "fr" else "en-GB",
            kind=kind, kind_label=KINDS[kind][self._language], number=say("N° 7", "No. 7"),
            title=say("Un titre pour essayer le modèle", "A headline to try the template"),
            subtitle=say("Une ligne sous le titre, pour essai", "A line below it, as a trial"),
            issued_on="2026-01-15", date_line=say("Essai, le 15 janvier", "Trial, 15 January"),
            status="", embargo=say("Embargo d’essai, 16 janvier", "Trial embargo, 16 January"),
            embargo_until="2026-01-16T09:00:00+01:00", issuers=self._issuers(),
            standfirst=self._line("Le chapô avec un **mot fort**.", "The lead, a **strong word**."),
            summary=say("Résumé d’essai.", "Trial summary."),
            practical=(e.Fact(say("Quoi", "What"), say("le repas d’essai", "the trial meal")),),
            sections=self._sections(), quotes=(self._quote("libre", "loose"),),
            key_figures=self._figures(611),
            events=(self._event(),),
            registration=e.Registration(say("Annoncez-vous.", "Announce yourself."),
                                        "accueil@essai.example"),
            links=(e.Link("https://essai.example/page", say("Le lien d’essai", "The trial link")),),
            end_mark=words["end_mark"], notes=self._blocks("1. La note.", "1. The note."),
            pictures=(self._photo(),), about=self._about(), contacts=self._contacts(),
            hashtags=(say("motdièse", "hashtag"),), office=say("Bureau d’essai", "Trial office"),
            address=say("1 rue de l’Adresse", "1 Address Street"), website="https://essai.example",
            labels=words,
            speaker=e.Speaker("Alix DÉCLARATION", say("porte-parole d’essai", "trial voice")),
            attending=(e.Speaker("Lou PRÉSENCE", say("élue d’essai", "trial councillor"),
                                 say("le sujet de Lou", "Lou’s topic")),),
            opportunities=self._blocks("Des images d’essai.", "Trial pictures to shoot."),
            logistics=self._blocks("Un stationnement.", "Some parking."),
            supersedes=say("Remplace l’essai du 14 janvier", "Replaces the trial of 14 January"),
            changes=(e.Change(say("l’endroit", "the spot"), say("salle ancienne", "old room"),
                              say("salle nouvelle", "new room")),),
            reason=self._line("Une erreur de *frappe*.", "A *typing* mistake."),
            parts=self._parts(),
            siblings=(e.Sibling("en", "en-GB", "English", "Trial sibling", "../en/essai-en.html"),),
            online=e.Online("https://essai.example/fr/essai.html", "https://essai.example/",
                            "https://essai.example/essai.zip"),
            sealed=e.Sealed(say("Empreinte d’essai 0000 1111", "Trial key 0000 1111"), "0000 1111",
                            "ssh-ed25519 AAAA", "https://essai.example/cle"),
            attachments=(e.Attachment(say("Une vidéo d’essai", "A trial video"), "video.example",
                                      "essai.pdf", "https://video.example/essai", "Essai"),),
            place=say("Essai", "Trial"), replaced="essai-avant",
        )  # fmt: skip

    def _line(self, french: str, english: str) -> Line:
        return line(self.say(french, english))

    def _blocks(self, french: str, english: str) -> Blocks:
        return blocks(self.say(french, english))

    def _issuers(self) -> tuple[e.Issuer, ...]:
        name = self.say("Émetteur d’essai", "Trial issuer")
        logo = e.Picture("logo.png", "logo.png", _picture(240, 80), "image/png", 240, 80, alt=name)
        return (e.Issuer(name, self.say("Émetteur", "Issuer"), "https://essai.example", logo),)

    def _photo(self) -> e.Picture:
        say = self.say
        return e.Picture(
            "photo.png", "photo.png", _picture(300, 200), "image/png", 300, 200,
            alt=say("Un aplat gris", "A grey area"), caption=say("Légende.", "Caption text."),
            credit=say("Photographe d’essai", "Trial photographer"),
            licence=say("Licence d’essai", "Trial licence"),
        )  # fmt: skip

    def _quote(self, french: str, english: str) -> e.Quote:
        say, word = self.say, self.say(french, english)
        speaker = f"Sacha {word.upper()}"
        role = say(f"voix {word}", f"{word} voice")
        return e.Quote(
            line(say(f"Une parole {word}.", f"A {word} saying.")),
            say("« ", "“"), say(" »", "”"), speaker, role,
            say(f"déclare {speaker}, {role}", f"said {speaker}, {role}"),
            say(f"Allocution {word}", f"A {word} speech"),
            say(f"Traduit pour l’essai {word}", f"Translated for the {word} trial"),
        )  # fmt: skip

    def _sections(self) -> tuple[e.Section, ...]:
        body = self._blocks(
            "Un passage d’essai, avec un [lien placé](https://essai.example/a).\n\n"
            "### Un intertitre\n\n- une puce\n\n1. un numéro\n\n"
            "| Colonne | Valeur |\n|---|---|\n| rangée | douze |",
            "A trial passage, with a [placed link](https://essai.example/a).\n\n"
            "### A subheading\n\n- a bullet\n\n1. a number\n\n"
            "| Column | Value |\n|---|---|\n| row | twelve |",
        )
        quote = self._quote("placée", "placed")
        return (e.Section(self.say("Une partie du texte", "A part of the text"), body, (quote,)),)

    def _figures(self, first: int) -> tuple[e.KeyFigure, ...]:
        """More than fit on one row."""
        say, unit = self.say, self.say("essais", "trials")
        return tuple(
            e.KeyFigure(f"{number} {unit}", say(f"mesures n° {number}", f"measure {number}"),
                        say(f"Compté par {number}", f"Counted by {number}"), str(number), unit)
            for number in range(first, first + 5)
        )  # fmt: skip

    def _event(self) -> e.Event:
        say = self.say
        speaker = e.Speaker("Noa PROGRAMME", say("guide d’essai", "trial guide"),
                            say("le propos de Noa", "Noa’s theme"))  # fmt: skip
        other = replace(speaker, name="Mika SÉANCE", topic=say("le thème de Mika", "Mika’s theme"))
        return e.Event(
            heading=say("Le programme d’essai", "The trial agenda"),
            title=say("Une rencontre d’essai", "A trial meeting"), date="",
            hours=say("8 h – 12 h", "8 – 12"), venue=say("Maison d’essai", "Trial house"),
            address=say("2 place du Lieu", "2 Venue Square"), iso_date="2026-01-16",
            directions=say("Bus d’essai", "Trial bus"), moved_from=("2026-01-09",),
            notice=say("Rencontre déplacée", "Meeting moved"),
            sessions=(
                e.Session(say("8 h – 9 h", "8 – 9"), say("Un accueil", "A welcome"),
                          say("Salle bleue", "Blue room"), "press",
                          say("Presse seule", "Press alone"),
                          self._blocks("On y essaie tout.", "All is tried there."), (speaker,)),
                e.Session(say("9 h – 12 h", "9 – 12"), say("Un débat", "A debate"),
                          talks=(e.Talk(say("Un premier exposé", "A first talk"), (other,)),
                                 e.Talk(say("Un second exposé", "A second talk"), (other,)))),
            ),
        )  # fmt: skip

    def _about(self) -> tuple[e.About, ...]:
        quote = self._quote("d’appui", "supporting")
        heading = self.say("À propos de l’émetteur d’essai", "About the trial issuer")
        return (e.About(heading, self._blocks("Il n’existe pas.", "It does not exist."), (quote,)),)

    def _contacts(self) -> tuple[e.ContactBlock, ...]:
        say = self.say
        return tuple(
            e.ContactBlock(say(f"Organisme {name}", f"Organisation {name}"), (e.Contact(
                f"Camille {name.upper()}", say(f"presse {name}", f"{name} press"),
                (f"{name}@essai.example",), (e.Phone(f"01 99 00 10 0{number}", ""),),
                say(f"parle {name}", f"speaks {name}"), say(f"et aussi {name}", f"also {name}")),))
            for number, name in enumerate(("alpha", "bêta" if self._language == "fr" else "beta"))
        )  # fmt: skip

    def _parts(self) -> tuple[e.Part, ...]:
        say = self.say
        passage = self._blocks("Un détail.\n\n#### Un point", "A detail.\n\n#### A point")
        quote = self._quote("détaillée", "detailed")
        section = e.Section(say("Une fiche", "A sheet"), passage, (quote,))
        return (e.Part(
            say("Le premier dossier", "The first file"), "part-1",
            self._line("Entrée en *matière*.", "The *opening* of it."), (section,),
            self._figures(711),
            (e.Milestone(say("hiver 2025", "winter 2025"), self._line("Un jalon.", "A step.")),),
            (e.Biography("Dominique BIOGRAPHIE", say("personne inventée", "invented person"),
                         self._blocks("Une vie d’essai.", "A trial life.")),),
        ),)  # fmt: skip
