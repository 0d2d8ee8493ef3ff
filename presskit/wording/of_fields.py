"""The fields of a release: their names in both languages, and what they are in French.

What they are in English is in the model, beside the field.
"""

from __future__ import annotations

from collections.abc import Mapping

from presskit.wording.of_fields_office import OFFICE_FIELDS
from presskit.wording.of_forms import Named

_RELEASE: Mapping[str, Named] = {
    "kind": Named(
        "Genre", "Kind",
        "Ce qu’est le document : de là viennent les mots du bandeau et les parties que `check` "
        "demande."),
    "language": Named(
        "Langue source", "Source language",
        "La langue des textes écrits sans {fr, en}, si ce n’est pas la première du service."),
    "number": Named("Numéro", "Number", "Son numéro dans l’année, imprimé en tête."),
    "version": Named(
        "Version", "Version",
        "Augmente d’un chaque fois que le même communiqué est republié : 2, 3…"),
    "date": Named("Date", "Date", "Le jour de parution, l’année d’abord."),
    "place": Named("Lieu", "Place", "La ville d’où il part, en tête du texte."),
    "issuers": Named(
        "Signataires", "Issuers",
        "Qui signe : des identifiants d’organisations.yaml, dans l’ordre protocolaire. Leurs logos "
        "sont en tête du document."),
    "embargo": Named(
        "Embargo", "Embargo",
        "Rien ne doit paraître avant : jour et heure, au fuseau du service sauf si un décalage "
        "comme +02:00 suit."),
    "confidential": Named(
        "Confidentiel", "Confidential",
        "true : il ne doit pas sortir de la maison avant sa parution ; voir "
        "`translation: sensitive:`."),
    "title": Named(
        "Titre", "Title",
        "Ce que dit le communiqué, en une ligne. Entre guillemets droits s’il contient un "
        "deux-points."),
    "subtitle": Named("Sous-titre", "Subtitle", "La ligne sous le titre."),
    "standfirst": Named(
        "Chapô", "Standfirst",
        "L’essentiel en quelques lignes : qui, quoi, quand, où, pourquoi."),
    "sections": Named("Sections", "Sections", "Le corps du texte, dans l’ordre."),
    "quotes": Named(
        "Citations", "Quotes",
        "Chacune sous un nom de votre choix, par lequel les sections la placent."),
    "key_figures": Named(
        "Chiffres clés", "Key figures",
        "Des chiffres qui méritent leur encadré, chacun avec sa source."),
    "programme": Named("Programme", "Programme", "Un événement, ou une liste d’événements."),
    "registration": Named(
        "Accréditation", "Registration", "Comment les journalistes annoncent leur venue."),
    "attending": Named(
        "En présence de", "Attending",
        "Qui sera là, dans l’ordre protocolaire : des identifiants de people.yaml, ou des noms "
        "avec leur fonction."),
    "opportunities": Named(
        "Images et interviews", "Opportunities",
        "Ce que l’on peut filmer ou photographier, qui l’on peut interroger."),
    "logistics": Named(
        "Logistique", "Logistics", "Sécurité, stationnement, prises de courant, direct."),
    "speaker": Named(
        "Auteur de la déclaration", "Speaker",
        "Pour une déclaration : qui la fait. Un identifiant de people.yaml, ou un nom et une "
        "fonction."),
    "parts": Named(
        "Parties", "Parts",
        "Pour un dossier de presse : ses parties, après l’essentiel ; chacune ouvre une page."),
    "replaces": Named(
        "Remplace", "Replaces", "Pour un rectificatif : le document qu’il annule et remplace."),
    "changes": Named(
        "Changements", "Changes", "Pour un rectificatif : ce qui change, ligne par ligne."),
    "reason": Named("Motif", "Reason", "Pour un rectificatif : pourquoi, en une phrase."),
    "about": Named(
        "À propos", "About",
        "Les « À propos » à imprimer à la fin, dans l’ordre : des identifiants "
        "d’organisations.yaml."),
    "contacts": Named(
        "Contacts presse", "Press contacts",
        "Dans l’ordre : un organisme vaut pour tous les siens. Une personne "
        "nommée deux fois n’est imprimée qu’une fois."),
    "media": Named(
        "Visuels", "Media", "Des images, des documents, des liens vers des enregistrements."),
    "links": Named("Liens", "Links", "Où en lire plus."),
    "notes": Named(
        "Notes aux rédactions", "Notes to editors",
        "Des précisions pour les journalistes, après la fin du texte."),
    "hashtags": Named("Mots-dièse", "Hashtags", "Sans le #."),
    "audience": Named(
        "Destinataires", "Audience",
        "À qui l’on écrit : des segments de presskit.yaml. Sans eux, toutes les listes."),
    "check": Named("Relecture", "Check", "Les contrôles que ce communiqué fait taire."),
}  # fmt: skip

