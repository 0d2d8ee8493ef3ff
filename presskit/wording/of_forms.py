"""The kinds of entry an office writes: their names in both languages, and what they are in French.

What they are in English is the docstring of their model.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Named(NamedTuple):
    """A field or a kind of entry: its name in French and in English, what it is in French."""

    french: str
    english: str
    said: str


# model → its words
FORMS: Mapping[str, Named] = {
    # ------------------------------------------------------------------------- releases/*.yaml
    "Release": Named(
        "Communiqué", "Release",
        "Un communiqué, dans toutes ses langues, sans mise en page. Un fichier de releases/."),
    "Section": Named("Section", "Section", "Une partie du texte, sous son intertitre."),
    "Quote": Named(
        "Citation", "Quote",
        "Des propos, et qui les tient. Une section place une citation par son nom ; celle que rien "
        "ne place suit les sections."),
    "SpeakerEntry": Named(
        "Intervenant", "Speaker",
        "Un identifiant de people.yaml, ou {speaker: identifiant, role, topic}, ou "
        "{name, role, topic}."),
    "KeyFigure": Named(
        "Chiffre clé", "Key figure",
        "Un chiffre qui mérite son encadré, avec sa source et sa date."),
    "Event": Named(
        "Événement", "Event",
        "Un programme : un jour, un lieu, des séances dans l’ordre. Il devient un tableau dans les "
        "documents et un fichier pour les agendas."),
    "Venue": Named("Lieu", "Venue", "Là où l’événement se tient."),
    "Session": Named("Séance", "Session", "Un créneau du programme."),
    "Talk": Named("Intervention", "Talk", "Une partie d’une séance."),
    "Registration": Named(
        "Accréditation", "Registration",
        "Comment les journalistes annoncent leur venue (accréditation, réponse)."),
    "AboutEntry": Named(
        "Organisme présenté", "Organisation presented",
        "Un organisme dont on imprime l’« À propos », ou {organisation, heading, text, quotes}."),
    "ContactEntry": Named(
        "Contact", "Contact",
        "Un organisme ou un contact presse, par son identifiant, ou un contact écrit ici."),
    "MediaAsset": Named(
        "Visuel", "Media asset",
        "Une image qui accompagne le communiqué ; un dessin ou un document joint ; un "
        "enregistrement, par son adresse. Ce qui n’est pas écrit ici est lu dans l’image."),
    "Link": Named("Lien", "Link", "Un lien imprimé à la fin."),
    "Part": Named(
        "Partie", "Part",
        "Une partie d’un dossier de presse : elle ouvre une page et figure au sommaire."),
    "Milestone": Named("Date", "Milestone", "Une ligne d’une chronologie."),
    "Biography": Named("Biographie", "Biography", "Quelques lignes sur une personne."),
    "Replaced": Named(
        "Document remplacé", "Replaced document", "Le document qu’un rectificatif remplace."),
    "Change": Named(
        "Changement", "Change",
        "Ce qu’un rectificatif change : ce qui était imprimé, et ce qu’il faut lire."),
    "Checking": Named(
        "Relecture", "Checking", "Les contrôles que l’on fait taire, et ceux que l’on demande."),
    # ---------------------------------------------------------------------------- presskit.yaml
    "Office": Named(
        "Service de presse", "Press office",
        "Le service de presse lui-même : ses langues, son apparence, ses habitudes. Le fichier "
        "presskit.yaml."),
    "Surnames": Named(
        "Noms de famille", "Surnames", "Comment les noms de famille s’impriment, selon la langue."),
    "Typography": Named(
        "Typographie", "Typography",
        "Comment les phrases sont composées, au-delà de ce que demande la langue."),
    "Look": Named(
        "Apparence", "Look",
        "L’apparence des documents : un dossier de templates/ et les marques du service."),
    "Colours": Named(
        "Couleurs", "Colours",
        "Les couleurs du service, écrites comme « #0b3d91 », entre guillemets droits."),
    "Fonts": Named(
        "Polices", "Fonts",
        "Deux familles au plus ; sans elles, celles de l’apparence. Un PDF demande une famille "
        "fournie, ou ses fichiers dans templates/fonts/."),
    "Translation": Named(
        "Traduction", "Translation",
        "Qui traduit ce qui manque, et si une personne doit l’approuver."),
    "Segment": Named(
        "Segment", "Segment",
        "Des journalistes choisis dans les listes : celles et ceux qui répondent à toutes les "
        "lignes ; quand une ligne a plusieurs valeurs, une suffit."),
    # -------------------------------------------------------------------------------- contacts/
    "Organisation": Named(
        "Organisme", "Organisation", "Un organisme qui signe des communiqués ou y est nommé."),
    "OrganisationName": Named(
        "Nom d’organisme", "Organisation’s name",
        "Le nom d’un organisme, en français et en anglais."),
    "FullName": Named("Nom", "Name", "Le nom d’un organisme dans une langue."),
    "Boilerplate": Named(
        "À propos", "Boilerplate",
        "Ce qu’un organisme dit de lui-même à la fin de chaque communiqué."),
    "Person": Named("Personne", "Person", "Quelqu’un que l’on cite ou qui prend la parole."),
    "Role": Named("Fonction", "Role", "La fonction d’une personne, et quand elle l’exerce."),
    "PressContact": Named(
        "Contact presse", "Press contact", "Une entrée de contacts/press.yaml."),
    # ---------------------------------------------------------------------------------- partout
    "Text": Named(
        "Texte", "Text",
        "Un texte à traduire : dans la langue source, ou {fr: …, en: …}."),
    "Name": Named(
        "Nom", "Name",
        "Un nom : le même dans toutes les langues, sauf s’il est écrit {fr: …, en: …} ; il ne "
        "manque jamais."),
}  # fmt: skip

# The files of contacts/, which are no model: their words, and what they are in English.
CATALOGUES: Mapping[str, tuple[Named, str]] = {
    "Organisations": (
        Named("Organismes", "Organisations",
              "Le fichier contacts/organisations.yaml : sous un identifiant de votre choix, chaque "
              "organisme qui signe ou qui est nommé."),
        "The file contacts/organisations.yaml: under an id of your choice, every organisation that "
        "signs or is named."),
    "People": (
        Named("Personnes", "People",
              "Le fichier contacts/people.yaml : sous un identifiant de votre choix, chaque "
              "personne que l’on cite ou qui prend la parole."),
        "The file contacts/people.yaml: under an id of your choice, everyone who is quoted or "
        "speaks."),
    "PressContacts": (
        Named("Contacts presse", "Press contacts",
              "Le fichier contacts/press.yaml : sous un identifiant de votre choix, chaque contact "
              "presse."),
        "The file contacts/press.yaml: under an id of your choice, every press contact."),
}  # fmt: skip
