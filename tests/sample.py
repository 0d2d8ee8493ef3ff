"""A complete edition with everything in it, for the tests of the formats."""

from __future__ import annotations

import io

from msgspec import NODEFAULT
from msgspec.structs import fields, replace
from PIL import Image

from presskit import edition as e
from presskit.edition.headings import levelled
from presskit.edition.kinds import contents
from presskit.labels import KINDS, labels
from presskit.markup import blocks, line
from presskit.model import Kind, Language


def picture(name: str = "paillasse-web.jpg", size: tuple[int, int] = (1200, 800)) -> e.Picture:
    """A plain coloured JPEG with caption, credit and alt text."""
    stream = io.BytesIO()
    Image.new("RGB", size, (11, 61, 145)).save(stream, "JPEG")
    return e.Picture(
        name, "paillasse.jpg", stream.getvalue(), "image/jpeg", *size,
        alt="Une chercheuse devant une paillasse", caption="Dans l’atelier de bioproduction.",
        credit="Région / A. Leroy", licence="Usage éditorial",
    )  # fmt: skip


LOGO = e.Picture(
    "region.svg", "region.svg",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" viewBox="0 0 300 120">'
    b'<rect width="300" height="120" rx="8" fill="#0b3d91"/></svg>',
    "image/svg+xml", 300, 120, alt="Logo : Région",
)  # fmt: skip

BODY = """La stratégie repose sur **trois piliers** et un [document public](https://x.example/a?b=1&c=2).

- Renforcer les *synergies* entre recherche et industrie
- Soutenir l’[open science]{lang=en} :
  1. données ;
  2. logiciels

| Année | Emplois |
|-------|--------:|
| 2024  | 13 000  |
| 2026  | 13 900  |

Texte avec R&D <en Europe>, “guillemets” et 100 % d’accents : œ, É, ç."""