_BODY: Mapping[str, Named] = {
    "Section.heading": Named("Intertitre", "Crosshead", "Ce que dit la section, en quelques mots."),
    "Section.text": Named(
        "Texte", "Text",
        "Les paragraphes, en Markdown léger : **gras**, *italique*, liens, listes, tableaux."),
    "Section.quotes": Named(
        "Citations", "Quotes", "Les noms des citations à placer après ce texte."),
    "Quote.speaker": Named(
        "Qui parle", "Speaker",
        "Qui le dit : un identifiant de people.yaml, ou un nom et une fonction."),
    "Quote.text": Named(
        "Propos", "Words",
        "Les propos, sans guillemets : chaque langue met les siens."),
    "Quote.source": Named(
        "Source", "Source",
        "Où cela a été dit ou publié, pour qui veut vérifier."),
    "Quote.approved_on": Named(
        "Accord du", "Approved on",
        "Le jour où la personne a donné son accord ; ne s’imprime pas."),
    "SpeakerEntry.speaker": Named(
        "Identifiant", "Id",
        "Un identifiant de people.yaml ; il peut s’écrire seul, sans `speaker:`."),
    "SpeakerEntry.name": Named(
        "Nom", "Name", "Prénom et nom de quelqu’un qui n’est pas dans people.yaml."),
    "SpeakerEntry.role": Named(
        "Fonction", "Role",
        "La fonction à imprimer. Sans elle : celle que people.yaml donne à la date du "
        "communiqué."),
    "SpeakerEntry.topic": Named(
        "Sujet", "Topic", "Ce dont la personne parle ; imprimé sous son nom."),
    "KeyFigure.value": Named(
        "Valeur", "Value", "Le nombre, en chiffres : chaque langue l’imprime à sa façon."),
    "KeyFigure.unit": Named(
        "Unité", "Unit",
        "Son unité. Une unité anglaise qui commence par € passe devant le nombre."),
    "KeyFigure.label": Named("Légende", "Label", "Ce que l’on compte, en quelques mots."),
    "KeyFigure.source": Named("Source", "Source", "Qui a compté."),
    "KeyFigure.as_of": Named(
        "À la date de", "As of", "Quand on a compté : une année, un mois ou un jour."),
    "Milestone.date": Named("Date", "Date", "Quand : une année, un mois ou un jour."),
    "Milestone.text": Named("Fait", "Text", "Ce qui s’est passé, ou se passera."),
    "Biography.speaker": Named(
        "Qui", "Who", "Qui : un identifiant de people.yaml, ou un nom et une fonction."),
    "Biography.text": Named(
        "Texte", "Text", "Ce que les journalistes voudront savoir, en quelques lignes."),
    "Part.heading": Named("Titre", "Heading", "Son titre, sur sa page et au sommaire."),
    "Part.standfirst": Named(
        "Chapô", "Standfirst", "Ce qu’elle dit, en quelques lignes sous le titre."),
    "Part.sections": Named("Sections", "Sections", "Ses sections, dans l’ordre."),
    "Part.key_figures": Named(
        "Chiffres clés", "Key figures", "Ses chiffres, chacun avec sa source."),
    "Part.timeline": Named("Chronologie", "Timeline", "Ses dates, dans l’ordre."),
    "Part.biographies": Named("Biographies", "Biographies", "Qui est qui."),
}  # fmt: skip

_PROGRAMME: Mapping[str, Named] = {
    "Event.title": Named(
        "Nom", "Name", "Le nom de l’événement ; sans lui, le titre du communiqué."),
    "Event.date": Named("Date", "Date", "Le jour, l’année d’abord."),
    "Event.venue": Named("Lieu", "Venue", "Là où il se tient."),
    "Event.sessions": Named("Séances", "Sessions", "Les créneaux, dans l’ordre."),
    "Event.moved_from": Named(
        "Dates précédentes", "Moved from",
        "Les jours annoncés auparavant, s’il a été déplacé : les agendas le déplacent aussi."),
    "Event.status": Named("État", "Status", "S’il a lieu."),
    "Venue.name": Named("Nom", "Name", "Le nom du lieu."),
    "Venue.address": Named(
        "Adresse", "Address", "Rue, code postal et ville ; va aussi dans le fichier d’agenda."),
    "Venue.access": Named("Accès", "Access", "Comment y venir."),
    "Session.time": Named(
        "Horaire", "Time",
        "De quelle heure à quelle heure, heure locale ; la fin peut manquer."),
    "Session.title": Named("Titre", "Title", "Ce que c’est."),
    "Session.room": Named("Salle", "Room", "Dans quelle salle."),
    "Session.access": Named(
        "Accès", "Access", "Qui peut entrer. Sans lui, rien n’est imprimé à ce sujet."),
    "Session.text": Named("Texte", "Text", "Une phrase sous le titre du créneau."),
    "Session.speakers": Named("Intervenants", "Speakers", "Qui parle, dans l’ordre."),
    "Session.talks": Named("Interventions", "Talks", "Les parties de la séance, dans l’ordre."),
    "Talk.title": Named("Titre", "Title", "Son titre."),
    "Talk.speakers": Named("Intervenants", "Speakers", "Qui parle, dans l’ordre."),
    "Registration.required": Named(
        "Obligatoire", "Required", "true si personne n’entre sans elle."),
    "Registration.text": Named("Consignes", "Instructions", "Quoi envoyer, quoi apporter."),
    "Registration.by": Named("Avant le", "By", "Le dernier jour pour répondre."),
    "Registration.email": Named(
        "Adresse", "E-mail",
        "Une adresse qui n’est celle d’aucun contact presse. Sans elle, on écrit aux contacts "
        "presse."),
}  # fmt: skip

