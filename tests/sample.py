"""A complete edition with everything in it, for the tests of the formats."""

from __future__ import annotations

import io

from PIL import Image

from presskit import edition as e
from presskit.labels import KINDS, labels
from presskit.markup import blocks, line
from presskit.model import Language


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
            notice="Initialement annoncé pour le mercredi 3 juin 2026",
            sessions=(
                e.Session("9 h – 10 h", "Point presse", "Galerie", "press",
                          "Réservé à la presse", speakers=(speaker,), start="09:00", end="10:00"),
                e.Session("10 h – 13 h", "Assises régionales", "Salle des séances", "public",
                          "Ouvert au public", blocks("Suivies d’un *échange*."),
                          talks=(e.Talk("Propos introductifs", (speaker, speaker)),
                                 e.Talk("Perspectives 2026-2028")),
                          start="10:00", end="13:00"))),),
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
    )  # fmt: skip