def edition(language: Language = "fr") -> e.Edition:
    """An invitation with every part filled; the words stay French whatever the labels."""
    words = labels(language)
    quote = e.Quote(
        line("Notre objectif est *clair*."), "« ", " »", "Anne LEROY", "maire de Dole",
        "déclare Anne LEROY, maire de Dole", "Discours du 3 mars 2026", "",
    )  # fmt: skip
    speaker = e.Speaker("Paul ROUX", "président de l’agence", "La filière : enjeux & objectifs")
    return e.Edition(
        slug="2026-06-10-exemple", language=language,
        locale="fr-FR" if language == "fr" else "en-GB",
        kind="invitation", kind_label=KINDS["invitation"][language], number="N° 12/2026",
        title="Biothérapies : la Région & l’État dressent le bilan de leur feuille de route",
        subtitle="Une filière de 13 000 emplois", issued_on="2026-05-28",
        date_line="Besançon, le 28 mai 2026", status="",
        embargo="Sous embargo jusqu’au mercredi 10 juin 2026 à 9 h (heure de Paris)",
        embargo_until="2026-06-10T09:00:00+02:00",
        issuers=(e.Issuer("Région Bourgogne", "Région", "https://region.example", LOGO),
                 e.Issuer("Préfecture de région", "Préfecture", "", LOGO)),
        standfirst=line("La Région **réunit** la filière le 10 juin."),
        summary="La Région réunit la filière le 10 juin.",
        practical=(e.Fact("Date", "mercredi 10 juin 2026, 9 h – 13 h"),
                   e.Fact("Lieu", "Conseil régional, 17 boulevard de la Trémouille, 21000 Dijon")),
        sections=(e.Section("Une dynamique lancée en 2024", blocks(BODY), (quote,)),
                  e.Section("", blocks("Un second paragraphe.\n\n### Un intertitre\n\nFin."))),
        quotes=(quote,),
        key_figures=(
            e.KeyFigure("13 000 emplois", "dans la santé", "Source : Région, mars 2024",
                        "13 000", "emplois"),
            e.KeyFigure("500", "établissements", figure="500"),
            e.KeyFigure("+ 9 %", "de croissance par an", "Source : CSIS, 2023", "+ 9 %")),
        events=(e.Event(
            heading="Programme du mercredi 10 juin 2026", title="3es Assises", hours="9 h – 13 h",
            date="mercredi 10 juin 2026", venue="Conseil régional", iso_date="2026-06-10",
            starts_at="2026-06-10T09:00:00+02:00", ends_at="2026-06-10T13:00:00+02:00",
            moved_from=("2026-06-03",),
            address="17 boulevard de la Trémouille, 21000 Dijon",
            directions="Tram T1, arrêt Godrans",
            notice="Initialement annoncé pour le mercredi 3 juin 2026",
            sessions=(
                e.Session("9 h – 10 h", "Point presse", "Galerie", "press",
                          "Réservé à la presse", speakers=(speaker,), start="09:00", end="10:00",
                          starts_at="2026-06-10T09:00:00+02:00",
                          ends_at="2026-06-10T10:00:00+02:00"),
                e.Session("10 h – 13 h", "Assises régionales", "Salle des séances", "public",
                          "Ouvert au public", blocks("Suivies d’un *échange*."),
                          talks=(e.Talk("Propos introductifs", (speaker, speaker)),
                                 e.Talk("Perspectives 2026-2028")),
                          start="10:00", end="13:00",
                          starts_at="2026-06-10T10:00:00+02:00",
                          ends_at="2026-06-10T13:00:00+02:00"))),),
        registration=e.Registration("Merci d’annoncer votre venue aux contacts presse ci-dessous."),
        links=(e.Link("https://region.example/bio", "Le dossier de la filière"),),
        end_mark=words["end_mark"], notes=blocks("1. Une première note.\n2. Une seconde."),
        pictures=(picture(),),
        about=(e.About("À propos de la Région", blocks("La Région anime la filière."), (quote,)),
               e.About("À propos de la Préfecture", blocks("L’État accompagne."))),
        contacts=(
            e.ContactBlock("Région", (
                e.Contact("Camille MARTIN", "Attachée de presse", ("c.martin@region.example",),
                          (e.Phone("06 39 98 00 12", "+33639980012"),), "répond en français"),
                e.Contact("Inès DA SILVA", "", ("i.dasilva@region.example",), (),
                          also="et Agence"))),
            e.ContactBlock("Préfecture", (
                e.Contact("Service de presse", "", ("presse@prefecture.example",),
                          (e.Phone("03 53 01 00 20", "+33353010020"),)),)),
            e.ContactBlock("Agence", (
                e.Contact("Hugo PETIT", "", ("h.petit@agence.example",),
                          (e.Phone("06 39 98 00 40", "+33639980040"),)),))),
        hashtags=("biothérapies",), office="Service de presse de la Région",
        address="4 square Castan, 25000 Besançon", website="https://presse.region.example",
        labels=words,
        speaker=e.Speaker("Nora BENALI", "directrice du réseau"),
        attending=(speaker, e.Speaker("Louis GARNIER", "maire de Quingey")),
        opportunities=blocks("Visite de l’*atelier* à 11 h.\n\n- Entretiens sur demande"),
        logistics=blocks("Stationnement presse cour nord."),
        supersedes="Annule et remplace l’invitation presse du 20 mai 2026\u00a0: "
        "«\u00a0Assises\u00a0»",
        changes=(e.Change("Heure du point presse", "9 h 30", "9 h"),
                 e.Change("", "Salle des fêtes", "Galerie & hall")),
        reason=line("La salle *prévue* n’est plus disponible."),
        parts=(
            e.Part("La filière en région", "part-1", line("De la **recherche** à l’usine."),
                   (e.Section("Des forces", blocks("Un texte.\n\n#### Un détail\n\nAutre."),
                              (replace(quote, speaker="Rose PINEL",
                                       attribution="déclare Rose PINEL, maire de Dole"),)),)),
            e.Part("Repères & chiffres", "part-2", (), (),
                   (e.KeyFigure("42 brevets", "déposés en 2025", "Source : INPI, 2026", "42",
                                "brevets"),),
                   (e.Milestone("13 mars 2024", line("Premières *Assises*")),
                    e.Milestone("2025", line("Naissance du réseau"))),
                   (e.Biography("Omar SAIDI", "chercheur", blocks("Il dirige une équipe.")),))),
        siblings=(e.Sibling("en", "en-GB", "English", "Biotherapies: the Region & the State",
                            "../en/2026-06-10-exemple-en.html"),)
        if language == "fr" else
        (e.Sibling("fr", "fr-FR", "Français", "Biothérapies : la Région & l’État",
                   "../fr/2026-06-10-exemple-fr.html"),),
    )  # fmt: skip


def of_kind(kind: Kind, language: Language = "fr") -> e.Edition:
    """The same as another kind of document; a press kit gets its contents."""
    sample = replace(edition(language), kind=kind, kind_label=KINDS[kind][language])
    return replace(sample, contents=contents(sample))


def bare(language: Language = "fr") -> e.Edition:
    """A release with nothing optional in it: a title and a paragraph."""
    sample = edition(language)
    empty = {
        field.name: field.default for field in fields(sample) if field.default is not NODEFAULT
    }
    return replace(
        sample, **empty, kind="release", kind_label=KINDS["release"][language], number="",
        subtitle="", status="", embargo="", embargo_until="", date_line="", issuers=(),
        standfirst=(), practical=(), sections=tuple(levelled(sample.sections[1:])), quotes=(),
        key_figures=(), events=(), registration=None, links=(), end_mark="", notes=(),
        pictures=(), about=(), contacts=(), hashtags=(), address="", website="",
    )  # fmt: skip