_ENDMATTER: Mapping[str, Named] = {
    "AboutEntry.organisation": Named(
        "Organisme", "Organisation",
        "Un identifiant d’organisations.yaml ; il peut s’écrire seul, sans `organisation:`."),
    "AboutEntry.heading": Named(
        "Intertitre", "Heading", "Un autre intertitre, pour ce communiqué seulement."),
    "AboutEntry.text": Named("Texte", "Text", "Un autre texte, pour ce communiqué seulement."),
    "AboutEntry.quotes": Named(
        "Citations", "Quotes", "Les noms des citations à placer après ce texte."),
    "MediaAsset.file": Named(
        "Fichier", "File",
        "Son chemin depuis le dossier du communiqué : JPEG, PNG, WebP, TIFF, SVG ; PDF, "
        "bureautique, CSV."),
    "MediaAsset.url": Named(
        "Adresse", "Address", "Au lieu d’un fichier : l’adresse d’une vidéo ou d’un son."),
    "MediaAsset.alt": Named(
        "Description", "Alternative text",
        "Ce que l’on voit, en une phrase, pour qui ne peut pas le voir."),
    "MediaAsset.caption": Named("Légende", "Caption", "La ligne sous l’image."),
    "MediaAsset.credit": Named(
        "Crédit", "Credit", "Qui l’a faite ; imprimé, et inscrit dans l’image elle-même."),
    "MediaAsset.licence": Named(
        "Licence", "Licence", "Ce que l’on peut en faire, avec vos mots."),
    "MediaAsset.expires": Named("Jusqu’au", "Expires", "Le dernier jour où l’on peut s’en servir."),
    "MediaAsset.people": Named(
        "Personnes", "People",
        "Qui l’on voit, de gauche à droite : des noms, ou des identifiants de people.yaml."),
    "MediaAsset.keep_position": Named(
        "Garder le lieu", "Keep position",
        "true : le lieu de la prise de vue (GPS) reste dans le fichier."),
    "MediaAsset.decorative": Named(
        "Décorative", "Decorative",
        "true si elle ne montre rien à décrire ; `alt:` n’est alors pas demandé."),
    "Link.url": Named("Adresse", "Address", "L’adresse entière."),
    "Link.label": Named("Libellé", "Label", "Ce que l’on y trouve, lisible seul."),
    "ContactEntry.id": Named(
        "Identifiant", "Id",
        "Un identifiant d’organisations.yaml ou de press.yaml ; il peut s’écrire seul, sans "
        "`id:`."),
    "ContactEntry.organisation": Named(
        "Organisme", "Organisation",
        "Pour un contact écrit ici : l’organisme pour lequel il répond, un identifiant "
        "d’organisations.yaml."),
    "Replaced.date": Named("Date", "Date", "Son jour de parution."),
    "Replaced.kind": Named("Genre", "Kind", "Ce que c’était."),
    "Replaced.title": Named("Titre", "Title", "Son titre."),
    "Replaced.number": Named("Numéro", "Number", "Son numéro dans l’année, s’il en avait un."),
    "Replaced.release": Named(
        "Fichier", "File",
        "Son nom de fichier dans releases/, sans .yaml : ses rendez-vous d’agenda sont alors mis à "
        "jour."),
    "Change.what": Named("Objet", "What", "De quoi il s’agit."),
    "Change.old": Named("Au lieu de", "Old", "Ce qui était imprimé."),
    "Change.new": Named("Lire", "New", "Ce qu’il faut lire."),
    "Checking.ignore": Named(
        "Ne pas signaler", "Ignore",
        "Les codes des avertissements à taire ; `presskit check --explain CODE` explique "
        "chacun."),
    "Checking.median_point": Named(
        "Point médian", "Median point",
        "Les doublets abrégés (salarié·es) : n’en rien dire, ou les signaler, car les lecteurs "
        "d’écran butent sur eux."),
    "Checking.spelling": Named(
        "Orthographe", "Spelling", "true : cherche les mots avec hunspell, s’il est installé."),
}  # fmt: skip

# "Model.field" → its words
FIELDS: Mapping[str, Named] = {
    **{f"Release.{field}": words for field, words in _RELEASE.items()},
    **_BODY, **_PROGRAMME, **_ENDMATTER, **OFFICE_FIELDS,
}  # fmt: skip
